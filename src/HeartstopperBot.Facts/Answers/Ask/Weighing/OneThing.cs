using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using static HeartstopperBot.Facts.Answers.Ask.Weighing.Rule;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>What answers the questions of <see cref="Pointed"/>, and nothing else does, whatever words it shares with them.</summary>
internal static class OneThing
{
    private static readonly ImmutableArray<string> Doing = ["created-by", "written-by", "directed-by", "composed-by", "showrunner", "executive-producer", "crew-member", "illustrated-by", "performed-by"];

    public static readonly ImmutableArray<Rule> Rules =
    [
        // Of people
        Unless(Pointed.AtPronouns, (_, said, lexicon) => said.Property.Id is "pronouns" or "identity" || lexicon.WordsOf(said).Contains("pronoun")),
        Only(Pointed.AtFirstRole, "career", "earlier-work", "casting"),
        Only(Pointed.AtNewcomer, "career", "casting", "cast-member", "crew-member"),
        Unless(Pointed.AtEarlierWork, (part, said, _) => said.Property.Id is "career" or "earlier-work" or "casting" || (Pointed.IsKnownFor(part) && IsDeedOf(part, said))),
        Only(Pointed.AtWayIn, "casting", "career", "said", "earlier-work", "role"),
        Only(Pointed.AtWinnerInstead, "award-note"),
        Never(Pointed.AtPrize, "nominated-for", "nomination-count"),
        Only(Pointed.AtLeaving, "absence-reason", "absent-from", "casting"),
        Unless(Pointed.AtFate, (part, said, _) => said.Property.Id is "absence-reason" or "absent-from" or "career" or "casting" or "event" && IsAbout(part, said)),
        Only(Pointed.AtWork, "teaches-at", "role", "career", "background", "trait"),
        Unless(Pointed.AtCast, (part, said, _) => said.Property.Id is "cast-member" or CastingReader.PlayedBy or "absent-from" or "absence-reason" or "casting" or "appears-in" or "role" or "career" || (said.Property.Id is "announced-on" or "plot" or "production-note" && IsToldOf(part, said))),
        Only(Pointed.AtFriends, "friend", "partner", "in-the-books", "role", "brother", "sister"),
        Unless(Pointed.AtSchool, (part, said, lexicon) => said.Property.Id is "school-kind" || lexicon.TellsKind(said, EntityKind.School, [.. part.Mentions.Select(mention => mention.Id)]) || said.Property.Id == "career"),

        // Of what is in the books
        Only(Pointed.AtInvention, "in-the-books", "appears-in", "background", "described-as", "said"),
        new(Pointed.AtBooks, (_, said, lexicon) => said.Property.Id is "absence-reason" or "absent-from" or "school-year" or "casting" && !lexicon.WordsOf(said).Overlaps(["book", "comic", "novel", "webcomic"])),
        Only(Pointed.AtOrigin, "began-as", "based-on", "runs-in", "available-on", "production-note", "record"),
        new(Pointed.AtFirstPlan, (_, said, lexicon) => said.Property.Id is "release-date" or "announced-on" or "first-published" && !lexicon.WordsOf(said).Overlaps(["original", "originally", "plan", "postpon", "delay", "due"])),
        Never(Pointed.AtSales, "sold-by", "published-by", "available-on", "price", "appears-in"),
        Only(Pointed.AtNumberOfBooks, "volume-count", "covers", "copies-sold"),
        Unless(Pointed.AtVolumeOfSeason, (_, said, lexicon) => said.Property.Id is "covers" or "in-the-books" || lexicon.WordsOf(said).Overlaps(["volum"])),

        // Of how it runs and fares
        new(Pointed.AtOneEpisode, (_, said, lexicon) => said.Property.Id == "runtime" && lexicon.KindOf(said.Subject) is EntityKind.Season or EntityKind.Series),
        Only(Pointed.AtWholeLength, "runtime"),
        Only(Pointed.AtRhythm, "release-pattern", "release-note", "update-rhythm"),
        Only(Pointed.AtSenseOfSong, "music-note"),
        Never(Pointed.AtViewersScore, "score"),
        Unless(Pointed.AtNumberOfCountries, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["country", "territory", "nation"])),
        Unless(Pointed.AtRecord, (_, said, lexicon) => said.Property.Id == "record" || lexicon.WordsOf(said).Contains("record")),

        // Of places
        Unless(Pointed.AtPlace, (part, said, _) => said.Subject == Pointed.PlaceAsked(part)),
    ];

    private static bool IsAbout(QuestionPart part, Statement said) => part.Mentions.Any(mention => mention.Id == said.Subject || mention.Id == said.Value.EntityId);

    private static bool IsDeedOf(QuestionPart part, Statement said) =>
        (said.Property.Id == CastingReader.PlayedBy || Doing.Contains(said.Property.Id)) && part.Mentions.Any(mention => mention.Kind == EntityKind.Person && mention.Id == said.Value.EntityId);

    /// <summary>By name, and not only by a source that speaks of it.</summary>
    private static bool IsToldOf(QuestionPart part, Statement said) =>
        part.Mentions.Any(mention => mention.Kind == EntityKind.Person && Ranking.Voice(said).Says.Contains(mention.Meant.Label.Split(' ')[^1], StringComparison.Ordinal));
}
