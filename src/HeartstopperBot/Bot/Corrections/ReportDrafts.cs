using HeartstopperBot.Bot.Replies;
using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>What people wrote that could not be taken as it was, so that their form is filled in when they open it again. In memory only, for a while.</summary>
internal sealed class ReportDrafts : IDisposable
{
    /// <summary>In characters.</summary>
    private const int Room = 500_000;

    private const int Overhead = 100;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _drafts = new(new MemoryCacheOptions { SizeLimit = Room });

    public Report? Of(ulong userId, ulong guildId, CustomId form) => _drafts.Get<Report>(new Key(userId, guildId, form.TryEncode()));

    public void Keep(ulong userId, ulong guildId, CustomId form, Report written)
    {
        using var entry = _drafts.CreateEntry(new Key(userId, guildId, form.TryEncode()));
        entry.Size = Overhead + written.Wrong.Length + (written.Link?.Length ?? 0);
        entry.AbsoluteExpirationRelativeToNow = KeptFor;
        entry.Value = written;
    }

    public void Drop(ulong userId, ulong guildId, CustomId form) => _drafts.Remove(new Key(userId, guildId, form.TryEncode()));

    public void Dispose() => _drafts.Dispose();

    private sealed record Key(ulong UserId, ulong GuildId, string? Form);
}
