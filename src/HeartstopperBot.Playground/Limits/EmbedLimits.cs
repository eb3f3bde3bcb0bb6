using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits. Texts are trimmed, then counted.</summary>
internal static class EmbedLimits
{
    public const int PerMessage = 10, Title = 256, Description = 4096, Fields = 25, FieldName = 256, FieldValue = 1024, Footer = 2048, Author = 256, Sum = 6000;

    // From the OpenAPI description.
    private const int Address = 2048, White = 0xFFFFFF;

    public static void Check(Form message)
    {
        var sum = 0;
        var embeds = message.Objects("embeds", 0, PerMessage);
        foreach (var embed in embeds) sum += CheckOne(embed);
        if (sum > Sum) message.Fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Sum}");
    }

    private static int CheckOne(Form embed)
    {
        embed.Knows("title", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "author", "fields", "type");
        var size = Count(embed.Text("title", 0, Title, trimmed: true)) + Count(embed.Text("description", 0, Description, trimmed: true));
        embed.Url("url", Address, attachments: false);
        embed.Whole("color", 0, White);
        if (embed.Text("type", 1, 16) is { } type && type != "rich") embed.Fail("type", "BASE_TYPE_CHOICES", "Value must be one of {'rich'}.");
        CheckTimestamp(embed);
        size += Part(embed, "footer", "text", Footer, "icon_url");
        size += Part(embed, "author", "name", Author, "icon_url", "url");
        Image(embed, "image");
        Image(embed, "thumbnail");
        foreach (var field in embed.Objects("fields", 0, Fields)) size += Field(field);
        if (IsEmpty(embed)) embed.Fail("description", "BASE_TYPE_REQUIRED", "This field is required");
        return size;
    }

    private static int Field(Form field)
    {
        field.Knows("name", "value", "inline");
        field.Require("name");
        field.Require("value");
        field.Flag("inline");
        return Count(field.Text("name", 1, FieldName, trimmed: true)) + Count(field.Text("value", 1, FieldValue, trimmed: true));
    }

    private static int Part(Form embed, string key, string text, int max, params ReadOnlySpan<string> addresses)
    {
        if (embed.Object(key) is not { } part) return 0;
        part.Knows([text, .. addresses]);
        part.Require(text);
        foreach (var address in addresses) part.Url(address, Address, attachments: address == "icon_url");
        return Count(part.Text(text, 1, max, trimmed: true));
    }

    private static void Image(Form embed, string key)
    {
        if (embed.Object(key) is not { } image) return;
        image.Knows("url");
        image.Require("url");
        image.Url("url", Address, attachments: true);
    }

    private static void CheckTimestamp(Form embed)
    {
        if (embed.Text("timestamp", 1, 64) is not { } text) return;
        var ok = text.Length >= 20 && text[10] is 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!ok) embed.Fail("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
    }

    private static bool IsEmpty(Form embed) =>
        !HasText(embed, "title") && !HasText(embed, "description") && !embed.Has("footer") && !embed.Has("author") && !embed.Has("image") && !embed.Has("thumbnail")
        && !(embed.Element.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array && fields.GetArrayLength() > 0);

    private static bool HasText(Form embed, string key) =>
        embed.Element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static int Count(string? text) => text?.Trim().CodePoints() ?? 0;
}
