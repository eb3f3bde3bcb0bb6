using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>What one kind of act adds to an interaction.</summary>
internal sealed record InteractionDraft
{
    public int FocusedType { get; private init; }
    public Message? Source { get; private init; }
    public Interaction? OpenedBy { get; private init; }
    public string? TargetMessage { get; private init; }
    public string? TargetPerson { get; private init; }
    public string? CommandName { get; private init; }
    public int CommandType { get; private init; }
    public string? CustomId { get; private init; }

    public InteractionDraft Chat(string name, int focusedType) => this with { CommandName = name, CommandType = 1, FocusedType = focusedType };

    public InteractionDraft Menu(string name, int type, string? message, string? person) =>
        this with { CommandName = name, CommandType = type, TargetMessage = message, TargetPerson = person };

    public InteractionDraft Component(Message source, string customId) => this with { Source = source, CustomId = customId };

    /// <summary>A modal opened from a button still belongs to that button's message.</summary>
    public InteractionDraft Submission(Interaction opener) => this with { OpenedBy = opener, Source = opener.Source, CustomId = opener.Modal.Text("custom_id") };
}
