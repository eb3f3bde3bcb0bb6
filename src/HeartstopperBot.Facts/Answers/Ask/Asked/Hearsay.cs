using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>"My mate says Kit Connor auditioned for Charlie, is he lying": what is claimed is what is asked about.</summary>
internal static class Hearsay
{
    private static readonly FrozenSet<string> Saying = FrozenSet.Create("says", "said", "say", "claims", "claimed", "swears", "swore", "reckons", "insists", "insisted", "thinks", "told", "heard", "read", "convinced", "sure", "bets", "argues", "claiming", "saying", "reading", "hearing");

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

    /// <summary>What people call a claim that they doubt, and who they say made it up.</summary>
    private static readonly FrozenSet<string> Doubts = FrozenSet.Create("real", "true", "thing", "fact", "actual", "legit", "legitimate", "right", "correct", "fake", "false", "nonsense", "rubbish", "joke", "rumour", "rumor", "theory", "fan", "fanon", "canon", "invented", "official", "confirmed", "lie", "lying", "myth", "just", "bs", "fiction");

    /// <summary>Where "is that a real thing or did twitter make it up" begins: whatever it is called, what was claimed before is asked about. Null where there is no such end.</summary>
    public static int? DoubtIn(ImmutableArray<Word> words)
    {
        var at = Enumerable.Range(0, words.Length).LastOrDefault(place => place > 3 && place + 2 < words.Length && words[place].IsAfterComma && words[place].Text is "is" or "was" && words[place + 1].Text is "that" or "this" or "it", -1);
        if (at < 0) return null;
        var or = Enumerable.Range(at, words.Length - at).FirstOrDefault(place => words[place].Text == "or", words.Length);
        return words[(at + 2)..or].All(word => Doubts.Contains(word.Text) || PlainWords.Has(word.Text) || EverydayWords.IsChat(word.Text)) && words[(at + 2)..or].Any(word => Doubts.Contains(word.Text)) && (or == words.Length || IsDoubt(words[(or + 1)..])) ? at : null;
    }

    /// <summary>"Did twitter make it up", "just a rumour".</summary>
    private static bool IsDoubt(ImmutableArray<Word> words) =>
        words.Any(word => word.Text is "it" or "that" or "this") && words.Any(word => word.Stem is "mak" or "make" or "invent" or "imagin" or "dream" or "spread" or "start") && words.Length < 8 || words.All(word => Doubts.Contains(word.Text) || PlainWords.Has(word.Text));

    /// <summary>Where "is she right?" begins.</summary>
    private static int? Verdict(ImmutableArray<Word> words)
    {
        if (DoubtIn(words) is { } doubt) return doubt;
        if (words.Length < 4 || !Verdicts.Contains(words[^1].Text)) return null;
        if (words[^1].IsAfterComma) return words.Length - 1;
        for (var at = words.Length - 2; at > words.Length - 6 && at > 0; at--)
        {
            if (words[at].Text is "is" or "are" or "was" or "am") return at;
        }

        return null;
    }
}
