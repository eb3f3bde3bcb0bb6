using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>An answer, or one view of it, as a whole message with its buttons and menus.</summary>
internal static class AnswerReply
{
    /// <param name="key">With which the buttons ask the same again.</param>
    /// <param name="isPrivate">A private answer can be shared.</param>
    public static Reply Render(Answer answer, QuestionKey key, bool isPrivate, View view = View.Answer, int page = 0) => view switch
    {
        View.Sources => Listing(isMasked => SourceLines.Of(answer, isMasked), Texts.SourcesTitle, answer, key, view, page),
        View.History => Listing(isMasked => HistoryLines(answer, isMasked), Texts.HistoryTitle, answer, key, view, page),
        _ => Whole(answer, key, isPrivate, page),
    };

    /// <summary>An answer without buttons, for what no button could ask again.</summary>
    /// <param name="key">With which a reader says that it is wrong.</param>
    /// <param name="isNamed">Whether its title says what is answered.</param>
    public static Reply Alone(Answer answer, QuestionKey key, bool isNamed) => Reply.Of(AnswerEmbed.Render(answer, page: null).Embed, answer.Outcome, () => AnswerText.Render(answer)) with
    {
        Subject = AnswerSubject.Of(answer, key, isNamed),
        ToPlain = () => Reply.PlainOf(AnswerContent.Alone(answer), []),
    };

    private static Reply Whole(Answer answer, QuestionKey key, bool isPrivate, int page)
    {
        var (embed, shown, count) = AnswerEmbed.Render(answer, page);
        return Reply.Of(embed, answer.Outcome, () => AnswerText.Render(answer), Rows(answer, key, isPrivate, shown, count)) with
        {
            ToPlain = () => Plain(answer, key, isPrivate, page),
            Subject = answer.Outcome == Outcome.SeveralMeanings ? null : AnswerSubject.Of(answer, key, isNamed: true),
        };
    }

    private static MessagePayload Plain(Answer answer, QuestionKey key, bool isPrivate, int page)
    {
        var (content, shown, count) = AnswerContent.Render(answer, page);
        return Reply.PlainOf(content, Rows(answer, key, isPrivate, shown, count));
    }

    private static List<Component> Rows(Answer answer, QuestionKey key, bool isPrivate, int shown, int count)
    {
        var rows = new List<Component>();
        if (Menu(answer, key) is { } menu) rows.Add(new ActionRow { Components = [menu] });
        var buttons = PageButtons(View.Answer, key, shown, count).ToList();
        if (answer.Sources.Length > 0) Add(buttons, Texts.SourcesButton, new CustomId(View.Sources, Page: null, key));
        if (answer.Earlier.Length > 0) Add(buttons, Texts.HistoryButton, new CustomId(View.History, Page: null, key));
        // Shared is what everybody may see, also from an answer for which the line was lifted.
        if (isPrivate && answer.Outcome == Outcome.Answered) Add(buttons, Texts.ShareButton, new CustomId(View.Share, Page: null, key with { IsLifted = false }));
        if (answer.HasHeldBack) Add(buttons, Texts.ShowButton, new CustomId(View.Answer, Page: null, key with { IsLifted = true }));
        rows.AddRange(buttons.Chunk(Limits.ButtonsPerRow).Select(row => new ActionRow { Components = row }));
        return rows;
    }

    /// <summary>A view that is nothing but lines: the sources in full, or what was said before.</summary>
    private static Reply Listing(Func<bool, IReadOnlyList<string>> lines, string title, Answer answer, QuestionKey key, View view, int page)
    {
        var pages = Pages.Split(lines(true));
        var number = Math.Clamp(page, 0, pages.Length - 1);
        var embed = new Embed
        {
            Title = Escape.Markdown($"{title}: {FactTexts.Say(answer.Title)}", Limits.Title),
            Description = string.Join('\n', pages[number]),
            Color = Palette.Plain,
            Footer = pages.Length > 1 ? new EmbedFooter { Text = Texts.Page(number + 1, pages.Length) } : null,
        };
        return Reply.Of(embed, answer.Outcome, () => AnswerText.Render(answer), PageRow(view, key, number, pages.Length)) with { ToPlain = Plain };

        MessagePayload Plain()
        {
            var (content, shown, count) = AnswerContent.List($"{title}: {FactTexts.Say(answer.Title)}", lines(false), page);
            return Reply.PlainOf(content, PageRow(view, key, shown, count));
        }
    }

    private static IReadOnlyList<Component> PageRow(View view, QuestionKey key, int page, int count)
    {
        var buttons = PageButtons(view, key, page, count).ToList();
        return buttons.Count > 0 ? [new ActionRow { Components = buttons }] : [];
    }

    private static List<string> HistoryLines(Answer answer, bool isMasked)
    {
        if (answer.Earlier.Length == 0) return [Texts.NothingEarlier];
        var lines = answer.Earlier.Select(line => $"• {AnswerEmbed.Say(line, answer, isLinked: isMasked)}").ToList();
        var cited = answer.Earlier.SelectMany(line => line.Text.SourceNumbers).ToHashSet();
        lines.Add("");
        lines.AddRange(answer.Sources.Where(source => cited.Contains(source.Number)).Select(source => $"-# {Citations.Line(source, isMasked)}"));
        return lines;
    }

    private static IEnumerable<Component> PageButtons(View view, QuestionKey key, int page, int count)
    {
        var buttons = new List<Component>();
        if (count > 1)
        {
            Add(buttons, Texts.PreviousButton, new CustomId(view, page - 1, key), isDisabled: page == 0);
            Add(buttons, Texts.NextButton, new CustomId(view, page + 1, key), isDisabled: page == count - 1);
        }

        return buttons;
    }

    /// <summary>A button whose state does not fit into its id is left out: the answer is worth more than the button.</summary>
    private static void Add(List<Component> buttons, string label, CustomId id, bool isDisabled = false)
    {
        // Two buttons of a message may not share an id, not even a disabled one that leads nowhere.
        var page = isDisabled && id.Page < 0 ? id with { Page = int.MaxValue } : id;
        if (page.TryEncode() is { } encoded)
            buttons.Add(new Button { Style = ButtonStyle.Secondary, Label = label, CustomId = encoded, Disabled = isDisabled ? true : null });
    }

    private static StringSelect? Menu(Answer answer, QuestionKey key)
    {
        var entities = answer.Choices.Length > 0 ? answer.Choices : answer.Near;
        // What was typed is replaced by what is chosen, so the menu need not carry it.
        var replaced = key with { Arguments = key.Arguments.SetItem(0, "") };
        if (entities.Length == 0 || new CustomId(View.Pick, Page: null, replaced).TryEncode() is not { } id) return null;
        return new StringSelect
        {
            CustomId = id,
            Placeholder = answer.Choices.Length > 0 ? Texts.WhichOne : Texts.NearOnes,
            Options = [.. entities.Select(Option)],
        };
    }

    private static SelectOption Option(Entity entity) => new()
    {
        Label = Escape.Plain(entity.Label),
        Value = entity.Id,
        Description = Escape.Plain($"{Texts.Kind(entity.Kind)}: {entity.Description}"),
    };
}
