using System.Collections.Immutable;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Replies;

/// <summary>
/// An answer as the text of a message, for channels where the bot may not embed: what <see cref="AnswerEmbed"/> shows, on more and shorter pages, with every
/// address written out. What has no room on a page goes to the next; only the list of sources is cut, and the Sources button has it in full.
/// </summary>
internal static class AnswerContent
{
    /// <summary>A first sentence that leaves room for what it is about.</summary>
    private const int LongestLead = 500;

    private const int LongestHeading = 150;

    /// <summary>Kept free on each page for its sources, its own number and the name of the group it begins in.</summary>
    private const int RoomForSources = 700;

    private static string SourcesHead => $"\n\n**{Texts.SourcesTitle}**\n";

    /// <param name="page">From 0; one past the end shows the last.</param>
    public static (string Content, int Page, int PageCount) Render(Answer answer, int page)
    {
        var (head, body) = (Head(answer), Body(answer));
        var pages = Pages.Split(body.Select(line => line.Markdown), Limits.Content - Budget.Length(head) - RoomForSources);
        page = Math.Clamp(page, 0, pages.Length - 1);
        var lines = body.Skip(pages.Take(page).Sum(one => one.Length)).Take(pages[page].Length).Zip(pages[page], (line, markdown) => line with { Markdown = markdown }).ToList();
        var text = Compose(head, lines, AnswerEmbed.Footer(answer, page, pages.Length));
        var sources = Sources(answer, lines);
        var room = Limits.Content - Budget.Length(text) - Budget.Length(SourcesHead);
        return (sources.Count == 0 ? text : text + SourcesHead + Budget.JoinLines(sources, room, Texts.AndMoreSources), page, pages.Length);
    }

    /// <summary>As many lines as have room together with all their sources, where no button can lead to the rest.</summary>
    public static string Alone(Answer answer)
    {
        var (head, body) = (Head(answer), Body(answer));
        for (var count = body.Length; ; count--)
        {
            var lines = body.Take(count).ToList();
            var text = Compose(head, lines, AnswerEmbed.Footer(answer, page: 0, count: 1));
            if (count < body.Length) text += $"\n{Texts.AndMore(body.Length - count)}";
            if (Sources(answer, lines) is { Count: > 0 } sources) text += SourcesHead + string.Join('\n', sources);
            if (count == 0 || Budget.Length(text) <= Limits.Content) return text;
        }
    }

    /// <summary>A view that is nothing but lines, in the same way.</summary>
    public static (string Content, int Page, int PageCount) List(string title, IReadOnlyList<string> lines, int page)
    {
        var head = $"**{Escape.Markdown(title, LongestHeading)}**";
        // Room for the page's number.
        var pages = Pages.Split(lines, Limits.Content - Budget.Length(head) - 100);
        page = Math.Clamp(page, 0, pages.Length - 1);
        IEnumerable<string> foot = pages.Length > 1 ? ["", $"-# {Texts.Page(page + 1, pages.Length)}"] : [];
        return (string.Join('\n', [head, .. pages[page], .. foot]), page, pages.Length);
    }

    private static string Head(Answer answer)
    {
        var lead = AnswerEmbed.Say(answer.Lead, answer, isLead: true, isLinked: false, answer.Lead.GivesAway);
        return $"**{Escape.Markdown(FactTexts.Say(answer.Title), LongestHeading)}**\n{Budget.Cut(lead, LongestLead)}";
    }

    private static ImmutableArray<ContentLine> Body(Answer answer)
    {
        var body = ImmutableArray.CreateBuilder<ContentLine>();
        Phrase? group = null;
        foreach (var line in answer.Lines)
        {
            var isFirst = line.Under != group;
            var said = $"• {AnswerEmbed.Say(line, answer, isLinked: false)}";
            body.Add(new ContentLine(line.Under, isFirst, (isFirst, line.Under) switch
            {
                (true, { } name) => $"\n{GroupName(name)}\n{said}",
                (true, null) => $"\n{said}",
                _ => body.Count == 0 ? $"\n{said}" : said,
            }, line.Text.SourceNumbers));
            group = line.Under;
        }

        foreach (var entity in answer.Choices.Concat(answer.Near)) body.Add(new ContentLine(null, IsFirst: true, AnswerEmbed.Name(entity), []));
        foreach (var note in answer.Notes)
        {
            var said = $"-# {Texts.NoteLabel} {AnswerEmbed.Say(note, answer, isLead: false, isLinked: false, note.GivesAway)}";
            body.Add(new ContentLine(null, IsFirst: true, note == answer.Notes[0] ? $"\n{said}" : said, note.SourceNumbers));
        }

        return body.ToImmutable();
    }

    private static string GroupName(Phrase group) => $"__{Escape.Markdown(FactTexts.Say(group))}__";

    private static string Compose(string head, List<ContentLine> lines, string? footer)
    {
        var text = new List<string> { head };
        // A page that begins within a group begins with its name.
        if (lines is [{ Group: { } group, IsFirst: false }, ..]) text.AddRange(["", GroupName(group)]);
        text.AddRange(lines.Select(line => line.Markdown));
        if (footer is not null) text.AddRange(["", $"-# {footer}"]);
        return string.Join('\n', text);
    }

    private static List<string> Sources(Answer answer, List<ContentLine> shown)
    {
        var numbers = answer.Lead.SourceNumbers.Concat(shown.SelectMany(line => line.SourceNumbers)).ToHashSet();
        return [.. answer.Sources.Where(source => numbers.Contains(source.Number)).Select(source => Citations.Line(source, isMasked: false))];
    }

    /// <param name="IsFirst">Of its group: the group's name stands above it.</param>
    private sealed record ContentLine(Phrase? Group, bool IsFirst, string Markdown, ImmutableArray<int> SourceNumbers);
}
