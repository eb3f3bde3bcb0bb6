using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Replies;

/// <summary>What an embed says, as the text of the message: for the short ones that have no pages. Answers have <see cref="AnswerContent"/>.</summary>
internal static class PlainMessage
{
    public static MessagePayload Of(MessagePayload message)
    {
        if (message.Embeds is not { Count: > 0 } embeds) return message;
        var lines = (message.Content is { Length: > 0 } content ? [content] : Array.Empty<string>()).Concat(embeds.SelectMany(Lines)).ToList();
        return Budget.Fit(message with { Content = Budget.JoinLines([.. lines.SelectMany(line => line.Split('\n'))], Limits.Content, Texts.AndMore), Embeds = [] });
    }

    /// <summary>With a last line that must stand. What has no room above it gives way from the end, where the sources stand; their button has them in full.</summary>
    public static MessagePayload WithFoot(MessagePayload message, string foot)
    {
        var room = Limits.Content - Budget.Length(foot) - 2;
        return message with { Content = $"{Budget.JoinLines((message.Content ?? "").Split('\n'), room, _ => "…")}\n\n{foot}" };
    }

    private static IEnumerable<string> Lines(Embed embed)
    {
        if (embed.Title is { } title) yield return $"**{title}**";
        if (embed.Description is { } description) yield return description;
        foreach (var field in embed.Fields ?? [])
        {
            // Beside each other or below, a short value reads best on the line of its name.
            yield return field.Value.Contains('\n') ? $"\n**{field.Name}**\n{field.Value}" : $"**{field.Name}:** {field.Value}";
        }

        if (embed.Footer is { } footer) yield return $"-# {footer.Text}";
    }
}
