using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Who was nearly cast as Nick?", "who was meant to direct it?", "who played her before Olivia Colman?": what did not come about, or holds no longer, is not told by what did.</summary>
internal static class NearMisses
{
    private static readonly FrozenSet<string> Nearly = FrozenSet.Create("nearly", "almost");

    /// <summary>A statement with one of these tells of what did not come about.</summary>
    public static readonly ImmutableArray<string> Telling = [.. "nearly almost originally first initially meant suppose plan intend expect consider approach choice instead replace recast audition".Split(' ').Select(Stems.Of)];

    /// <summary>"Nearly finished", "almost every": how far, and not that it failed to happen.</summary>
    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        "how", "all", "every", "each", "everything", "everyone", "half", "always", "as", "finished", "done", "wrapped", "complete", "completed", "over", "ready", "out", "here", "there", "time", "exactly", "identical", "certainly", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty", "hundred");

    private static readonly FrozenSet<string> Planned = FrozenSet.Create("meant", "supposed", "going", "set", "due", "planned", "intended", "lined", "about", "asked", "offered");

    private static readonly FrozenSet<string> Picked = FrozenSet.Create("cast", "chosen", "picked", "wanted", "considered", "approached", "hired", "attached");

    public static bool IsWord(string word) => Nearly.Contains(word);

    private static bool IsNearMiss(QuestionPart part, int at) =>
        Nearly.Contains(part.Words[at].Text) && at + 1 < part.Words.Length && part.Words[at + 1].Text is var next && !Degrees.Contains(next) && !char.IsAsciiDigit(next[0]) && !part.Words[at + 1].IsAfterComma;

    /// <summary>Who did it in the end is no answer.</summary>
    public static bool IsAsked(QuestionPart part) => Enumerable.Range(0, part.Words.Length).Any(at => Tells(part, at));

    /// <summary>Whether the word there says that what is asked for did not come about.</summary>
    public static bool Tells(QuestionPart part, int at) => IsNearMiss(part, at) || (part.Opening.Wanted == Wanted.Who && at > 0 && IsPlan(part, at));

    /// <summary>"Who was going to play her", "who was originally cast".</summary>
    private static bool IsPlan(QuestionPart part, int at)
    {
        if (part.Words[at - 1].Text is not ("was" or "were" or "been") || at + 1 >= part.Words.Length) return false;
        var rest = part.Words.Skip(at).Take(3).ToArray();
        return (Planned.Contains(rest[0].Text) && rest.Skip(1).Any(word => word.Text == "to"))
            || (rest[0].Text is "originally" or "initially" or "first" && (Picked.Contains(rest[1].Text) || Planned.Contains(rest[1].Text)));
    }

    /// <summary>"Before Kit Connor", "instead of him": whoever is set aside by the question is not who is asked for. Only a name right after it counts.</summary>
    public static bool IsSetAside(QuestionPart part, Mention mention)
    {
        if (part.Opening.Wanted != Wanted.Who || mention.Length == 0 || mention.From == 0 || mention.From > part.Words.Length || mention.Kind is not (EntityKind.Person or EntityKind.Character)) return false;
        var before = part.Words[mention.From - 1].Text is "the" or "actor" or "actress" && mention.From > 1 ? mention.From - 2 : mention.From - 1;
        return part.Words[before].Text is "before" || (part.Words[before].Text is "of" or "than" && before > 0 && part.Words[before - 1].Text is "instead" or "rather" or "ahead");
    }
}
