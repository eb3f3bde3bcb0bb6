namespace HeartstopperBot.Discord.Gateway;

/// <summary>Discord will not have this bot, however often it tries. The message says what a person must do.</summary>
public sealed class GatewayRefusedException(int? closeCode, string message) : Exception(message)
{
    /// <summary>Null when a REST answer said so.</summary>
    public int? CloseCode { get; } = closeCode;
}
