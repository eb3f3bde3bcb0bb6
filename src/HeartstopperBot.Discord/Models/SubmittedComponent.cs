namespace HeartstopperBot.Discord.Models;

/// <summary>A part of a submitted modal: a label or row that holds others, or a field with its value.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure</remarks>
public sealed record SubmittedComponent
{
    public ComponentType Type { get; init; }
    public string? CustomId { get; init; }
    public string? Value { get; init; }
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The field inside a label.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>The fields inside a row.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
}
