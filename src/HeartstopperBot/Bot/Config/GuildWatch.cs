using System.Collections.Immutable;
using System.Threading.Channels;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Gateway;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot.Config;

/// <summary>
/// Follows what becomes of servers and their channels. The list of channels is right at once; what must be written waits its turn, so that a slow disk never holds
/// up the gateway. A server that removed the bot is forgotten after some days; one that is merely not reachable keeps everything.
/// </summary>
internal sealed partial class GuildWatch(StateDatabase state, ServerSettings settings, GuildChannels channels, WaitingCorrections waiting, BotSettings host, TimeProvider time, ILogger<GuildWatch> logger) : BackgroundService
{
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromDays(1);

    /// <summary>The servers that have the bot, also those that are not reachable; null before Discord said so.</summary>
    private volatile ImmutableHashSet<ulong>? _present;

    private CancellationToken _stopping;

    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Takes no time to speak of.</summary>
    public void Handle(GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.Ready ready:
                var present = _present = [.. ready.GuildIds.Select(id => id.Value)];
                Enqueue(() => CompareServers(present));
                break;
            case GatewayEvent.GuildCreate { IsUnavailable: false } guild:
                OnGuild(guild);
                break;
            case GatewayEvent.GuildDelete { IsUnavailable: false, GuildId.Value: var guildId }:
                _present = _present?.Remove(guildId);
                channels.Forget(guildId);
                Enqueue(() => Leave([.. state.Read(ServerSql.Known, otherwise: []).Where(known => known == guildId)]));
                break;
            case GatewayEvent.ChannelChange { Channel: { GuildId: { } guildId } channel }:
                channels.Add(guildId.Value, channel);
                break;
            case GatewayEvent.ChannelDelete { Channel: { GuildId: { } guildId } channel }:
                channels.Remove(guildId.Value, channel.Id.Value);
                Enqueue(() => TakeAlong(guildId.Value, GoneChannels.Of(settings.Of(guildId.Value), settings.ParentsOfThreads(guildId.Value), channel.Id.Value)));
                break;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        // What happened while nothing could be written down is found by looking at how it stands now.
        state.WhenMended(() => Enqueue(CatchUp));
        await using var sweep = time.CreateTimer(_ => Enqueue(Sweep), null, TimeSpan.Zero, SweepsEvery);
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync(stoppingToken)) Run(work);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is found again at the next start: servers and channels are then compared with what is stored.
        }
    }

    private void Enqueue(Action work) => _work.Writer.TryWrite(work);

    private void Run(Action work)
    {
        try
        {
            if (state.Problem is null) work();
        }
        catch (Exception error)
        {
            Log.Failed(logger, error);
        }
    }

    private void OnGuild(GatewayEvent.GuildCreate guild)
    {
        var guildId = guild.GuildId.Value;
        _present = _present?.Add(guildId);
        channels.Replace(guildId, guild.Channels);
        // A server without any channel is more likely one that Discord did not tell all about.
        var present = guild.Channels.Count == 0 ? null : guild.Channels.Select(channel => channel.Id.Value).ToHashSet();
        Enqueue(() => Return(guildId, present));
    }

    /// <summary>A channel may have been set while the bot was away, or what waited could not be posted then. It takes its time, and nothing else waits for it.</summary>
    private async Task PostWaitingAsync(ulong guildId)
    {
        try
        {
            await waiting.PostAsync(guildId, _stopping);
        }
        catch (Exception error) when (!_stopping.IsCancellationRequested)
        {
            Log.Failed(logger, error);
        }
        catch (OperationCanceledException)
        {
            // What was not posted waits for the next start.
        }
    }

    /// <param name="present">Its channels; null where they are not known.</param>
    private void Return(ulong guildId, IReadOnlySet<ulong>? present)
    {
        if (state.Read(connection => ServerSql.HasLeft(connection, guildId), otherwise: false)) state.Write(connection => ServerSql.MarkBack(connection, guildId));
        if (present is not null && !settings.Of(guildId).Rules.IsEmpty) TakeAlong(guildId, GoneChannels.Of(settings.Of(guildId), settings.ParentsOfThreads(guildId), present));
        if (!settings.Of(guildId).Rules.IsEmpty) _ = PostWaitingAsync(guildId);
    }

    private void CatchUp()
    {
        if (_present is { } present) CompareServers(present);
        foreach (var guildId in state.Read(ServerSql.Known, otherwise: []).Where(guildId => !channels.Of(guildId).IsEmpty))
            Return(guildId, channels.Of(guildId).Select(channel => channel.Id).ToHashSet());
    }

    /// <summary>Discord names every server at the start, also those that are not reachable. One that is not among them has removed the bot while it was away.</summary>
    private void CompareServers(ImmutableHashSet<ulong> present)
    {
        Leave([.. state.Read(ServerSql.Known, otherwise: []).Where(guildId => !present.Contains(guildId) && IsOurs(guildId))]);
    }

    /// <remarks>https://docs.discord.com/developers/events/gateway#sharding</remarks>
    private bool IsOurs(ulong guildId) => (int)((guildId >> 22) % (ulong)host.ShardCount) == host.ShardId;

    /// <param name="known">About which something is stored.</param>
    private void Leave(IReadOnlyCollection<ulong> known)
    {
        if (known.Count == 0) return;
        var now = time.GetUtcNow();
        state.Write(connection =>
        {
            foreach (var guildId in known) ServerSql.MarkLeft(connection, guildId, now);
            return known.Count;
        });
        Sweep();
    }

    private void TakeAlong(ulong guildId, IReadOnlyCollection<Edit> edits)
    {
        if (edits.Count > 0 && settings.Change(guildId, edits, Cause.ChannelGone, by: null) is { Changes: { Length: > 0 } gone }) Log.TakenAlong(logger, guildId, gone.Length);
    }

    private void Sweep()
    {
        var due = time.GetUtcNow() - TimeSpan.FromDays(host.ForgetServersAfterDays);
        foreach (var guildId in state.Read(connection => ServerSql.LeftBefore(connection, due), otherwise: []))
        {
            settings.Forget(guildId);
            Log.Forgotten(logger, guildId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Server {Guild} removed the bot; everything stored about it is deleted")]
        public static partial void Forgotten(ILogger logger, ulong guild);

        [LoggerMessage(2, LogLevel.Information, "Server {Guild} deleted channels; settings that went along: {Count}")]
        public static partial void TakenAlong(ILogger logger, ulong guild, int count);

        [LoggerMessage(3, LogLevel.Error, "What became of a server or channel could not be written down; it is looked at again at the next start")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
