namespace HeartstopperBot.Discord.Rest;

/// <summary>What an answer said about limits; the default value means that it said nothing, or that none came.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#header-format</remarks>
internal readonly record struct RateLimitAnswer(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, RateLimitScope Scope);

/// <remarks>
/// Shared: others used the resource up, and it is no invalid request. Global: everything stops but the answers to interactions.
/// Banned: the address was shut out in front of Discord, and everything stops.
/// </remarks>
internal enum RateLimitScope { User, Shared, Global, Banned }
