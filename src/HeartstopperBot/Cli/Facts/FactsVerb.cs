using System.CommandLine;

namespace HeartstopperBot.Cli.Facts;

/// <summary><c>facts</c>: what a fact keeper works with. Nothing here opens a network connection.</summary>
internal static class FactsVerb
{
    public static Command Create() => new("facts", "Lint, build, show and verify the facts.")
    {
        LintCommand.Create(),
        BuildCommand.Create(),
        ShowCommand.Create(),
        VerifyCommand.Create(),
    };
}
