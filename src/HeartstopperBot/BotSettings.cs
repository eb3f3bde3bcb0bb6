using System.Collections.Immutable;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot;

/// <summary>Every setting, already checked. The names in comments are the keys of <c>appsettings.json</c>; in the environment a colon is written as two underscores.</summary>
public sealed record BotSettings
{
    /// <summary><c>Discord:Token</c>, or the text of the file that <c>Discord:TokenFile</c> names; the file wins. Null: none is set.</summary>
    public string? Token { get; init; }

    /// <summary><c>Discord:RestAddress</c>: scheme, host, port and path.</summary>
    public Uri RestAddress { get; init; } = new("https://discord.com/api/v10/");

    /// <summary><c>Discord:GatewayAddress</c>; null: Discord is asked for it.</summary>
    public Uri? GatewayAddress { get; init; }

    /// <summary><c>Discord:ShardId</c></summary>
    public int ShardId { get; init; }

    /// <summary><c>Discord:ShardCount</c></summary>
    public int ShardCount { get; init; } = 1;

    /// <summary><c>Discord:DevelopmentServerId</c>: commands are registered in this server alone, where a change shows at once. Null: everywhere.</summary>
    public ulong? DevelopmentServerId { get; init; }

    /// <summary><c>Discord:Presence</c>: what stands under the bot's name; empty for nothing.</summary>
    public string Presence { get; init; } = "Sourced answers about Heartstopper";

    /// <summary><c>Data:Directory</c>: where the bot may write.</summary>
    public string DataDirectory { get; init; } = DefaultDataDirectory;

    /// <summary><c>Facts:Seeds</c></summary>
    public string Seeds { get; init; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary><c>Facts:Database</c>; null: beside the program, then in the data directory.</summary>
    public string? FactDatabase { get; init; }

    /// <summary><c>Spoilers:Ceiling</c>: how much of the story is told in servers to whoever has not said how far they have watched, and to all at most.</summary>
    public SpoilerLine SpoilerCeiling { get; init; } = SpoilerLine.AllSeasons;

    /// <summary><c>Settings:ForgetAfterDays</c>: how long after a server removed the bot everything stored about it is deleted.</summary>
    public int ForgetServersAfterDays { get; init; } = 30;

    /// <summary><c>Playground:Port</c>; null: the usual one, or the next that is free.</summary>
    public int? PlaygroundPort { get; init; }

    /// <summary><c>Log:Level</c></summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Where a fact database may lie, in order; the first that is current or can be written is used.</summary>
    public ImmutableArray<string> FactDatabaseCandidates => FactDatabase is { } one
        ? [one]
        : [Path.Combine(AppContext.BaseDirectory, "facts.db"), Path.Combine(DataDirectory, "facts.db")];

    /// <summary>The state that <c>healthcheck</c> reads.</summary>
    public string HealthFile => Path.Combine(DataDirectory, "health.json");

    /// <summary>What people entered; null: in the data directory.</summary>
    public string StateFile { get => field ?? Path.Combine(DataDirectory, "state.db"); init; }

    /// <summary>Where the daily backups lie.</summary>
    public string BackupFolder => Path.Combine(Path.GetDirectoryName(StateFile) ?? ".", StateBackup.Folder);

    /// <summary>False where nothing that lasts is entered.</summary>
    public bool KeepsDailyBackups { get; init; } = true;

    /// <summary>The token must not reach a log.</summary>
    public override string ToString() => $"Settings (data in {DataDirectory})";

    private static string DefaultDataDirectory =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, "heartstopperbot")
            : Path.Combine(AppContext.BaseDirectory, "data");
}
