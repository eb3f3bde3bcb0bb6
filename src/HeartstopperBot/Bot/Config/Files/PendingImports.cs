using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary>
/// Files that moderators were shown and have not yet said yes to: a button cannot carry them. Kept for as long as Discord lets the button's message be answered,
/// the last one of each moderator; after a restart the file is handed over once more. Safe for many threads.
/// </summary>
internal sealed class PendingImports : IDisposable
{
    private const int Most = 50;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Most });

    public void Keep(ulong guildId, ulong userId, SettingsFileReading file) =>
        _files.Set((guildId, userId), file, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });

    /// <summary>Null where there is none any more.</summary>
    public SettingsFileReading? Take(ulong guildId, ulong userId)
    {
        var file = _files.Get<SettingsFileReading>((guildId, userId));
        _files.Remove((guildId, userId));
        return file;
    }

    public void Dispose() => _files.Dispose();
}
