using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>
/// "I only watch it for the dog. What's she called?", "I loved the leaves that fly around and wondered who animated them": what a pronoun means was told before and has no name. It takes the
/// pronoun's place, with all that was said of it, so that all of it must be borne out.
/// </summary>
internal sealed class ToldBefore(QuestionReadings readings)
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create("it", "she", "he", "her", "him", "them", "they", "that", "this", "those", "these");

    private static readonly FrozenSet<string> Articles = FrozenSet.Create("the", "this", "that", "a", "an", "some", "those", "these");

    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("i", "we", "my", "our", "there", "it", "she", "he", "they", "one", "someone", "then");

    private static readonly FrozenSet<string> Times = FrozenSet.Create("day", "time", "night", "week", "weekend", "year", "month", "morning", "evening", "summer", "while", "moment", "lot", "bit", "sort", "kind", "title", "name", "names", "end", "start", "beginning");

    private static readonly FrozenSet<string> Cardinals = FrozenSet.Create("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands", "millions", "several", "many");

    /// <summary>The question with what was told in place of its pronoun; null where it needs none, or a name was told that the pronoun can mean.</summary>
    public QuestionPart? Resolve(QuestionPart told, QuestionPart asked)
    {
        if (ThatEvent.Resolve(told, asked.Words) is { } deed) return readings.Read(deed);
        if (OfRelative(told, asked) is { } relative) return relative;
        if (OfSameNoun(told, asked) is { } same) return same;
        if (OfWhichOne(told, asked) is { } one) return one;
        if (OfDescribed(told, asked) is { } described) return described;
        if (OfHowMany(told, asked) is { } counted) return counted;
        if (asked.Mentions.Any(mention => mention.Length > 0) || PronounIn(asked.Words) is not { } at || Noun(told) is not { } noun) return null;
        var isOfSomebody = PlainWords.Pronouns.Contains(asked.Words[at].Text);
        // "The bit with Jonathan Bailey, which episode is he in?" He is not the bit.
        if (PlainWords.Pronouns.Contains(asked.Words[at].Text) && told.Mentions.Any(mention => mention.From > noun.From && mention.To <= noun.To && Antecedent.IsSomebody(mention) && told.Words[mention.From - 1].Text is "with" or "featuring")) return null;
        if (Antecedent.In(told, told.Words.Length).Any(mention => mention.From < noun.From || mention.To > noun.To ? isOfSomebody == Antecedent.IsSomebody(mention) && !IsTitle(mention) : false)) return null;

        // Of another show it stays: "there was a song in Euphoria".
        var strange = new Asides(told).MayNameAnother(0, told.Words.Length) ? told.Words[..noun.From].Where((word, at) => word.IsCapital && told.Content.Contains(at)) : [];
        ImmutableArray<Word> put = [Word.Of("the", asked.Words[at]) with { IsCapital = false, IsAfterComma = false }, .. AsItIs(told.Words[(noun.From + 1)..noun.To]), .. strange];
        var resolved = readings.Read([.. asked.Words[..at], .. put, .. asked.Words[(at + 1)..]]);
        var others = told.Mentions.Where(mention => (mention.From >= noun.Clause || IsTitle(mention)) && resolved.Mentions.All(known => known.Id != mention.Id)).Select(mention => mention with { From = resolved.Words.Length, Length = 0 });
        return resolved with { Mentions = [.. resolved.Mentions, .. others] };
    }

    /// <summary>"It had an original date, before it was put off. What was that date?" The one that was told of.</summary>
    private QuestionPart? OfSameNoun(QuestionPart told, QuestionPart asked)
    {
        for (var at = 1; at + 1 < asked.Words.Length; at++)
        {
            if (asked.Words[at].Text is not ("that" or "this") || asked.IsNamed(at + 1) || PlainWords.Openers.Contains(asked.Words[at + 1].Text)) continue;
            var noun = Enumerable.Range(0, told.Words.Length).LastOrDefault(place => told.Words[place].Stem == asked.Words[at + 1].Stem && !told.IsNamed(place), -1);
            var from = noun;
            while (from > 0 && !told.Words[from].IsAfterComma && told.Content.Contains(from - 1)) from--;
            if (noun < 0 || from == noun) continue;
            var resolved = readings.Read([.. asked.Words[..at], Word.Of("the", asked.Words[at]), .. told.Words[from..noun].Select(word => word with { IsAfterComma = false }), .. asked.Words[(at + 1)..]]);
            var others = told.Mentions.Where(mention => resolved.Mentions.All(known => known.Id != mention.Id)).Select(mention => mention with { From = resolved.Words.Length, Length = 0 });
            return resolved with { Mentions = [.. resolved.Mentions, .. others] };
        }

        return null;
    }

    /// <summary>"I saw them at a train station when they shot the film, which one was it?" Which station, and all that was named.</summary>
    public QuestionPart? OfWhichOne(QuestionPart told, QuestionPart asked)
    {
        if (OfAudition(told, asked) is { } audition) return audition;
        if (asked.Words.IndexOf(asked.Words.FirstOrDefault(word => word.Text == "which")!) is not (>= 0 and var which) || which + 1 >= asked.Words.Length || asked.Words[which + 1].Text != "one" || !asked.Content.IsEmpty) return null;
        if (OfPrize(told, asked.Words[which]) is { } prize) return prize;
        var noun = Enumerable.Range(1, Math.Max(0, told.Words.Length - 1)).FirstOrDefault(at => IsOneOfSome(told, at), -1);
        // "A different part, which one?" It is no part of anything.
        if (noun < 0 || told.Words[noun].Text is "part" or "role") return null;
        var isThing = AnswerTypes.IsOfThings(told.Words[noun].Stem);
        if (!isThing && told.Mentions.All(Antecedent.IsSomebody)) return null;
        var clause = isThing ? ClauseBefore(told, noun) : noun;
        var deed = told.Words.Where((word, at) => told.Content.Contains(at) && at >= clause && at != noun && !EverydayWords.IsIdle(told, at) && word.Text != "too");
        var resolved = readings.Read([Word.Of("which", asked.Words[which]) with { IsAfterComma = false }, told.Words[noun] with { IsAfterComma = false }, Word.Of("was", asked.Words[which]) with { IsAfterComma = false }, .. deed.Select(word => word with { IsAfterComma = false })]);
        var named = told.Mentions.Where(mention => (isThing ? !AnswerTypes.Fits(told.Words[noun].Stem, [mention.Kind]) : !Antecedent.IsSomebody(mention)) && resolved.Mentions.All(known => known.Id != mention.Id)).Select(mention => mention with { From = resolved.Words.Length, Length = 0 });
        return resolved with { Mentions = [.. resolved.Mentions, .. named] };
    }

    /// <summary>"He first taped an audition for a different part. Which one was it?"</summary>
    private QuestionPart? OfAudition(QuestionPart told, QuestionPart asked)
    {
        if (asked.Words.Zip(asked.Words.Skip(1)).All(pair => pair is not { First.Text: "which", Second.Text: "one" or "part" or "role" or "character" }) || asked.Mentions.Any(mention => mention.Length > 0) || asked.Words.Length > LongestWhichOne) return null;
        if (!told.Words.Any(word => word.Stem is "audition" or "tap") || told.Mentions.Where(mention => mention is { Kind: EntityKind.Person, Length: > 0 }).ToArray() is not [var person]) return null;
        Word Put(string text) => Word.Of(text, asked.Words[0]) with { IsCapital = false, IsAfterComma = false };
        return readings.Read([Put("which"), Put("part"), Put("did"), .. told.Words[person.From..person.To].Select(word => word with { IsAfterComma = false }), Put("audition"), Put("for")]);
    }

    private const int LongestWhichOne = 6;

    /// <summary>"That man, the one Charlie fancies! What is the actor called?" It is the actor of him, not Charlie's.</summary>
    private QuestionPart? OfDescribed(QuestionPart told, QuestionPart asked)
    {
        if (!QuestionReadings.AsksForActor(asked)) return null;
        var from = Enumerable.Range(0, told.Words.Length).LastOrDefault(at => told.Words[at].Text == "the" && at + 2 < told.Words.Length && told.Words[at + 1].Text is "one" or "guy" or "man" or "boy" or "girl" or "woman" or "lady" or "bloke" && (at == 0 || told.Words[at].IsAfterComma), -1);
        return from < 0 || !told.Mentions.Any(mention => mention.From > from) ? null : readings.Read([Word.Of("who", asked.Words[0]) with { IsCapital = false, IsAfterComma = false }, Word.Of("plays", asked.Words[0]) with { IsCapital = false, IsAfterComma = false }, .. told.Words[from..].Select(word => word with { IsAfterComma = false })]);
    }

    /// <summary>"A train station", and not "a friend".</summary>
    private static bool IsOneOfSome(QuestionPart told, int at)
    {
        if (told.IsNamed(at) || !AnswerTypes.Has(told.Words[at].Stem) || !told.Content.Contains(at) || told.Words[at].Text is "friend" or "colleague" or "classmate" or "teacher") return false;
        var article = at - 1;
        while (article > 0 && told.Content.Contains(article)) article--;
        return told.Words[article].Text is "a" or "an" or "some" or "another" or "one";
    }

    private static int ClauseBefore(QuestionPart told, int noun)
    {
        while (noun > 0 && !told.Words[noun].IsAfterComma && told.Words[noun - 1].Text is not ("but" or "that" or "think" or "so") && !Hearsay.IsSaying(told.Words[noun - 1].Text)) noun--;
        return noun;
    }

    /// <summary>"She got an Emmy for it, which one was it?"</summary>
    private QuestionPart? OfPrize(QuestionPart told, Word like)
    {
        if (told.Mentions.Where(mention => mention is { Kind: EntityKind.Award, Length: > 0 }).ToArray() is not [var prize] || told.Mentions.Where(mention => mention is { Kind: EntityKind.Person, Length: > 0 }).ToArray() is not [var winner]) return null;
        if (!told.Words[winner.To..].Any(word => word.Stem is "get" or "got" or "win" or "won" or "receiv" or "take")) return null;
        Word Put(string text) => Word.Of(text, like) with { IsCapital = false, IsAfterComma = false };
        return readings.Read([Put("which"), .. told.Words[prize.From..prize.To], Put("did"), .. told.Words[winner.From..winner.To], Put("win")]);
    }

    /// <summary>"They claim that thousands of boys wanted to be him. How many were there?" Of what was told to be several.</summary>
    public QuestionPart? OfHowMany(QuestionPart told, QuestionPart asked)
    {
        if (asked.Opening.Wanted != Wanted.HowMany || !asked.Content.IsEmpty || asked.Mentions.Any(mention => mention.Length > 0) || asked.Words.Any(word => word.Text == "much")) return null;
        var number = Enumerable.Range(0, told.Words.Length - 1).FirstOrDefault(at => !told.IsNamed(at) && (Cardinals.Contains(told.Words[at].Text) || char.IsAsciiDigit(told.Words[at].Text[0])), -1);
        if (number < 0) return null;
        var from = told.Words[number + 1].Text == "of" ? number + 2 : number + 1;
        var to = from;
        while (to < told.Words.Length && !(to > from && (told.Words[to].IsAfterComma || told.Words[to].Text is "but" or "which" or "and" or "so"))) to++;
        if (to == from || !Enumerable.Range(from, to - from).Any(at => told.Content.Contains(at) || told.IsNamed(at))) return null;
        var resolved = readings.Read([Word.Of("how", asked.Words[0]), Word.Of("many", asked.Words[0]) with { IsAfterComma = false }, .. told.Words[from..to].Select(word => word with { IsAfterComma = false })]);
        var others = told.Mentions.Where(mention => IsTitle(mention) && resolved.Mentions.All(known => known.Id != mention.Id)).Select(mention => mention with { From = resolved.Words.Length, Length = 0 });
        return resolved with { Mentions = [.. resolved.Mentions, .. others] };
    }

    /// <summary>"I know Nick has a brother, what is his name?" It is not Nick's.</summary>
    private QuestionPart? OfRelative(QuestionPart told, QuestionPart asked)
    {
        var pronoun = Enumerable.Range(0, asked.Words.Length).FirstOrDefault(at => asked.Words[at].Text is "he" or "she" or "his" or "her" or "him", -1);
        if (pronoun < 0 || asked.Mentions.Any(mention => mention.Length > 0)) return null;
        foreach (var mention in told.Mentions.Where(mention => mention.Kind == EntityKind.Character && mention.To + 3 == told.Words.Length && mention.Relation is null))
        {
            if (told.Words[mention.To].Text is not ("has" or "have") || told.Words[mention.To + 1].Text is not ("a" or "an") || Relations.Parse($"nick {told.Words[^1].Text}") is null) continue;
            return readings.Read([.. asked.Words[..pronoun], .. told.Words[mention.From..(mention.To - 1)], told.Words[mention.To - 1] with { IsOwner = true }, told.Words[^1], .. asked.Words[(pronoun + 1)..]]);
        }

        return null;
    }

    /// <summary>"The same birthday as Nick" is the birthday of Nick.</summary>
    private static ImmutableArray<Word> AsItIs(ImmutableArray<Word> noun)
    {
        // "A very famous singer": of what degree is not told again.
        noun = [.. noun.SkipWhile(word => EverydayWords.IsChat(word.Text))];
        var to = Enumerable.Range(0, noun.Length).FirstOrDefault(at => EverydayWords.IsChat(noun[at].Text) || noun[at].Text is "lol" or "lmao", noun.Length);
        noun = noun[..to];
        // A play is seen on a stage; as a verb it would ask for an actor.
        if (noun is [{ Text: "play" or "plays" }, ..]) return noun.Insert(0, Word.Of("stage", noun[0]));
        if (noun is not [{ Text: "same" }, _, ..]) return noun;
        return [.. noun[1..].Select(word => word.Text == "as" ? Word.Of("of", word) : word)];
    }

    private static bool IsTitle(Mention mention) => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode;

    /// <summary>"That song" is none.</summary>
    private static int? PronounIn(ImmutableArray<Word> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var isOpen = words[at].Text is not ("that" or "this" or "those" or "these" or "her") || at + 1 == words.Length || PlainWords.Auxiliaries.Contains(words[at - 1].Text) || PlainWords.Has(words[at + 1].Text);
            if (Pronouns.Contains(words[at].Text) && isOpen && !(at + 1 < words.Length && words[at].Text == "it" && words[at + 1].Text == "that")) return at;
        }

        return null;
    }

    /// <summary>The first noun of the last clause that has any, with what describes it.</summary>
    private static (int From, int To, int Clause)? Noun(QuestionPart told)
    {
        var starts = Enumerable.Range(0, told.Words.Length).Where(at => IsStart(told.Words, at)).ToArray();
        for (var place = starts.Length - 1; place >= 0; place--)
        {
            var to = place + 1 < starts.Length ? starts[place + 1] : told.Words.Length;
            for (var at = starts[place]; at + 1 < to; at++)
            {
                if (!Articles.Contains(told.Words[at].Text) || told.IsNamed(at) || (at > 0 && PlainWords.Auxiliaries.Contains(told.Words[at - 1].Text) && told.Words[at - 1].Text is not ("is" or "was" or "has"))) continue;
                if (PlainWords.Openers.Contains(told.Words[at + 1].Text) || Subjects.Contains(told.Words[at + 1].Text)) continue;
                // What has a name can be meant by it already; "some day" is no thing.
                if (told.IsNamed(at + 1)) return null;
                if (Times.Contains(told.Words[at + 1].Text)) continue;
                var end = End(told.Words, at + 1, to);
                // "A friend of mine swears" tells of what is sworn; "the glee when it came" of what came.
                if (end < to && Hearsay.IsSaying(told.Words[end].Text) || (at + 2 < to && told.Words[at + 2].Text == "when" && !EverydayWords.IsKnown(told.Words[at + 1].Text))) continue;
                if (Enumerable.Range(at + 1, end - at - 1).Any(told.Content.Contains)) return (at, end, starts[place]);
            }
        }

        return null;
    }

    /// <summary>"A leak of season 3, wasn't there": a verb ends it, but for one in a clause that describes it.</summary>
    private static int End(ImmutableArray<Word> words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (words[at].Text is "where" or "that" or "who" or "which" or "when") return to;
            if (PlainWords.Auxiliaries.Contains(words[at].Text) || Hearsay.IsSaying(words[at].Text)) return at;
        }

        return to;
    }

    private static bool IsStart(ImmutableArray<Word> words, int at) =>
        at == 0 || words[at].IsAfterComma || (at + 1 < words.Length && words[at].Text is "and" or "but" or "so" or "because" && Subjects.Contains(words[at + 1].Text));
}
