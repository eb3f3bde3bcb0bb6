using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>
/// "Where is Lambert, I mean what is it", "how many hearts... I mean copies", "who wrote the score, the music I mean": who puts right what they said wants the second wording.
/// It stands in the place of what it can stand for; whatever place that is, all of it must be borne out.
/// </summary>
internal sealed class PutRight(QuestionReadings readings)
{
    /// <summary>What the question was put right to, the likeliest first; empty where nothing was.</summary>
    public ImmutableArray<QuestionPart> In(QuestionPart part)
    {
        if (Find(part.Words) is not { } found) return [];
        var (said, anew, rest) = found;
        if (said.IsEmpty) return [readings.Read([.. anew, .. rest])];
        if (Narrowing.Contains(anew[0].Text)) return [readings.Read([.. said, .. anew, .. rest])];
        var before = readings.Read(said);
        if (IsQuestion(anew)) return [OfTheSame(readings.WithContext(readings.Read([.. WithNoun(anew, before), .. rest]), before), before)];
        var instead = readings.Read(anew);
        QuestionPart[] placed = [.. Places(before, instead).Select(place => readings.Read([.. said[..place.From], .. anew, .. said[place.To..], .. rest])), .. OfTrade(before, instead)];
        // Where it can stand for nothing that was said, both must be borne out.
        return placed.Length > 0 ? [.. placed] : [readings.Read([.. said, .. anew, .. rest])];
    }

    /// <summary>"Was Charlie's coming out forced, I mean was he outed?" It is still asked of whoever was named.</summary>
    private static QuestionPart OfTheSame(QuestionPart anew, QuestionPart before) => anew.Mentions.Length > 0 ? anew : anew with { Mentions = [.. before.Mentions.Select(mention => mention with { From = anew.Words.Length, Length = 0 })] };

    /// <summary>"Which instrument is Charlie's, I mean what does he play?" What kind of thing it is was said.</summary>
    private static ImmutableArray<Word> WithNoun(ImmutableArray<Word> anew, QuestionPart before)
    {
        var noun = before.Opening.To;
        var isOfNoun = noun > 0 && noun < before.Words.Length && before.Words[noun - 1].Text is "what" or "which" && before.Content.Contains(noun);
        return isOfNoun && anew.Any(word => word.Text is "he" or "she" or "it" or "they" or "that") && anew[0].Text is "what" or "which" && PlainWords.Auxiliaries.Contains(anew[1].Text) ? anew.Insert(1, before.Words[noun]) : anew;
    }

    private static readonly ImmutableArray<string> Narrowing = ["in", "on", "from", "for", "at", "with", "not", "by"];

    /// <summary>What somebody says on the way from one wording to the next.</summary>
    private static readonly ImmutableArray<string> Turning = ["sorry", "wait", "no", "well", "or", "like", "oops", "but", "and"];

    /// <summary>"Who plays the therapist? Charlie's therapist I mean": the sentence only puts right the one before.</summary>
    public static bool Begins(ImmutableArray<Word> words) => words.Length > 2 && (IsMark(words, 0) || (IsMark(words, words.Length - 2) && words.Length < 8 && !IsQuestion(words)));

    private static Wordings? Find(ImmutableArray<Word> words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (!IsMark(words, at)) continue;
            if (at + 2 == words.Length) return FromEnd(words, at);
            var to = at + 2;
            while (to < words.Length && (to == at + 2 || !words[to].IsAfterComma)) to++;
            var said = words[..at];
            while (said.Length > 0 && Turning.Contains(said[^1].Text)) said = said[..^1];
            return new Wordings(said, words[(at + 2)..to], words[to..]);
        }

