using System.Collections.Immutable;
using HeartstopperBot.Bot.CheckThis;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>
/// What happens to a correction, step by step: first on the disk, then in the channel and to the reporter. What cannot be sent changes nothing about what was decided.
/// </summary>
internal sealed class CorrectionDesk(CorrectionStore store, ServerNotes notes, ReportDrafts drafts, CorrectionPost post, GuildChannels channels, FactStore facts)
{
    /// <summary>So many are posted in one go. Discord lets a bot post about five messages in five seconds, and whoever waits for it may be answered for fifteen minutes.</summary>
    private const int MostPosted = 200;

    private const int LongestAnswer = 1500;

    /// <summary>Whoever posts, posts alone: nothing stands there twice.</summary>
    private readonly ServerTurns _posting = new();

    /// <summary>For verbs and tests, which reach no Discord.</summary>
    public static CorrectionDesk Offline(StateDatabase state, FactStore facts) =>
        new(new CorrectionStore(state, TimeProvider.System), new ServerNotes(state), new ReportDrafts(), CorrectionPost.Nowhere, new GuildChannels(), facts);

    public CorrectionStore Store => store;

    public ServerNotes Notes => notes;

    public ReportDrafts Drafts => drafts;

    /// <summary>How many of a server's corrections stand in no channel.</summary>
    public int Waiting(ulong guildId) => Count(guildId).Waiting;

    /// <summary>How many nobody has decided, and how many of those stand in no channel: what stood in one that was deleted waits again.</summary>
    public (int Open, int Waiting) Count(ulong guildId)
    {
        var present = channels.Of(guildId).Select(channel => channel.Id).ToHashSet();
        // A server of which nothing is known has not lost all its channels.
        if (store.AreKept && present.Count > 0) store.LetGo(guildId, channel => !present.Contains(channel));
        return store.Count(guildId);
    }

    /// <summary>Null where the person has reported as much as they may.</summary>
    public async Task<Correction?> ReportAsync(ulong guildId, Asker reporter, Answer answer, AnswerSubject subject, Report report, CancellationToken cancellationToken)
    {
        if (store.Add(guildId, reporter.ServerLocale, reporter.UserId, reporter.Locale, About(answer, subject, Languages.Of(reporter.ServerLocale)), report) is not { } added) return null;
        if (reporter.Here.Settings.CorrectionsChannel is not { } channel) return added;
        await _posting.TakeAsync(guildId, () => TryPublishAsync(added.Id, channel, cancellationToken), cancellationToken);
        return store.Find(added.Id) ?? added;
    }

