using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Health;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot;

/// <summary>Builds the bot. <c>run</c>, <c>play</c> and the end-to-end tests all call it, so what is tested is what runs.</summary>
internal static class BotHost
{
    /// <summary>A little more than the worker's own patience, and less than a container's.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(15);

    /// <param name="facts">Stays the caller's to dispose.</param>
    /// <param name="reportsHealth">False where another bot has the data directory.</param>
    public static IHost Build(BotSettings settings, FactStore facts, TimeProvider time, Action<ILoggingBuilder> logTo, bool reportsHealth = true)
    {
        // Empty, because the defaults watch files and read settings that we read ourselves: a tenth of a second at every start.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(settings.LogLevel);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        logTo(builder.Logging);
        builder.Services
            .Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true)
            .Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout)
            .AddSingleton(time)
            .AddDiscord(Discord(settings))
            .AddSingleton(settings)
            .AddSingleton<CommandIds>()
            .AddSingleton<RememberedReplies>()
            .AddSingleton(services => StateDatabase.Open(settings.StateFile, services.GetRequiredService<ILogger<StateDatabase>>(), time))
            .AddSingleton<ProgressStore>()
            .AddSingleton<ServerSettings>()
            .AddSingleton<GuildChannels>()
            .AddSingleton<Places>()
            .AddSingleton<PendingImports>()
            .AddSingleton(services =>
            {
                var desk = services.GetRequiredService<CorrectionDesk>();
                return new WaitingCorrections(services.GetRequiredService<Places>(), desk.Waiting, desk.PostWaitingAsync);
            })
            .AddSingleton(services => new FileActs(services.GetRequiredService<Places>(), services.GetRequiredService<PendingImports>(), services.GetRequiredService<WaitingCorrections>(), services.GetRequiredService<DiscordFiles>().FetchAsync, time))
            .AddSingleton(services => new ModeratorTools(
                services.GetRequiredService<Places>(), services.GetRequiredService<FileActs>(), services.GetRequiredService<WaitingCorrections>(), settings.SpoilerCeiling))
            .AddSingleton(services => new Readers(services.GetRequiredService<ProgressStore>(), services.GetRequiredService<Places>(), settings.SpoilerCeiling, time))
            .AddSingleton<CorrectionStore>()
            .AddSingleton(services =>
            {
                var notes = new ServerNotes(services.GetRequiredService<StateDatabase>());
                services.GetRequiredService<ServerSettings>().WhenForgotten(notes.Changed);
                return notes;
            })
            .AddSingleton<ReportDrafts>()
            .AddSingleton<CorrectionPost>()
            .AddSingleton(services => new CorrectionDesk(
                services.GetRequiredService<CorrectionStore>(),
                services.GetRequiredService<ServerNotes>(),
                services.GetRequiredService<ReportDrafts>(),
                services.GetRequiredService<CorrectionPost>(),
                services.GetRequiredService<GuildChannels>(),
                facts))
            .AddSingleton(services => SlashCommands.Create(
                new FactAnswers(facts),
                services.GetRequiredService<RememberedReplies>(),
                services.GetRequiredService<CommandIds>(),
                services.GetRequiredService<ProgressStore>(),
                services.GetRequiredService<StateDatabase>(),
                services.GetRequiredService<ModeratorTools>(),
                services.GetRequiredService<CorrectionDesk>()))
            .AddSingleton<CommandRegistry>()
            .AddSingleton<InteractionRouter>()
            .AddSingleton<BotExit>()
            .AddSingleton<DailyBackup>()
            .AddSingleton<GuildWatch>()
            .AddHostedService(services => services.GetRequiredService<GuildWatch>())
            .AddHostedService<BotWorker>();
        if (settings.KeepsDailyBackups) builder.Services.AddHostedService(services => services.GetRequiredService<DailyBackup>());
        if (reportsHealth) builder.Services.AddHostedService<HealthWriter>();
        return builder.Build();
    }

    /// <summary>Runs until the process is told to stop or Discord refuses; gives the exit code.</summary>
    public static async Task<int> RunAsync(IHost host, CancellationToken cancellationToken)
    {
        var exit = host.Services.GetRequiredService<BotExit>();
        await host.RunAsync(cancellationToken);
        return exit.Code;
    }

    /// <summary>One line an event, to be read by people and by log collectors.</summary>
    public static void LogToConsole(ILoggingBuilder logging) => logging.AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
    });

    public static DiscordOptions Discord(BotSettings settings) => new()
    {
        Token = settings.Token ?? "",
        // Without the slash the last part of the path would not count.
        RestAddress = settings.RestAddress.AbsoluteUri.EndsWith('/') ? settings.RestAddress : new Uri(settings.RestAddress.AbsoluteUri + "/"),
        GatewayAddress = settings.GatewayAddress,
        ShardId = settings.ShardId,
        ShardCount = settings.ShardCount,
        Presence = settings.Presence.Length == 0 ? null : settings.Presence,
    };
}
