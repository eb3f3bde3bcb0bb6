namespace HeartstopperBot.Discord.Models;

/// <summary>What the person did: commands, components and modals each fill their own fields.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data</remarks>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }
    public string? Name { get; init; }
    public ApplicationCommandType? Type { get; init; }

    /// <summary>The user or message on which a context menu command was used.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>What the ids stand for.</summary>
    public ResolvedData? Resolved { get; init; }
    public IReadOnlyList<InteractionDataOption>? Options { get; init; }

    /// <summary>Of a component or a modal.</summary>
    public string? CustomId { get; init; }
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was chosen in a select menu.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The fields of a modal, with what was entered.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
}

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure</remarks>
public sealed record ResolvedData
{
    /// <summary>By id. Their text is there without the message content intent.</summary>
    public IReadOnlyDictionary<string, Message>? Messages { get; init; }
    public IReadOnlyDictionary<string, Channel>? Channels { get; init; }
    public IReadOnlyDictionary<string, Attachment>? Attachments { get; init; }
}
