using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>What people say before they come to the point. It may go only where it cannot change what the question is about.</summary>
internal static class Preamble
{
    private static readonly FrozenSet<string> Inside = FrozenSet.Create("in", "on", "from", "at");

    private static readonly FrozenSet<string> Being = FrozenSet.Create("am", "are", "was", "were", "live", "work", "teach", "study", "come", "a", "an", "in", "from", "here");

    /// <summary>Before the question comes nothing that could change what it is about: no other name, no "in" or "on" something.</summary>
    /// <param name="core">The question without it, pronouns resolved.</param>
    public static bool CanGo(QuestionPart part, int to, QuestionPart core)
    {
        if (IsNoun(part, ClauseOf(part.Words, Math.Max(0, to - 1)), to)) return false;
        if (IsQuestion(part, to) || IsMeant(part, to, core) || IsBare(core, part, to)) return false;
        // "Two films of his: what are their titles?" Theirs are of what stood before.
        if (core.Mentions.IsEmpty && core.Words.Any(word => word.Text is "their")) return false;
        var namesItself = Asides.NamesItself(core, core.Mentions);
        if (!namesItself && new Asides(part).MayNameAnother(0, to)) return false;
        if (IsWithin(part, ClauseOf(part.Words, to), to) && core.Mentions.All(mention => mention.Length > 0)) return false;
        // "Tumblr or Tapas, where did it start": the choice is part of the question.
        if (IsChoice(part, ClauseOf(part.Words, Math.Max(0, to - 1)), to)) return false;
        return part.Content.Where(at => at < to).All(at => IsIdle(part.Words, at, to, namesItself)) && part.Mentions.Count(mention => mention.From < to) <= 1;
    }

    /// <summary>"What did the book cost when it came out?" What begins as a question is the question.</summary>
    private static bool IsQuestion(QuestionPart part, int to) =>
        (part.Words[0].Text is "in" or "on" or "at" or "for" or "by" ? part.Words[1].Text is "what" or "which" : PlainWords.Openers.Contains(part.Words[0].Text) && !PlainWords.Auxiliaries.Contains(part.Words[0].Text)) && !part.Words[to].IsAfterComma && (part.Content.Any(at => at < to && !EverydayWords.IsIdle(part, at)) || (part.Words[0].Text is "in" or "on" or "at" && part.Mentions.Any(mention => mention.To <= to && mention.Length > 0)));

    /// <summary>"They filmed at a station, which one was it?", "the trailer was out when?" Of what, stands before it.</summary>
    private static bool IsBare(QuestionPart core, QuestionPart part, int to) =>
        core.Content.IsEmpty && core.Mentions.All(mention => mention.Length == 0) && core.Words.All(word => PlainWords.Has(word.Text)) && part.Content.Any(at => at < to && !EverydayWords.IsIdle(part, at) && !PlainWords.Has(part.Words[at].Text));

    /// <summary>"Biggest selling volume, which one is that?" A few words without a verb are what "that" means.</summary>
    private static bool IsMeant(QuestionPart part, int to, QuestionPart core)
    {
        var from = ClauseOf(part.Words, Math.Max(0, to - 1));
        return part.Words[to].IsAfterComma && to - from > 1 && core.Mentions.All(mention => mention.Length == 0) && core.Words.Any(word => word.Text is "that" or "it" or "this") && !part.Words[from..to].Any(word => PlainWords.Openers.Contains(word.Text) || PlainWords.Speakers.Contains(word.Text) || word.Text is "you" or "me" or "us")
            && part.Words[from..to].Any(word => word.Text is "best" or "most" || (word.Text.Length > 5 && word.Text.EndsWith("est", StringComparison.Ordinal) && word.Text is not ("latest" or "newest" or "oldest" or "earliest")));
    }

    /// <summary>"The musical version, who plays Nick?" What is put in front is what is asked about.</summary>
    private static bool IsNoun(QuestionPart part, int from, int to) =>
        to - from > 1 && part.Words[to].IsAfterComma && part.Words[from].Text is "the" or "a" or "an" or "in" or "on" or "at" or "for" && part.Words[from..to].All(word => !PlainWords.Auxiliaries.Contains(word.Text))
        && Enumerable.Range(from, to - from).Any(at => part.Content.Contains(at) && !EverydayWords.IsIdle(part, at)) && !Enumerable.Range(from, to - from).Any(part.IsNamed);

    /// <summary>"The prime minister is voiced by which actor?" Of whom it is asked stands in the same clause, before the question word.</summary>
    private static bool IsWithin(QuestionPart part, int from, int to) =>
        to - from > 1 && !part.Words[from..to].Any(word => PlainWords.Speakers.Contains(word.Text) || word.Text is "you" or "me" or "us" or "tell" or "know" or "anyone" or "anybody" or "someone" or "somebody")
        && Enumerable.Range(from + 1, to - from - 1).Any(at => PlainWords.Auxiliaries.Contains(part.Words[at].Text) && Enumerable.Range(from, at - from).Any(before => part.Content.Contains(before) && !EverydayWords.IsIdle(part, before)));

    private static bool IsChoice(QuestionPart part, int from, int to) =>
        to - from > 2 && part.Words[from..to].Any(word => word.Text == "or") && Enumerable.Range(from, to - from).All(at => part.Content.Contains(at) || part.IsNamed(at) || part.Words[at].Text is "or" or "the" or "a");

    private static bool IsIdle(ImmutableArray<Word> words, int at, int to, bool namesItself)
    {
        var clause = ClauseOf(words, at);
        var isInside = at > 0 && Inside.Contains(words[at - 1].Text);
        if (words[at].IsCapital) return IsOfSpeaker(words, clause) && (namesItself || (isInside && IsSelfDescription(words, clause)));
        // "In the last episode, who ..." narrows the question; "started back in school" does not.
        return !isInside || (at - 1 > clause && clause < ClauseOf(words, to));
    }

    private static bool IsOfSpeaker(ImmutableArray<Word> words, int clause) => PlainWords.Speakers.Contains(words[clause].Text);

    private static bool IsSelfDescription(ImmutableArray<Word> words, int clause) => words[clause].Text is "i" or "we" && clause + 1 < words.Length && Being.Contains(words[clause + 1].Text);

    private static int ClauseOf(ImmutableArray<Word> words, int at)
    {
        while (at > 0 && !words[at].IsAfterComma) at--;
        return at;
    }
}
