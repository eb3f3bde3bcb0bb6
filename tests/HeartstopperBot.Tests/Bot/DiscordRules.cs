using System.Text.RegularExpressions;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>
/// What Discord documents about a message, written down a second time and without a look at the bot's own budget: a mistake there must not pass here.
/// https://docs.discord.com/developers/resources/message#embed-object-embed-limits
/// </summary>
internal static partial class DiscordRules
{
    public static void AssertValid(MessagePayload message)
    {
        var problem = Problem(message);
        Assert.True(problem is null, problem);
    }

    /// <summary>Null for a message that Discord takes and that does nothing behind the reader's back.</summary>
    public static string? Problem(MessagePayload message)
    {
        if (message.AllowedMentions.Parse.Count > 0) return "mentions are allowed";
        if (string.IsNullOrEmpty(message.Content) && message.Embeds is not { Count: > 0 }) return "the message is empty";
        if (Points(message.Content) > 2000) return "content is longer than 2000";
        if (message.Embeds?.Count > 10) return "more than 10 embeds";
        if ((message.Embeds ?? []).Sum(Size) > 6000) return "embeds hold more than 6000";
        if (message.Components?.Count > 5) return "more than 5 rows";
        return (message.Embeds ?? []).Select(Problem).FirstOrDefault(problem => problem is not null)
            ?? RowsProblem(message.Components ?? [])
            ?? Texts(message).Select(TextProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(Embed embed)
    {
        if (Points(embed.Title) > 256) return "title is longer than 256";
        if (Points(embed.Description) > 4096) return "description is longer than 4096";
        if (Points(embed.Footer?.Text) > 2048) return "footer is longer than 2048";
        if (embed.Fields?.Count > 25) return "more than 25 fields";
        return (embed.Fields ?? []).Any(field => Points(field.Name) is 0 or > 256 || Points(field.Value) is 0 or > 1024) ? "a field is empty or too long" : null;
    }

    private static string? RowsProblem(IReadOnlyList<Component> rows)
    {
        var parts = rows.OfType<ActionRow>().SelectMany(row => row.Components).ToList();
        var ids = parts.Select(part => part switch { Button button => button.CustomId, StringSelect select => select.CustomId, _ => null }).OfType<string>().ToList();
        if (rows.OfType<ActionRow>().Any(row => row.Components.Count is 0 or > 5)) return "a row is empty or has more than 5 parts";
        if (ids.Any(id => Points(id) is 0 or > 100)) return "a custom id is empty or longer than 100";
        if (ids.Distinct().Count() != ids.Count) return "two parts share a custom id";
        if (parts.OfType<Button>().Any(button => Points(button.Label) is 0 or > 80)) return "a label is empty or longer than 80";
        return parts.OfType<StringSelect>().Select(SelectProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? SelectProblem(StringSelect select)
    {
        if (select.Options.Count is 0 or > 25) return "a menu has no options or more than 25";
        if (Points(select.Placeholder) > 150) return "a placeholder is longer than 150";
        if (select.Options.DistinctBy(option => option.Value).Count() != select.Options.Count) return "two options share a value";
        return select.Options.Any(option => Points(option.Label) is 0 or > 100 || Points(option.Value) is 0 or > 100 || Points(option.Description) > 100) ? "an option is empty or too long" : null;
    }

    /// <summary>What a renderer would take for a mention, a custom emoji or a link that we did not make ourselves.</summary>
    private static string? TextProblem(string text)
    {
        if (Mention().Match(text) is { Success: true } mention) return $"a mention: {mention.Value}";
        if (ForeignLink().Match(LinkTarget().Replace(text, target => IsOurs(target.Groups["address"].Value) ? "" : target.Value)) is { Success: true } link) return $"a link: {link.Value}";
        return text.Any(character => char.IsControl(character) && character != '\n') ? "a control character" : null;
    }

    private static IEnumerable<string> Texts(MessagePayload message) =>
        (message.Embeds ?? []).SelectMany(embed => (embed.Fields ?? []).SelectMany(field => new[] { field.Name, field.Value }).Append(embed.Title).Append(embed.Description))
            .Append(message.Content)
            .OfType<string>();

    private static int Size(Embed embed) => Points(embed.Title) + Points(embed.Description) + Points(embed.Footer?.Text) + Points(embed.Author?.Name)
        + (embed.Fields ?? []).Sum(field => Points(field.Name) + Points(field.Value));

    private static int Points(string? text) => text?.EnumerateRunes().Count() ?? 0;

    /// <summary>Commands ("&lt;/cast:1&gt;") and times ("&lt;t:1:R&gt;") are ours; everything else in angle brackets would be somebody's.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(?:<(?:@|#|:|a:|id:)|@everyone|@here)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    /// <summary>An address that a source of the seeds has, or one on the host of made-up sources.</summary>
    private static bool IsOurs(string address) => address.StartsWith("https://example.org/", StringComparison.Ordinal) || SeedAddresses.Value.Contains(address);

    private static readonly Lazy<HashSet<string>> SeedAddresses = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("seeds/sources"), "*.yaml")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("url: http", StringComparison.Ordinal))
            .Select(line => new Uri(line["url: ".Length..].Trim('"')).AbsoluteUri.Replace("@", "%40", StringComparison.Ordinal)),
    ]);

    [GeneratedRegex(@"(?<=\])\((?<address>https?://[^\s()]*)\)|(?<!\\)<(?<address>https?://[^\s<>]*)>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkTarget();

    /// <summary>A link to anywhere else, or an address that stands bare.</summary>
    [GeneratedRegex(@"(?<!\\)\]\(|https?://", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignLink();
}
