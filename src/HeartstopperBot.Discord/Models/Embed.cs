namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object</remarks>
public sealed record Embed
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public int? Color { get; init; }
    public EmbedFooter? Footer { get; init; }
    public EmbedAuthor? Author { get; init; }
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure</remarks>
public sealed record EmbedField
{
    public required string Name { get; init; }
    public required string Value { get; init; }
    public bool? Inline { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-footer-structure</remarks>
public sealed record EmbedFooter
{
    public required string Text { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-author-structure</remarks>
public sealed record EmbedAuthor
{
    public required string Name { get; init; }
    public string? Url { get; init; }
}
