using System.Collections.Immutable;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot.Registration;

/// <summary>Keeps Discord's list of our commands as we mean it. A push that is not needed is not made: it would cost the people's clients a reload.</summary>
internal sealed partial class CommandRegistry(SlashCommands commands, CommandIds ids, DiscordRest rest, BotSettings settings, ILogger<CommandRegistry> logger)
{
    private Snowflake? Server => settings.DevelopmentServerId is { } id ? new Snowflake(id) : null;

    public Task<ImmutableArray<string>> DiffAsync(Snowflake applicationId, CancellationToken cancellationToken) => DiffAsync(applicationId, Meant(), cancellationToken);

    private async Task<ImmutableArray<string>> DiffAsync(Snowflake applicationId, ImmutableArray<ApplicationCommand> meant, CancellationToken cancellationToken)
    {
        var registered = await rest.GetCommandsAsync(applicationId, Server, cancellationToken);
        ids.Learn(registered);
        return CommandManifest.Diff(registered, meant, Server is not null);
    }

    /// <summary>The whole list in one go, whatever Discord has.</summary>
    public Task PushAsync(Snowflake applicationId, CancellationToken cancellationToken) => PushAsync(applicationId, Meant(), cancellationToken);

    private async Task PushAsync(Snowflake applicationId, ImmutableArray<ApplicationCommand> meant, CancellationToken cancellationToken)
    {
        ids.Learn(await rest.PutCommandsAsync(applicationId, Server, meant, cancellationToken));
        Log.Pushed(logger, meant.Length);
    }

    /// <summary>Pushes where something differs. Trouble is logged, not thrown: the commands that are registered go on working.</summary>
    public async Task SyncAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var meant = Meant();
            var differences = await DiffAsync(applicationId, meant, cancellationToken);
            foreach (var difference in differences) Log.Differs(logger, difference);
            if (differences.Length > 0) await PushAsync(applicationId, meant, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotPushed(logger, DiscordTrouble.Explain(error, settings));
        }
    }

    /// <summary>In all languages, as they go to Discord.</summary>
    private ImmutableArray<ApplicationCommand> Meant()
    {
        var meant = LocalisedCommands.Of(commands.Definitions);
        // One server's commands are in that server by their nature; saying so is refused.
        return Server is null ? meant : [.. meant.Select(command => command with { Contexts = null, IntegrationTypes = null })];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} commands are registered now")]
        public static partial void Pushed(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Debug, "Commands differ: {Difference}")]
        public static partial void Differs(ILogger logger, string difference);

        [LoggerMessage(3, LogLevel.Warning, "The commands could not be registered, those that are go on working; try `commands push`. {Reason}")]
        public static partial void NotPushed(ILogger logger, string reason);
    }
}
