using System.Text.Json.Serialization;

namespace HeartstopperBot.Discord.Models;

/// <summary>Part of a message that we send; the number is Discord's <see cref="ComponentType"/>.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#component-object</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(Button), (int)ComponentType.Button)]
[JsonDerivedType(typeof(StringSelect), (int)ComponentType.StringSelect)]
[JsonDerivedType(typeof(TextInput), (int)ComponentType.TextInput)]
[JsonDerivedType(typeof(RoleSelect), (int)ComponentType.RoleSelect)]
[JsonDerivedType(typeof(ChannelSelect), (int)ComponentType.ChannelSelect)]
[JsonDerivedType(typeof(Label), (int)ComponentType.Label)]
public abstract record Component;

/// <remarks>https://docs.discord.com/developers/components/reference#component-object-component-types</remarks>
public enum ComponentType { ActionRow = 1, Button = 2, StringSelect = 3, TextInput = 4, RoleSelect = 6, ChannelSelect = 8, Label = 18 }

/// <summary>Up to five buttons, or one select menu. A message holds up to five rows.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#action-row</remarks>
public sealed record ActionRow : Component
{
    public required IReadOnlyList<Component> Components { get; init; }
}

/// <summary>A link button has a <see cref="Url"/>, every other a <see cref="CustomId"/>.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#button</remarks>
public sealed record Button : Component
{
    public required ButtonStyle Style { get; init; }
    public string? Label { get; init; }
    public string? CustomId { get; init; }
    public string? Url { get; init; }
    public bool? Disabled { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#button-button-styles</remarks>
public enum ButtonStyle { Primary = 1, Secondary = 2, Success = 3, Danger = 4, Link = 5 }

/// <remarks>https://docs.discord.com/developers/components/reference#string-select</remarks>
public sealed record StringSelect : Component
{
    public required string CustomId { get; init; }
    public required IReadOnlyList<SelectOption> Options { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public bool? Disabled { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</remarks>
public sealed record SelectOption
{
    public required string Label { get; init; }
    public required string Value { get; init; }
    public string? Description { get; init; }
    public bool? Default { get; init; }
}

/// <summary>Discord fills in the server's channels, however many there are.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#channel-select</remarks>
public sealed record ChannelSelect : Component
{
    public required string CustomId { get; init; }

    /// <summary>Null offers every kind.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#role-select</remarks>
public sealed record RoleSelect : Component
{
    public required string CustomId { get; init; }
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
}

/// <summary>What is chosen already.</summary>
/// <param name="Type">"channel" or "role".</param>
/// <remarks>https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure</remarks>
public sealed record SelectDefaultValue(Snowflake Id, string Type);
