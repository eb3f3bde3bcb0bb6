using System.CommandLine;

namespace HeartstopperBot.Cli.Config;

/// <summary><c>config</c>: the settings of a server as a file, for the host. Nothing here opens a network connection.</summary>
internal static class ConfigVerb
{
    public static Command Create() => new("config", "Move the settings of a server as a file.")
    {
        ExportCommand.Create(),
        ImportCommand.Create(),
    };

    public static Option<string> CreateServerOption(bool isRequired) =>
        new("--server") { Description = "The server's id.", HelpName = "ID", Required = isRequired };
}
