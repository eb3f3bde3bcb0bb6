namespace HeartstopperBot.Playground;

/// <summary>The fixed ids of this small world, as strings like every id on Discord's wire.</summary>
public static class Known
{
    public const string Application = "1100000000000000001";

    /// <summary>The server that everything begins in.</summary>
    public const string Guild = "1400000000000000004";

    /// <summary>A second server with a moderator of its own. <see cref="Fan"/> is a member of both.</summary>
    public const string OtherGuild = "1400000000000000009";

    public const string Fan = "1500000000000000005";
    public const string OtherFan = "1500000000000000006";

    /// <summary>Moderates <see cref="Guild"/> and is not in the other server.</summary>
    public const string Moderator = "1500000000000000007";

    /// <summary>Moderates <see cref="OtherGuild"/> and is not in the first server.</summary>
    public const string OtherModerator = "1500000000000000008";

    public const string ModeratorRole = "1410000000000000001";

    /// <summary>A role without any rights, which <see cref="OtherFan"/> has.</summary>
    public const string RewatcherRole = "1410000000000000002";

    public const string OtherModeratorRole = "1410000000000000011";

    public const string ShowCategory = "1300000000000000101";
    public const string BotCategory = "1300000000000000102";
    public const string OtherCategory = "1300000000000000103";

    public const string General = "1300000000000000001";
    public const string Spoilers = "1300000000000000002";
    public const string BotCommands = "1300000000000000003";
    public const string Thread = "1300000000000000004";
    public const string Forum = "1300000000000000005";
    public const string ForumPost = "1300000000000000006";

    /// <summary>Where the bot may not embed links.</summary>
    public const string PlainText = "1300000000000000007";

    /// <summary>Only moderators see it.</summary>
    public const string Moderators = "1300000000000000008";

    /// <summary>Of the other server: one under its category, one outside.</summary>
    public const string OtherGeneral = "1300000000000000031";
    public const string OtherLobby = "1300000000000000032";

    public const string FanDm = "1300000000000000011";
    public const string OtherFanDm = "1300000000000000012";
    public const string ModeratorDm = "1300000000000000013";
    public const string OtherModeratorDm = "1300000000000000014";

    /// <summary>The two fans among themselves; the bot is there only because it is installed to a user.</summary>
    public const string Private = "1300000000000000021";
}
