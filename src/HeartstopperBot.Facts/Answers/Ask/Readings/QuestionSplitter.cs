using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>Takes a text apart into the questions in it.</summary>
internal static class QuestionSplitter
{
    /// <summary>More questions than these at once are not answered.</summary>
    public const int Most = 5;

    private static readonly ImmutableArray<string> Joints = ["and", "but", "also", "plus", "then", "so"];

    private static readonly ImmutableArray<string> Prepositions = ["in", "on", "at", "for", "of", "from", "to", "by", "with"];

    public static IEnumerable<ImmutableArray<Word>> Split(ImmutableArray<Word> words)
    {
        foreach (var sentence in words.GroupBy(word => word.Sentence).Select(group => group.ToImmutableArray()))
        {
            var from = 0;
            for (var at = 1; at < sentence.Length - 1; at++)
            {
                var isJoint = Joints.Contains(sentence[at].Text) || sentence[at].IsAfterComma;
                var opener = sentence[at].IsAfterComma && !Joints.Contains(sentence[at].Text) ? at : at + 1;
                while (opener < sentence.Length - 1 && Joints.Contains(sentence[opener].Text)) opener++;
                // "And in which episode".
                var isIn = opener < sentence.Length - 1 && Prepositions.Contains(sentence[opener].Text) && sentence[opener + 1].Text is "what" or "which" or "whom" or "who";
                if (isIn) opener++;
                if (!isJoint || !PlainWords.Openers.Contains(sentence[opener].Text) || !HasQuestion(sentence, from, at)) continue;
                yield return sentence[from..at];
                from = isIn ? opener - 1 : opener;
                at = opener;
            }

            yield return sentence[from..];
        }
    }

    /// <summary>"Who plays Ben? In the musical, I mean": what only narrows the question before belongs to it.</summary>
    public static IEnumerable<ImmutableArray<Word>> Joined(IEnumerable<ImmutableArray<Word>> parts)
    {
        var joined = new List<ImmutableArray<Word>>();
        foreach (var part in parts)
        {
            var isRest = joined.Count > 0 && (PutRight.Begins(part) || Hearsay.IsVerdict(part)) || joined.Count > 0 && part[0].Text is "in" or "from" or "not" or "for" && !part.Any(word => PlainWords.Openers.Contains(word.Text)) && part.Length < 8;
            if (isRest && joined.Count > 0) joined[^1] = [.. joined[^1], .. part];
            else joined.Add(part);
        }

        return joined;
    }

    private static readonly ImmutableArray<string> Recalling = [.. "remember recall love adore laugh cry cried scream sob enjoy miss watch rewatch".Split(' ').Select(Stems.Of)];

    /// <summary>"I remember the day when it went to number one": no day is asked for. "I do not remember when" asks.</summary>
    public static bool IsRecalled(ImmutableArray<Word> sentence, int from, int at) =>
        sentence[at].Text is "when" or "where" or "how" && sentence[from].Text is "i" or "we" && sentence[from..at].Any(word => Recalling.Contains(word.Stem)) && !sentence[from..at].Any(word => PlainWords.Negations.Contains(word.Text) || word.Text is "to" or "cannot" or "if" or "would");

    /// <summary>"We are planning a trip" and "my class is doing a poster" ask nothing: the verb stands after who does it.</summary>
    private static bool IsTold(ImmutableArray<Word> sentence, int from, int at)
    {
        if (IsRecalled(sentence, from, at)) return true;
        if (!PlainWords.Auxiliaries.Contains(sentence[at].Text) || at == from) return false;
        return PlainWords.Speakers.Contains(sentence[from].Text) || (!sentence[at].IsAfterComma && sentence[at - 1].Text is not ("and" or "but" or "so" or "also" or "then" or "anyway" or "ok" or "okay" or "hey" or "hi" or "hello" or "just" or "please" or "wait" or "or" or "well" or "like" or "because"));
    }

    private static bool HasQuestion(ImmutableArray<Word> sentence, int from, int to) =>
        to - from >= 2 && Enumerable.Range(from, to - from).Any(at => PlainWords.Openers.Contains(sentence[at].Text) && !IsTold(sentence, from, at)) && Enumerable.Range(from, to - from).Any(at => !PlainWords.Has(sentence[at].Text));
}
