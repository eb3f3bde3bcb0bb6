namespace HeartstopperBot.Playground;

/// <summary>https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags.</summary>
public static class Permission
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadHistory = 1UL << 16;
    public const ulong MentionEveryone = 1UL << 17;
    public const ulong UseCommands = 1UL << 31;
    public const ulong SendInThreads = 1UL << 38;

    public const ulong Member = ViewChannel | SendMessages | EmbedLinks | ReadHistory | UseCommands | SendInThreads;
    public const ulong Moderator = Member | ManageGuild | ManageMessages;

    /// <summary>What the bot has unless a test takes it away.</summary>
    public const ulong Usual = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadHistory | SendInThreads;

    /// <summary>What Discord says that an app has in a conversation between others, into which somebody brought it along.</summary>
    public const ulong InPrivate = EmbedLinks | AttachFiles | MentionEveryone;
}
