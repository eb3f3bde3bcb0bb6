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
        Unless(Pointed.AtPronouns, (_, said, lexicon) => said.Property.Id == "pronouns" || lexicon.WordsOf(said).Contains("pronoun")),
        Only(Pointed.AtFirstRole, "career", "earlier-work", "casting"),
        Only(Pointed.AtNewcomer, "career", "casting", "cast-member", "crew-member"),
        Unless(Pointed.AtEarlierWork, (part, said, _) => said.Property.Id is "career" or "earlier-work" || (Pointed.IsKnownFor(part) && IsDeedOf(part, said))),
        Only(Pointed.AtWayIn, "casting", "career", "said", "earlier-work", "role"),
        Only(Pointed.AtWinnerInstead, "award-note"),
        Never(Pointed.AtPrize, "nominated-for", "nomination-count"),
        Only(Pointed.AtLeaving, "absence-reason", "absent-from", "casting"),
        Unless(Pointed.AtFate, (part, said, _) => said.Property.Id is "absence-reason" or "absent-from" or "career" or "casting" or "event" && IsAbout(part, said)),
        Only(Pointed.AtWork, "teaches-at", "role", "career", "background", "trait"),
        Unless(Pointed.AtCast, (part, said, _) => said.Property.Id is "cast-member" or CastingReader.PlayedBy or "absent-from" or "absence-reason" or "casting" or "appears-in" or "role" or "career" || (said.Property.Id is "announced-on" or "plot" && IsToldOf(part, said))),
        Never(Pointed.AtPlayed, "performed-by", "song", "music-note"),
        Never(Pointed.AtWhatIsPlayed, CastingReader.PlayedBy, "cast-member"),
        Never(Pointed.AtOwnRole, "cast-member"),
        Only(Pointed.AtExecutives, "executive-producer"),
        Only(Pointed.AtIdentity, "identity", "pronouns", "trait", "background", "plot", "in-the-books", "said"),
        Unless(Pointed.AtFullName, (_, said, _) => Ranking.Voice(said).Says is var says && (says.Contains(" name", StringComparison.Ordinal) || says.Contains(" called ", StringComparison.Ordinal))),
        Unless(Pointed.AtKinship, (part, said, _) => part.Mentions.Count(mention => mention.Id == said.Subject || mention.Id == said.Value.EntityId || Ranking.Voice(said).Says.Contains(mention.Meant.Label.Split(' ')[0], StringComparison.Ordinal)) > 1),
        Unless(Pointed.AtSongOfSomebody, (part, said, lexicon) => lexicon.KindOf(said.Value.EntityId ?? said.Subject) == EntityKind.Song || lexicon.TellsKind(said, EntityKind.Song, [.. part.Mentions.Select(mention => mention.Id)])),
        Unless(Pointed.AtCamera, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["camera", "lens", "alexa"])),
        Only(Pointed.AtDisplaced, "chart-position", "record"),
        Unless(Pointed.AtPosition, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["position", "place", "captain", "rank", "second", "first", "third"])),
        Only(Pointed.AtFriends, "friend", "partner", "in-the-books", "role", "brother", "sister"),
        Unless(Pointed.AtSchool, (part, said, lexicon) => said.Property.Id is "school-kind" || lexicon.TellsKind(said, EntityKind.School, [.. part.Mentions.Select(mention => mention.Id)]) || said.Property.Id == "career"),

        // Of what is in the books
        Only(Pointed.AtInvention, "in-the-books", "appears-in", "background", "described-as", "said"),
        new(Pointed.AtBooks, (_, said, lexicon) => said.Property.Id is "absence-reason" or "absent-from" or "school-year" or "casting" && !lexicon.WordsOf(said).Overlaps(["book", "comic", "novel", "webcomic"])),
        Only(Pointed.AtOrigin, "began-as", "based-on", "runs-in", "available-on", "production-note", "record"),
        new(Pointed.AtFirstPlan, (_, said, lexicon) => said.Property.Id is "release-date" or "announced-on" or "first-published" && !lexicon.WordsOf(said).Overlaps(["original", "originally", "plan", "postpon", "delay", "due"])),
        Unless(Pointed.AtTimesSaid, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["time", "twice"])),
        new(Pointed.AtNumber, (_, said, _) => said.Property.Id is "song" or "filming" or "filmed-at" or "place-note" or "plot" or "premise" && !StatementWords.TellsNumber(said, false, null) && !StatementWords.Of(Ranking.Voice(said).Says).Any(word => char.IsAsciiDigit(word[0]))),
        Unless(Pointed.AtGift, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["giv", "give", "gift", "present"])),
        Only(Pointed.AtJob, "role", "trait", "background", "teaches-at", "career", "described-as"),
        new(Pointed.AtWinner, (_, said, lexicon) => said.Property.Id is "nominated-for" or "nomination-count" || (said.Property.Id == "award-note" && lexicon.WordsOf(said).Contains("shortlist"))),
        Unless(Pointed.AtBookInHand, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["read", "hold", "carry"])),
        Only(Pointed.AtWhatIsTold, "plot", "said", "trait", "background", "identity", "event"),
        Unless(Pointed.AtStreamer, (_, said, lexicon) => said.Value.Kind is ValueKind.Entity or ValueKind.Text && lexicon.TellsKind(said, EntityKind.Company, [])),
        Unless(Pointed.AtWhichWebsite, (part, said, lexicon) => said.Property.Id is not ("published-by" or "produced-by") && new[] { EntityKind.Company, EntityKind.Publication }.Any(kind => lexicon.KindOf(said.Value.EntityId ?? "") == kind || lexicon.TellsKind(said, kind, [.. part.Mentions.Select(mention => mention.Id)]))),
        Only(Pointed.AtWebsite, "runs-in", "began-as", "available-on", "published-by", "sold-by"),
        Only(Pointed.AtSource, "covers", "based-on", "in-the-books", "said", "began-as", "theme"),
        Never(Pointed.AtSales, "sold-by", "published-by", "available-on", "price", "appears-in"),
        Only(Pointed.AtNumberOfBooks, "volume-count", "covers", "copies-sold"),
        Unless(Pointed.AtVolumeOfSeason, (_, said, lexicon) => said.Property.Id is "covers" or "in-the-books" || lexicon.WordsOf(said).Overlaps(["volum"])),

        // Of how it runs and fares
        Unless(Pointed.AtOneEpisode, (_, said, lexicon) => said.Property.Id is "episode-length" || (said.Property.Id == "runtime" && lexicon.KindOf(said.Subject) is not (EntityKind.Season or EntityKind.Series))),
        Only(Pointed.AtWholeLength, "runtime"),
        Unless(Pointed.AtRhythm, (_, said, lexicon) => said.Property.Id is "release-pattern" or "update-rhythm" || (said.Property.Id == "release-note" && lexicon.WordsOf(said).Overlaps(["once", "weekly", "together", "batch", "split"]))),
        Only(Pointed.AtSenseOfSong, "music-note"),
        Never(Pointed.AtViewersScore, "score"),
        Unless(Pointed.AtNumberOfCountries, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["country", "territory", "nation"])),
        Unless(Pointed.AtRecord, (_, said, lexicon) => said.Property.Id == "record" || lexicon.WordsOf(said).Contains("record")),

        // Of places
        Only(Pointed.AtSchoolOfShoot, "filmed-at", "place-note", "located-in", "setting", "filming", "production-note"),
        Unless(Pointed.AtPlace, (part, said, _) => said.Subject == Pointed.PlaceAsked(part)),
    ];

    /// <summary>Whether an answer tells what the question is pointed at, whichever way it was found and whatever words were left out on that way.</summary>
    public static bool IsToldBy(QuestionPart part, Answer answer, NameLexicon lexicon)
    {
        var told = answer.Lead.Statements;
        return answer.Outcome != Outcome.Answered || told.IsEmpty || Rules.Where(rule => rule.IsAsked(part)).All(rule => told.Any(said => !rule.IsNoAnswer(part, said, lexicon)));
    }

    private static bool IsAbout(QuestionPart part, Statement said) => part.Mentions.Any(mention => mention.Id == said.Subject || mention.Id == said.Value.EntityId);

    public static bool IsDeedOf(QuestionPart part, Statement said) =>
        (said.Property.Id == CastingReader.PlayedBy || Doing.Contains(said.Property.Id)) && part.Mentions.Any(mention => mention.Kind == EntityKind.Person && mention.Id == said.Value.EntityId);

    /// <summary>By name, and not only by a source that speaks of it.</summary>
    private static bool IsToldOf(QuestionPart part, Statement said) =>
        part.Mentions.Any(mention => mention.Kind == EntityKind.Person && Ranking.Voice(said).Says.Contains(mention.Meant.Label.Split(' ')[^1], StringComparison.Ordinal));
}
