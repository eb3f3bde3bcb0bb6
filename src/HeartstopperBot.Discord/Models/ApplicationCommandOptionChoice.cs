namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure</remarks>
public sealed record ApplicationCommandOptionChoice
{
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public required ChoiceValue Value { get; init; }
}
