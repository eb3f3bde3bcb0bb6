using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>What may be set where: https://docs.discord.com/developers/resources/message and the three places that take one.</summary>
internal sealed record MessageRules(int Flags, bool TakesTts, bool TakesNonce)
{
    private const int New = Message.SuppressEmbeds | Message.SuppressNotifications | Message.ComponentsV2;

    public static readonly MessageRules Callback = new(New | Message.Ephemeral | Message.VoiceMessage, TakesTts: true, TakesNonce: false);
    public static readonly MessageRules Update = new(Message.SuppressEmbeds | Message.ComponentsV2, TakesTts: true, TakesNonce: false);
    public static readonly MessageRules FollowUp = new(New | Message.Ephemeral, TakesTts: true, TakesNonce: false);
    public static readonly MessageRules Edit = new(Message.SuppressEmbeds | Message.ComponentsV2, TakesTts: false, TakesNonce: false);
    public static readonly MessageRules Post = new(New | Message.VoiceMessage, TakesTts: true, TakesNonce: true);
}

internal static class MessageLimits
{
    public const int Content = 2000, Nonce = 25;

    /// <summary>Checks a new message or an edit of <paramref name="old"/>.</summary>
    public static void Check(Form message, MessageRules rules, Message? old, IReadOnlyList<Upload> files)
    {
        ReadOnlySpan<string> tts = rules.TakesTts ? ["tts"] : [];
        ReadOnlySpan<string> nonce = rules.TakesNonce ? ["nonce", "enforce_nonce"] : [];
        message.Knows(["content", "embeds", "allowed_mentions", "components", "attachments", "flags", .. tts, .. nonce]);
        message.Text("content", 0, Content);
        message.Flag("tts");
        message.Flag("enforce_nonce");
        if (message.Element.TryGetProperty("nonce", out var nonceValue) && nonceValue.ValueKind != JsonValueKind.Number) message.Text("nonce", 0, Nonce);
        AttachmentLimits.Check(message, files, old);
        var flags = (int)(message.Whole("flags", 0, int.MaxValue) ?? 0);
        if ((flags & ~rules.Flags) != 0) message.Fail("flags", "MESSAGE_FLAGS_NOT_SETTABLE", $"The flags {flags & ~rules.Flags} cannot be set here");
        var wasV2 = old is not null && (old.Flags & Message.ComponentsV2) != 0;
        var isV2 = wasV2 || (flags & Message.ComponentsV2) != 0;
        if (wasV2 && message.Has("flags") && (flags & Message.ComponentsV2) == 0) message.Fail("flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "The components v2 flag cannot be removed");
        EmbedLimits.Check(message);
        ComponentLimits.CheckMessage(message, isV2);
        MentionLimits.Check(message);
        if (isV2) CheckV2(message, wasV2 ? null : old);
        if (!message.Errors.Any && files.Count == 0 && IsEmpty(message, old)) message.Errors.Refuse(50006, "Cannot send an empty message");
    }

    private static void CheckV2(Form message, Message? plainBefore)
    {
        const string code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
        if (Filled(message, "content")) message.Fail("content", code, "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        if (Filled(message, "embeds")) message.Fail("embeds", code, "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");

        // An edit that turns a plain message into components must clear what the plain one carried.
        if (plainBefore is null) return;
        if (plainBefore.Body.Text("content") is { Length: > 0 } && !Present(message, "content")) message.Fail("content", code, "The old content must be cleared");
        if (plainBefore.Body.Items("embeds").Any() && !Present(message, "embeds")) message.Fail("embeds", code, "The old embeds must be cleared");
    }

    private static bool IsEmpty(Form message, Message? old) =>
        !HasAfter(message, old, "content") && !HasAfter(message, old, "embeds") && !HasAfter(message, old, "components") && !HasAfter(message, old, "attachments");

    private static bool HasAfter(Form message, Message? old, string key) =>
        Present(message, key)
            ? Filled(message, key)
            : old is not null && (key == "content" ? old.Body.Text("content") is { Length: > 0 } : old.Body.Items(key).Any());

    private static bool Present(Form message, string key) => message.Element.TryGetProperty(key, out _);

    private static bool Filled(Form message, string key) =>
        message.Element.TryGetProperty(key, out var value) && value.ValueKind switch
        {
            JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
            JsonValueKind.Array => value.GetArrayLength() > 0,
            _ => false,
        };
}

/// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object.</summary>
internal static class MentionLimits
{
    public static void Check(Form message)
    {
        if (message.Object("allowed_mentions") is not { } allowed) return;
        allowed.Knows("parse", "users", "roles", "replied_user");
        allowed.Flag("replied_user");
        var parse = new HashSet<string>();
        foreach (var (value, at) in allowed.Values("parse", 0, 3))
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is "users" or "roles" or "everyone") parse.Add(value.GetString()!);
            else allowed.Errors.Add(at, "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        }

        foreach (var key in (string[])["users", "roles"])
        {
            var ids = allowed.Values(key, 0, 100);
            foreach (var (value, at) in ids)
            {
                var ok = value.ValueKind == JsonValueKind.String && ulong.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
                if (!ok) allowed.Errors.Add(at, "NUMBER_TYPE_COERCE", "This value is not snowflake.");
            }

            if (ids.Count > 0 && parse.Contains(key)) allowed.Fail("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse: [\"{key}\"] and {key}: [ids...] are mutually exclusive.");
        }
    }
}