    /// <summary>Posts what waits, the oldest first, until all stand there or the channel takes no more.</summary>
    /// <returns>How many were posted, and how many still wait.</returns>
    public Task<(int Posted, int Waiting)> PostWaitingAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken) => _posting.TakeAsync(
        guildId,
        async () =>
        {
            var posted = 0;
            foreach (var correction in store.Open(guildId, onlyWaiting: true, MostPosted))
            {
                if (!await TryPublishAsync(correction.Id, channelId, cancellationToken)) break;
                posted++;
            }

            return (posted, Waiting(guildId));
        },
        cancellationToken);

    /// <summary>Null where it was decided before.</summary>
    public async Task<Accepted?> AcceptAsync(long id, ulong guildId, Report note, ulong by, CancellationToken cancellationToken)
    {
        if (store.Decide(id, guildId, note, reason: null, by) is not { } accepted) return null;
        notes.Changed(guildId);
        var shown = CorrectionMarkdown.Note(note.Wrong, note.Link, isCovered: accepted.About.Spoils is not null);
        var told = await TellAsync(accepted, () => CorrectionTexts.AcceptedMessage(Title(accepted), Reported(accepted), shown), static () => [], cancellationToken);
        var file = CorrectionSeed.Write(accepted, note, accepted.Decision!.At, facts);
        return new Accepted(file, await ShowAsync(told, file, cancellationToken));
    }

    /// <summary>Null where it was decided before.</summary>
    public async Task<Correction?> RejectAsync(long id, ulong guildId, string reason, ulong by, CancellationToken cancellationToken)
    {
        if (store.Decide(id, guildId, note: null, reason.Length > 0 ? reason : null, by) is not { } rejected) return null;
        string Message() => reason.Length == 0
            ? CorrectionTexts.RejectedMessage(Title(rejected), Reported(rejected))
            : CorrectionTexts.RejectedMessageBecause(Title(rejected), Reported(rejected), Escape.Markdown(reason));
        var told = await TellAsync(rejected, Message, static () => [], cancellationToken);
        await ShowAsync(told, file: null, cancellationToken);
        return told;
    }

    /// <summary>Null where nothing was decided.</summary>
    public async Task<Correction?> UndoAsync(long id, ulong guildId, ulong by, CancellationToken cancellationToken)
    {
        if (store.Undo(id, guildId, by) is not { } open) return null;
        notes.Changed(guildId);
        await ShowAsync(open, file: null, cancellationToken);
        return open;
    }

    /// <summary>Null where it was decided before; otherwise whether the question reached the reporter.</summary>
    public async Task<bool?> AskAsync(long id, ulong guildId, string question, ulong by, CancellationToken cancellationToken)
    {
        if (store.Ask(id, guildId, question, by) is not { } asked) return null;
        string Message() => CorrectionTexts.QuestionMessage(Title(asked), Reported(asked), Escape.Markdown(question));
        var told = await TellAsync(asked, Message, () => CorrectionMessage.AnswerRow(id), cancellationToken);
        await ShowAsync(told, file: null, cancellationToken);
        return told.Steps is [.., { Kind: StepKind.Told }];
    }

    /// <summary>Null where nobody waits for it.</summary>
    public async Task<Correction?> AnswerAsync(long id, ulong userId, string answer, CancellationToken cancellationToken)
    {
        if (store.Answer(id, userId, answer) is not { } answered) return null;
        await ShowAsync(answered, file: null, cancellationToken);
        return answered;
    }

    /// <summary>In the server's turn. False where the channel does not take it; what was decided, posted or forgotten meanwhile needs no place any more.</summary>
    private async Task<bool> TryPublishAsync(long id, ulong channelId, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { Decision: null, ReadAt: null } correction) return true;
        if (await post.PublishAsync(channelId, ForModerators(correction), cancellationToken) is not { } place) return false;
        // What happened while it was on its way could not be shown yet.
        if (store.Place(id, place) is { } placed && placed.Steps.Length > correction.Steps.Length) await ShowAsync(placed, file: null, cancellationToken);
        return true;
    }

    /// <summary>Brings the moderators' message up to date. Where it is gone, the correction waits for a channel again.</summary>
    /// <returns>Whether the file is at the message.</returns>
    private async Task<bool> ShowAsync(Correction correction, AttachedFile? file, CancellationToken cancellationToken)
    {
        if (correction.ReadAt is not { } place) return false;
        var outcome = await post.EditAsync(place, ForModerators(correction), file, cancellationToken);
        if (outcome.IsGone) store.Place(correction.Id, place: null);
        return outcome.HasFile;
    }

    /// <summary>In the server's language, whoever acts.</summary>
    private static Reply ForModerators(Correction correction) => Languages.In(Languages.Of(correction.ServerLocale), () =>
    {
        var reply = CorrectionMessage.Render(correction);
        var plain = reply.ToPlain();
        return reply with { ToPlain = () => plain };
    });

    /// <summary>In the reporter's language, whoever acts.</summary>
    private async Task<Correction> TellAsync(Correction correction, Func<string> text, Func<IReadOnlyList<Component>> rows, CancellationToken cancellationToken)
    {
        var message = Languages.In(Languages.Of(correction.Locale), () => Budget.Fit(new MessagePayload { Content = text(), Components = rows() }));
        var isTold = await post.TellAsync(correction.UserId, message, cancellationToken);
        // Forgotten in the meantime: what was decided still stands.
        return store.Record(correction.Id, isTold ? StepKind.Told : StepKind.NotTold) ?? correction;
    }

    private static string Title(Correction correction) => Escape.Markdown(correction.About.Title, 200);

    private static string Reported(Correction correction) => CorrectionMarkdown.Moment(correction.ReportedAt, 'D');

    /// <summary>The answer in the language of those who decide. Moderators may not have seen as much of the story as the person: it stands under a cover.</summary>
    private static Disputed About(Answer answer, AnswerSubject subject, Language server)
    {
        ImmutableArray<Statement> said = [.. answer.Lines.SelectMany(line => line.Text.Statements).Concat(answer.Lines.Select(line => line.Statement).OfType<Statement>())];
        said = [.. answer.Lead.Statements.Concat(said).DistinctBy(statement => statement.Id)];
        var (title, shown) = Languages.In(server, () => (FactTexts.Say(answer.Title), AnswerEmbed.Render(answer with { HidesStory = true }, page: 0).Embed.Description ?? ""));
        return new Disputed(
            Typed(subject.Question),
            title,
            Budget.Cut(shown, LongestAnswer),
            subject.Heading,
            subject.States,
            [.. said.Select(statement => statement.Id)],
            answer.About?.Id,
            said.Select(statement => statement.Spoils).OfType<string>().MaxBy(SpoilerLine.OrderOf));
    }

    /// <summary>The message that was checked is not kept, so its command stands alone.</summary>
    private static string Typed(QuestionKey question) => CheckThisCommand.IsCheck(question) ? question.Command : Escape.Plain(string.Join(' ', question.Arguments.Where(argument => argument.Length > 0).Prepend($"/{question.Command}")));
}

/// <param name="IsAtMessage">Whether the file is at the moderators' message.</param>
internal sealed record Accepted(AttachedFile File, bool IsAtMessage);
