namespace HeartstopperBot.Discord.Gateway;

/// <summary>What <see cref="GatewaySession"/> wants done, in order.</summary>
internal abstract record GatewayAction
{
    /// <summary>Ask Discord where its gateway is and how many sessions may still be started.</summary>
    public sealed record Discover : GatewayAction;
    public sealed record Connect(Uri Address) : GatewayAction;
    public sealed record Send(byte[] Frame) : GatewayAction;
    public sealed record Raise(GatewayEvent Event) : GatewayAction;

    /// <summary>Leave the connection in a way that keeps the session.</summary>
    public sealed record Close(string Reason) : GatewayAction;
    public sealed record Wait(TimeSpan Duration, string Reason) : GatewayAction;

    /// <summary>An event that could not be read is left out.</summary>
    public sealed record Skip(string Event, string Reason) : GatewayAction;
    public sealed record Stop(GatewayRefusedException Reason) : GatewayAction;
}
