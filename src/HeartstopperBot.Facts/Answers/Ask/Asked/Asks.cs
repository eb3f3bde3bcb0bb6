using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What a question asks for, where its words share more with statements than its sense does.</summary>
internal static class Asks
{
    /// <summary>What may stand around a name that is all that is asked about.</summary>
    private static readonly FrozenSet<string> Around = FrozenSet.Create(
        "who", "what", "is", "are", "was", "were", "the", "a", "an", "of", "tell", "me", "us", "about", "can", "could", "you", "please", "do", "does", "know", "explain", "describe", "give", "info", "information", "some",
        "character", "person", "this", "that", "exactly", "so", "hey", "hi", "hello", "heartstopper", "in", "show", "thing", "guy", "girl", "everything", "anything", "details", "on", "and", "i", "we", "let", "want", "to", "be", "supposed", "meant", "story", "role", "play", "part", "pls", "named", "called", "again", "which", "even", "really", "how", "fit");

    /// <summary>"Who is Geoff?", "tell me about Truham": nothing but the name.</summary>
    public static bool ForDescription(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Anything or Wanted.Who && !NearMisses.IsAsked(part) && !part.Mentions.Any(mention => mention.To < part.Words.Length && part.Words[mention.To].Text == "of") && part.Words.Where((word, at) => !part.IsNamed(at)).All(word => Around.Contains(word.Text)) && !(part.Words.Length > 1 && part.Words[0].Text == "which" && part.Words[1].Text != "character");

    /// <summary>"Who does Isaac like?": that somebody plays him is no answer. Nothing but the name is left of the question, and it is not "who is". How something fits in is told by what it is.</summary>
    public static bool ForUnnamedDeed(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Who or Wanted.Where or Wanted.When or Wanted.Why or Wanted.Anything && part.Opening.To > 0 && part.Content.IsEmpty && !ForDescription(part) && part.Words.All(word => word.Stem != "fit") && part.Topics.All(topic => Enumerable.Range(topic.From, topic.Length).All(part.IsNamed))
        && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text is "do" or "does" or "did" or "will" or "would" or "can" or "could" or "should";

    /// <summary>Who does the casting is not in the cast.</summary>
    public static bool ForTrade(QuestionPart part) => part.Opening.Wanted == Wanted.Who && part.Words.Select((word, at) => (word, at)).Any(one => one.word.Text == "casting" && (part.Words.Any(word => word.Stem is "do" or "director") || (one.at > 0 && part.Words[one.at - 1].Text is "for" or "of" or "behind")));

    /// <summary>"What time is it?" asks nothing of a show.</summary>
    public static bool ForNothing(QuestionPart part) =>
        part.Mentions.IsEmpty && ((part.Opening.Wanted == Wanted.When && part.Content.All(at => part.Words[at].Text == "time")) || (part.Content.Length > 0 && part.Content.All(at => part.Words[at].Stem is "say" or "tell" or "talk")));

    /// <summary>"Which novel was it?", and nothing that tells it from others.</summary>
    public static bool ForKindAlone(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Content is [var only] && part.IsAnswerType(only) && part.Mentions.IsEmpty && part.Words.Any(word => word.Text is "it" or "that" or "this") && part.Words.All(word => PlainWords.Has(word.Text) || word == part.Words[only]);

    /// <summary>"Whose song was that?", where no song was told of.</summary>
    public static bool IsOpenWhose(QuestionPart part) => WhoseMusic(part) && part.Mentions.IsEmpty && part.Content.Length < 3 && part.Words.Any(word => word.Text is "that" or "it" or "this");

    /// <summary>"Who won instead of Heartstopper?" is not told by what it won or was up for.</summary>
    public static bool ForWinnerInstead(QuestionPart part) => part.Opening.Wanted is Wanted.Who or Wanted.Anything && (part.Topics.Any(topic => topic.Topic.Id == "losing") || ForWinnerOf(part));

    /// <summary>"Who took the prize that she was nominated for?" She did not, or nobody would ask.</summary>
    public static bool ForWinnerOf(QuestionPart part)
    {
        if (part.Opening.Wanted != Wanted.Who && !(part.Opening.To > 0 && part.Opening.To < part.Words.Length && AnswerTypes.Fits(part.Words[part.Opening.To].Stem, [EntityKind.Series]))) return false;
        var won = Enumerable.Range(part.Opening.To, part.Words.Length - part.Opening.To).FirstOrDefault(at => Winning.Contains(part.Words[at].Stem), -1);
        return won >= 0 && won <= part.Opening.To + 2 && part.Words[(won + 1)..].Any(word => Nominating.Contains(word.Stem)) && part.Words[(won + 1)..].Any(word => word.Text is "was" or "were" or "had" or "is" or "are");
    }

    private static readonly FrozenSet<string> Winning = [.. "win won take took get got receive collect scoop bag land given awarded".Split(' ').Select(Stems.Of)];

    private static readonly FrozenSet<string> Nominating = [.. "nominate nomination nominee shortlist up contend contender".Split(' ').Select(Stems.Of)];

    public static bool IsOfNomination(string stem) => Nominating.Contains(stem);

    /// <summary>"Who is not in it?", "which characters are not in the books?"</summary>
    public static bool WhoNot(QuestionPart part) =>
        part.Opening.IsNegated && (part.Opening.Wanted == Wanted.Who || (part.Opening.Wanted == Wanted.Anything && part.Opening.To > 0 && part.Opening.To < part.Words.Length && AnswerTypes.Fits(part.Words[part.Opening.To].Stem, [EntityKind.Character])));

    /// <summary>"When did it win a BAFTA?" is not told by what it was up for.</summary>
    public static bool ForWin(QuestionPart part) => part.Opening.Wanted is Wanted.When or Wanted.Where or Wanted.Anything && part.Words.Any(word => word.Stem == "win") && part.Words.Any(word => word.Text is "did" or "has" or "does" or "won" or "wins");

    /// <summary>"What did Taylor Swift say?", whoever that is.</summary>
    public static bool ForWordsOfSomebody(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Words.Where((word, at) => at > 1 && word.Stem is "say" or "think" or "tell" && part.Content.Contains(at - 1) && part.Words[..at].Any(before => before.Text is "did" or "does" or "has")).Any();

    /// <summary>"Nick's new friend", of whom there are several.</summary>
    public static bool ForRelativeOf(QuestionPart part, Mention mention) =>
        mention.Length > 0 && part.Words.Skip(mention.To).Take(2).TakeWhile((word, place) => place == 0 || part.Words[mention.To].Text is "new" or "best" or "old" or "close" or "other").Any(word => Relations.Parse($"nick {word.Text}") is not null || Synonyms.AllOf(word.Stem).Any(stem => stem == "friend"));

    /// <summary>"What is the name of the clinic?", "what is the clinic called?", "the clinic's name", "which university": that there is one is no answer. Null where no name is asked for, else where the noun stands.</summary>
    public static int? ForNameOfThing(QuestionPart part)
    {
        // "Which university does he choose?" asks for more than a name.
        if (Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => IsWhichOf(part, at), -1) is >= 0 and var which && part.Content.All(at => at == which)) return which;
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (at + 3 < part.Words.Length && part.Words[at].Text == "name" && part.Words[at + 1].Text == "of" && part.Words[at + 2].Text is "the" or "this" or "that" or "his" or "her" or "their" && IsNoun(part, at + 3)) return at + 3;
            if (part.Words[at].Text == "name" && at + 1 < part.Words.Length && part.Words[at + 1].Text == "of" && part.Mentions.FirstOrDefault(mention => mention.From == at + 2 && mention.Length > 0) is { } owner && owner.To < part.Words.Length && part.Words[owner.To - 1].IsOwner && IsNoun(part, owner.To)) return owner.To;
            if (at > 1 && part.Opening.Wanted == Wanted.Anything && part.Words[at].Text is "called" or "named" or "name" && !part.Words[at].IsAfterComma && part.Words[..at].Any(word => word.Text is "what" or "how")) return HeadBefore(part, at);
        }

        return null;
    }

    /// <summary>"Which hotel", "where does he go to university".</summary>
    private static bool IsWhichOf(QuestionPart part, int at) =>
        at > 0 && Named.Contains(part.Words[at].Stem) && (at == part.Opening.To ? part.Words[at - 1].Text is "which" or "what" : part.Opening.Wanted == Wanted.Where && part.Words[at - 1].Text is "to" or "at");

    /// <summary>Of "the school for girls called" it is the school.</summary>
    private static int? HeadBefore(QuestionPart part, int called)
    {
        var from = called - 1;
        for (var at = called - 1; at > part.Opening.To && !part.Words[at].IsAfterComma; at--)
        {
            if (part.Words[at].Text is "for" or "of" or "in" or "at" or "who" or "that" or "which" or "from" or "with") from = at - 1;
        }

        return IsNoun(part, from) ? from : null;
    }

    private static bool IsNoun(QuestionPart part, int at) => !part.IsNamed(at) && !PlainWords.Has(part.Words[at].Text) && !PlainWords.Pronouns.Contains(part.Words[at].Text);

    /// <summary>Whoever asks which of them wants its name.</summary>
    private static readonly FrozenSet<string> Named = [.. "university hospital clinic hotel cafe restaurant pub church team company".Split(' ').Select(Stems.Of)];

    /// <summary>"What is Nick going to study?" Where he does is no answer. "Which school" names the place itself.</summary>
    public static bool ForSubjectStudied(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Words[part.Opening.From].Text is "what" or "which" && part.Words.Any(word => word.Text is "study" or "studying" or "studies" or "studied" or "degree" or "major" or "majoring") && !part.Words.Skip(part.Opening.To).Take(1).Any(word => word.Text is "school" or "schools" or "college" or "university" or "year" or "place");

    /// <summary>"On which album can it be found?" That it is a song is no answer.</summary>
    public static bool ForAlbum(QuestionPart part) =>
        part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "album" or "soundtrack";

    /// <summary>"Who else does he play?" Whom he plays is known already.</summary>
    public static bool ForOthers(QuestionPart part) => part.HasPerson && part.Words.Any(word => word.Text == "else");

    /// <summary>"When was it made known that it would be called that?"</summary>
    public static bool OfBeingCalled(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "be" && pair.Second.Text is "called" or "titled" or "named");

    /// <summary>"Which character does she play?" That she is in the cast is no answer.</summary>
    public static bool ForRole(QuestionPart part) =>
        part.HasPerson && part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "character" or "characters" or "role" or "part";

    public static bool ForTimeOfShoot(QuestionPart part) =>
        part.Opening.Wanted is Wanted.HowLong or Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "length of filming") && part.Words.Any(word => word.Text is "long" or "duration" or "length" or "period" or "time");

    /// <summary>"What did Joe Locke say about the film?" asks for his words, not for his part in it.</summary>
    public static Mention? OfSpeaker(QuestionPart part)
    {
        if (part.Opening.Wanted is not (Wanted.Anything or Wanted.YesOrNo)) return null;
        return part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Person && mention.Length > 0 && part.Words.Skip(mention.To).SkipWhile(word => word.Text is "really" or "ever" or "actually" or "once").FirstOrDefault()?.Stem is "say" or "tell" or "think" or "comment" or "talk" or "feel"
            && part.Words.Any(word => word.Text is "did" or "does" or "has" or "what" or "how"));
    }

    /// <summary>"The first words that Nick says to Charlie".</summary>
    public static bool ForWordsOfCharacter(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Mentions.Any(mention => mention is { Kind: EntityKind.Character, Length: > 0 } && mention.To < part.Words.Length && part.Words[mention.To].Stem is "say" or "tell")
        && part.Words.Any(word => word.Text is "word" or "words" or "line" or "lines" or "first");

    /// <summary>"Who outed Charlie?": of somebody who is named, by a deed.</summary>
    public static bool WhoDid(QuestionPart part) =>
        !part.Content.IsEmpty && part.Opening.To < part.Words.Length
        && (part.Opening.Wanted == Wanted.Who ? part.HasCharacter && part.Words[part.Opening.To].Stem is not ("be" or "play") : part.Opening.Wanted == Wanted.Anything && part.HasPerson && AnswerTypes.IsPerson(part.Words[part.Opening.To].Stem));

    /// <summary>"Who leaked the episodes?": a deed right after "who", and nobody of the story beside it.</summary>
    public static bool WhoDidIt(QuestionPart part) =>
        part.Opening is { Wanted: Wanted.Who, To: 1 } && !part.HasCharacter && part.Words.Length > 2 && part.Content.Contains(1) && part.Words[1].Text.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"What comes after volume 5?" is not answered by volume 5.</summary>
    public static string? OfOrder(QuestionPart part) => part.Mentions
        .Where(mention => mention.From > 0 && mention.To == part.Words.Length && mention.Kind is EntityKind.Season or EntityKind.Book or EntityKind.Film or EntityKind.Episode)
        .Select(mention => part.Words[mention.From - 1].Text)
        .FirstOrDefault(word => word is "after" or "before" or "since");

    /// <summary>"Coach Singh's first name".</summary>
    public static bool ForPartOfName(QuestionPart part) => part.Content.IsEmpty && part.Topics.Any(topic => topic.Topic.Id == "names" && !part.IsNamed(topic.From));

    /// <summary>"Who plays the queen?" No song is meant, and nobody is named.</summary>
    public static bool WhoPlaysSomebody(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Who && part.Mentions.IsEmpty && part.Words.Any(word => word.Stem == "play") && !part.Words.Any(word => word.Stem is "song" or "track" or "music" or "band" or "sing" or "perform");

    /// <summary>"Before he was James".</summary>
    public static bool BeforeTheyWere(QuestionPart part) =>
        part.Mentions.Any(mention => mention.Kind == EntityKind.Character && mention.From <= part.Words.Length && part.Words[..mention.From].TakeLast(4).Any(word => word.Text is "before"));

    /// <summary>"Before Higgs", "after she moved to Higgs": who or what is named there is what came next, or went before, and not what is asked for.</summary>
    public static IEnumerable<Mention> BesideWhom(QuestionPart part) => part.Opening.Wanted is Wanted.When or Wanted.YesOrNo or Wanted.HowMany or Wanted.HowLong or Wanted.Why ? [] : part.Mentions.Where(mention =>
    {
        if (mention.Length == 0 || mention.Kind is not (EntityKind.Character or EntityKind.Person or EntityKind.School or EntityKind.Company or EntityKind.Publication or EntityKind.Place)) return false;
        var before = Enumerable.Range(0, mention.From).LastOrDefault(at => part.Words[at].Text is "before" or "after" or "until", -1);
        if (before < 0 || mention.From - before > 5 || part.Mentions.Any(other => other.From > before && other.To <= mention.From && !Antecedents.Contains(other.Kind))) return false;
        return part.Words[(before + 1)..mention.From].All(word => PlainWords.Has(word.Text) || Changing.Contains(word.Stem)) && !part.Words[(before + 1)..mention.From].Any(word => word.Text is "was" or "were" or "is" or "became");
    });

    /// <summary>"Charlie's boyfriend before Nick": whom sources call so now is not meant.</summary>
    public static bool ForFormerRelative(QuestionPart part) => part.Mentions.Any(mention => mention.Relation is not null) && BesideWhom(part).Any();

    /// <summary>"What name did the film have at first?" What it is about is none.</summary>
    public static bool WhatNameItHad(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && !part.HasPerson && !part.HasCharacter && part.Words.Skip(part.Opening.To).Take(2).Any(word => word.Text is "name" or "title") && part.Words.Any(word => word.Text is "have" or "had") && !part.Words.Any(word => word.Stem is "episod");

    private static readonly FrozenSet<EntityKind> Antecedents = FrozenSet.Create(EntityKind.Character, EntityKind.Person);

    private static readonly FrozenSet<string> Changing = [.. "move change transfer switch go went come came start join leave left get got meet met together with take took over direct publish attend".Split(' ').Select(Stems.Of)];

    /// <summary>"Which school did she go to before?"</summary>
    public static bool OfFormerState(QuestionPart part) =>
        part.HasCharacter && part.Opening.Wanted is Wanted.Who or Wanted.Where or Wanted.Anything && part.Opening.To > 0 && part.Words.Where((word, at) => word.Text is "before" or "previously" or "formerly" or "earlier" && !part.IsNamed(at)).Any();

    /// <summary>"Was this her first role?"</summary>
    public static bool ForFirstRole(QuestionPart part) =>
        part.HasPerson && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "first" && pair.Second.Text is "role" or "part" or "job" or "gig" or "acting" or "thing" or "credit" or "screen" or "professional");

    /// <summary>"When was he cast?"</summary>
    public static bool WhenCast(QuestionPart part) =>
        part.Opening.Wanted == Wanted.When && (part.HasPerson || part.HasCharacter) && part.Words.Any(word => word.Text == "cast") && part.Words.Any(word => word.Text is "was" or "were" or "get" or "got" or "be" or "been");

    /// <summary>"Whose song was that?"</summary>
    public static bool WhoseMusic(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Who && part.Opening.To < part.Words.Length && part.Words[part.Opening.From].Text == "whose" && part.Words[part.Opening.To].Stem is "song" or "track" or "music" or "tune" or "voic";

    /// <summary>"What was known before 2023?"</summary>
    public static bool BeforeYear(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "before" && pair.Second.Text is ['1' or '2', _, _, _] year && year.All(char.IsAsciiDigit));

    public static bool ForCountry(QuestionPart part) => part.Opening.Wanted == Wanted.Anything && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text == "country";
}