        return null;
    }

    /// <summary>"I mean", but not "what I mean is" nor "the one I mean".</summary>
    private static bool IsMark(ImmutableArray<Word> words, int at)
    {
        var isMark = words[at].Text == "i" && words[at + 1].Text is "mean" or "meant" || (words[at].Text, words[at + 1].Text) is ("or", "rather") or ("no", "wait") or ("wait", "no") or ("actually", "no");
        return isMark && !(at > 0 && words[at - 1].Text is "what" or "that" or "one" or "which" or "who" or "if" or "guy" or "girl") && !words[at].IsQuoted;
    }

    /// <summary>"..., the casting director I mean": it was put right before that was said.</summary>
    private static Wordings? FromEnd(ImmutableArray<Word> words, int mark)
    {
        var from = mark;
        while (from > 0 && !words[from].IsAfterComma && words[from - 1].Sentence == words[mark].Sentence) from--;
        if (from == mark && mark > 0) from = Enumerable.Range(1, mark - 1).LastOrDefault(at => words[at].IsAfterComma);
        return from > 0 && from < mark ? new Wordings(words[..from], words[from..mark], []) : null;
    }

    private static bool IsQuestion(ImmutableArray<Word> words) => PlainWords.Openers.Contains(words[0].Text) && words.Length > 1;

    /// <summary>The nouns and names that it can stand for: with the same noun, of the same kind, then the last first.</summary>
    private static IEnumerable<(int From, int To)> Places(QuestionPart before, QuestionPart anew)
    {
        var stems = anew.Content.Select(at => anew.Words[at].Stem).ToHashSet(StringComparer.Ordinal);
        var nouns = Nouns(before).ToArray();
        var kinds = anew.Mentions.Select(mention => mention.Kind).ToHashSet();
        var alike = before.Mentions.Where(mention => kinds.Contains(mention.Kind) && mention.Length > 0).Select(mention => (WithArticle(before, mention.From), mention.To)).ToArray();
        if (alike.Length > 0) return alike.Reverse();
        var same = nouns.Where(noun => Enumerable.Range(noun.From, noun.To - noun.From).Any(at => stems.Contains(before.Words[at].Stem))).ToArray();
        if (same.Length > 0) return same;
        // "Who wrote it, the comics I mean?"
        var it = Enumerable.Range(1, before.Words.Length - 1).Where(at => before.Words[at].Text is "it" or "that" or "them" or "him" or "her").Select(at => (at, at + 1));
        return it.Concat(nouns.Reverse());
    }

    /// <summary>"How many hearts", "the score": what is counted or has an article, to the end of its words.</summary>
    private static IEnumerable<(int From, int To)> Nouns(QuestionPart part)
    {
        for (var at = 1; at < part.Words.Length; at++)
        {
            var isLed = part.Words[at - 1].Text is "the" or "a" or "an" or "this" or "that" or "his" or "her" or "their" || (at == part.Opening.To && part.Opening.Wanted is Wanted.HowMany or Wanted.Anything && part.Words[at - 1].Text is "many" or "much" or "what" or "which");
            if (!isLed || !part.Content.Contains(at) || part.IsNamed(at)) continue;
            var to = at + 1;
            while (to < part.Words.Length && part.Content.Contains(to)) to++;
            yield return (WithArticle(part, at), to);
            at = to;
        }
    }

    private static int WithArticle(QuestionPart part, int at) => at > 0 && part.Words[at - 1].Text is "the" or "a" or "an" or "this" or "that" ? at - 1 : at;

    /// <summary>"Who was responsible for choosing the cast, the casting director I mean": who that is, of what was named.</summary>
    private IEnumerable<QuestionPart> OfTrade(QuestionPart before, QuestionPart anew)
    {
        if (before.Opening.Wanted != Wanted.Who || anew.Mentions.Any(mention => mention.Kind is not EntityKind.Person)) yield break;
        var asked = readings.Read([before.Words[before.Opening.From], Word.Of("is", before.Words[0]) with { IsCapital = false }, .. anew.Words]);
        yield return asked with { Mentions = [.. asked.Mentions, .. before.Mentions.Select(mention => mention with { From = asked.Words.Length, Length = 0 })] };
    }

    /// <param name="After">What goes on after the second wording: "where was season 1, I mean season 3, filmed".</param>
    private sealed record Wordings(ImmutableArray<Word> Said, ImmutableArray<Word> Anew, ImmutableArray<Word> After);
}
