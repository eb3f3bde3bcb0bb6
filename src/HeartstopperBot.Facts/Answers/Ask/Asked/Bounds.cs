using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What bounds a question in words each of which is plain: "the day before", "more than once", "besides her".</summary>
/// <param name="Told">One of these stems a statement has that bears it out; empty where it only must not be about <paramref name="Excluded"/>.</param>
/// <param name="Excluded">Who is no answer.</param>
internal sealed record Bound(FrozenSet<string> Told, Mention? Excluded);

/// <summary>
/// Plain words need not be borne out, and readings cut off what seems to be said around a question. Some of these words together change what is asked: a deed that did not come about, a second time,
/// another one, somebody set apart. They are looked for in the question as it was put, and held against whatever answers it.
/// </summary>
internal static class Bounds
{
    /// <summary>
    /// On the left what stands in the question, on the right what tells it. "a|b" is one of both, "#" somebody named, "!" a word that means something, "~" such a word for one thing, "$" the end. What begins with "-"
    /// sets somebody apart: they are no answer.
    /// </summary>
    private const string Table =
        """
        nearly|almost|practically ! : nearly almost close near practically
        who|actor|actress|person|singer|writer|director|band was|were supposed|meant|due|going to : suppose plan expect intend originally
        who|actor|actress|person|singer|writer|director|band wanted|hoped|tried|wished|refused|agreed|declined|failed|offered to : want hope try wish refuse agree decline fail offer
        who|actor|actress|person|singer|writer|director|band turned|turns down|away : turn refuse reject decline
        never|not plays|played|play|wrote|write|directed|direct|sings|sang|made|won|composed|created|published : not never no without nobody none absent except

        the day|night|week|month|year|morning|evening|summer|christmas before $ : before eve previous
        the day|night|week|month|year|morning|evening|summer|christmas after $ : after next follow
        a|one|two|three|four|five|six|ten|few|several day|days|week|weeks|month|months|year|years later|earlier|before|after $ : before after late later early earlier
        more than once : again time twice repeat several
        over and over : again time repeat
        again and again : again time repeat
        each|every time : every each always time
        a second|third|fourth|last time : again second third fourth last twice 2 3 4
        the second|third|fourth time : again second third fourth twice 2 3 4
        several|two|three times : time repeat twice 2 3

        by himself|herself|themselves|itself $ : alone solo sole single all own entire every whole
        on his|her|their|its own $ : alone solo sole single all own entire every whole
        against his|her|their|its will : force
        too early|late|soon $ : early late soon delay
        on time $ : time early late delay schedule
        the most|least $ : most least best top more less
        in the beginning $ : first initial originally begin start debut early

        young|younger|older|adult|teenage|elderly|infant # : young old adult teen teenager elderly infant child baby
        the|an other|another|different # : other another also both different
        the|an other|another ~ : other another also both second
        as a|an child|kid|teen|teenager|baby|toddler|boy|girl|adult|youngster : as
        second|third|fourth|fifth|next|previous|former # : second third fourth fifth next previous former 2 3 4 5

        -besides #
        -other than #
        -apart|aside from #
        -except #
        -except for #
        -instead of #
        -rather than #
        instead|rather of|than # : instead replace take over first before
        before|after|without # $ : before after without replace take over early earlier previous first
        """;

    /// <summary>They say how much or when, which undoes no deed; "the other night" is none of two.</summary>
    private static readonly FrozenSet<string> Measures = FrozenSet.Create("night", "day", "week", "evening", "morning", "half", "twice", "double", "finished", "complete", "completed", "ready", "wrapped", "identical", "due");

    private static readonly ImmutableArray<Row> Rows = [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>All that stand in what asks; what is told before it bounds nothing.</summary>
    public static ImmutableArray<Bound> In(QuestionPart part)
    {
        var found = ImmutableArray.CreateBuilder<Bound>();
        foreach (var row in Rows)
        {
            for (var at = part.Opening.From; at < part.Words.Length; at++)
            {
                var (isFound, named) = Match(part, row, at);
                if (!isFound) continue;
                found.Add(new Bound(row.Told, row.IsApart ? named : null));
                break;
            }
        }

        return found.ToImmutable();
    }

    private static (bool IsFound, Mention? Named) Match(QuestionPart part, Row row, int at)
    {
        Mention? named = null;
        foreach (var token in row.Pattern)
        {
            if (token is ["$"])
            {
                if (at != part.Words.Length) return (false, null);
                continue;
            }

            if (at >= part.Words.Length) return (false, null);
            if (token is ["#"])
            {
                named = part.Mentions.FirstOrDefault(mention => mention.From == at && mention.Length > 0 && mention.Kind is EntityKind.Character or EntityKind.Person or EntityKind.Film);
                if (named is null) return (false, null);
                at = named.To;
                continue;
            }

            var fits = token is ["!"] ? MeansSomething(part, at) : token is ["~"] ? MeansSomething(part, at) && !Measures.Contains(part.Words[at].Text) && !part.Words[at].Text.EndsWith('s') : token.Contains(part.Words[at].Text) && !part.IsNamed(at);
            if (!fits) return (false, null);
            at++;
        }

        return (true, named);
    }

    private static bool MeansSomething(QuestionPart part, int at) =>
        !part.IsNamed(at) && !char.IsAsciiDigit(part.Words[at].Text[0]) && !Measures.Contains(part.Words[at].Text) && (part.Content.Contains(at) || part.Topics.Any(topic => topic.From == at));

    private static Row Read(string line)
    {
        var isApart = line[0] == '-';
        var sides = line.TrimStart('-').Split(':');
        return new Row(
            [.. sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => token.Split('|').ToImmutableArray())],
            sides.Length > 1 ? sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal) : [],
            isApart);
    }

    private sealed record Row(ImmutableArray<ImmutableArray<string>> Pattern, FrozenSet<string> Told, bool IsApart);
}
