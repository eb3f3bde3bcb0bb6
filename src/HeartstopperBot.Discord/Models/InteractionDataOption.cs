using System.Text.Json;

namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure</remarks>
public sealed record InteractionDataOption
{
    public required string Name { get; init; }
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>Text, a number or a boolean. While a person still types a number it may be text.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of a sub-command or a group.</summary>
    public IReadOnlyList<InteractionDataOption>? Options { get; init; }

    /// <summary>True for the one option that autocomplete asks about.</summary>
    public bool? Focused { get; init; }
}
