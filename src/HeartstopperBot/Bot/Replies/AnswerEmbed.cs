using System.Collections.Immutable;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>An answer as an embed: the answer first, then detail, notes and sources. The one renderer of all lookups.</summary>
internal static class AnswerEmbed
{
    /// <param name="page">From 0; one past the end shows the last. Null where no button can lead to another: then as much as there is room for.</param>
    public static (Embed Embed, int Page, int PageCount) Render(Answer answer, int? page)
    {
        var body = Body(answer);
        var pages = page is null ? [[.. body.Select(line => line.Markdown)]] : Pages.Split(body.Select(line => line.Markdown));
        var number = Math.Clamp(page ?? 0, 0, pages.Length - 1);
        var first = pages.Take(number).Sum(one => one.Length);
        var shown = body.Skip(first).Take(pages[number].Length).ToImmutableArray();
        var embed = new Embed
        {
            Title = Escape.Markdown(FactTexts.Say(answer.Title), Limits.Title),
            Description = Describe(answer, shown),
            Color = Palette.Of(answer),
            Fields = SourcesFields(answer, shown.SelectMany(line => line.SourceNumbers), page is not null) is { Count: > 0 } fields ? fields : null,
            Footer = Footer(answer, number, pages.Length) is { } footer ? new EmbedFooter { Text = footer } : null,
        };
        return (embed, number, pages.Length);
    }

    /// <summary>A line of detail or of history.</summary>
    public static string Say(AnswerLine line, Answer answer, bool isLinked) => Say(line.Text, answer, isLead: false, isLinked, line.GivesAway);

    /// <summary>One sentence with its markers and, where it says a thing that is not simply so, its status in words.</summary>
    public static string Say(CitedText cited, Answer answer, bool isLead, bool isLinked, bool givesAway)
    {
        var text = Escape.Markdown(FactTexts.Say(cited.Said));
        var said = (isLead ? $"**{text}**" : text) + Countdown(cited, answer);
        if (givesAway && answer.HidesStory) said = Escape.Cover(said);
        if (cited.SourceNumbers.Length > 0) said += " " + Citations.Markers(cited, answer, isLinked);
        return cited.Status is { } status && (isLead || status != Status.Confirmed) ? $"{said} · *{Texts.Status(status)}*" : said;
    }

    /// <summary>A line of what the name may mean.</summary>
    public static string Name(Entity entity) => $"• **{Escape.Markdown(entity.Label)}** · {Texts.Kind(entity.Kind)}: {Escape.Markdown(entity.Description)}";

    /// <summary>" (3 years ago)" after what states a date. It counts from today, so in a look back at another day it would only confuse.</summary>
    private static string Countdown(CitedText text, Answer answer) =>
        answer.AsOf is null && text.Statements is [{ Value.Date: { } date }, ..] && Timestamps.Relative(date) is { } when ? $" ({when})" : "";

    private static ImmutableArray<BodyLine> Body(Answer answer)
    {
        var body = ImmutableArray.CreateBuilder<BodyLine>();
        foreach (var line in answer.Lines)
            body.Add(new BodyLine(line.Under, $"• {Say(line, answer, isLinked: false)}", line.Text.SourceNumbers));
        foreach (var entity in answer.Choices.Concat(answer.Near))
            body.Add(new BodyLine(null, Name(entity), []));
        return body.ToImmutable();
    }

    private static string Describe(Answer answer, ImmutableArray<BodyLine> lines)
    {
        var text = new List<string> { Say(answer.Lead, answer, isLead: true, isLinked: true, answer.Lead.GivesAway) };
        if (lines is [{ Group: null }, ..]) text.Add("");
        Phrase? group = null;
        foreach (var line in lines)
        {
            // A page that begins within a group begins with its name.
            if (line.Group != group && line.Group is { } next) text.AddRange(["", $"__{Escape.Markdown(FactTexts.Say(next))}__"]);
            group = line.Group;
            text.Add(line.Markdown);
        }

        if (answer.Notes.Length > 0) text.Add("");
        text.AddRange(answer.Notes.Select(note => $"-# {Texts.NoteLabel} {Say(note, answer, isLead: false, isLinked: true, note.GivesAway)}"));
        return Budget.JoinLines(text, Limits.Description, Texts.AndMore);
    }

    /// <summary>The sources of what this page shows: as many as one field holds where the Sources button has them all in full, and otherwise all for which there is room.</summary>
    private static List<EmbedField> SourcesFields(Answer answer, IEnumerable<int> ofLines, bool hasButton)
    {
        var shown = answer.Lead.SourceNumbers.Concat(ofLines).Concat(answer.Notes.SelectMany(note => note.SourceNumbers)).ToHashSet();
        var lines = answer.Sources.Where(source => shown.Contains(source.Number)).Select(source => Citations.Line(source, isMasked: true)).ToList();
        if (lines.Count == 0) return [];
        if (hasButton) return [new EmbedField { Name = Texts.SourcesTitle, Value = Budget.JoinLines(lines, Limits.FieldValue, Texts.AndMoreSources) }];
        var fields = new List<EmbedField>();
        foreach (var page in Pages.Split(lines, Limits.FieldValue))
            fields.Add(new EmbedField { Name = fields.Count == 0 ? Texts.SourcesTitle : Texts.MoreSourcesTitle, Value = Budget.JoinLines(page, Limits.FieldValue, Texts.AndMore) });
        return fields;
    }

    public static string? Footer(Answer answer, int page, int count)
    {
        var parts = new List<string>();
        if (answer.AsOf is { } day) parts.Add(Texts.AsKnownOn(day));
        if (count > 1) parts.Add(Texts.Page(page + 1, count));
        if (!Languages.Current.IsEnglish) parts.Add(Texts.FactsAreEnglish);
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private sealed record BodyLine(Phrase? Group, string Markdown, ImmutableArray<int> SourceNumbers);
}
