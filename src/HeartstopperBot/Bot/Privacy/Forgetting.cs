using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Privacy;

/// <summary>The one way to be forgotten: a button, a question, and the deletion. Whichever command shows the button, the rest is the same.</summary>
internal sealed class Forgetting(StateDatabase state)
{
    // What the buttons ask, in the place of an argument.
    private const string Ask = "forget";
    private const string Forget = "forget-all";
    private const string Keep = "keep";

    /// <param name="command">The one that is shown again where the person thinks better of it.</param>
    public static Button ButtonOn(string command) => Button(command, PrivacyTexts.DeleteButton, ButtonStyle.Secondary, Ask);

    /// <param name="command">That on whose reply the button stands.</param>
    /// <param name="show">Its reply.</param>
    /// <exception cref="UserError">The button is none of ours, or nothing can be deleted at the moment.</exception>
    public Reply Continue(CustomId id, string command, Asker asker, Func<Reply> show) => id.Question.Arguments switch
    {
        [Ask] => Say(
            PrivacyTexts.Question,
            Button(command, PrivacyTexts.DeleteNowButton, ButtonStyle.Danger, Forget),
            Button(command, PrivacyTexts.KeepButton, ButtonStyle.Secondary, Keep)),
        [Forget] => Say(state.Forget(asker.UserId) > 0 ? PrivacyTexts.Deleted : PrivacyTexts.Nothing),
        [Keep] => show(),
        _ => throw new UserError(Texts.OldComponent),
    };

    public static Reply Say(string text, params IReadOnlyList<Component> buttons)
    {
        var embed = new Embed { Title = PrivacyTexts.Title, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{PrivacyTexts.Title}\n{text}", buttons.Count > 0 ? [new ActionRow { Components = buttons }] : []);
    }

    /// <summary>A page number makes the answer take the place of the message on which the button stands.</summary>
    private static Button Button(string command, string label, ButtonStyle style, string asks) =>
        new() { Style = style, Label = label, CustomId = new CustomId(View.Answer, Page: 0, new QuestionKey(command, [asks])).TryEncode() };
}
