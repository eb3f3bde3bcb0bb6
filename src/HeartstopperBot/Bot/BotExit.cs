namespace HeartstopperBot.Bot;

/// <summary>What the process ends with: 0 unless Discord refused the bot for good.</summary>
internal sealed class BotExit
{
    public int Code { get; set; }
}
