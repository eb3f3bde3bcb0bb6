using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

internal enum Wanted
{
    Anything,
    Who,
    When,
    Where,
    Why,
    HowMany,
    HowLong,
    HowOld,

    /// <summary>"What happens", "how does it end": the story.</summary>
    Happening,
    YesOrNo,
}

/// <summary>What kind of answer a question asks for, by its first question word.</summary>
/// <param name="From">Where the words stand that only say what kind of answer is wanted: "how many", "in which year".</param>
internal sealed record Opening(Wanted Wanted, bool IsNegated, int From, int To)
{
    public static Opening Of(ImmutableArray<Word> words)
    {
        if (OfNoun(words) is { } noun) return noun;
        var at = IndexOfOpener(words);
        if (at < 0 && OfHead(words) is { } head) return head;
        if (at > 0 && PlainWords.Auxiliaries.Contains(words[at].Text) && InPlace(words, at) is { } inPlace) at = inPlace;
        var kind = at < 0 ? -1 : NounAfter(words, at);
        var next = kind > 0 ? words[kind].Text : "";
        var wanted = at < 0 ? IsTagged(words) ? Wanted.YesOrNo : Wanted.Anything : words[at].Text switch
        {
            "who" or "whom" or "whose" => Wanted.Who,
            "which" when next == "of" && words[(at + 2)..].Take(2).Any(word => PersonNouns.Has(word.Text)) => Wanted.Who,
            "what" or "which" when PersonNouns.Has(next) || AsksForNameOfSomebody(words, at) => Wanted.Who,
            "when" => Wanted.When,
            "where" => Wanted.Where,
            "why" => Wanted.Why,
            "how" when next is "many" or "much" => Wanted.HowMany,
            "how" when next is "long" && words.Any(word => word.Text == "ago") => Wanted.When,
            "how" when next is "long" => Wanted.HowLong,
            "how" when next is "old" => Wanted.HowOld,
            "how" when next is "come" && at + 2 < words.Length => Wanted.Why,
            "what" or "which" when next == "year" && IsOfSchool(words, at) => Wanted.Anything,
            "what" or "which" when next.TrimEnd('s') is "date" or "day" or "time" or "year" or "month" or "hour" => Wanted.When,
            "how" when IsOfEnds(words, at) => Wanted.Happening,
            "what" when next.StartsWith("happen", StringComparison.Ordinal) => Wanted.Happening,
            "how" or "what" or "which" => Wanted.Anything,
            _ => Inner(words, at),
        };
        var isTwoWords = wanted is Wanted.HowMany or Wanted.HowLong || (at >= 0 && words[at].Text == "how" && (next is "often" || wanted == Wanted.Why)) || (wanted == Wanted.When && words[at].Text != "when" && next != "time");
        var isTimes = wanted == Wanted.HowMany && at + 2 < words.Length && words[at + 2].Text == "times";
        return new Opening(wanted, words.Any(word => PlainWords.Negations.Contains(word.Text)), Math.Max(0, at), at < 0 ? 0 : next == "of" && wanted == Wanted.Who ? Math.Min(at + 4, words.Length) : isTimes ? at + 3 : isTwoWords ? at + 2 : kind > at + 1 ? kind : at + 1);
    }

    /// <summary>"Elle goes to which school", "Darcy is played by whom": the question word stands where the answer would, and before it somebody is named.</summary>
    private static int? InPlace(ImmutableArray<Word> words, int auxiliary)
    {
        if (words[..auxiliary].All(word => PlainWords.Has(word.Text))) return null;
        for (var at = auxiliary + 1; at < words.Length; at++)
        {
            if (!PlainWords.Openers.Contains(words[at].Text) || PlainWords.Auxiliaries.Contains(words[at].Text)) continue;
            return !words[at].IsAfterComma && words.Length - at <= 4 ? at : null;
        }

        return null;
    }

    /// <summary>"What year is Nick in?"</summary>
    private static bool IsOfSchool(ImmutableArray<Word> words, int at) =>
        at + 3 < words.Length && words[at + 2].Text is "is" or "are" or "was" or "were" && Enumerable.Range(at + 3, words.Length - at - 3).Any(place => words[place].Text == "in" && (place + 1 == words.Length || words[place + 1].Text is "at" or "originally" or "when" or "of" or "now"));

