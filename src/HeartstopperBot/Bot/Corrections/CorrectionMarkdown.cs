using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>How what people wrote, who they are and when it was stands in a message: never as markup of theirs, never as a ping.</summary>
internal static class CorrectionMarkdown
{
    /// <summary>The address stands between brackets that keep Discord from showing a preview of the page.</summary>
    public static string Note(string said, string? link, bool isCovered)
    {
        var text = Escape.Markdown(said, NoteLimits.Longest + 50);
        var whole = Escape.Url(link) is { } url ? $"{text} (<{url}>)" : text;
        return isCovered ? Escape.Cover(whole) : whole;
    }

    /// <summary>A mention that nobody is pinged by: every message of ours allows none.</summary>
    public static string Person(ulong? id) => id is { } known ? string.Create(CultureInfo.InvariantCulture, $"<@{known}>") : CorrectionTexts.Forgotten;

    public static string Channel(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<#{id}>");

    /// <summary>Discord writes it in the reader's language and zone: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles</summary>
    public static string Moment(DateTimeOffset at, char style) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:{style}>");

    /// <summary>Several lines stay several lines; each is harmless by itself.</summary>
    public static string Lines(string text, int most, string before = "")
    {
        var lines = text.Split('\n').Select(line => Escape.Markdown(line)).Where(line => line.Length > 0).Select(line => before + line).ToImmutableArray();
        return Budget.Cut(string.Join('\n', lines), most);
    }
}

internal static class NoteLimits
{
    /// <summary>A sentence or two: it stands below every such answer.</summary>
    public const int Longest = 300;
}
