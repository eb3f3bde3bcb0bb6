using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>
/// What several words say together and none of them alone, in one way: "push it back" is "postpone". Questions and claims both go through it, so that they meet.
/// A row that gives back what it takes keeps its words from the rows below.
/// </summary>
internal static class TurnsOfPhrase
{
    /// <summary>Words that may stand in a gap.</summary>
    private const int WidestGap = 3;

    private static readonly FrozenDictionary<string, ImmutableArray<Turn>> ByFirst = Table(MoreTurns.Rows + "\n" + Turns.Rows);

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Find(words, at) is not { } found) continue;
            ImmutableArray<Word> put = [.. found.Turn.Put.Select(text => text == words[at].Text ? words[at] : Word.Of(text, words[at]) with { IsCapital = false }), .. words.Skip(found.Gap).Take(found.GapLength)];
            words = [.. words[..at], .. put, .. words[found.To..]];
            at += Math.Max(0, found.Turn.Put.Length - 1);
        }

        return words;
    }

    private static (Turn Turn, int To, int Gap, int GapLength)? Find(ImmutableArray<Word> words, int at)
    {
        foreach (var turn in ByFirst.GetValueOrDefault(words[at].Stem, []))
        {
            for (var gap = 0; gap <= (turn.Gap < 0 ? 0 : WidestGap); gap++)
            {
                if (turn.Gap >= 0 && gap == 0) continue;
                if (Fits(turn, words, at, gap)) return (turn, at + turn.Taken.Length + gap, at + turn.Gap, gap);
            }
        }

        return null;
    }

    private static bool Fits(Turn turn, ImmutableArray<Word> words, int at, int gap)
    {
        if (at + turn.Taken.Length + gap > words.Length) return false;
        for (var place = 0; place < turn.Taken.Length; place++)
        {
            var word = words[at + place + (turn.Gap >= 0 && place >= turn.Gap ? gap : 0)];
            if (word.IsQuoted || !turn.Taken[place].Fits(word) || (place > 0 && word.IsAfterComma) || word.Sentence != words[at].Sentence) return false;
        }

        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<Turn>> Table(string rows) => rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Turn.Of)
        .GroupBy(turn => turn.Taken[0].Stem)
        .ToFrozenDictionary(turns => turns.Key, turns => turns.ToImmutableArray());

    /// <param name="Gap">Before which of the words taken the gap stands; below 0 where there is none.</param>
    private sealed record Turn(ImmutableArray<Taken> Taken, int Gap, ImmutableArray<string> Put)
    {
        public static Turn Of(string row)
        {
            var sides = row.Split(" = ");
            var taken = sides[0].Split(' ');
            return new Turn([.. taken.Where(word => word != "_").Select(word => new Taken(Stems.Of(word.TrimStart('=')), word[0] == '=' ? word[1..] : null))], Array.IndexOf(taken, "_"), [.. sides[1].Split(' ')]);
        }
    }

    /// <param name="AsWritten">Null where any form of the word will do.</param>
    private sealed record Taken(string Stem, string? AsWritten)
    {
        public bool Fits(Word word) => AsWritten is null ? word.Stem == Stem : word.Text == AsWritten;
    }
}
