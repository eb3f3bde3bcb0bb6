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
/// Plain words need not be borne out, and readings cut off what seems to be said around a question. Some of these words together change what is asked: a deed refused, a second time,
/// another one, somebody set apart. They are looked for in the question as it was put, and held against whatever answers it.
/// </summary>
internal static class Bounds
{
    /// <summary>
    /// On the left what stands in the question, on the right what tells it. "a|b" is one of both, "#" somebody named, "~" a word for one thing, "$" the end. What begins with "-"
    /// sets somebody apart: they are no answer.
    /// </summary>
    private const string Table =
        """
        who|actor|actress|person|singer|writer|director|band wanted|hoped|tried|wished|refused|agreed|declined|failed|offered to : want hope try wish refuse agree decline fail offer
        boys|girls|kids|children|teens|teenagers|people|actors wanted|hoped|wished to : want hope wish audition compete
        who|actor|actress|person|singer|writer|director|band turned|turns down|away : turn refuse reject decline
        never|not plays|played|play|wrote|write|directed|direct|sings|sang|made|won|composed|created|published : not never no without nobody none absent except

        the day|night|week|month|year|morning|evening|summer|christmas before $ : before eve previous
        the day|night|week|month|year|morning|evening|summer|christmas after $ : after next follow
        a|one|two|three|four|five|six|ten|few|several day|days|week|weeks|month|months|year|years later|earlier|before|after $ : before after late later early earlier
        more than once : again twice repeat several every each consecutive
        over and over : again repeat
        again and again : again repeat
        each|every time : every each always time
        a second|third|fourth|last time : again second third fourth last twice
        the second|third|fourth time : again second third fourth twice
        several|two|three times : time repeat twice
        per hour|day|week|month|year|episode|season|person $ : per each every hour day week month year daily weekly monthly episode person

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
        second|third|fourth|fifth|next|previous|former # : second third fourth fifth next previous former

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

    /// <summary>"The other night" and "on the other hand" set nothing apart.</summary>
    private static readonly FrozenSet<string> Idioms = FrozenSet.Create("night", "day", "week", "evening", "morning", "time", "way", "side", "hand");

    private static readonly ImmutableArray<Row> Rows = [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>All that stand in what asks; what is told before it bounds nothing.</summary>
    public static ImmutableArray<Bound> In(QuestionPart part)
    {
        var found = ImmutableArray.CreateBuilder<Bound>();
        var end = EndOf(part);
        foreach (var row in Rows)
        {
            for (var at = part.Opening.From; at < end; at++)
            {
                var (isFound, named) = Match(part, row, at);
                if (!isFound) continue;
                found.Add(new Bound(row.Told, row.IsApart ? named : null));
                break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What speakers tell of themselves after a comma is no part of what they ask.</summary>
    private static int EndOf(QuestionPart part)
    {
        for (var at = part.Opening.To; at > 0 && at < part.Words.Length - 1; at++)
        {
            if (part.Words[at].IsAfterComma && part.Words[at..].Any(word => PlainWords.Speakers.Contains(word.Text))) return at;
        }

        return part.Words.Length;
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

            var fits = token is ["~"] ? IsOneThing(part, at) : token.Contains(part.Words[at].Text) && !part.IsNamed(at);
            if (!fits) return (false, null);
            at++;
        }

        return (true, named);
    }

    private static bool IsOneThing(QuestionPart part, int at) =>
        !part.IsNamed(at) && !char.IsAsciiDigit(part.Words[at].Text[0]) && !part.Words[at].Text.EndsWith('s') && !Idioms.Contains(part.Words[at].Text) && (part.Content.Contains(at) || part.Topics.Any(topic => topic.From == at));

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
