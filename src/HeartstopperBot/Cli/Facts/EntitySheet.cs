using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;
using Spectre.Console;

namespace HeartstopperBot.Cli.Facts;

/// <summary>An entity on a terminal: its names, what is said of it by property, and what is valued with it.</summary>
internal sealed class EntitySheet(FactStore store, IAnsiConsole console)
{
    public void Write(Entity entity)
    {
        console.MarkupLineInterpolated($"[bold]{entity.Label}[/]  ({entity.Id}, {entity.Kind.ToString().ToLowerInvariant()}): {entity.Description}");
        foreach (var alias in entity.Aliases)
            console.MarkupLineInterpolated($"  also {alias.Name}{(alias.WrittenBy is null ? "" : $" (written so by {alias.WrittenBy})")}");

        var about = store.StatementsAbout(entity.Id, null, Lens.Everything);
        var valued = store.StatementsWithValue(entity.Id, null, Lens.Everything);
        var labels = new ValueLabels(store, about.Concat(valued));
        foreach (var group in Ranking.Rank(about).GroupBy(ranked => ranked.Statement.Property))
            WriteGroup(group.Key.Label, group, statement => labels.Of(statement.Value));
        foreach (var group in valued.GroupBy(statement => statement.Property))
            WriteGroup($"{group.Key.Label}: {entity.Label}", Rank(group), statement => labels.Of(statement.Subject));

        if (about.Count + valued.Count == 0) console.MarkupLineInterpolated($"No source says anything of {entity.Label}.");
    }

    /// <summary>A statement's status hangs on what competes with it, which is about its own subject.</summary>
    private IEnumerable<RankedStatement> Rank(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var all = store.StatementsAbout(statement.Subject, statement.Property.Id, Lens.Everything);
            yield return Ranking.Rank(all).First(ranked => ranked.Statement.Id == statement.Id);
        }
    }

    private void WriteGroup(string heading, IEnumerable<RankedStatement> statements, Func<Statement, string> textOf)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{heading}[/]");
        foreach (var (statement, status, _) in statements)
        {
            var qualifiers = string.Concat(statement.Qualifiers.Select(pair => $", {pair.Key} {pair.Value.ToCanonicalString()}"));
            var spoils = statement.Spoils is null ? "" : $"; gives away {statement.Spoils}";
            console.MarkupLineInterpolated($"  {textOf(statement)}{qualifiers}  [italic]{status.ToString().ToLowerInvariant()}[/]{spoils}");
            foreach (var reference in statement.References) WriteReference(reference);
        }
    }

    private void WriteReference(Reference reference)
    {
        var remarks = reference.Remarks.IsEmpty ? "" : $" ({string.Join(", ", reference.Remarks.Select(pair => $"{pair.Key} {pair.Value.ToCanonicalString()}"))})";
        console.MarkupLineInterpolated($"    {reference.Source.Id} {reference.Certainty.ToString().ToLowerInvariant()}, {reference.At}: {reference.Says}{remarks}");
    }
}
