using System.Security.Cryptography;

namespace HeartstopperBot.Playground;

public sealed record PlaygroundOptions
{
    /// <summary>0: the system gives a free one.</summary>
    public int Port { get; init; }

    /// <summary>The bot token that this Discord accepts; made up anew for each server unless given.</summary>
    public string Token { get; init; } = "playground." + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What Hello asks for. Discord asks for 41.25 s.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>One Identify per this time and concurrency bucket; zero lets them all pass.</summary>
    public TimeSpan IdentifyPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>session_start_limit.total: identifies a day.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>Off for load only: per-route, global and invalid-request limits and their headers.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>Keeps the last exchanges in memory and writes them to <see cref="RecordTo"/>; off for load.</summary>
    public bool Record { get; init; } = true;

    /// <summary>A file to which each exchange is appended as it happens; null writes none.</summary>
    public string? RecordTo { get; init; }

    /// <summary>Guilds named in READY: <see cref="Known.Guild"/>, <see cref="Known.OtherGuild"/>, then empty ones, for measuring.</summary>
    public int GuildCount { get; init; } = 2;
}
