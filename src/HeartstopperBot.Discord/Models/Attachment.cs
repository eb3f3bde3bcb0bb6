namespace HeartstopperBot.Discord.Models;

/// <summary>A file that a person handed over with a command.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Good for some hours, without any authorisation.</param>
/// <remarks>https://docs.discord.com/developers/resources/message#attachment-object</remarks>
public sealed record Attachment(Snowflake Id, string Filename, long Size, Uri Url);

/// <summary>A file to be sent with a message.</summary>
public sealed record AttachedFile(string Name, ReadOnlyMemory<byte> Content);
