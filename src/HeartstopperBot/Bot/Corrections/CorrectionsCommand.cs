using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>
/// <c>/corrections</c>, and every button and form of corrections wherever it stands: <c>Wrong?</c> below answers, the moderators' in the channel and in their list, the
/// reporter's in a direct message. Who may do what is checked at each step anew; a button says nothing about who presses it.
/// </summary>
internal sealed class CorrectionsCommand(CorrectionDesk desk, ReportForm reports, CorrectionList list) : ISlashCommand
{
    /// <param name="answerTo">What a button's question is answered with, worked out anew; null for what no command asks.</param>
    public static CorrectionsCommand Create(CorrectionDesk desk, Func<QuestionKey, Lens, Asker, Answer?> answerTo) => new(desk, new ReportForm(desk, answerTo), new CorrectionList(desk));

    public ApplicationCommand Definition { get; } = Define.Command(CorrectionActs.Command, "What fans reported as wrong, and the notes on answers") with
    {
        DefaultMemberPermissions = Permissions.ManageMessages,
        Contexts = [InteractionContextType.Guild],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
    };

    public bool IsAlwaysPrivate => true;

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken) => new(list.Show(Server(asker), asker));

    public Modal? Open(CustomId id, Entered entered, Asker asker)
    {
        if (id.View == View.Wrong) return reports.Open(id, asker);
        if (CorrectionActs.Read(id) is not var (act, number) || desk.Store.Find(number) is not { Decision: null } correction) return null;
        if (act == CorrectionActs.Answer) return correction.UserId == asker.UserId && correction.IsAsked ? CorrectionForms.Answer(id) : null;
        if (!IsModerator(asker) || correction.GuildId != asker.GuildId) return null;
        return act switch
        {
            CorrectionActs.Accept => CorrectionForms.Accept(id, correction.Report),
            CorrectionActs.Reject => CorrectionForms.Reject(id),
            CorrectionActs.Ask => CorrectionForms.Ask(id),
            _ => null,
        };
    }

    public async ValueTask<Reply> EnterAsync(CustomId id, Entered entered, bool isPrivate, Asker asker, CancellationToken cancellationToken)
    {
        if (id.View == View.Wrong) return await reports.EnterAsync(id, entered, asker, cancellationToken);
        if (CorrectionActs.Read(id) is var (act, number)) return await ActAsync(act, number, entered, asker, cancellationToken);
        return await list.TurnAsync(id, Server(asker), asker, cancellationToken);
    }

    private async ValueTask<Reply> ActAsync(string act, long number, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        if (act == CorrectionActs.Answer) return await AnswerAsync(number, entered, asker, cancellationToken);
        var server = Server(asker);
        if (desk.Store.Find(number) is not { } correction) throw new UserError(() => CorrectionTexts.NotThere);
        if (correction.GuildId != server) throw new UserError(() => CorrectionTexts.OtherServer);
        if (act == CorrectionActs.Undo) return Said(await desk.UndoAsync(number, server, asker.UserId, cancellationToken) is null ? CorrectionTexts.StillOpen : CorrectionTexts.UndoneNow);
        // Without a form, the button could not open one: somebody was faster.
        if (correction.Decision is not null) return Before(correction);
        if (entered.Fields.IsEmpty) throw new UserError(() => Texts.OldComponent);
        return act switch
        {
            CorrectionActs.Accept => await AcceptAsync(number, server, entered, asker, cancellationToken),
            CorrectionActs.Reject => await desk.RejectAsync(number, server, CorrectionForms.SaidShortly(entered), asker.UserId, cancellationToken) is null ? Before(number) : Said(CorrectionTexts.RejectedNow),
            CorrectionActs.Ask => await AskAsync(number, server, entered, asker, cancellationToken),
            _ => throw new UserError(() => Texts.OldComponent),
        };
    }

    private async ValueTask<Reply> AcceptAsync(long number, ulong server, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        var said = Budget.Cut(Escape.Plain(CorrectionForms.Said(entered)), NoteLimits.Longest);
        if (said.Length == 0) throw new UserError(() => CorrectionTexts.NothingWritten);
        var (link, problem) = CorrectionLink.Read(entered.Text(CorrectionForms.Link));
        if (problem is not null) return ShowBack(CorrectionTexts.BadLink(problem), $"{said}\n{entered.Text(CorrectionForms.Link)}");
        if (await desk.AcceptAsync(number, server, new Report(said, link), asker.UserId, cancellationToken) is not { } accepted) return Before(number);
        return accepted.IsAtMessage ? Said(CorrectionTexts.AcceptedNow) : Said(CorrectionTexts.AcceptedWithFile, accepted.File);
    }

    private async ValueTask<Reply> AskAsync(long number, ulong server, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        var question = CorrectionForms.SaidShortly(entered);
        if (question.Length == 0) throw new UserError(() => CorrectionTexts.NothingWritten);
        return await desk.AskAsync(number, server, question, asker.UserId, cancellationToken) switch
        {
            null => Before(number),
            true => Said(CorrectionTexts.AskedNow),
            false => Said(CorrectionTexts.AskedInVain),
        };
    }

    /// <summary>Comes from a direct message: only the person who reported may.</summary>
    private async ValueTask<Reply> AnswerAsync(long number, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        if (desk.Store.Find(number) is { } correction && correction.UserId != asker.UserId) throw new UserError(() => CorrectionTexts.NotYours);
        var answer = CorrectionForms.SaidShortly(entered);
        if (!entered.Fields.IsEmpty && answer.Length == 0) throw new UserError(() => CorrectionTexts.NothingWritten);
        return answer.Length > 0 && await desk.AnswerAsync(number, asker.UserId, answer, cancellationToken) is not null
            ? Said(CorrectionTexts.AnsweredNow)
            : throw new UserError(() => CorrectionTexts.NobodyWaits);
    }

    private static bool IsModerator(Asker asker) => asker.Place.MemberMay(Permissions.ManageGuild) || asker.Place.MemberMay(Permissions.ManageMessages);

    /// <exception cref="UserError">Not in a server, or not a moderator there.</exception>
    private static ulong Server(Asker asker)
    {
        if (asker.GuildId is not { } server) throw new UserError(() => CorrectionTexts.OnlyInServers);
        return IsModerator(asker) ? server : throw new UserError(() => CorrectionTexts.NotModerator);
    }

    private Reply Before(long number) => desk.Store.Find(number) is { } correction ? Before(correction) : throw new UserError(() => CorrectionTexts.NotThere);

    /// <summary>Somebody was faster: who, and when.</summary>
    private static Reply Before(Correction correction)
    {
        if (correction.Decision is not { } decision) throw new UserError(() => Texts.OldComponent);
        var (who, when) = (CorrectionMarkdown.Person(decision.By), CorrectionMarkdown.Moment(decision.At, 'R'));
        return Said(decision.IsAccepted ? CorrectionTexts.AcceptedBefore(who, when) : CorrectionTexts.RejectedBefore(who, when));
    }

    private static Reply ShowBack(string sentence, string written) =>
        Said($"{sentence}\n{CorrectionMarkdown.Lines(written, Limits.Content - Budget.Length(sentence) - 10, before: "> ")}");

    private static Reply Said(string markdown, AttachedFile? file = null) =>
        new(Budget.Fit(new MessagePayload { Content = markdown, Embeds = [], Components = [] }), Outcome.Answered, () => markdown) { File = file };
}
