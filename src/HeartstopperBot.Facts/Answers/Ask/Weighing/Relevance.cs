using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using static HeartstopperBot.Facts.Answers.Ask.Weighing.Rule;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>What a statement cannot answer, whatever words it shares with the question. What the question asks is worked out once, and then held against each statement.</summary>
internal sealed class Relevance(QuestionPart part, NameLexicon lexicon)
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        // Of people
        Unless(Asks.ForUnnamedDeed, (part, said, lexicon) => Deeds.IsTold(part, lexicon.WordsOf(said))),
        Unless(Asks.WhoDid, Tells.Who),
        // That it leaked does not tell who leaked it.
        Unless(Asks.WhoDidIt, (part, said, lexicon) => Tells.Who(part, said, lexicon) || lexicon.TellsKind(said, EntityKind.Company, [.. part.Mentions.Select(mention => mention.Id)])),
        // An audition for Charlie is none for Nick.
        new(part => part.Opening.Wanted != Wanted.YesOrNo && part.Words.Any(word => word.Stem == "audition"), (part, said, lexicon) => said.Property.Id == "casting" && part.Mentions.Any(mention => mention is { Kind: EntityKind.Character, From: > 0, Length: > 0 } && part.Words[mention.From - 1].Text == "for" && !StatementWords.Tell(lexicon.WordsOf(said), mention.Meant.Name) && !Ranking.Voice(said).Says.Contains(mention.Meant.Label.Split(' ')[0], StringComparison.Ordinal))),
        // The drums are no sport.
        Unless(part => part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text is "sport" or "sports", (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["sport", "rugbi", "rugby", "run", "runner", "athlet", "footbal", "football", "team"])),
        // That the comic began online tells nothing of its Kickstarter.
        Unless(part => part.Words.Any(word => word.Stem is "kickstarter" or "crowdfund"), (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["kickstarter", "crowdfund", "campaign", "backer"])),
        // What she sings is not told by where she does.
        Never(part => part.Opening.Wanted == Wanted.Anything && part.Opening.To > 0 && Has(part, "sing", "sings", "sang"), "appears-in", "cast-member"),
        // Nothing is said to be real of what is not named; what is, is called so or called invented.
        new(part => part.Opening.Wanted == Wanted.YesOrNo && Has(part, "real", "fictional") && !Has(part, "for"), (part, said, lexicon) => part.Mentions.All(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Series) || !lexicon.WordsOf(said).Overlaps(["real", "invent", "fiction", "actual", "exist", "fictional"])),
        Unless(Asks.WhoNot, (_, said, _) => Tells.Absence(said)),
        Unless(Asks.ForRole, Tells.Role),
        Only(Asks.ForTrade, "crew-member"),
        Never(Asks.ForOthers, CastingReader.PlayedBy, "cast-member", "role"),
        // Nick is not his own new friend.
        new(_ => true, (part, said, _) => said.Property.Id == CastingReader.PlayedBy && part.Mentions.Any(mention => mention.Id == said.Subject && Asks.ForRelativeOf(part, mention))),
        // What somebody did before they were James is not told by who plays James.
        new(Asks.BeforeTheyWere, (_, said, _) => said.Property.Id == CastingReader.PlayedBy || said.Qualifiers.GetValueOrDefault("as")?.Text == "returning"),
        Never(part => part.HasPerson && Leanings.IsOfTimeBefore(part), CastingReader.PlayedBy, "crew-member", "cast-member", "executive-producer", "appears-in", "directed-by", "production-note"),
        // Who played her in the end was not nearly cast, and not before whoever played her.
        new(NearMisses.IsAsked, (_, said, lexicon) => said.Value.Kind == ValueKind.Entity || !lexicon.WordsOf(said).Overlaps(NearMisses.Telling)),
        new(part => part.Mentions.Any(mention => NearMisses.IsSetAside(part, mention)), (part, said, lexicon) => said.Property.Id != "award-note" && (said.Property.Id == CastingReader.PlayedBy || !Tells.Who(part, said, lexicon) || part.Mentions.Any(mention => NearMisses.IsSetAside(part, mention) && (said.Subject == mention.Id || said.Value.EntityId == mention.Id)))),
        Never(part => part.HasCharacter && part.Opening.Wanted == Wanted.Who && Leanings.IsOfTimeBefore(part), CastingReader.PlayedBy),
        // That somebody has a part does not say that it was the first.
        Unless(Asks.ForFirstRole, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(Tells.Beginnings)),
        // Whoever reads a script has not written it.
        Unless(part => part.Opening is { Wanted: Wanted.YesOrNo } or { Wanted: Wanted.Anything, To: 0 } && part.HasPerson && Has(part, "write", "writes", "wrote", "written"), (_, said, lexicon) => said.Property.Id is "written-by" or "created-by" || lexicon.WordsOf(said).Overlaps(Tells.Writing)),
        // What somebody knew is not what they are known for.
        Never(part => part.HasPerson && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "known", Second.Text: "for" }), "said", "production-note"),
        // "Where did she go before Higgs?" Not to Higgs.
        new(part => Asks.BesideWhom(part).Any(), (part, said, lexicon) => (said.Value.Kind == ValueKind.Entity && Asks.BesideWhom(part).Any(mention => mention.Id == said.Value.EntityId || mention.Id == said.Subject)) || said.Property.Id == "said" || !(said.Property.Id is "career" or "earlier-work" || Tells.Change(said, lexicon)) || (part.Opening.Wanted == Wanted.Who && !Asks.BesideWhom(part).All(mention => StatementWords.Tell(lexicon.WordsOf(said), mention.Meant.Name)))),
        // Where she goes now is not where she went before.
        Unless(Asks.OfFormerState, (_, said, lexicon) => said.Property.Id is not ("student-at" or "teaches-at" or "partner") || Tells.Change(said, lexicon)),
        // Who chose the music does not sing it.
        Never(Asks.WhoseMusic, "crew-member"),
        new(part => part.Opening.Wanted is Wanted.Who or Wanted.Anything && part.Mentions.Any(mention => OtherThan.IsLeftBehind(part, mention)), (part, said, _) => part.Mentions.Any(mention => OtherThan.IsLeftBehind(part, mention) && said.Value.EntityId == mention.Id)),
        // Which school somebody goes to does not say where one sees them.
        Never(part => part.Opening.Wanted == Wanted.Where && (part.HasPerson || part.HasCharacter) && Has(part, "spot", "spotted", "glimpse", "notice", "hiding"), "student-at", "teaches-at", "located-in", "said"),
        // Who was there once says nothing of what would be.
        Never(Leanings.IsOfWhatMayCome, "cast-member", "appears-in"),
        // That she is missing does not say why.
        Never(part => part.Opening.Wanted == Wanted.Why, "absent-from"),
        // On which day somebody was cast is told of the casting alone.
        Only(Asks.WhenCast, "casting", "announced-on", "cast-member", "record", CastingReader.PlayedBy),
        // A dog is no cat.
        new(part => part.Opening.Wanted != Wanted.YesOrNo, (part, said, lexicon) => said.Property.Id == "pet" && part.Content.Any(at => part.Words[at].Stem is "cat" or "kitten" or "rabbit" or "hamster" or "fish" && !lexicon.WordsOf(said).Contains(part.Words[at].Stem))),
        // "The same birthday as Charlie" compares somebody with him; no source does.
        new(part => part.Words.Zip(part.Words.Skip(2)).Any(pair => pair is { First.Text: "same", Second.Text: "as" }) && HasTopic(part, "birthday"), Always),
        Only(part => (part.Opening.Wanted == Wanted.When || part.Words.Any(word => AskedDay.IsMonth(word.Text))) && HasTopic(part, "birthday"), "birthday"),

        // Whoever is left out is not the answer.
        new(part => !part.LeftOut.IsEmpty || !part.LeftOutWords.IsEmpty, Tells.OfLeftOut),
        // Who beat it to one prize is none of its others.
        Never(part => !part.LeftOut.IsEmpty && HasTopic(part, "winning") && !Asks.ForWinnerInstead(part), "award-note"),
        // What it won besides is not what one of its makers won.
        Unless(part => !part.LeftOut.IsEmpty && part.Mentions.IsEmpty && Has(part, "it"), (_, said, lexicon) => lexicon.KindOf(said.Subject) is EntityKind.Series or EntityKind.Season or EntityKind.Film),
        // Apart from Nick nobody is bisexual by being gay.
        Unless(part => !part.LeftOut.IsEmpty && part.Mentions.IsEmpty, (part, said, lexicon) => part.Content.Where(at => !part.IsAnswerType(at)).All(at => Synonyms.Has(lexicon.WordsOf(said), part.Words[at].Stem))),

        // Of words
        Unless(part => Asks.OfSpeaker(part) is not null, (part, said, _) => Tells.WordsOf(part, Asks.OfSpeaker(part)!, said)),
        Unless(Asks.ForWordsOfSomebody, (part, said, _) => Tells.Speech(part, said)),
        // What Nick says is not what is said of him.
        Only(Asks.ForWordsOfCharacter, "plot"),
        // That he plays him does not say whether he asked to.
        Unless(OtherThan.WhetherAsked, (part, said, lexicon) => lexicon.WordsOf(said).Overlaps(OtherThan.Asking)),
        // "Coach Singh's first name" is not told by what she does.
        Unless(Asks.ForPartOfName, (_, said, _) => Ranking.Voice(said).Says is var says && (says.Contains(" name", StringComparison.Ordinal) || says.Contains(" called ", StringComparison.Ordinal))),
        Unless(part => Asks.ForNameOfThing(part) is not null, (part, said, lexicon) => Tells.Name(part, Asks.ForNameOfThing(part)!.Value, said, lexicon)),
        Unless(Asks.ForSubjectStudied, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(Synonyms.AllOf("subject").Concat(Synonyms.SortsOf("subject")).Where(stem => stem != "theme"))),
        Unless(Asks.WhatNameItHad, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["title", "titl", "name", "call"])),
        // The day on which a thing was announced is not the one on which its name was.
        Unless(part => part.Opening.Wanted == Wanted.When && Asks.OfBeingCalled(part), (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["title", "name", "call"])),

        // Of works and how they were made
        new(part => AnswerTypes.KindAsked(part) is EntityKind.Company, (part, said, lexicon) => !lexicon.TellsKind(said, EntityKind.Company, [.. part.Mentions.Select(mention => mention.Id)])),
        new(Asks.ForTimeOfShoot, (_, said, _) => said.Property.Id == "filming" && !StatementWords.TellsTimeSpan(said)),
        // "When was it confirmed that they were shooting?" That there is to be a film is not that.
        new(part => part.Opening.Wanted == Wanted.When && Has(part, "shooting"), (_, said, lexicon) => said.Property.Id == "announced-on" && !lexicon.WordsOf(said).Overlaps(["shoot", "production", "wrap"])),
        Unless(Asks.ForAlbum, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["album", "soundtrack"])),
        // Who plays the queen is not told by what Baby Queen sings.
        Never(Asks.WhoPlaysSomebody, "song", "performed-by", "music-note"),
        Only(OtherThan.TitleOfEpisode, EpisodeSeasons.Title),
        // An instalment of the comic is no episode.
        new(part => part.Words.Any(word => word.Stem == "episod") && part.Mentions.All(mention => mention.Kind != EntityKind.Book), (_, said, lexicon) => lexicon.KindOf(said.Subject) == EntityKind.Book),
        // Who directs the film has other films, too; it is none of them.
        Never(part => Has(part, "films", "movies") && part.Mentions.Any(mention => mention.Kind == EntityKind.Film), "directed-by", "written-by", "crew-member", "release-date"),
        // Half-hour episodes have no total yet.
        Never(part => Has(part, "total", "altogether", "combined", "overall"), "episode-length"),
        // That the one comes from the other does not say how alike they are.
        Never(part => part.Opening.Wanted == Wanted.YesOrNo && part.Mentions.Length > 1 && Has(part, "same", "identical", "different", "differ", "alike", "similar"), "covers", "based-on"),
        // "The film is instead of season 4" is not told by the day of the one.
        Unless(part => part.Mentions.Any(mention => mention.From > 1 && mention.From < part.Words.Length && part.Words[mention.From - 1].Text == "of" && part.Words[mention.From - 2].Text == "instead" && mention.Kind is EntityKind.Season or EntityKind.Film), (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["instead", "stand", "replac", "substitut", "substitute"])),
        new(Asks.ForWinnerInstead, (part, said, _) => part.Opening.Wanted == Wanted.Who ? said.Property.Id != "award-note" : said.Property.Id is "won" or "nominated-for" or "casting"),
        Unless(Asks.ForWinnerOf, (_, said, lexicon) => lexicon.WordsOf(said).Overlaps(["win", "won", "went", "go", "beat", "lose"])),
        new(Asks.ForWin, (_, said, lexicon) => said.Property.Id is "award-note" or "nominated-for" or "nomination-count" && !lexicon.WordsOf(said).Overlaps(["win", "beat", "went"])),

        // Of when and where
        // Which school is beside it does not say where one lies.
        Never(part => part is { Opening.Wanted: Wanted.Where, Content.IsEmpty: true, HasPerson: false, HasCharacter: false }, "sister-school", "student-at", "teaches-at"),
        new(Asks.ForNothing, Always),
        // "Which novel was it?" Of what, is not told.
        new(Asks.ForKindAlone, Always),
        // "When was that?" Somebody is no day.
        new(part => part.Opening.Wanted == Wanted.When && part.Content.IsEmpty && part.Mentions.Length > 0 && part.Mentions.All(mention => mention.Kind is EntityKind.Person or EntityKind.Character) && part.Words.Where((word, at) => !part.IsNamed(at) && !(word.Text is "when" or "was" or "is" or "that" or "it" or "this" or "exactly" or "again" or "which" or "what" or "day" or "date")).All(_ => false), Always),
        // "Which month did that happen?" What did, was not made out.
        new(part => ThatEvent.IsAskedAlone(part.Words) && part.Mentions.Length > 0 && part.Mentions.All(mention => mention.Length == 0) && part.Words[0].Text is "which" or "what" && part.Words[1].Text is "month" or "year" or "day" or "date", Always),
        // "On what day?" That all of it came at once is none.
        Unless(OtherThan.OnWhatDay, (_, said, _) => said.Value.Kind == ValueKind.Date || StatementWords.Of(Ranking.Voice(said).Says).Any(word => AskedDay.IsMonth(word) || (word.Length == 4 && char.IsAsciiDigit(word[0])))),
        Never(OtherThan.WhenOfFirst, "update-rhythm", "release-pattern"),
        new(part => part.Opening.Wanted == Wanted.When && HasTopic(part, "announcing"), (part, said, _) => OtherThan.IsOtherAspect(part, said)),
        // What is printed is no season.
        new(part => part.Mentions.IsEmpty && part.Words.Any(word => word.Stem is "publish" or "public" or "publication" or "print" or "hardback" or "paperback"), (_, said, lexicon) => said.Property.Id == "release-date" && lexicon.KindOf(said.Subject) is EntityKind.Season or EntityKind.Film or EntityKind.Series),
        // On which day it came does not say whether all of it did.
        Never(part => part.Opening.Wanted == Wanted.YesOrNo && part.Topics.Any(topic => topic.Topic.Id == "rhythm" && !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed)), "release-date"),
        // What it was before it was put off is not the day on which it came.
        Never(part => part.Opening.Wanted == Wanted.When && part.Words.Any(word => word.Stem == Postponed) && Has(part, "before", "original", "originally", "first", "initially"), "release-date"),
        // What was known before 2023 is told by what says that it was so then.
        Unless(Asks.BeforeYear, (_, said, lexicon) => lexicon.WordsOf(said).Contains("before")),
        Unless(OtherThan.WhichRegion, Tells.Place),
        // The country in which something was shown is not the one in which it happens.
        Never(Asks.ForCountry, "plot", "video-shows"),
        // "Which real building is it?" That it is invented is no building.
        Only(Leanings.AsksForWhichReal, "filmed-at"),
        Never(part => Asks.ForCountry(part) && Has(part, "showing", "shown", "screened"), "setting", "filmed-at"),
        Unless(part => Asks.OfOrder(part) is not null, (part, said, lexicon) => Tells.Order(Asks.OfOrder(part)!, said, lexicon)),

        // Of what is only borne out in part
        Unless(part => part.IsLight, Tells.Plainly),
        // Which real hospital it is, is not told by who goes into one.
        Only(part => part.IsLight && Leanings.AsksForTheReal(part), "filmed-at", "located-in", "setting", "place-note"),
    ];

    private static readonly string Postponed = Stems.Of("postpone");

    private readonly ImmutableArray<Rule> _rules = [.. Rules.Concat(OneThing.Rules).Where(rule => rule.IsAsked(part))];

    public bool CanAnswer(Statement statement)
    {
        foreach (var rule in _rules)
        {
            if (rule.IsNoAnswer(part, statement, lexicon)) return false;
        }

        return true;
    }

    private static bool Has(QuestionPart part, params ReadOnlySpan<string> any)
    {
        foreach (var word in part.Words)
        {
            if (any.Contains(word.Text)) return true;
        }

        return false;
    }

    private static bool HasTopic(QuestionPart part, string id) => part.Topics.Any(topic => topic.Topic.Id == id);

    private static bool Always(QuestionPart part, Statement said, NameLexicon lexicon) => true;
}
