using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot;

/// <summary>What all command definitions share.</summary>
internal static class Define
{
    public static ApplicationCommand Command(string name, string description, params IReadOnlyList<ApplicationCommandOption> options) => new()
    {
        Name = name,
        Description = description,
        Options = options,
        // Everywhere: servers, the bot's own messages, and private conversations of people who installed it for themselves.
        Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    };

    /// <summary>A command of the message menu. Discord lets it have neither options nor a description.</summary>
    public static ApplicationCommand OnMessage(string name) => Command(name, "") with { Type = ApplicationCommandType.Message, Description = null, Options = null };

    /// <summary>A name with suggestions; whatever is typed in its place is understood too.</summary>
    public static ApplicationCommandOption Name(string name, string description, bool isRequired = false) => new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = name,
        Description = description,
        Required = isRequired ? true : null,
        Autocomplete = true,
        MaxLength = Limits.TypedName,
    };

    public static ApplicationCommandOption Choice(string name, string description, params IReadOnlyList<ApplicationCommandOptionChoice> choices) => new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = name,
        Description = description,
        Choices = choices,
    };

    public static ApplicationCommandOption Private { get; } = new()
    {
        Type = ApplicationCommandOptionType.Boolean,
        Name = SlashOptions.Private,
        Description = "Only you see the answer",
    };

    public static ApplicationCommandOption AsOf { get; } = new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = SlashOptions.AsOf,
        Description = "What was known then: 2022, 2022-10 or 2022-10-01",
        MaxLength = 10,
    };
}
