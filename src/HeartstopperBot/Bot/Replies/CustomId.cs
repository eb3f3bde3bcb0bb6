using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Bot.Replies;

/// <summary>What a button or menu shows of an answer.</summary>
internal enum View
{
    Answer,
    Sources,
    History,

    /// <summary>The answer to what was chosen in a menu; the choice takes the place of the first argument.</summary>
    Pick,

    /// <summary>The private answer once more, for everybody.</summary>
    Share,

    /// <summary>Says that the answer is wrong: a form opens, and what is entered goes to the moderators.</summary>
    Wrong,
}

/// <summary>The question behind an answer, so that a button can ask it again: a command's name and its arguments, in the command's own order.</summary>
/// <param name="Arguments">Treated as if a person had typed them.</param>
internal sealed record QuestionKey(string Command, ImmutableArray<string> Arguments)
{
    /// <summary>True where the person asked to see what lies beyond the line, for this one answer and for them alone.</summary>
    public bool IsLifted { get; init; }
}

/// <summary>
/// The state of a button, all of it: <c>1|s|2|cast|season-2|new|</c> is version, view, page, command and arguments; the view in a capital letter lifts the
/// reader's line. Nothing is stored, so a button works after
/// a restart. It comes back from outside and is never trusted: its arguments are treated as if a person had typed them.
/// </summary>
/// <param name="Page">Null for a first look, which is a message of its own; a number turns the page of the message on which the button stands.</param>
internal sealed record CustomId(View View, int? Page, QuestionKey Question)
{
    private const string Version = "1";
    private const string Views = "ashpxw";
    private const int FixedParts = 4;

    /// <summary>Null where it does not fit: the button is then left out.</summary>
    public string? TryEncode()
    {
        var page = Page?.ToString(CultureInfo.InvariantCulture) ?? "";
        var view = Question.IsLifted ? char.ToUpperInvariant(Views[(int)View]) : Views[(int)View];
        var head = $"{Version}|{view}|{page}|{Question.Command}";
        var id = string.Join('|', Question.Arguments.Select(EncodePart).Prepend(head));
        return Budget.Length(id) <= Limits.CustomId ? id : null;
    }

    /// <summary>Null for what this version does not make.</summary>
    public static CustomId? TryParse(string id)
    {
        var parts = id.Split('|');
        if (parts.Length < FixedParts || parts[0] != Version || parts[1].Length != 1) return null;
        var letter = parts[1][0];
        var view = Views.IndexOf(char.ToLowerInvariant(letter));
        if (view < 0 || !TryParsePage(parts[2], out var page)) return null;
        return new CustomId((View)view, page, new QuestionKey(parts[3], [.. parts.Skip(FixedParts).Select(DecodePart)]) { IsLifted = char.IsUpper(letter) });
    }

    private static bool TryParsePage(string text, out int? page)
    {
        page = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return page is not null || text.Length == 0;
    }

    private static string EncodePart(string part) => Escape.Plain(part).Replace("%", "%25").Replace("|", "%7C");

    private static string DecodePart(string part) => part.Replace("%7C", "|").Replace("%25", "%");
}
