using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Discord.Gateway;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot;

/// <summary>
/// The bot while it runs: connects, hands interactions to the router, and at the end stops taking, finishes what it took, and says goodbye to Discord.
/// A broken connection never ends it; that Discord refuses it for good does, with exit code 1.
/// </summary>
internal sealed partial class BotWorker(
    GatewayClient gateway, InteractionRouter router, GuildWatch guilds, CommandRegistry registry, BotExit exit, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<BotWorker> logger)
    : IHostedService, IDisposable
{
    /// <summary>Less than a container gives before it kills.</summary>
    private static readonly TimeSpan MayFinishFor = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private Task _run = Task.CompletedTask;
    private Task _sync = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _run = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            var drained = router.DrainAsync();
            Log.Stopping(logger, router.InFlightCount);
            await drained.WaitAsync(MayFinishFor, time, cancellationToken);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            Log.Unfinished(logger);
        }

        await _stop.CancelAsync();
        await Task.WhenAll(_run, _sync);
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await gateway.RunAsync(Handle, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (GatewayRefusedException refusal)
            {
                exit.Code = 1;
                Log.Refused(logger, refusal.Message);
                lifetime.StopApplication();
                return;
            }
            catch (Exception error)
            {
                // A fault of ours, not of the connection. Being there again in five seconds serves people better than being gone.
                Log.Fault(logger, error);
                await Task.Delay(PauseAfterFault, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Handle(GatewayEvent happened)
    {
        guilds.Handle(happened);
        switch (happened)
        {
            case GatewayEvent.InteractionCreate { Interaction: var interaction }:
                router.Accept(interaction);
                break;
            case GatewayEvent.Ready ready:
                Log.Ready(logger, ready.User.Username, ready.GuildIds.Count);
                if (_sync.IsCompleted) _sync = Task.Run(() => SyncAsync(ready), CancellationToken.None);
                break;
            case GatewayEvent.Resumed:
                Log.Resumed(logger);
                break;
        }
    }

    private async Task SyncAsync(GatewayEvent.Ready ready)
    {
        try
        {
            await registry.SyncAsync(ready.Application.Id, _stop.Token);
            // The commands in eight languages, sent and read back, are megabytes that nobody needs again; left alone, they stay for as long as the bot runs.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The bot is stopping; the next start looks again.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Connected as {Name}, in {Count} servers")]
        public static partial void Ready(ILogger logger, string name, int count);

        [LoggerMessage(2, LogLevel.Information, "Connected again; nothing was missed")]
        public static partial void Resumed(ILogger logger);

        [LoggerMessage(3, LogLevel.Critical, "{Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Error, "The connection failed in a way it should not; it is started anew in five seconds")]
        public static partial void Fault(ILogger logger, Exception error);

        [LoggerMessage(5, LogLevel.Warning, "Some answers were not finished in time before the end")]
        public static partial void Unfinished(ILogger logger);

        [LoggerMessage(6, LogLevel.Information, "Stopping: nothing new is taken, answers to finish: {Count}")]
        public static partial void Stopping(ILogger logger, int count);
    }
}
