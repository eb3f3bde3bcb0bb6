using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary>
/// Files that moderators were shown and have not yet said yes to: a button cannot carry them. Kept for as long as one may think it over, the last one of each
/// moderator; after that, or a restart, the file is handed over once more. Safe for many threads.
/// </summary>
internal sealed class PendingImports(TimeProvider time) : IDisposable
{
    private const int Most = 50;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Most });

    public void Keep(ulong guildId, ulong userId, SettingsFileReading file) =>
        _files.Set((guildId, userId), new Pending(file, time.GetUtcNow() + KeptFor), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });

    /// <summary>Null where there is none any more.</summary>
    public SettingsFileReading? Take(ulong guildId, ulong userId)
    {
        var pending = _files.Get<Pending>((guildId, userId));
        _files.Remove((guildId, userId));
        return pending is not null && time.GetUtcNow() < pending.Until ? pending.File : null;
    }

    public void Dispose() => _files.Dispose();

    private sealed record Pending(SettingsFileReading File, DateTimeOffset Until);
}
