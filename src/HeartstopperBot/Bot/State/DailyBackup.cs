using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// Writes a backup a day beside the database, <c>backups/state-2026-11-21.db</c>, and takes away those that are older than a week. One that fails is tried again every
/// hour, and told in the log and by <c>healthcheck</c> and <c>doctor</c>. Days are UTC's.
/// </summary>
internal sealed partial class DailyBackup(BotSettings settings, StateDatabase state, TimeProvider time, ILogger<DailyBackup> logger) : IHostedService, IDisposable
{
    public const int DaysKept = 7;

    /// <summary>The start belongs to those who wait for answers.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    private const string Form = "'state-'yyyy-MM-dd'.db'";

    private readonly CancellationTokenSource _stop = new();
    private volatile string? _problem;
    private Task _loop = Task.CompletedTask;

    /// <summary>Why there is none of today; null where all is well.</summary>
    public string? Problem => _problem;

    public static string NameOf(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The daily backups in a folder, newest first.</summary>
    public static IReadOnlyList<(DateOnly Day, string File)> In(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder)
            .Select(file => (IsDaily: DateOnly.TryParseExact(Path.GetFileName(file), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day, File: file))
            .Where(found => found.IsDaily)
            .Select(found => (found.Day, found.File))
            .OrderByDescending(found => found.Day),
    ];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(LookAgainAndAgainAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loop;
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>Writes today's where it is missing, and takes away what is too old.</summary>
    public void Look()
    {
        try
        {
            state.Wipe();
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (!File.Exists(Path.Combine(settings.BackupFolder, NameOf(today)))) Write(today);
            RemoveOld(today);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail($"{settings.BackupFolder} cannot be used: {error.Message}");
        }
    }

    private async Task LookAgainAndAgainAsync()
    {
        try
        {
            await Task.Delay(FirstAfter, time, _stop.Token);
            using var timer = new PeriodicTimer(LookEvery, time);
            do Look();
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The normal end.
        }
    }

    private void Write(DateOnly day)
    {
        // Once a day also what a restart let be forgotten.
        state.Wipe(isThorough: true);
        var (backup, problem) = StateBackup.Write(settings.StateFile, Path.Combine(settings.BackupFolder, NameOf(day)), overwrites: false);
        if (backup is null)
        {
            Fail(problem!);
            return;
        }

        _problem = null;
        Log.Written(logger, backup.File, backup.Contents.ToString());
    }

    /// <summary>The newest one stays however old it is: it may be all that is left.</summary>
    private void RemoveOld(DateOnly today)
    {
        foreach (var (_, file) in In(settings.BackupFolder).Skip(1).Where(backup => backup.Day <= today.AddDays(-DaysKept))) File.Delete(file);
        if (!Directory.Exists(settings.BackupFolder)) return;
        // Of a backup that was killed. One that is being written is younger.
        foreach (var file in Directory.EnumerateFiles(settings.BackupFolder, $"*{StateCopy.Unfinished}*").Where(file => time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > LookEvery)) File.Delete(file);
    }

    private void Fail(string problem)
    {
        _problem = problem;
        Log.Failed(logger, problem);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The daily backup {File} is written and verified ({Contents})")]
        public static partial void Written(ILogger logger, string file, string contents);

        [LoggerMessage(2, LogLevel.Error, "There is no daily backup: {Problem} It is tried again in an hour")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
