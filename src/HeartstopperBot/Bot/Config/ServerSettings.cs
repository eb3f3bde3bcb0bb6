using System.Collections.Immutable;
using HeartstopperBot.Bot.State;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot.Config;

/// <summary>
/// The settings of all servers. Every interaction asks for those of its server, so those asked for last are kept in memory, and dropped when somebody changes one;
/// a server that is not among them costs one query. Safe for many threads.
/// </summary>
internal sealed class ServerSettings : IDisposable
{
    /// <summary>In rules: about two megabytes.</summary>
    private const int Room = 20_000;

    /// <summary>What a server costs beside its rules, counted in rules.</summary>
    private const int Overhead = 5;

    private ImmutableList<Action<ulong>> _copies = [];
    private readonly StateDatabase _state;
    private readonly TimeProvider _time;
    private readonly Lock _keeping = new();
    private long _changes;
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Room });

    public ServerSettings(StateDatabase state, TimeProvider time)
    {
        (_state, _time) = (state, time);
        // Who set a rule is forgotten in the database; what is in memory would still tell.
        state.WhenForgotten(_ => Drop(_kept.Clear));
        state.WhenMended(() => Drop(_kept.Clear));
    }

    /// <summary>Why nothing can be changed; null where all is well.</summary>
    public string? Problem => _state.Problem;

    /// <summary>Where nothing can be read, nobody has said anything: questions are still answered.</summary>
    public GuildSettings Of(ulong guildId) => _kept.Get<GuildSettings>(guildId) ?? Read(guildId);

    /// <summary>Changes rules in one go, which is on the disk when this returns. What would change nothing is left out.</summary>
    /// <param name="by">Null for what happens by itself.</param>
    /// <param name="seen">What the person had before their eyes when they decided; null for whoever decides without looking.</param>
    /// <exception cref="UserError">It could not be stored.</exception>
    public ChangeResult Change(ulong guildId, IReadOnlyCollection<Edit> edits, Cause cause, ulong? by, Seen? seen = null) =>
        Write(guildId, (connection, settings) =>
        {
            var wanted = edits.Where(edit => edit.Value != settings.RuleAt(edit.Scope, edit.Setting)?.Value).ToArray();
            if (wanted.Length == 0) return new ChangeResult(IsDone: true, []);
            return NewSince(connection, settings, seen) is { } news ? new ChangeResult(IsDone: false, news) : Apply(connection, settings, wanted, cause, by);
        });

    /// <summary>Puts back what was before a batch of changes, all of it or, where something has been changed again since, nothing.</summary>
    /// <returns>Null where there is no such batch, or nothing of it to put back.</returns>
    public ChangeResult? Undo(ulong guildId, long batch, ulong by) =>
        Write(guildId, (connection, settings) =>
        {
            var changes = SettingSql.Batch(connection, guildId, batch);
            if (changes.IsEmpty) return null;
            string? Current(SettingChange change) => settings.RuleAt(change.Scope, change.Setting)?.Value;
            if (changes.All(change => Current(change) == change.OldValue)) return null;
            var overtaken = changes.Where(change => Current(change) != change.NewValue).Select(change => (change.Scope, change.Setting)).ToHashSet();
            if (overtaken.Count > 0)
                return new ChangeResult(IsDone: false, [.. SettingSql.ChangesSince(connection, guildId, changes[^1].Id).Where(later => overtaken.Contains((later.Scope, later.Setting)))]);
            var edits = changes.Select(change => new Edit(change.Scope, change.ParentId, change.Setting, change.OldValue)).ToArray();
            return Apply(connection, settings, edits, Cause.Undo, by);
        });

    /// <summary>The log, newest first: what was changed in one go together.</summary>
    public ImmutableArray<ImmutableArray<SettingChange>> Log(ulong guildId, int skip, int take) =>
        _state.Read<ImmutableArray<ImmutableArray<SettingChange>>>(connection => SettingSql.Batches(connection, guildId, skip, take), otherwise: []);

    public ImmutableArray<SettingChange> Batch(ulong guildId, long batch) =>
        _state.Read<ImmutableArray<SettingChange>>(connection => SettingSql.Batch(connection, guildId, batch), otherwise: []);

    /// <summary>The channels of threads that have rules.</summary>
    public ImmutableDictionary<ulong, ulong> ParentsOfThreads(ulong guildId) =>
        _state.Read(connection => SettingSql.ParentsOfThreads(connection, guildId), otherwise: ImmutableDictionary<ulong, ulong>.Empty);

    /// <summary>Deletes whatever is stored about a server: settings, their log, and what other features keep.</summary>
    /// <returns>How many rows there were.</returns>
    public int Forget(ulong guildId)
    {
        var rows = _state.Write(connection => ServerSql.Forget(connection, guildId));
        Drop(() => _kept.Remove(guildId));
        foreach (var forget in _copies) forget(guildId);
        return rows;
    }

    /// <summary>Whoever else keeps copies of rows about servers is told when those of one are gone.</summary>
    public void WhenForgotten(Action<ulong> forget) => ImmutableInterlocked.Update(ref _copies, copies => copies.Add(forget));

    public void Dispose() => _kept.Dispose();

    /// <summary>Readers do not wait for a writer, so what was read is only kept where nothing was changed meanwhile: nothing older than the last change is ever kept.</summary>
    private GuildSettings Read(ulong guildId)
    {
        var before = Interlocked.Read(ref _changes);
        if (_state.Read<GuildSettings?>(connection => SettingSql.Read(connection, guildId), otherwise: null) is not { } settings) return new GuildSettings(guildId, 0, []);
        lock (_keeping)
        {
            if (_changes != before) return settings;
            using var entry = _kept.CreateEntry(guildId);
            entry.Size = Overhead + settings.Rules.Length;
            entry.Value = settings;
        }

        return settings;
    }

    private T Write<T>(ulong guildId, Func<SqliteConnection, GuildSettings, T> change)
    {
        var result = _state.Write(connection => change(connection, SettingSql.Read(connection, guildId)));
        Drop(() => _kept.Remove(guildId));
        return result;
    }

    private void Drop(Action drop)
    {
        lock (_keeping)
        {
            _changes++;
            drop();
        }
    }

    /// <summary>What has changed of what the person saw; null where it is as they saw it.</summary>
    private static ImmutableArray<SettingChange>? NewSince(SqliteConnection connection, GuildSettings settings, Seen? seen)
    {
        if (seen is null || seen.Revision == settings.Revision) return null;
        // A number of before the server was forgotten, or one that nobody can have seen.
        if (seen.Revision > settings.Revision) return [];
        ImmutableArray<SettingChange> news =
            [.. SettingSql.ChangesSince(connection, settings.GuildId, seen.Revision).Where(change => seen.Place is null || seen.Place.Scopes.Contains(change.Scope))];
        return news.IsEmpty ? null : news;
    }

    private ChangeResult Apply(SqliteConnection connection, GuildSettings settings, IReadOnlyList<Edit> edits, Cause cause, ulong? by)
    {
        var now = _time.GetUtcNow();
        long? batch = null;
        var last = 0L;
        var done = ImmutableArray.CreateBuilder<SettingChange>(edits.Count);
        foreach (var edit in edits)
        {
            var old = settings.RuleAt(edit.Scope, edit.Setting)?.Value;
            SettingSql.Write(connection, settings.GuildId, edit, by, now);
            last = SettingSql.Log(connection, settings.GuildId, batch, cause, edit, old, by, now);
            batch ??= last;
            done.Add(new SettingChange(last, batch.Value, cause, edit.Scope, edit.ParentId, edit.Setting, old, edit.Value, by, now));
        }

        SettingSql.SetRevision(connection, settings.GuildId, last);
        return new ChangeResult(IsDone: true, done.ToImmutable());
    }
}

/// <summary>What stood before the eyes of whoever decides: the rules of a place as of a revision.</summary>
/// <param name="Place">Null: of the whole server.</param>
internal sealed record Seen(long Revision, PlacePath? Place);

/// <param name="IsDone">False: nothing was changed, because others had changed what the person saw.</param>
/// <param name="Changes">What was changed; or what the others had changed.</param>
internal sealed record ChangeResult(bool IsDone, ImmutableArray<SettingChange> Changes);
