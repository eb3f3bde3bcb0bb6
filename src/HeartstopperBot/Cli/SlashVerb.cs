using System.CommandLine;
using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Cli;

/// <summary><c>slash</c>: any command through the same handler as on Discord, without a network.</summary>
internal static class SlashVerb
{
    /// <remarks>https://docs.discord.com/developers/reference#locales</remarks>
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    /// <summary>At a terminal there is one person.</summary>
    private const ulong Reader = 1;

    public static Command Create()
    {
        var line = new Argument<string>("command") { Description = "As typed in Discord: \"/cast season:2 group:new\". A value runs to the next option's name." };
        var json = new Option<bool>("--json") { Description = "Print the message as it would go to Discord." };
        var locale = new Option<string>("--locale") { Description = "The reader's language, as Discord names it. Facts are English in all of them.", DefaultValueFactory = _ => "en-GB" };
        locale.AcceptOnlyFromAmong(Locales);
        var seen = new Option<string?>("--seen") { Description = "How far the reader has watched. Without it the reader has not said, as on Discord." };
        seen.AcceptOnlyFromAmong([.. SpoilerLine.Choices.Select(choice => choice.Word)]);
        var command = new Command("slash", "Run any slash command without Discord and print the answer.") { line, json, locale, seen };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetRequiredValue(line), parsed.GetValue(json), parsed.GetValue(seen), parsed.GetRequiredValue(locale), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string line, bool isJson, string? seen, string locale, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Start.Settings(error) is not { } settings) return ExitCode.NoAnswer;
        using var facts = Start.Facts(settings, error);
        if (facts is null) return ExitCode.NoAnswer;
        using var remembered = new RememberedReplies();
        using var state = StateDatabase.InMemory();
        var progress = new ProgressStore(state);
        if (seen is not null && SpoilerLine.TryParse(seen) is { } known) progress.Set(Reader, known);
        var tools = ModeratorTools.Offline(state, settings.SpoilerCeiling);
        var asker = new Readers(progress, tools.Places, settings.SpoilerCeiling, TimeProvider.System).Of(Reader, guildId: null, channelId: null, locale, isAlone: true);
        var commands = SlashCommands.Create(new FactAnswers(facts), remembered, new CommandIds(), progress, state, tools, CorrectionDesk.Offline(state, facts));
        Languages.Speak(asker.Language(isPrivate: true));
        return await RunAsync(line, isJson, asker, commands, output, error, cancellationToken);
    }

    public static async Task<int> RunAsync(string line, bool isJson, Asker asker, SlashCommands commands, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (command, options, problem) = SlashLine.Parse(line, commands);
        if (command is null)
        {
            await error.WriteLineAsync(problem);
            return ExitCode.WrongUsage;
        }

        try
        {
            var reply = await command.AnswerAsync(options, asker, cancellationToken);
            await output.WriteLineAsync(isJson ? ToJson(reply, options.IsPrivate || command.IsAlwaysPrivate) : reply.ToText());
            return reply.Outcome == Outcome.Answered ? ExitCode.Answered : ExitCode.NoAnswer;
        }
        catch (UserError refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return ExitCode.WrongUsage;
        }
    }

    private static string ToJson(Reply reply, bool isPrivate) =>
        JsonSerializer.Serialize(isPrivate ? reply.Message with { Flags = MessageFlags.Ephemeral } : reply.Message, DiscordJson.Default.MessagePayload);
}
