using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What the bot needs to be allowed, and what for. Answers to commands need hardly anything; what it posts on its own needs more.</summary>
/// <remarks>https://docs.discord.com/developers/topics/permissions</remarks>
internal static class PermissionNeeds
{
    /// <summary>Without it answers are plain text.</summary>
    public static ImmutableArray<Permissions> ToAnswer { get; } = [Permissions.EmbedLinks];

    public static ImmutableArray<Permissions> ToTakeCorrections(bool isThread) =>
        [Permissions.ViewChannel, isThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages, Permissions.EmbedLinks, Permissions.AttachFiles];

    public static ImmutableArray<Permissions> Missing(ImmutableArray<Permissions> needed, Permissions granted) =>
        granted.HasFlag(Permissions.Administrator) ? [] : [.. needed.Where(right => !granted.HasFlag(right))];

    /// <summary>Null where nothing is missing.</summary>
    public static string? Warning(Snowflake channel, Permissions granted)
    {
        var missing = Missing(ToTakeCorrections(isThread: false), granted);
        return missing.IsEmpty ? null : ConfigTexts.LackThere(ConfigTexts.Channel(channel.Value), string.Join(", ", missing.Select(ConfigWords.PermissionName)));
    }
}
