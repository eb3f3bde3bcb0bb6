namespace HeartstopperBot.Discord.Gateway;

/// <summary>How to go on; with Refuse no attempt will ever succeed, and a person must act.</summary>
internal enum CloseAction { Resume, Identify, Refuse }

/// <param name="Advice">What a person should know or do.</param>
internal sealed record CloseRule(CloseAction Action, string Advice);

/// <summary>What each way of losing the connection means.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCodes
{
    /// <summary>Ours, where the session shall stay alive: 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;
    public const int EndSession = 1000;

    private static readonly Dictionary<int, CloseRule> Rules = new()
    {
        [4001] = new(CloseAction.Resume, "Discord did not know an opcode that we sent. Please report this as a bug."),
        [4002] = new(CloseAction.Resume, "Discord could not read a frame that we sent. Please report this as a bug."),
        [4003] = new(CloseAction.Identify, "The session was no longer valid."),
        [4004] = new(CloseAction.Refuse, "Discord refuses the bot's token. Copy it again from the Bot page of the developer portal and set it."),
        [4005] = new(CloseAction.Resume, "We identified twice. Please report this as a bug."),
        [4007] = new(CloseAction.Identify, "The session could not be resumed from where it stood."),
        [4008] = new(CloseAction.Resume, "We sent too fast. Please report this as a bug."),
        [4009] = new(CloseAction.Identify, "The session timed out."),
        [4010] = new(CloseAction.Refuse, "Discord refuses this shard. Set a shard id between 0 and one less than the shard count."),
        [4011] = new(CloseAction.Refuse, "The bot is in too many servers for one shard. Set a higher shard count and run one process a shard."),
        [4012] = new(CloseAction.Refuse, "Discord no longer speaks this version of its gateway. Update the bot."),
        [4013] = new(CloseAction.Refuse, "Discord refuses the intents that we asked for. Update the bot."),
        [4014] = new(CloseAction.Refuse, "Discord does not allow this bot the intents that we asked for. Check the Bot page of the developer portal."),
    };

    /// <summary>Anything unlisted, and a connection that broke without a word, is worth an attempt to resume: Discord says no with opcode 9.</summary>
    private static readonly CloseRule Other = new(CloseAction.Resume, "The connection broke.");
    public static CloseRule RuleFor(int? code) => code is { } known ? Rules.GetValueOrDefault(known, Other) : Other;
}
