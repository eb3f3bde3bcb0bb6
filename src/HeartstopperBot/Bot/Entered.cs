using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot;

/// <summary>What a person chose in a menu or filled into a form. It comes from outside and is never trusted.</summary>
/// <param name="Chosen">Of a menu; empty for a button and a form.</param>
/// <param name="Fields">Of a form, by the fields' ids: a text as its one value, a menu with all that was chosen.</param>
/// <param name="Channels">The chosen channels, as Discord describes them.</param>
internal sealed record Entered(ImmutableArray<string> Chosen, ImmutableDictionary<string, ImmutableArray<string>> Fields, ImmutableDictionary<Snowflake, Channel> Channels)
{
    public static Entered Nothing { get; } = new([], ImmutableDictionary<string, ImmutableArray<string>>.Empty, ImmutableDictionary<Snowflake, Channel>.Empty);

    /// <summary>The message with the button or menu; null where a form was not opened from one.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Only this person sees that message.</summary>
    public bool IsOnPrivate { get; init; }

    public static Entered Of(Interaction interaction) => interaction.Data is not { } data ? Nothing : new(
        [.. data.Values ?? []],
        FieldsOf(data.Components ?? []).Where(field => field.CustomId is not null).DistinctBy(field => field.CustomId).ToImmutableDictionary(
            field => field.CustomId!,
            field => field.Values is { } values ? [.. values] : ImmutableArray.Create(field.Value ?? "")),
        ChannelsOf(data.Resolved))
    {
        MessageId = interaction.Message?.Id,
        IsOnPrivate = interaction.Message?.Flags?.HasFlag(MessageFlags.Ephemeral) == true,
    };

    /// <summary>A text field, trimmed; empty where it was left so.</summary>
    public string Text(string field) => Fields.TryGetValue(field, out var values) && values is [var value, ..] ? value.Trim() : "";

    public static ImmutableDictionary<Snowflake, Channel> ChannelsOf(ResolvedData? resolved) =>
        (resolved?.Channels ?? ImmutableDictionary<string, Channel>.Empty).Values.DistinctBy(channel => channel.Id).ToImmutableDictionary(channel => channel.Id);

    /// <summary>Labels hold one field, rows several.</summary>
    private static IEnumerable<SubmittedComponent> FieldsOf(IEnumerable<SubmittedComponent> components) => components.SelectMany(
        part => part.Component is { } one ? [one] : part.Components is { } several ? several : (IEnumerable<SubmittedComponent>)[part]);
}
