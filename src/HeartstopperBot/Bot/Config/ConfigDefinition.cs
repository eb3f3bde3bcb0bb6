using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What Discord is told of <c>/config</c>.</summary>
internal static class ConfigDefinition
{
    public static ApplicationCommand Create(string channelOption, string commandOption, string fileOption, string whatOption)
    {
        var channel = Option(ApplicationCommandOptionType.Channel, channelOption, "Another channel, thread or category than this one");
        var command = Option(ApplicationCommandOptionType.String, commandOption, "What becomes of this command there") with { Autocomplete = true };
        var file = Option(ApplicationCommandOptionType.Attachment, fileOption, "A file that /config export made") with { Required = true };
        var what = Define.Choice(
            whatOption,
            "What shall be taken back",
            new ApplicationCommandOptionChoice { Name = "What was set for this very channel or thread", Value = ResetActs.Here },
            new ApplicationCommandOptionChoice { Name = "All settings of this server", Value = ResetActs.Server },
            new ApplicationCommandOptionChoice { Name = "Everything stored about this server", Value = ResetActs.Everything }) with
        { Required = true };
        return Define.Command(
            ConfigTicket.Command,
            "How I behave in this server, for moderators",
            Part("panel", "See and change the settings of the server or of one channel"),
            Part("why", "Which rule counts in a channel, who set it and when", channel, command),
            Part("check", "Which permissions I lack in a channel, and how to grant them", channel),
            Part("log", "What was changed, newest first, with undo"),
            Part("export", "All settings of this server as a file"),
            Part("import", "Settings from such a file; shown to you before anything changes", file),
            Part("reset", "Take settings back; asked once more before anything changes", what)) with
        {
            // Only a default: whoever runs the server may give the command to others, and Discord shows it accordingly. The rights are asked again with every act.
            DefaultMemberPermissions = Permissions.ManageGuild,
            Contexts = [InteractionContextType.Guild],
            IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
        };
    }

    private static ApplicationCommandOption Part(string name, string description, params IReadOnlyList<ApplicationCommandOption> options) =>
        Option(ApplicationCommandOptionType.SubCommand, name, description) with { Options = options.Count > 0 ? options : null };

    private static ApplicationCommandOption Option(ApplicationCommandOptionType type, string name, string description) => new() { Type = type, Name = name, Description = description };
}
