using System.CommandLine;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Facts.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Cli;

/// <summary><c>commands diff</c> and <c>commands push</c>: what Discord has registered, against what this version means. The bot does the same by itself at each start.</summary>
internal static class CommandsVerb
{
    public static Command Create() => new("commands", "Compare the slash commands with those that Discord has registered.")
    {
        Verb("diff", "Show what differs: + added, - removed, ~ changed. Exit code 1 where something does.", DiffAsync),
        Verb("push", "Register them, whatever differs.", PushAsync),
    };

    private static Command Verb(string name, string description, Func<CommandRegistry, Snowflake, TextWriter, CancellationToken, Task<int>> act)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, cancel) => RunAsync(act, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<CommandRegistry, Snowflake, TextWriter, CancellationToken, Task<int>> act, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Start.Settings(error) is not { } settings) return ExitCode.NoAnswer;
        if (settings.Token is null)
        {
            await error.WriteLineAsync("There is no token: set Discord__TokenFile or Discord__Token.");
            return ExitCode.NoAnswer;
        }

        using var facts = Start.Facts(settings, error);
        if (facts is null) return ExitCode.NoAnswer;
        using var rest = new DiscordRest(BotHost.Discord(settings), TimeProvider.System);
        var ids = new CommandIds();
        using var remembered = new RememberedReplies();
        using var state = StateDatabase.InMemory();
        var tools = ModeratorTools.Offline(state, settings.SpoilerCeiling);
        var commands = SlashCommands.Create(new FactAnswers(facts), remembered, ids, new ProgressStore(state), state, tools, CorrectionDesk.Offline(state, facts));
        var registry = new CommandRegistry(commands, ids, rest, settings, NullLogger<CommandRegistry>.Instance);
        try
        {
            var application = await rest.GetCurrentApplicationAsync(cancellationToken);
            return await act(registry, application.Id, output, cancellationToken);
        }
        catch (Exception failure) when (DiscordTrouble.Is(failure))
        {
            await error.WriteLineAsync(DiscordTrouble.Explain(failure, settings));
            return ExitCode.NoAnswer;
        }
    }

    private static async Task<int> DiffAsync(CommandRegistry registry, Snowflake applicationId, TextWriter output, CancellationToken cancellationToken)
    {
        var differences = await registry.DiffAsync(applicationId, cancellationToken);
        foreach (var difference in differences) await output.WriteLineAsync(difference);
        if (differences.IsEmpty) await output.WriteLineAsync("Nothing differs.");
        return differences.IsEmpty ? ExitCode.Answered : ExitCode.NoAnswer;
    }

    private static async Task<int> PushAsync(CommandRegistry registry, Snowflake applicationId, TextWriter output, CancellationToken cancellationToken)
    {
        await registry.PushAsync(applicationId, cancellationToken);
        await output.WriteLineAsync("Registered.");
        return ExitCode.Answered;
    }
}
