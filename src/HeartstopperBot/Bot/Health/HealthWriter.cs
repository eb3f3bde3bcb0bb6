using System.Text.Json;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Gateway;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot.Health;

/// <summary>Writes the health file again and again while the bot runs, and takes it away at the end.</summary>
internal sealed partial class HealthWriter(
    GatewayClient gateway, StateDatabase database, DailyBackup backup, BotSettings settings, TimeProvider time, ILogger<HealthWriter> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(WriteAgainAndAgainAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loop;
    }

    public void Dispose() => _stop.Dispose();

    private async Task WriteAgainAndAgainAsync()
    {
        GatewayState? state = null;
        try
        {
            using var timer = new PeriodicTimer(LookEvery, time);
            var written = DateTimeOffset.MinValue;
            do
            {
                var now = time.GetUtcNow();
                if (gateway.Status.State == state && now - written < HealthReport.WrittenEvery) continue;
                state = gateway.Status.State;
                Write(new HealthReport(gateway.Status.State, gateway.Status.Since, now) { Warnings = [.. new[] { database.Trouble, backup.Problem }.OfType<string>()] });
                written = now;
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The normal end.
        }

        if (File.Exists(settings.HealthFile)) File.Delete(settings.HealthFile);
    }

    private void Write(HealthReport report)
    {
        try
        {
            // The reader must never see half a file.
            var draft = settings.HealthFile + ".new";
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(report, HealthJson.Default.HealthReport));
            File.Move(draft, settings.HealthFile, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, settings.HealthFile, error.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The health file {File} could not be written: {Reason}")]
        public static partial void NotWritten(ILogger logger, string file, string reason);
    }
}
