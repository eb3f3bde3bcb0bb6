using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// Statements as lines under headings, in the order in which they are added. What leads stands in the list with its status; what competes with it goes to
/// History. Used for one answer, by one thread.
/// </summary>
internal sealed class StatementLines(AnswerDraft draft)
{
    private readonly List<AnswerLine> _lines = [];
    private readonly List<AnswerLine> _earlier = [];
    private readonly HashSet<string> _told = [];

    public ImmutableArray<AnswerLine> Lines => [.. _lines];

    /// <summary>What was said before or is said otherwise, newest first.</summary>
    public ImmutableArray<AnswerLine> Earlier => [.. _earlier.OrderByDescending(line => line.Statement!.References[0].Source.Earliest)];

    /// <summary>Ranks the statements and tells each once, however often it is added, in the order in which they are given.</summary>
    /// <param name="group">The heading; null for none.</param>
    /// <param name="tell">The text of a line; null for the words of the seeds. <see cref="WithDate"/> is for both.</param>
    public void Add(Phrase? group, IEnumerable<Statement> statements, Func<Statement, string>? tell = null)
    {
        var given = statements.DistinctBy(statement => statement.Id).ToArray();
        var ranked = Ranking.Rank(given).ToDictionary(one => one.Statement.Id);
        AddRanked(group, given.Select(statement => ranked[statement.Id]), tell);
    }

    /// <summary>The same for what is ranked already: rank all competitors together before picking some of them.</summary>
    public void AddRanked(Phrase? group, IEnumerable<RankedStatement> ranked, Func<Statement, string>? tell = null)
    {
        foreach (var one in ranked.Where(one => _told.Add(one.Statement.Id)))
        {
            var text = WithDate(tell?.Invoke(one.Statement) ?? Ranking.Voice(one.Statement).Says, one.Statement);
            var line = new AnswerLine(one.IsLeading ? group : null, draft.Cite(text, one.Status, one.Statement), one.Statement);
            (one.IsLeading ? _lines : _earlier).Add(line);
        }
    }

    /// <summary>Lines that were made elsewhere, where no statement of them was told yet.</summary>
    public void AddLines(IEnumerable<AnswerLine> lines) => _lines.AddRange(lines.Where(line => line.Statement is null || _told.Add(line.Statement.Id)));

    /// <summary>Everything that is said of one subject, heading by heading; properties that stand under no heading are left out.</summary>
    public void AddGroups(IEnumerable<Statement> statements, ImmutableArray<LineGroup> groups)
    {
        var ranked = Ranking.Rank(statements).ToLookup(one => one.Statement.Property.Id);
        foreach (var group in groups)
        {
            // The story is told in its own order, whoever wrote of it first.
            var ofGroup = group.Properties.SelectMany(property => ranked[property].OrderBy(one => SpoilerLine.OrderOf(one.Statement.Spoils) ?? int.MaxValue));
            AddRanked(group.Heading, ofGroup.OrderBy(one => one.Status == Status.Disputed));
        }
    }

    /// <summary>The whole answer: led by the sentence, without one by the first line, and where there is no line by "no source says".</summary>
    /// <param name="none">That no source says it.</param>
    public Answer Finish(Phrase title, CitedText? lead, Phrase none, Entity? about)
    {
        if (lead is not null) return draft.Finish(title, Outcome.Answered, lead, about, _lines, Earlier);
        return _lines is [{ Text: var first }, ..]
            ? draft.Finish(title, Outcome.Answered, first, about, _lines.Skip(1), Earlier)
            : draft.Finish(title, Outcome.NoSource, new CitedText(none, []), about, earlier: Earlier);
    }

    /// <summary>Puts the day of its source into a sentence whose number is only true for a time: a price, a score, a count.</summary>
    public static string WithDate(string text, Statement statement)
    {
        if (!IsDated(statement.Property)) return text;
        var date = DateOf(statement);
        if (text.Contains(date, StringComparison.Ordinal)) return text;
        return text.EndsWith('.') ? $"{text[..^1]}, as of {date}." : $"{text}, as of {date}";
    }

    private static bool IsDated(Property property) =>
        property.ValueKind == ValueKind.Number && (property.Changes || property.Id is "win-count" or "chart-position");

    /// <summary>A statement is dated by its newest source. A copy has the day on which it was made, which says nothing: it dates only what nobody else says.</summary>
    private static string DateOf(Statement statement)
    {
        var sources = Ranking.Backing(statement).Select(reference => reference.Source).OrderBy(source => source.MirrorOf is not null).ThenByDescending(source => source.Earliest).ToArray();
        return sources.FirstOrDefault(source => source.Published is not null)?.Published?.ToString()
            ?? $"a source without a date, not before {sources[0].Earliest.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }
}

/// <param name="Heading">Null for none.</param>
/// <param name="Properties">In the order in which they are told.</param>
internal sealed record LineGroup(Phrase? Heading, ImmutableArray<string> Properties)
{
    public static LineGroup Of(Phrase? heading, params ImmutableArray<string> properties) => new(heading, properties);
}
