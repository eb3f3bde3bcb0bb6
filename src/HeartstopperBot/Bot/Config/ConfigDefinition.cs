using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What Discord is told of <c>/config</c>.</summary>
internal static class ConfigDefinition
{
    public static ApplicationCommand Create(string channelOption, string commandOption, string fileOption, string whatOption)
    {
        var channel = Option(ApplicationCommandOptionType.Channel, channelOption, ConfigTexts.ChannelOption);
        var command = Option(ApplicationCommandOptionType.String, commandOption, ConfigTexts.CommandOption) with { Autocomplete = true };
        var file = Option(ApplicationCommandOptionType.Attachment, fileOption, ConfigTexts.FileOption) with { Required = true };
        var what = Define.Choice(
            whatOption,
            ConfigTexts.ResetOption,
            new ApplicationCommandOptionChoice { Name = ConfigTexts.ResetHere, Value = ResetActs.Here },
            new ApplicationCommandOptionChoice { Name = ConfigTexts.ResetServer, Value = ResetActs.Server },
            new ApplicationCommandOptionChoice { Name = ConfigTexts.ResetEverything, Value = ResetActs.Everything }) with { Required = true };
        return Define.Command(
            ConfigTicket.Command,
            ConfigTexts.CommandDescription,
            Part("panel", ConfigTexts.PanelDescription),
            Part("why", ConfigTexts.WhyDescription, channel, command),
            Part("check", ConfigTexts.CheckDescription, channel),
            Part("log", ConfigTexts.LogDescription),
            Part("export", ConfigTexts.ExportDescription),
            Part("import", ConfigTexts.ImportDescription, file),
            Part("reset", ConfigTexts.ResetDescription, what)) with
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