    /// <summary>"Which young man": what comes between says nothing of the answer.</summary>
    private static int NounAfter(ImmutableArray<Word> words, int at)
    {
        var noun = at + 1;
        while (noun + 1 < words.Length && words[at].Text is "what" or "which" && words[noun].Text is "young" or "old" or "nice" or "lovely" or "exact" or "good" or "fine" && PersonNouns.Has(words[noun + 1].Text)) noun++;
        return noun < words.Length ? noun : -1;
    }

    /// <summary>"Date of the first trailer", "i need the day season 3 premiered": a noun in the place of the question word.</summary>
    private static Opening? OfNoun(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length - 1; at++)
        {
            var text = words[at].Text;
            var isAfterWhat = at > 0 && words[at - 1].Text is "what";
            if (!isAfterWhat && text is "date" or "day" or "year" or "month") return new Opening(Wanted.When, false, at, at + 1);
            if (text is "whereabouts" && words[at + 1].Text == "of") return new Opening(Wanted.Where, false, at, at + 2);
            if (text == "number" && words[at + 1].Text == "of") return new Opening(Wanted.HowMany, false, at, at + 2);
            if (!BeforeNoun.Contains(text)) return null;
        }

        return null;
    }

    /// <summary>"Film wrap date", "season 3 episode count", "end date of the shoot": a question of nouns asks for the last of them.</summary>
    private static Opening? OfHead(ImmutableArray<Word> words)
    {
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (words[at].Text == "number" && at + 2 < words.Length && words[at + 1].Text == "of") return new Opening(Wanted.HowMany, false, at, at + 2);
            var isHead = at + 1 == words.Length || words[at + 1].IsAfterComma || words[at + 1].Text is "of" or "for" or "in" or "on" or "pls" or "please" or "thanks";
            if (!isHead || words[at].IsAfterComma) continue;
            if (words[at].Text is "date" or "dates" or "day" or "year" or "month") return new Opening(Wanted.When, false, at, at + 1);
            if (words[at].Text is "count" or "tally") return new Opening(Wanted.HowMany, false, at, at + 1);
        }

        return null;
    }

    private static readonly FrozenSet<string> BeforeNoun = "the exact precise correct very first me i need want give tell to know is was what please actual original hi hello hey can you my for we us ok total quick q".Split(' ').ToFrozenSet();

    /// <summary>"Solitaire came out in 1994, right?"</summary>
    private static bool IsTagged(ImmutableArray<Word> words) => words.Length > 2 && words[^1].Text is "right" or "correct" or "true" or "yeah" or "innit" or "no";

    /// <summary>"What is the name of the actor ..."</summary>
    private static bool AsksForNameOfSomebody(ImmutableArray<Word> words, int at)
    {
        for (var name = at + 1; name < Math.Min(at + 5, words.Length - 2); name++)
        {
            if (words[name].Text is "name" or "names" && words[name + 1].Text == "of") return words[(name + 2)..].Take(3).Any(word => PersonNouns.Has(word.Text));
        }

        return false;
    }

    /// <summary>"How does season 1 end?"</summary>
    private static bool IsOfEnds(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at + 1].Stem is "do" or "will" && words[^1].Stem is "end" or "finish" or "conclud";

    /// <summary>"Do you know who plays Nick?" asks who.</summary>
    private static Wanted Inner(ImmutableArray<Word> words, int at)
    {
        var inner = words.RemoveRange(0, at + 1);
        var isAsked = inner.Length > 1 && inner[0].Text is "you" or "i" or "anyone" or "anybody" or "someone" or "somebody" or "we";
        var of = isAsked ? Of(inner).Wanted : Wanted.YesOrNo;
        // "Could you please list ..."
        if (isAsked && of is Wanted.Anything or Wanted.YesOrNo && inner.Take(4).Any(word => word.Text is "list" or "name" or "give" or "describe" or "explain")) return Wanted.Anything;
        return of == Wanted.Anything && !inner.Any(word => word.Text is "what" or "which" or "how") ? Wanted.YesOrNo : of;
    }

    /// <summary>"My brother and I were wondering when": wondered is not asked.</summary>
    private static bool IsOfAsker(ImmutableArray<Word> words, int at) =>
        at > 0 && at + 2 < words.Length && PlainWords.Auxiliaries.Contains(words[at].Text) && words[at - 1].Text is "i" or "we" && Wondering.Contains(words[at + 1].Text) && words[(at + 2)..].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text));

    private static readonly FrozenSet<string> Wondering = "wondering asking arguing debating discussing talking curious trying unsure".Split(' ').ToFrozenSet();

    private static int IndexOfOpener(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (PlainWords.Openers.Contains(words[at].Text) && !IsOfAsker(words, at)) return at;
        }

        return -1;
    }
}
