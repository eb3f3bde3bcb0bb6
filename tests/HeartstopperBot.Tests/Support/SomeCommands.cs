using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Cli;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Bot;

namespace HeartstopperBot.Tests.Support;

/// <summary>All commands, on a state that is gone with the test.</summary>
internal static class SomeCommands
{
    public static SlashCommands Create(FactAnswers? answers = null)
    {
        var state = StateDatabase.InMemory();
        answers ??= RealFacts.Answers;
        var tools = ModeratorTools.Offline(state, SpoilerLine.AllSeasons);
        return SlashCommands.Create(answers, new RememberedReplies(), new CommandIds(), new ProgressStore(state), state, tools, CorrectionDesk.Offline(state, answers.Store));
    }

    /// <summary>The reply to a line as it is typed, for somebody who has seen everything.</summary>
    public static async Task<Reply> ReplyAsync(this SlashCommands commands, string line)
    {
        var (command, options, problem) = SlashLine.Parse(line, commands);
        Assert.Null(problem);
        return await command!.AnswerAsync(options, SomeAsker.WhoSawEverything, CancellationToken.None);
    }

    /// <summary>What a command offers first for what is typed of its first option.</summary>
    public static string? FirstSuggestion(this SlashCommands commands, string command, string typed)
    {
        var found = commands.Find(command)!;
        return found.Complete(found.Definition.Options![0].Name, typed, SomeAsker.WhoSawEverything)[0].Value.Text;
    }

    public static void AssertApproved(Reply reply, string golden)
    {
        DiscordRules.AssertValid(reply.Message);
        GoldenFile.AssertMatches($"{golden}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        GoldenFile.AssertMatches($"{golden}.txt", reply.ToText());
    }
}
