using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeartstopperBot.Discord.Models;

/// <summary>The rights that the bot asks about. Discord has more; unnamed bits are kept.</summary>
/// <remarks>https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</remarks>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    SendMessagesInThreads = 1UL << 38,
}

/// <summary>A decimal string of any length: bits that a later Discord adds above the 64th are dropped, not refused.</summary>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence) throw new JsonException("A permission set must be a string of digits.");
        var bits = 0UL;
        foreach (var digit in reader.ValueSpan)
        {
            if (digit is < (byte)'0' or > (byte)'9') throw new JsonException("A permission set must be a string of digits.");
            bits = unchecked((bits * 10) + digit - '0');
        }

        return (Permissions)bits;
    }

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
