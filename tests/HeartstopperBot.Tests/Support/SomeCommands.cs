using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Tests.Support;

/// <summary>All commands, on a state that is gone with the test.</summary>
internal static class SomeCommands
{
    public static SlashCommands Create(FactAnswers? answers = null)
    {
        var state = StateDatabase.InMemory();
        return SlashCommands.Create(answers ?? RealFacts.Answers, new RememberedReplies(), new CommandIds(), new ProgressStore(state), state);
    }
}
