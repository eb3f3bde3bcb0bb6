namespace HeartstopperBot.Playground;

/// <summary>The fixed ids of this small world, as strings like every id on Discord's wire.</summary>
public static class Known
{
    public const string Application = "1100000000000000001";
    public const string Guild = "1400000000000000004";

    public const string Fan = "1500000000000000005";
    public const string OtherFan = "1500000000000000006";
    public const string Moderator = "1500000000000000007";

    public const string ModeratorRole = "1410000000000000001";

    public const string General = "1300000000000000001";
    public const string Spoilers = "1300000000000000002";
    public const string BotCommands = "1300000000000000003";
    public const string Thread = "1300000000000000004";
    public const string Forum = "1300000000000000005";
    public const string ForumPost = "1300000000000000006";

    /// <summary>Where the bot may not embed links.</summary>
    public const string PlainText = "1300000000000000007";

    public const string FanDm = "1300000000000000011";
    public const string OtherFanDm = "1300000000000000012";
    public const string ModeratorDm = "1300000000000000013";

    /// <summary>The two fans among themselves; the bot is there only because it is installed to a user.</summary>
    public const string Private = "1300000000000000021";
}
