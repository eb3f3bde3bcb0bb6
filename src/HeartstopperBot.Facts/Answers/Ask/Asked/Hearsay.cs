using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>"My mate says Kit Connor auditioned for Charlie, is he lying": what is claimed is what is asked about.</summary>
internal static class Hearsay
{
    private static readonly FrozenSet<string> Saying = FrozenSet.Create("says", "said", "say", "claims", "claimed", "swears", "swore", "reckons", "insists", "insisted", "thinks", "told", "heard", "read", "convinced", "sure", "bets", "argues", "claiming", "saying");

    private static readonly FrozenSet<string> Verdicts = FrozenSet.Create("lying", "right", "wrong", "true", "correct", "real", "legit", "kidding", "joking", "mistaken", "mad", "crazy", "so");

    /// <summary>"Who's right?", "is that true?" decides between what was claimed before, and asks for nobody.</summary>
    public static bool IsVerdict(ImmutableArray<Word> words) => words.Length is > 1 and < 6 && (words[0].Text is "who" or "which" || (words[0].Text is "is" or "was" && words[1].Text is "that" or "this" && words.Length > 2)) && Verdicts.Contains(words[^1].Text) && words.All(word => PlainWords.Has(word.Text) || Verdicts.Contains(word.Text));

    public static bool IsSaying(string word) => Saying.Contains(word);

    /// <summary>The claim alone; null where nobody is said to claim anything.</summary>
    public static ImmutableArray<Word>? ClaimIn(QuestionPart part)
    {
        var words = part.Words;
        var said = Enumerable.Range(0, Math.Min(14, words.Length)).FirstOrDefault(at => Saying.Contains(words[at].Text), -1);
        if (said < 0 || (said == 0 && words[0].Text is not ("heard" or "read")) || part.Mentions.Any(mention => mention.From < said && !IsThere(part, mention, said)) || words[..said].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text))) return null;
        var from = said + 1;
        while (from < words.Length && words[from].Text is "that" or "me" or "us" or "somewhere" or "online") from++;
        var to = Verdict(words) ?? words.Length;
        var isOfAsker = said == 0 || words[..said].Any(word => word.Text is "rumour" or "rumor" or "rumours" or "rumors" or "word" or "internet" or "tiktok" or "reddit" or "i" or "my" or "our" or "we" or "the" or "someone" or "somebody" or "people" or "everyone" or "they");
        if (to - from < 3 || (to == words.Length && !isOfAsker) || words[from..to].Any(word => word.Text is "who" or "when" or "where" or "why" or "which" or "what" or "how")) return null;
        var there = Enumerable.Range(from, to - from).LastOrDefault(at => words[at].Text is "there" or "here", -1);
        return there > 0 && part.Mentions.Where(mention => mention.From < said).ToArray() is [var place] ? [.. words[from..there], Word.Of("in", words[there]), .. words[place.From..place.To], .. words[(there + 1)..to]] : words[from..to];
    }

    /// <summary>"A friend swears that he is in a band, what is it called?" What is claimed there is told before the question, whoever claims it; null where nothing is.</summary>
    public static ImmutableArray<Word>? ToldIn(QuestionPart part)
    {
        var words = part.Words;
        var said = Enumerable.Range(0, Math.Min(14, words.Length)).FirstOrDefault(at => Saying.Contains(words[at].Text), -1);
        if (said < 1 || part.Mentions.Any(mention => mention.From < said) || words[..said].Any(word => word.IsCapital || PlainWords.Openers.Contains(word.Text)) || words[said..].Any(word => word.Text is "but" or "sure")) return null;
        var from = said + 1;
        while (from < words.Length && words[from].Text is "that" or "me" or "us") from++;
        var asked = Enumerable.Range(from, words.Length - from).FirstOrDefault(at => words[at].IsAfterComma && words[at..].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text)), -1);
        return asked - from < 3 ? null : words[from..];
    }

    /// <summary>"Back from Dorset, and the landlady swore that it was shot there": the place belongs to what is claimed.</summary>
    private static bool IsThere(QuestionPart part, Mention mention, int said) => mention.Kind == EntityKind.Place && part.Words[said..].Any(word => word.Text is "there" or "here");

    /// <summary>Where "is she right?" begins.</summary>
    private static int? Verdict(ImmutableArray<Word> words)
    {
        if (words.Length < 4 || !Verdicts.Contains(words[^1].Text)) return null;
        if (words[^1].IsAfterComma) return words.Length - 1;
        for (var at = words.Length - 2; at > words.Length - 6 && at > 0; at--)
        {
            if (words[at].Text is "is" or "are" or "was" or "am") return at;
        }

        return null;
    }
}
