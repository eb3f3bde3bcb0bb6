using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Progress;

/// <summary><c>/progress</c>: "I have seen up to ...", and everything that is stored about a person forgotten. Nobody else ever sees its replies.</summary>
internal sealed class ProgressCommand(ProgressStore progress, StateDatabase state) : ISlashCommand
{
    private const string Name = "progress";
    private const string Season = "season";

    // What the buttons ask, in the place of an argument.
    private const string AskToForget = "forget";
    private const string Forget = "forget-all";
    private const string Keep = "keep";

    public ApplicationCommand Definition { get; } = Define.Command(
        Name,
        "Say how far you have watched; nothing beyond it is told to you",
        Define.Choice(Season, "The last season that you have seen", [.. SpoilerLine.Choices.Select(choice => new ApplicationCommandOptionChoice { Name = Texts.Line(choice.Line), Value = choice.Word })]));

    public bool IsAlwaysPrivate => true;

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var typed = options.Text(Season);
        if (typed.Length == 0) return new(Show(asker));

        progress.Set(asker.UserId, SpoilerLine.TryParse(typed) ?? throw new UserError(Texts.BadSeason(typed)));
        return new(Show(asker));
    }

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken) => new(id.Question.Arguments switch
    {
        [AskToForget] => Confirm(),
        [Forget] => Say(state.Forget(asker.UserId) > 0 ? Texts.ForgottenNow : Texts.NothingAboutYou),
        [Keep] => Show(asker),
        _ => throw new UserError(Texts.OldComponent),
    });

    private Reply Show(Asker asker)
    {
        var seen = progress.SeenUpTo(asker.UserId);
        var stored = state.Stored(asker.UserId);
        var lines = new List<string> { seen is { } line ? Texts.SeenUpTo(line) : Texts.SeenUnknown(asker.Own.Line), "" };
        lines.Add(stored.IsEmpty ? Texts.NothingAboutYou : Texts.StoredAboutYou(stored.Select(table => table.Table)));
        return Say(string.Join('\n', lines), stored.IsEmpty ? [] : [Button(Texts.ForgetButton, ButtonStyle.Secondary, AskToForget)]);
    }

    private static Reply Confirm() => Say(
        Texts.ForgetQuestion,
        Button(Texts.ForgetNowButton, ButtonStyle.Danger, Forget),
        Button(Texts.KeepButton, ButtonStyle.Secondary, Keep));

    private static Reply Say(string text, params IReadOnlyList<Component> buttons)
    {
        var embed = new Embed { Title = Texts.ProgressTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{Texts.ProgressTitle}\n{text}", buttons.Count > 0 ? [new ActionRow { Components = buttons }] : []);
    }

    /// <summary>A page number makes the answer take the place of the message on which the button stands.</summary>
    private static Button Button(string label, ButtonStyle style, string asks) =>
        new() { Style = style, Label = label, CustomId = new CustomId(View.Answer, Page: 0, new QuestionKey(Name, [asks])).TryEncode() };
}
