namespace HeartstopperBot.Discord.Rest;

/// <summary>What an answer said about limits; the default value means that it said nothing, or that none came.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#header-format</remarks>
internal readonly record struct RateLimitAnswer(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, RateLimitScope Scope);

internal enum RateLimitScope
{
    User,

    /// <summary>Others used the resource up. It does not count as an invalid request.</summary>
    Shared,

    /// <summary>Everything stops but the answers to interactions.</summary>
    Global,

    /// <summary>The address was banned in front of Discord: everything stops.</summary>
    Banned,
}
