using System.Text.RegularExpressions;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Replies;

/// <summary>
/// Sees to it that Discord never refuses a message for its size. Renderers cut at their own lines ("and 7 more");
/// <see cref="Fit"/> is the last guard, which every message passes.
/// </summary>
internal static partial class Budget
{
    /// <summary>Discord counts code points, not UTF-16 units.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes()) length++;
        return length;
    }

    /// <summary>Cut with "…" where it is longer. A cover over part of it stays whole: what was under it is under it still; and no escape loses what it is for.</summary>
    public static string Cut(string text, int most)
    {
        // Code points are never more than UTF-16 units.
        if (text.Length <= most || Length(text) <= most) return text;
        if (text.Contains(Escape.CoverMark, StringComparison.Ordinal) || text.AsSpan().ContainsAny('\\', '[', '<')) return CutMarkdown(text, most);
        var units = 0;
        var points = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++points == most) break;
            units += rune.Utf16SequenceLength;
        }

        return text[..units] + "…";
    }

    /// <summary>The longest beginning that has room for "…" and, under a cover, for the mark that closes it.</summary>
    private static string CutMarkdown(string text, int most)
    {
        var (units, points, isOpen) = (0, 0, false);
        var (kept, isKeptOpen) = (0, false);
        while (points < most && units < text.Length)
        {
            if (points + 1 + (isOpen ? Escape.CoverMark.Length : 0) <= most) (kept, isKeptOpen) = (units, isOpen);
            var size = PieceAt(text, units, out var isMark);
            points += Length(text.Substring(units, size));
            units += size;
            isOpen ^= isMark;
        }

        return text[..kept] + "…" + (isKeptOpen ? Escape.CoverMark : "");
    }

    /// <summary>How many units belong together: a mark, a source's marker or address, an escaped character, or one character.</summary>
    private static int PieceAt(string text, int start, out bool isMark)
    {
        isMark = text.AsSpan(start).StartsWith(Escape.CoverMark);
        if (isMark) return Escape.CoverMark.Length;
        if (text[start] is '[' or '<' && Whole().Match(text, start) is { Success: true } whole) return whole.Length;
        var first = text[start] == '\\' && start + 1 < text.Length ? 1 : 0;
        return first + (char.IsSurrogatePair(text, start + first) ? 2 : 1);
    }

    /// <summary>Joins as many lines as have room; what is left out is counted in a last line.</summary>
    public static string JoinLines(IReadOnlyList<string> lines, int most, Func<int, string> more)
    {
        var whole = string.Join('\n', lines);
        if (Length(whole) <= most) return whole;
        // The words for one may be longer than those for many.
        var room = most - Math.Max(Length(more(1)), Length(more(lines.Count))) - 1;
        var (count, used) = (0, 0);
        while (count < lines.Count && used + Length(lines[count]) + 1 <= room) used += Length(lines[count++]) + 1;
        return string.Join('\n', lines.Take(count).Append(Cut(more(lines.Count - count), most)));
    }

    public static MessagePayload Fit(MessagePayload message) => message with
    {
        Content = message.Content is { } content ? Cut(content, Limits.Content) : null,
        Embeds = message.Embeds is { } embeds ? FitEmbeds(embeds) : null,
        Components = message.Components is { } components ? FitRows(components) : null,
    };

    public static IReadOnlyList<ApplicationCommandOptionChoice> Fit(IReadOnlyList<ApplicationCommandOptionChoice> choices) =>
    [
        .. choices
            .Where(choice => !string.IsNullOrWhiteSpace(choice.Name) && choice.Value.Text is { } value && Length(value) is > 0 and <= Limits.ChoiceText)
            .DistinctBy(choice => choice.Value)
            .Take(Limits.Choices)
            .Select(choice => choice with { Name = Cut(Escape.Plain(choice.Name), Limits.ChoiceText) }),
    ];

    private static List<Embed> FitEmbeds(IReadOnlyList<Embed> embeds)
    {
        var room = Limits.EmbedSum;
        var result = new List<Embed>();
        foreach (var embed in embeds.Take(Limits.Embeds))
        {
            if (room <= 0) break;
            result.Add(FitEmbed(embed, ref room));
        }

        return result;
    }

    private static Embed FitEmbed(Embed embed, ref int room)
    {
        var author = embed.Author is { } by ? by with { Name = Take(by.Name, Limits.Author, ref room) } : null;
        var title = embed.Title is { } heading ? Take(heading, Limits.Title, ref room) : null;
        var description = embed.Description is { } text ? Take(text, Limits.Description, ref room) : null;
        var footer = embed.Footer is { } foot ? foot with { Text = Take(foot.Text, Limits.Footer, ref room) } : null;
        var fields = new List<EmbedField>();
        foreach (var field in (embed.Fields ?? []).Take(Limits.Fields))
        {
            // A field needs both of its texts; half a field is none.
            if (string.IsNullOrWhiteSpace(field.Name) || string.IsNullOrWhiteSpace(field.Value)) continue;
            if (room < Math.Min(Length(field.Name), Limits.FieldName) + 1) break;
            fields.Add(field with { Name = Take(field.Name, Limits.FieldName, ref room), Value = Take(field.Value, Limits.FieldValue, ref room) });
        }

        return embed with { Author = author, Title = title, Description = description, Footer = footer, Fields = fields.Count > 0 ? fields : null };
    }

    private static string Take(string text, int most, ref int room)
    {
        var taken = room > 0 ? Cut(text, Math.Min(most, room)) : "";
        room -= Length(taken);
        return taken;
    }

    private static List<Component> FitRows(IReadOnlyList<Component> rows) =>
        [.. rows.OfType<ActionRow>().Select(FitRow).OfType<ActionRow>().Take(Limits.Rows)];

    private static ActionRow? FitRow(ActionRow row)
    {
        var parts = row.Components.Select(FitComponent).OfType<Component>().Take(Limits.ButtonsPerRow).ToList();
        return parts.Count > 0 ? new ActionRow { Components = parts } : null;
    }

    private static Component? FitComponent(Component component) => component switch
    {
        Button { CustomId: { } id } when Length(id) is 0 or > Limits.CustomId => null,
        Button button => button with { Label = button.Label is { } label ? Cut(label, Limits.ButtonLabel) : null },
        StringSelect select => FitSelect(select),
        _ => component,
    };

    private static StringSelect? FitSelect(StringSelect select)
    {
        var options = select.Options
            .Where(option => Length(option.Value) is > 0 and <= Limits.OptionText && option.Label.Length > 0)
            .DistinctBy(option => option.Value)
            .Take(Limits.SelectOptions)
            .Select(option => option with
            {
                Label = Cut(option.Label, Limits.OptionText),
                Description = string.IsNullOrEmpty(option.Description) ? null : Cut(option.Description, Limits.OptionText),
            })
            .ToList();
        return options.Count > 0 && Length(select.CustomId) is > 0 and <= Limits.CustomId
            ? select with { Options = options, Placeholder = select.Placeholder is { } text ? Cut(text, Limits.Placeholder) : null }
            : null;
    }

    /// <summary>"[1]", "[[1]](https://...)", "<https://...>" and "<t:...:R>". What people write cannot look so: it is escaped.</summary>
    [GeneratedRegex(@"\G(?:\[\d+\]|\[\[\d+\]\]\([^)\s]*\)|<[^<>\s]+>)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
