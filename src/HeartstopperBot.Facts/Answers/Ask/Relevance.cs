using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>What a statement cannot answer, whatever words it shares with the question.</summary>
internal static class Relevance
{
    private static readonly ImmutableArray<string> Speech = [.. "say tell explain describe hint promise confirm acknowledge reveal hope expect share joke admit thank want like".Split(' ').Select(Stems.Of)];

    public static bool CanAnswer(QuestionPart part, Statement statement, NameLexicon lexicon)
    {
        if ((AsksForUnnamedDeed(part) && !Deeds.IsTold(part, lexicon.WordsOf(statement))) || IsBare(part)) return false;
        // "Coach Singh's first name" is not told by what she does.
        if (part.Content.IsEmpty && part.Topics.Any(topic => topic.Topic.Id == "names" && !part.IsNamed(topic.From)) && !Ranking.Voice(statement).Says.Contains(" name", StringComparison.Ordinal) && !Ranking.Voice(statement).Says.Contains(" called ", StringComparison.Ordinal)) return false;
        // Who plays the queen is not told by what Baby Queen sings.
        if (part.Opening.Wanted == Wanted.Who && part.Mentions.IsEmpty && statement.Property.Id is "song" or "performed-by" or "music-note" && part.Words.Any(word => word.Stem == "play") && !part.Words.Any(word => word.Stem is "song" or "track" or "music" or "band" or "sing" or "perform")) return false;
        // "The same birthday as Charlie" compares somebody with him; no source does.
        if (part.Words.Zip(part.Words.Skip(2)).Any(pair => pair is { First.Text: "same", Second.Text: "as" }) && part.Topics.Any(topic => topic.Topic.Id == "birthday")) return false;
        // On which day it came does not say whether all of it did.
        if (part.Opening.Wanted == Wanted.YesOrNo && statement.Property.Id == "release-date" && part.Topics.Any(topic => topic.Topic.Id == "rhythm" && !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed))) return false;
        // A dog is no cat.
        if (statement.Property.Id == "pet" && part.Opening.Wanted != Wanted.YesOrNo && part.Content.Any(at => part.Words[at].Stem is "cat" or "kitten" or "rabbit" or "hamster" or "fish" && !lexicon.WordsOf(statement).Contains(part.Words[at].Stem))) return false;
        if ((part.Opening.Wanted == Wanted.When || part.Words.Any(word => AskedDay.IsMonth(word.Text))) && statement.Property.Id != "birthday" && part.Topics.Any(topic => topic.Topic.Id == "birthday")) return false;
        if (statement.Property.Id == "filming" && AsksForTimeOfShoot(part) && !StatementWords.TellsTimeSpan(statement)) return false;
        if (AnswerTypes.KindAsked(part) is EntityKind.Company && !lexicon.TellsKind(statement, EntityKind.Company, [.. part.Mentions.Select(mention => mention.Id)])) return false;
        // What somebody did before they were James is not told by who plays James.
        if ((statement.Property.Id == CastingReader.PlayedBy || statement.Qualifiers.GetValueOrDefault("as")?.Text == "returning") && part.Mentions.Any(mention => mention.Kind == EntityKind.Character && mention.From <= part.Words.Length && part.Words[..mention.From].TakeLast(4).Any(word => word.Text is "before"))) return false;
        // Who was there once says nothing of what would be.
        if (Leanings.IsOfWhatMayCome(part) && statement.Property.Id is "cast-member" or "appears-in") return false;
        if (SpeakerOf(part) is { } speaker && !IsSaidBy(part, speaker, statement)) return false;
        if (AsksWhoDid(part) && !TellsWho(part, statement, lexicon)) return false;
        if (AsksWhoNot(part) && !TellsNot(statement)) return false;
        if (AsksForWin(part) && statement.Property.Id is "award-note" or "nominated-for" or "nomination-count" && !lexicon.WordsOf(statement).Overlaps(["win", "beat", "went"])) return false;
        if (part.HasPerson && Leanings.IsOfTimeBefore(part) && statement.Property.Id == "production-note") return false;
        if (part.HasPerson && Leanings.IsOfTimeBefore(part) && statement.Property.Id is CastingReader.PlayedBy or "crew-member" or "cast-member" or "executive-producer" or "appears-in" or "directed-by") return false;
        if (AsksForOthers(part) && statement.Property.Id is CastingReader.PlayedBy or "cast-member" or "role") return false;
        // Nick is not his own new friend.
        if (statement.Property.Id == CastingReader.PlayedBy && part.Mentions.Any(mention => mention.Id == statement.Subject && IsOwnerOfRelative(part, mention))) return false;
        if (part.IsLight && !IsSureEnough(part, statement, lexicon)) return false;
        // Which real hospital it is, is not told by who goes into one.
        if (part.IsLight && Leanings.AsksForTheReal(part) && statement.Property.Id is not ("filmed-at" or "located-in" or "setting" or "place-note")) return false;
        // An instalment of the comic is no episode.
        if (part.Words.Any(word => word.Stem == "episod") && lexicon.KindOf(statement.Subject) == EntityKind.Book && part.Mentions.All(mention => mention.Kind != EntityKind.Book)) return false;
        // What is printed is no season.
        if (statement.Property.Id == "release-date" && part.Mentions.IsEmpty && part.Words.Any(word => word.Stem is "publish" or "public" or "publication" or "print" or "hardback" or "paperback") && lexicon.KindOf(statement.Subject) is EntityKind.Season or EntityKind.Film or EntityKind.Series) return false;
        // The day on which a thing was announced is not the one on which its name was.
        if (part.Opening.Wanted == Wanted.When && IsOfBeingCalled(part) && !lexicon.WordsOf(statement).Overlaps(["title", "name", "call"])) return false;
        // "When was it confirmed that they were shooting?" That there is to be a film is not that.
        if (part.Opening.Wanted == Wanted.When && statement.Property.Id == "announced-on" && part.Words.Any(word => word.Text == "shooting") && !lexicon.WordsOf(statement).Overlaps(["shoot", "production", "wrap"])) return false;
        // The country in which something was shown is not the one in which it happens.
        if (part.Opening.Wanted == Wanted.Anything && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text == "country" && (statement.Property.Id is "plot" or "video-shows" || (statement.Property.Id is "setting" or "filmed-at" && part.Words.Any(word => word.Text is "showing" or "shown" or "screened")))) return false;
        // What was known before 2023 is told by what says that it was so then.
        if (part.Opening.Wanted == Wanted.Anything && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "before" && pair.Second.Text is ['1' or '2', _, _, _] year && year.All(char.IsAsciiDigit)) && !lexicon.WordsOf(statement).Contains("before")) return false;
        // That the one comes from the other does not say how alike they are.
        if (part.Opening.Wanted == Wanted.YesOrNo && part.Mentions.Length > 1 && part.Words.Any(word => word.Text is "same" or "identical") && statement.Property.Id is "covers" or "based-on") return false;
        // Half-hour episodes have no total yet.
        if (statement.Property.Id == "episode-length" && part.Words.Any(word => word.Text is "total" or "altogether" or "combined" or "overall")) return false;
        if (AsksForAlbum(part) && !lexicon.WordsOf(statement).Overlaps(["album", "soundtrack"])) return false;
        if (AsksForNameOfThing(part) && !TellsName(part, statement)) return false;
        if (AsksForRole(part) && !TellsRole(part, statement, lexicon)) return false;
        if (AsksForWordsOfSomebody(part) && !TellsSpeech(part, statement)) return false;
        if (AsksForWinnerInstead(part) && (part.Opening.Wanted == Wanted.Who ? statement.Property.Id != "award-note" : statement.Property.Id is "won" or "nominated-for" or "casting")) return false;
        if (AsksForTrade(part) && statement.Property.Id != "crew-member") return false;
        return OrderOf(part) is not { } order || statement.Property.Id == "absence-reason" || lexicon.WordsOf(statement).Contains(Stems.Of(order)) || (order == "after" && (statement.Property.Id == "premise" ? lexicon.WordsOf(statement).Contains("stop") : statement.Property.Id == "plot" && Ranking.Voice(statement).Says.Contains("the end of season", StringComparison.Ordinal)));
    }

    /// <summary>"Who does Isaac like?": that somebody plays him is no answer. Nothing but the name is left of the question, and it is not "who is". How something fits in is told by what it is.</summary>
    public static bool AsksForUnnamedDeed(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Who or Wanted.Where or Wanted.When or Wanted.Why or Wanted.Anything && part.Opening.To > 0 && part.Content.IsEmpty && !Description.IsAsked(part) && part.Words.All(word => word.Stem != "fit") && part.Topics.All(topic => Enumerable.Range(topic.From, topic.Length).All(part.IsNamed))
        && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text is "do" or "does" or "did" or "will" or "would" or "can" or "could" or "should";

    /// <summary>Who does the casting is not in the cast.</summary>
    public static bool AsksForTrade(QuestionPart part) => part.Opening.Wanted == Wanted.Who && part.Words.Select((word, at) => (word, at)).Any(one => one.word.Text == "casting" && (part.Words.Any(word => word.Stem is "do" or "director") || (one.at > 0 && part.Words[one.at - 1].Text is "for" or "of" or "behind")));

    /// <summary>"What time is it?" asks nothing of a show.</summary>
    private static bool IsBare(QuestionPart part) =>
        part.Mentions.IsEmpty && ((part.Opening.Wanted == Wanted.When && part.Content.All(at => part.Words[at].Text == "time")) || (part.Content.Length > 0 && part.Content.All(at => part.Words[at].Stem is "say" or "tell" or "talk")));

    /// <summary>"Who won instead of Heartstopper?" is not told by what it won or was up for.</summary>
    private static bool AsksForWinnerInstead(QuestionPart part) => part.Opening.Wanted is Wanted.Who or Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "losing");

    /// <summary>"Who is not in it?", "which characters are not in the books?"</summary>
    private static bool AsksWhoNot(QuestionPart part) =>
        part.Opening.IsNegated && (part.Opening.Wanted == Wanted.Who || (part.Opening.Wanted == Wanted.Anything && part.Opening.To > 0 && part.Opening.To < part.Words.Length && AnswerTypes.Fits(part.Words[part.Opening.To].Stem, [EntityKind.Character])));

    private static bool TellsNot(Statement statement) =>
        statement.Property.Id is "absent-from" or "absence-reason" || (statement.Property.Id != "cast-member" && YesOrNo.IsNegated(Ranking.Voice(statement).Says));

    /// <summary>"When did it win a BAFTA?" is not told by what it was up for.</summary>
    private static bool AsksForWin(QuestionPart part) => part.Opening.Wanted is Wanted.When or Wanted.Where or Wanted.Anything && part.Words.Any(word => word.Stem == "win") && part.Words.Any(word => word.Text is "did" or "has" or "does");

    /// <summary>"What did Taylor Swift say?", whoever that is.</summary>
    private static bool AsksForWordsOfSomebody(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Words.Where((word, at) => at > 1 && word.Stem is "say" or "think" or "tell" && part.Content.Contains(at - 1) && part.Words[..at].Any(before => before.Text is "did" or "does" or "has")).Any();

    /// <summary>"Nick's new friend", of whom there are several.</summary>
    private static bool IsOwnerOfRelative(QuestionPart part, Mention mention) =>
        mention.Length > 0 && part.Words.Skip(mention.To).Take(2).TakeWhile((word, place) => place == 0 || part.Words[mention.To].Text is "new" or "best" or "old" or "close" or "other").Any(word => Relations.Parse($"nick {word.Text}") is not null || Synonyms.AllOf(word.Stem).Any(stem => stem == "friend"));

    /// <summary>Of a question that is not borne out word by word at least the kind of the answer must be plain: a day for when, and a day for nothing else, no name for how.</summary>
    private static bool IsSureEnough(QuestionPart part, Statement statement, NameLexicon lexicon) => part.Opening.Wanted switch
    {
        Wanted.When => statement.Value.Kind is ValueKind.Date or ValueKind.NotAnnounced || statement.Property.Id is "birthday" or "update-rhythm" or "release-pattern",
        Wanted.Anything when part.Words[part.Opening.From].Text == "how" => statement.Value.Kind != ValueKind.Entity && statement.Value.Kind != ValueKind.Date,
        Wanted.Anything when part.Opening.To < part.Words.Length && AnswerTypes.IsSpecificPlace(part.Words[part.Opening.To].Stem) => lexicon.TellsKind(statement, EntityKind.Place, [.. part.Mentions.Select(mention => mention.Id)]) || lexicon.NamesAnyOf(EntityKind.Place, Ranking.Voice(statement).Says) || lexicon.NamesAnyOf(EntityKind.School, Ranking.Voice(statement).Says),
        Wanted.Anything => statement.Value.Kind != ValueKind.Date,
        _ => true,
    };

    /// <summary>"What is the name of the clinic?" That there is one is no answer.</summary>
    private static bool AsksForNameOfThing(QuestionPart part)
    {
        for (var at = 0; at + 3 < part.Words.Length; at++)
        {
            if (part.Words[at].Text == "name" && part.Words[at + 1].Text == "of" && part.Words[at + 2].Text is "the" or "this" or "that" or "his" or "her" or "their" && part.Content.Contains(at + 3)) return true;
        }

        return false;
    }

    /// <summary>"On which album can it be found?" That it is a song is no answer.</summary>
    private static bool AsksForAlbum(QuestionPart part) =>
        part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "album" or "soundtrack";

    /// <summary>By a word with a capital letter that the question does not have.</summary>
    private static bool TellsName(QuestionPart part, Statement statement)
    {
        if (statement.Value.Kind == ValueKind.Entity) return true;
        var asked = part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' ').Concat(mention.Meant.Name.Split(' '))).Concat(part.Words.Select(word => word.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Ranking.Voice(statement).Says.Split([' ', ',', '.', ';', ':', '"'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Any(word => char.IsUpper(word[0]) && !AskedDay.IsMonth(word.ToLowerInvariant()) && !asked.Contains(word.Split('\'')[0]));
    }

    /// <summary>"Who else does he play?" Whom he plays is known already.</summary>
    public static bool AsksForOthers(QuestionPart part) => part.HasPerson && part.Words.Any(word => word.Text == "else");

    /// <summary>"When was it made known that it would be called that?"</summary>
    private static bool IsOfBeingCalled(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "be" && pair.Second.Text is "called" or "titled" or "named");

    /// <summary>"Which character does she play?" That she is in the cast is no answer.</summary>
    private static bool AsksForRole(QuestionPart part) =>
        part.HasPerson && part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "character" or "characters" or "role" or "part";

    private static bool TellsRole(QuestionPart part, Statement statement, NameLexicon lexicon) =>
        statement.Value.Kind == ValueKind.Text || new[] { statement.Subject, statement.Value.EntityId }.OfType<string>().Any(id => lexicon.KindOf(id) == EntityKind.Character)
        || lexicon.NamesSomebodyBut([.. part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' '))], Ranking.Voice(statement).Says);

    private static bool AsksForTimeOfShoot(QuestionPart part) =>
        part.Opening.Wanted is Wanted.HowLong or Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "length of filming") && part.Words.Any(word => word.Text is "long" or "duration" or "length" or "period" or "time");

    /// <summary>"What did Joe Locke say about the film?" asks for his words, not for his part in it.</summary>
    private static Mention? SpeakerOf(QuestionPart part)
    {
        if (part.Opening.Wanted is not (Wanted.Anything or Wanted.YesOrNo)) return null;
        return part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Person && mention.Length > 0 && part.Words.Skip(mention.To).SkipWhile(word => word.Text is "really" or "ever" or "actually" or "once").FirstOrDefault()?.Stem is "say" or "tell" or "think" or "comment" or "talk" or "feel"
            && part.Words.Any(word => word.Text is "did" or "does" or "has" or "what" or "how"));
    }

    /// <summary>That somebody is called Hope is none.</summary>
    private static bool TellsSpeech(QuestionPart part, Statement statement)
    {
        if (statement.Value.Kind == ValueKind.Entity) return false;
        var names = part.Mentions.SelectMany(mention => StatementWords.Of(mention.Meant.Label)).ToHashSet();
        return StatementWords.Of(Ranking.Voice(statement).Says).Any(word => Speech.Contains(word) && !names.Contains(word));
    }

    private static bool IsSaidBy(QuestionPart part, Mention speaker, Statement statement)
    {
        if (statement.Property.Id == "said") return statement.Subject == speaker.Id;
        var says = Ranking.Voice(statement).Says;
        return says.Contains(speaker.Meant.Label.Split(' ')[^1], StringComparison.Ordinal) && TellsSpeech(part, statement);
    }

    /// <summary>"Who outed Charlie?": of somebody who is named, by a deed.</summary>
    private static bool AsksWhoDid(QuestionPart part) =>
        !part.Content.IsEmpty && part.Opening.To < part.Words.Length
        && (part.Opening.Wanted == Wanted.Who ? part.HasCharacter && part.Words[part.Opening.To].Stem is not ("be" or "play") : part.Opening.Wanted == Wanted.Anything && part.HasPerson && AnswerTypes.IsPerson(part.Words[part.Opening.To].Stem));

    /// <summary>Its value or subject is somebody else than the question names, or its words name somebody else.</summary>
    private static bool TellsWho(QuestionPart part, Statement statement, NameLexicon lexicon)
    {
        if (statement.Property.Id == "award-note") return true;
        if (new[] { statement.Subject, statement.Value.EntityId }.OfType<string>().Any(id => lexicon.KindOf(id) is EntityKind.Person or EntityKind.Character && part.Mentions.All(mention => mention.Id != id))) return true;
        var named = part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' ')).ToHashSet();
        return lexicon.NamesSomebodyBut(named, Ranking.Voice(statement).Says);
    }

    /// <summary>"What comes after volume 5?" is not answered by volume 5.</summary>
    private static string? OrderOf(QuestionPart part) => part.Mentions
        .Where(mention => mention.From > 0 && mention.To == part.Words.Length && mention.Kind is EntityKind.Season or EntityKind.Book or EntityKind.Film or EntityKind.Episode)
        .Select(mention => part.Words[mention.From - 1].Text)
        .FirstOrDefault(word => word is "after" or "before" or "since");
}
