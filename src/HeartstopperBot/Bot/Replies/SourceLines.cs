using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>Every source of an answer in full: what it is, where it stands, what it says of this; and the rule by which a value leads.</summary>
internal static class SourceLines
{
    /// <param name="isMasked">Whether a title may hide its address: <see cref="Citations.Line"/>.</param>
    public static List<string> Of(Answer answer, bool isMasked)
    {
        var said = References(answer).GroupBy(said => said.Reference.Source.Id).ToDictionary(group => group.Key, group => group.ToList());
        var lines = new List<string>();
        foreach (var cited in answer.Sources)
        {
            lines.Add(Head(cited, isMasked));
            lines.AddRange(said.TryGetValue(cited.Source.Id, out var references) ? references.Select(reference => Says(reference.Reference, reference.IsCovered)).Distinct() : []);
        }

        lines.Add("");
        lines.Add($"-# {Texts.RuleLabel} {Texts.Rule}");
        return lines;
    }

    private static IEnumerable<(Reference Reference, bool IsCovered)> References(Answer answer) => answer.Lines.Concat(answer.Earlier)
        .Select(line => line.Text)
        .Prepend(answer.Lead)
        .SelectMany(text => text.Statements)
        .DistinctBy(statement => statement.Id)
        .SelectMany(statement => statement.References, (statement, reference) => (Reference: reference, IsCovered: answer.HidesStory && statement.Spoils is not null))
        .OrderBy(said => said.Reference.ClaimNumber);

    private static string Head(CitedSource cited, bool isMasked)
    {
        var source = cited.Source;
        var title = Escape.Markdown(Citations.Title(source));
        var parts = new List<string>();
        if (source is { Title: not null, Publisher: { } publisher }) parts.Add(Escape.Markdown(publisher));
        if (source.Author is { } author) parts.Add(Escape.Markdown(author));
        parts.Add(Escape.Markdown(Citations.Dated(source) ?? Texts.CountedFrom(source.Earliest)));
        if (cited.Places.Length > 0) parts.Add(Escape.Markdown(string.Join("; ", CitedPlaces.Merge(cited.Places))));
        if (source.Document is { } document) parts.Add(Escape.Markdown(document));
        if (source.MirrorOf is { } original) parts.Add(Escape.Markdown(Texts.CopyOf(original)));
        return $"**[{cited.Number}]** " + (isMasked
            ? $"**{Citations.Linked(title, source, isMasked, "")}** · {string.Join(" · ", parts)}"
            : Citations.Linked($"**{title}**", source, isMasked, $" · {string.Join(" · ", parts)}"));
    }

    private static string Says(Reference reference, bool isCovered)
    {
        var place = reference.At is { } at ? $" ({Escape.Markdown(at)})" : "";
        var certainty = Texts.Certainty(reference.Certainty) is { } word ? $" · *{word}*" : "";
        var says = Escape.Markdown(reference.Says);
        return $"• {(isCovered ? Escape.Cover(says) : says)}{place}{certainty}";
    }
}
