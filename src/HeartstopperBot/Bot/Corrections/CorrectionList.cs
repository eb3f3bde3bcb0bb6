using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>What <c>/corrections</c> shows: what is open, what waits for a channel, and the notes on answers, each to be chosen. Seen by one moderator alone.</summary>
internal sealed class CorrectionList(CorrectionDesk desk)
{
    private const int LongestLine = 160;

    public Reply Show(ulong server, Asker asker, string? news = null)
    {
        var (open, waiting) = desk.Count(server);
        var corrections = desk.Store.Open(server, onlyWaiting: false, Limits.SelectOptions);
        var channel = asker.Here.Settings.CorrectionsChannel;
        var lines = new List<string>();
        if (news is not null) lines.AddRange([news, ""]);
        if (channel is null) lines.Add(CorrectionTexts.NoChannel);
        if (waiting > 0) lines.Add(CorrectionTexts.Waiting(waiting));
        if (lines.Count > 0) lines.Add("");
        lines.AddRange(corrections.IsEmpty ? [CorrectionTexts.NothingOpen] : corrections.Select(Line));
        if (open > corrections.Length) lines.Add(Texts.AndMore(open - corrections.Length));

        var buttons = new List<Component> { Button(CorrectionTexts.NotesButton, CorrectionActs.Notes) };
        if (channel is not null && waiting > 0) buttons.Insert(0, Button(CorrectionTexts.PostButton(waiting), CorrectionActs.Post));
        var menu = Menu(CorrectionActs.Open, CorrectionTexts.ChooseOpen, corrections.Select(one => Option(one.Id, CorrectionTexts.CorrectionTitle(one.Id, one.About.Title), one.Report.Wrong)));
        return Page(CorrectionTexts.ListTitle, lines, [.. menu, new ActionRow { Components = buttons }]);
    }

    /// <exception cref="UserError">The id is none of the list's.</exception>
    public async ValueTask<Reply> TurnAsync(CustomId id, ulong server, Asker asker, CancellationToken cancellationToken) => id switch
    {
        { View: View.Answer, Page: 0, Question: { IsLifted: false, Arguments: [CorrectionActs.List] } } => Show(server, asker),
        { View: View.Answer, Page: 0, Question: { IsLifted: false, Arguments: [CorrectionActs.Notes] } } => Notes(server),
        { View: View.Answer, Page: 0, Question: { IsLifted: false, Arguments: [CorrectionActs.Post] } } => await PostAsync(server, asker, cancellationToken),
        { View: View.Pick, Question: { IsLifted: false, Arguments: [var chosen, CorrectionActs.Open] } } when CorrectionActs.TryNumber(chosen, out var number) => One(number, server),
        { View: View.Pick, Question: { IsLifted: false, Arguments: [var chosen, CorrectionActs.Remove] } } when CorrectionActs.TryNumber(chosen, out var number) => Remove(number, server),
        _ => throw new UserError(() => Texts.OldComponent),
    };

    private Reply One(long number, ulong server)
    {
        if (desk.Store.Find(number) is not { } correction || correction.GuildId != server) throw new UserError(() => CorrectionTexts.NotThere);
        return CorrectionMessage.Render(correction);
    }

    private async ValueTask<Reply> PostAsync(ulong server, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Here.Settings.CorrectionsChannel is not { } channel) return Show(server, asker);
        var mention = CorrectionMarkdown.Channel(channel);
        var (posted, waiting) = await desk.PostWaitingAsync(server, channel, cancellationToken);
        return Show(server, asker, CorrectionTexts.Posted(posted, waiting, mention));
    }

    private Reply Remove(long number, ulong server)
    {
        desk.Notes.Remove(number, server);
        return Notes(server);
    }

    private Reply Notes(ulong server)
    {
        var notes = desk.Notes.Of(server);
        var shown = notes.Take(Limits.SelectOptions).ToImmutableArray();
        var lines = shown.IsEmpty ? [CorrectionTexts.NoNotes] : shown.Select(Line).ToList();
        if (notes.Length > shown.Length) lines.Add(Texts.AndMore(notes.Length - shown.Length));
        var menu = Menu(CorrectionActs.Remove, CorrectionTexts.ChooseNote, shown.Select(note => Option(note.Id, note.Title, note.Said)));
        return Page(CorrectionTexts.NotesTitle, lines, [.. menu, new ActionRow { Components = [Button(CorrectionTexts.BackButton, CorrectionActs.List)] }]);
    }

    private static string Line(Correction correction) => CorrectionTexts.OpenLine(
        correction.Id,
        Escape.Markdown(correction.About.Title, LongestLine),
        CorrectionMarkdown.Moment(correction.ReportedAt, 'R'),
        Escape.Markdown(correction.Report.Wrong, LongestLine));

    private static string Line(Note note) => CorrectionTexts.NoteLine(
        Escape.Markdown(note.Title, LongestLine),
        Escape.Markdown(note.Said, LongestLine),
        CorrectionMarkdown.Person(note.By),
        CorrectionMarkdown.Moment(note.At, 'd'));

    private static Reply Page(string title, IReadOnlyList<string> lines, IReadOnlyList<Component> rows)
    {
        var text = Budget.JoinLines(lines, Limits.Description, Texts.AndMore);
        return Reply.Of(new Embed { Title = title, Description = text, Color = Palette.Plain }, Outcome.Answered, () => $"{title}\n{text}", rows);
    }

    private static IEnumerable<Component> Menu(string act, string placeholder, IEnumerable<SelectOption> options)
    {
        var all = options.ToImmutableArray();
        if (all.IsEmpty) return [];
        return [new ActionRow { Components = [new StringSelect { CustomId = CorrectionActs.Menu(act).TryEncode()!, Placeholder = placeholder, Options = all }] }];
    }

    private static SelectOption Option(long id, string label, string description) =>
        new() { Label = Escape.Plain(label), Value = id.ToString(CultureInfo.InvariantCulture), Description = Escape.Plain(description) };

    private static Button Button(string label, string act) => new() { Style = ButtonStyle.Secondary, Label = label, CustomId = CorrectionActs.Page(act).TryEncode() };
}
