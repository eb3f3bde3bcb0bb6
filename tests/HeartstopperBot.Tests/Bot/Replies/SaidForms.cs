using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Bot.Replies;

/// <summary>One reply in its three forms, each with all its pages and views, read back to what a person is told.</summary>
internal sealed partial class SaidForms(ImmutableArray<MessagePayload> embedded, ImmutableArray<MessagePayload> plain, string text)
{
    /// <summary>Enough of a title to know a source by.</summary>
    private const int TitleKnown = 20;

    /// <summary>What one form says and another does not.</summary>
    public IEnumerable<string> Differences()
    {
        var (inEmbed, inPlain, inText) = (Said(embedded), Said(plain), text.Split('\n').Select(line => Text(line)).ToHashSet());
        foreach (var line in inEmbed.Except(inPlain)) yield return $"only in the embed: {line}";
        foreach (var line in inPlain.Except(inEmbed)) yield return $"only in the plain message: {line}";
        foreach (var link in Links(embedded).Except(Links(plain))) yield return $"a link only in the embed: {link}";
        foreach (var link in Links(plain).Except(Links(embedded))) yield return $"a link only in the plain message: {link}";
        foreach (var message in plain.Where(message => message.Embeds is { Count: > 0 })) yield return $"an embed in the plain message: {message.Embeds![0].Title}";
        // A terminal shows the answer; what each source says of it in full is a view of its own.
        foreach (var line in Said(embedded.Where(IsAnswer)).Where(line => !Source().IsMatch(line)).Except(inText)) yield return $"not in the text: {line}";
        foreach (var source in embedded.Where(IsAnswer).SelectMany(LinesOf).Where(line => Source().IsMatch(line)).Select(line => line[..Math.Min(line.Length, TitleKnown)]).Distinct())
        {
            if (!inText.Any(line => line.StartsWith(source, StringComparison.Ordinal))) yield return $"a source not in the text: {source}";
        }
    }

    /// <summary>The lines of a message as a person reads them, in their order.</summary>
    public static IEnumerable<string> LinesOf(MessagePayload message) => Raw(message).Select(Text).Where(line => line.Length > 0);

    /// <summary>Where there is a view of all sources, what a page lists of them is left to it.</summary>
    private static HashSet<string> Said(IEnumerable<MessagePayload> messages)
    {
        var all = messages.ToList();
        var hasSources = all.Any(message => !IsAnswer(message));
        return [.. all.SelectMany(message => LinesOf(message).Where(line => !(Furniture().IsMatch(line) || (hasSources && IsAnswer(message) && Source().IsMatch(line)))))];
    }

    private static bool IsAnswer(MessagePayload message) => !View().IsMatch(LinesOf(message).FirstOrDefault() ?? "");

    private static IEnumerable<string> Raw(MessagePayload message) => (message.Content ?? "").Split('\n').Concat((message.Embeds ?? []).SelectMany(embed =>
        new[] { embed.Title, embed.Description, embed.Footer?.Text }.Concat((embed.Fields ?? []).SelectMany(field => field.Value.Contains('\n') || field.Name.Contains("ources", StringComparison.Ordinal) ? new[] { field.Name, field.Value } : [$"{field.Name}: {field.Value}"])))
        .SelectMany(text => (text ?? "").Split('\n')));

    /// <summary>Without what only makes it look: bullets, bold, links, countdowns, signs that keep text from being markup. Covers stay.</summary>
    private static string Text(string line)
    {
        var said = Link().Replace(Address().Replace(Countdown().Replace(line, ""), ""), "${title}");
        said = Bullet().Replace(said, "").Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        said = ToldStatus().Replace(said, " (${status})").Replace(" (confirmed)", "", StringComparison.Ordinal);
        // At a terminal a word of warning stands for a cover.
        said = said.StartsWith("Spoiler: ", StringComparison.Ordinal) ? Warned().Replace(said, "||${said}||${cited}") : said;
        return Unescaped().Replace(said, "${sign}").Trim().TrimEnd(':');
    }

    private static HashSet<string> Links(IEnumerable<MessagePayload> messages) => [.. messages.SelectMany(Raw).SelectMany(line => AnyAddress().Matches(line).Select(match => match.Value))];

    [GeneratedRegex(@"(?<!\\)\[(?<title>(?:\\.|\[\d+\]|[^\]\\])*)\]\([^)\s]*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@" ?<https?://[^>\s]+>|, https?://\S+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"https?://[^>)\s]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyAddress();

    [GeneratedRegex(@" \(<t:\d+:R>\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Countdown();

    [GeneratedRegex(@"^(?:-# |• |- )+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@" · \*(?<status>\w+)\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToldStatus();

    [GeneratedRegex(@"\\(?<sign>.)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"^Spoiler: (?<said>.*?)(?<cited>(?: \[\d+\])*(?: \+\d+)?(?: \(\w+\))?)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Warned();

    [GeneratedRegex(@"^\[\d+\] ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:Sources|What was said before): ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex View();

    [GeneratedRegex(@"^(?:Sources|More sources|Page \d+ of \d+|As known on .*|and \d+ more.*)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Furniture();
}
