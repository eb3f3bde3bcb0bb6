using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Someone told me season 3 leaked. When was that?" It is what happened that is asked about, and not whatever it happened to: "when season 3 leaked".</summary>
internal static class ThatEvent
{
    /// <summary>"When was that", "why is that", "where did this happen", and not "when was it filmed".</summary>
    public static bool IsAskedAlone(ImmutableArray<Word> words)
    {
        if (words.Length > 3 && words[0].Text is "which" or "what" && words[1].Text is "episode" or "season" or "volume" or "month" or "year" or "day" or "date") return words is [_, _, { Text: "was" or "is" or "did" }, { Text: "that" or "this" }, ..] && words[4..].All(word => PlainWords.Has(word.Text));
        // "When it happened?"
        if (words is [{ Text: "when" or "where" or "why" }, { Text: "it" or "that" or "this" }, { Text: "happen" or "happened" or "happens" }, ..]) return true;
        if (words.Length < 3 || words[0].Text is not ("when" or "where" or "why") || words[1].Text is not ("was" or "is" or "did" or "does" or "were") || words[2].Text is not ("that" or "this")) return false;
        return words[3..].All(word => word.Text is "happen" or "happened" || (PlainWords.Has(word.Text) && !PlainWords.Openers.Contains(word.Text) && word.Text is not ("in" or "on" or "at" or "by" or "from")) || EverydayWords.IsChat(word.Text));
    }

    /// <summary>The question with what was told in place of "that"; null where "that" is all it asks about something that only has a name.</summary>
    public static ImmutableArray<Word>? Resolve(QuestionPart told, ImmutableArray<Word> asked)
    {
        if (!IsAskedAlone(asked) || told.Words.IsEmpty) return null;
        var claim = RecalledIn(told) ?? Hearsay.ClaimIn(told) ?? told.Words;
        var from = Enumerable.Range(0, claim.Length).FirstOrDefault(at => !EverydayWords.IsChat(claim[at].Text) && claim[at].Text is not ("so" or "and" or "but" or "wait" or "ok" or "okay" or "lol" or "omg"), claim.Length);
        claim = claim[from..];
        // "There was a leak": it is the leak, and not that there was one.
        if (claim.IsEmpty || claim[0].Text is "there" or "it" || PlainWords.Openers.Contains(claim[0].Text)) return null;
        var isDeed = told.Content.Any(at => claim.Contains(told.Words[at]) && !EverydayWords.IsIdle(told, at) && !Hearsay.IsSaying(told.Words[at].Text));
        return isDeed && claim.Length > 1 ? [.. asked.Take(asked[0].Text is "which" or "what" ? 2 : 1).Select(word => word with { IsAfterComma = false }), .. claim] : null;
    }

    /// <summary>"I cried when they said it".</summary>
    private static ImmutableArray<Word>? RecalledIn(QuestionPart told)
    {
        var from = Enumerable.Range(0, told.Words.Length).FirstOrDefault(at => PlainWords.Speakers.Contains(told.Words[at].Text), told.Words.Length);
        var when = Enumerable.Range(0, told.Words.Length).FirstOrDefault(at => at > from && told.Words[at].Text == "when" && QuestionSplitter.IsRecalled(told.Words, from, at), -1);
        return when > 0 && when + 1 < told.Words.Length ? told.Words[(when + 1)..] : null;
    }
}
