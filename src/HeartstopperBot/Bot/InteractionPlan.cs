using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot;

/// <summary>What an interaction asks for, and who will see the answer: decided before any work, because a deferral must already say so.</summary>
/// <param name="IsUpdate">The answer takes the place of the message on which the button stands.</param>
internal sealed record InteractionPlan(string Name, bool IsPrivate, bool IsUpdate, Func<CancellationToken, ValueTask<Reply>> AnswerAsync)
{
    /// <summary>Of whoever will read the answer.</summary>
    public Language Language { get; private init; } = Languages.Of(Languages.Default);

    /// <summary>The reply, where it is at hand already; null where it must be worked out.</summary>
    public Func<Reply?> Recall { get; private init; } = static () => null;

    /// <summary>The form to show in the place of an answer; null where there is none.</summary>
    public Func<Modal?> Open { get; private init; } = static () => null;

    /// <summary>The reply as it goes out, with what the server has to say about it.</summary>
    public Func<Reply, Reply> Dress { get; private init; } = static reply => reply;

    /// <summary>Never fails: what is not understood becomes a plan that says so.</summary>
    public static InteractionPlan Of(Interaction interaction, Asker asker, SlashCommands commands)
    {
        var plan = Read(interaction, asker, commands);
        return plan with { Language = asker.Language(plan.IsPrivate), Dress = reply => commands.Dress(reply, asker, plan.IsPrivate) };
    }

    private static InteractionPlan Read(Interaction interaction, Asker asker, SlashCommands commands) => interaction.Type switch
    {
        InteractionType.ApplicationCommand => OfCommand(interaction, asker, commands),
        InteractionType.MessageComponent => OfComponent(interaction, asker, commands),
        InteractionType.ModalSubmit => OfForm(interaction, asker, commands),
        _ => Refusal("unknown", Texts.OldCommand),
    };

    private static InteractionPlan OfCommand(Interaction interaction, Asker asker, SlashCommands commands)
    {
        if (interaction.Data is { Type: ApplicationCommandType.Message } menu) return OfMessage(menu, asker, commands);
        if (interaction.Data is not { } data || data.Type is not (null or ApplicationCommandType.ChatInput) || commands.Find(data.Name) is not { } command)
            return Refusal("command", Texts.OldCommand);
        var gate = Gate.Of(command.Definition.Name, command.IsAlwaysPrivate, asker);
        if (gate.Refusal is { } refusal) return Refusal(command.Definition.Name, refusal);
        var options = gate.Apply(SlashOptions.Of(data), command.Definition);
        var isPrivate = options.IsPrivate || command.IsAlwaysPrivate;
        return new InteractionPlan(command.Definition.Name, isPrivate, IsUpdate: false, cancel => command.AnswerAsync(options, asker, cancel))
        {
            Recall = () => command.Recall(options, asker),
        };
    }

    /// <summary>What is found in somebody's message is shown to nobody but whoever wanted to know.</summary>
    private static InteractionPlan OfMessage(InteractionData data, Asker asker, SlashCommands commands)
    {
        if (commands.FindOnMessage(data.Name) is not { } command) return Refusal("command", Texts.OldCommand);
        if (Gate.Of(command.Definition.Name, isAlwaysPrivate: false, asker).Refusal is { } refusal) return Refusal(command.Definition.Name, refusal);
        var content = data.TargetId is { } target && data.Resolved?.Messages?.GetValueOrDefault(target.ToString()) is { } message ? message.Content ?? "" : "";
        return new InteractionPlan(command.Definition.Name, IsPrivate: true, IsUpdate: false, cancel => command.AnswerAsync(content, asker, cancel));
    }

    private static InteractionPlan OfComponent(Interaction interaction, Asker asker, SlashCommands commands)
    {
        if (interaction.Data?.CustomId is not { } raw || CustomId.TryParse(raw) is not { } id || commands.Find(id) is not { } command)
            return Refusal("component", Texts.OldComponent);
        if (id.View == View.Pick && !TryPick(interaction.Data, ref id)) return Refusal("component", Texts.OldComponent);
        var gate = Gate.Of(command.Definition.Name, command.IsAlwaysPrivate, asker);
        if (gate.Refusal is { } refusal) return Refusal(command.Definition.Name, refusal);
        if (gate.IsPrivateOnly && id.View == View.Share) return Refusal(command.Definition.Name, ConfigTexts.PrivateOnlyHere);
        var (isPrivate, isUpdate) = Within(gate, command, Showing(interaction, id));
        var entered = Entered.Of(interaction);
        return new InteractionPlan(command.Definition.Name, isPrivate, isUpdate, cancel => command.EnterAsync(id, entered, isPrivate, asker, cancel))
        {
            Open = () => command.Open(id, entered, asker),
        };
    }

    /// <summary>A form that was opened from a message may take its place like a button of it.</summary>
    private static InteractionPlan OfForm(Interaction interaction, Asker asker, SlashCommands commands)
    {
        if (interaction.Data?.CustomId is not { } raw || CustomId.TryParse(raw) is not { } id || commands.Find(id) is not { } command)
            return Refusal("modal", Texts.UnknownForm);
        var gate = Gate.Of(command.Definition.Name, command.IsAlwaysPrivate, asker);
        if (gate.Refusal is { } refusal) return Refusal(command.Definition.Name, refusal);
        var (isPrivate, isUpdate) = Within(gate, command, interaction.Message is null ? (true, false) : Showing(interaction, id));
        return new InteractionPlan(command.Definition.Name, isPrivate, isUpdate, cancel => command.EnterAsync(id, Entered.Of(interaction), isPrivate, asker, cancel));
    }

    /// <summary>Puts what was chosen in a menu where the question has its first argument.</summary>
    private static bool TryPick(InteractionData data, ref CustomId id)
    {
        if (data.Values is not [var chosen, ..] || id.Question.Arguments.Length == 0) return false;
        id = id with { Question = id.Question with { Arguments = id.Question.Arguments.SetItem(0, chosen) } };
        return true;
    }

    /// <summary>A message is changed only for the person who asked for it; anybody else gets an answer of their own.</summary>
    private static (bool IsPrivate, bool IsUpdate) Showing(Interaction interaction, CustomId id)
    {
        var isOnPrivate = interaction.Message?.Flags?.HasFlag(MessageFlags.Ephemeral) == true;
        var isAsker = isOnPrivate || (interaction.Invoker?.Id is { } presser && interaction.Message?.InteractionMetadata?.User.Id == presser);
        return id switch
        {
            // What somebody lifted the line for stays with them.
            { View: View.Share, Question.IsLifted: false } => (false, false),
            { Question.IsLifted: true } when !isOnPrivate => (true, false),
            { View: View.Pick } or { Page: not null } => isAsker ? (isOnPrivate, true) : (true, false),
            _ => (true, false),
        };
    }

    /// <summary>What nobody else may see takes no public message's place.</summary>
    private static (bool IsPrivate, bool IsUpdate) Within(Gate gate, ISlashCommand command, (bool IsPrivate, bool IsUpdate) showing) =>
        showing.IsPrivate || !(gate.IsPrivateOnly || command.IsAlwaysPrivate) ? showing : (true, false);

    private static InteractionPlan Refusal(string name, Reply reply) => new(name, IsPrivate: true, IsUpdate: false, _ => new(reply));

    private static InteractionPlan Refusal(string name, string sentence) => new(name, IsPrivate: true, IsUpdate: false, _ => throw new UserError(sentence));
}
