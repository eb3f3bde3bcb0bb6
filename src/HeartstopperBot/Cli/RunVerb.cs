using System.CommandLine;

namespace HeartstopperBot.Cli;

/// <summary><c>run</c>: the bot on Discord, until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", "Run the bot on Discord. Needs a token.");
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    public static Task<int> RunAsync() => throw new NotSupportedException();

    /// <summary>No verb: a newcomer without a token gets the playground.</summary>
    public static Task<int> RunOrPlayAsync() => throw new NotSupportedException();
}
