using HeartstopperBot.Bot.CheckThis;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>The <c>Wrong?</c> button: a form, and what a fan writes into it on its way to the moderators. Nothing that was written is lost on the way.</summary>
/// <param name="answerTo">What was answered, worked out anew; null for a question that no button of ours carries.</param>
internal sealed class ReportForm(CorrectionDesk desk, Func<QuestionKey, Lens, Asker, Answer?> answerTo)
{
    /// <summary>Null where the person cannot report: that is told at once, before anything is written in vain.</summary>
    public Modal? Open(CustomId id, Asker asker)
    {
        if (id.TryEncode() is null || asker.GuildId is not { } guildId || !desk.Store.AreKept || desk.Store.MayReportAt(asker.UserId) is not null) return null;
        return CorrectionForms.Report(id, desk.Drafts.Of(asker.UserId, guildId, id));
    }

    /// <exception cref="UserError">Here nothing can be reported, or not now.</exception>
    public async ValueTask<Reply> EnterAsync(CustomId id, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        if (id.TryEncode() is null) throw new UserError(() => Texts.OldComponent);
        if (asker.GuildId is not { } guildId) throw new UserError(() => CorrectionTexts.NoModerators);
        if (!desk.Store.AreKept) throw new UserError(() => Texts.NothingStored);
        if (entered.Fields.IsEmpty) return Refuse(CorrectionTexts.TooMany(CorrectionStore.MostPerDay, Again(asker)));

        var written = new Report(CorrectionForms.Said(entered), entered.Text(CorrectionForms.Link));
        if (written.Wrong.Length == 0) throw new UserError(() => CorrectionTexts.NothingWritten);
        var (link, problem) = CorrectionLink.Read(written.Link!);
        if (problem is not null) return ShowBack(id, written, asker, CorrectionTexts.BadLink(problem));

        var lens = id.Question.IsLifted ? Lens.Everything : asker.Lens(entered.IsOnPrivate);
        if (answerTo(id.Question, lens, asker) is not { } answer) throw new UserError(() => Texts.OldComponent);
        var subject = AnswerSubject.Of(answer, id.Question, isNamed: !CheckThisCommand.IsCheck(id.Question));
        var reported = await desk.ReportAsync(guildId, asker, answer, subject, written with { Link = link }, cancellationToken);
        if (reported is null) return ShowBack(id, written, asker, CorrectionTexts.TooManyLosesNothing(CorrectionStore.MostPerDay, Again(asker)));
        desk.Drafts.Drop(asker.UserId, guildId, id);
        return Reply.Sentence(reported.ReadAt is null ? CorrectionTexts.ThanksKept : CorrectionTexts.ThanksPosted);
    }

    /// <summary>What was written stands there to be read and copied, and in the form when it is opened again.</summary>
    private Reply ShowBack(CustomId id, Report written, Asker asker, string sentence)
    {
        desk.Drafts.Keep(asker.UserId, asker.GuildId!.Value, id, written);
        var text = CorrectionMarkdown.Lines($"{written.Wrong}\n{written.Link}", Limits.Content - Budget.Length(sentence) - 10, before: "> ");
        var again = new Button { Style = ButtonStyle.Primary, Label = CorrectionTexts.TryAgainButton, CustomId = id.TryEncode() };
        var message = new MessagePayload { Content = $"{sentence}\n{text}", Embeds = [], Components = [new ActionRow { Components = [again] }] };
        return new Reply(Budget.Fit(message), Outcome.NotFound, () => Escape.Plain(sentence));
    }

    private string Again(Asker asker) => CorrectionMarkdown.Moment(desk.Store.MayReportAt(asker.UserId) ?? desk.Store.Now, 'R');

    private static Reply Refuse(string markdown) => new(Budget.Fit(new MessagePayload { Content = markdown, Embeds = [], Components = [] }), Outcome.NotFound, () => markdown);
}
