namespace HeartstopperBot.Discord.Models;

/// <summary>A message to send or an edit. In an edit, what is null stays as it was; an empty text or list clears.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
public sealed record MessagePayload
{
    public string? Content { get; init; }
    public IReadOnlyList<Embed>? Embeds { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public MessageFlags? Flags { get; init; }

    /// <summary>Of the files that go along; the client fills it in.</summary>
    public IReadOnlyList<AttachmentPart>? Attachments { get; init; }
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    internal MessagePayload With(AttachedFile file) => this with { Attachments = [new AttachmentPart("0", file.Name)] };
}

/// <remarks>https://docs.discord.com/developers/resources/message#allowed-mentions-object</remarks>
public sealed record AllowedMentions
{
    /// <summary>Nobody is pinged, whatever the text says. Leaving the field out would ping users.</summary>
    public static readonly AllowedMentions None = new();
    public IReadOnlyList<string> Parse { get; init; } = [];
}

/// <summary>Ties a file of the request to the message.</summary>
/// <param name="Id">Its place in the request, as text.</param>
/// <remarks>https://docs.discord.com/developers/reference#uploading-files</remarks>
public sealed record AttachmentPart(string Id, string Filename);
