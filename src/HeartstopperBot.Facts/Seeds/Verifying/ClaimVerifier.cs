using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>Holds one claim against the paragraphs that it cites: its names, dates and figures must be there.</summary>
internal sealed class ClaimVerifier(SeedPack pack)
{
    private readonly Dictionary<string, Entity> _entities = pack.Entities.ToDictionary(entity => entity.Id);

    /// <summary>Names with a figure in them ("Season 2"), longest first: their figures count through their other names ("the second series").</summary>
    private readonly IReadOnlyList<(IReadOnlyList<string> Words, Entity Entity)> _figureNames =
    [
        .. pack.Entities
            .SelectMany(entity => entity.Aliases.Select(alias => alias.Name).Prepend(entity.Label).Select(name => (Words: Paragraph.WordsOf(name), Entity: entity)))
            .Where(name => name.Words.Any(word => word.Any(char.IsAsciiDigit)))
            .OrderByDescending(name => name.Words.Count),
    ];

    /// <summary>What of the claim is not at its place, in words; empty where all is found.</summary>
    public IEnumerable<string> MissingIn(Claim claim, IReadOnlyList<Paragraph> place)
    {
        foreach (var id in MentionedIn(claim))
        {
            if (!HasEntity(claim, id, place)) yield return NameOf(claim, id);
        }

        foreach (var date in DatesIn(claim))
        {
            foreach (var part in DateWords.MissingIn(date, place)) yield return part;
        }

        foreach (var figure in FiguresIn(claim, place))
        {
            if (!place.Any(paragraph => paragraph.HasNumber(Paragraph.NumberOf(figure)))) yield return $"the figure {figure}";
        }
    }

    private static IEnumerable<string> MentionedIn(Claim claim) =>
        claim.Qualifiers.Values.Prepend(claim.Value).Select(value => value.EntityId).OfType<string>().Prepend(claim.Subject).Distinct();

    private static IEnumerable<FactDate> DatesIn(Claim claim) => claim.Qualifiers.Values.Prepend(claim.Value).Select(value => value.Date).OfType<FactDate>();

    private string NameOf(Claim claim, string id) =>
        claim.AsWritten.TryGetValue(id, out var spelling) ? $"the spelling '{spelling}'" : $"the name '{_entities[id].Label}' (nor another name of {id})";

    private bool HasEntity(Claim claim, string id, IReadOnlyList<Paragraph> place) =>
        claim.AsWritten.TryGetValue(id, out var spelling)
            ? place.Any(paragraph => paragraph.HasSpelling(spelling))
            : NamesOf(_entities[id], claim.SourceId).Any(name => place.Any(paragraph => paragraph.HasName(name)));

    /// <summary>Its label and aliases, without the spellings of other sources.</summary>
    private static IEnumerable<string> NamesOf(Entity entity, string sourceId) =>
        entity.Aliases.Where(alias => alias.WrittenBy is null || alias.WrittenBy == sourceId).Select(alias => alias.Name).Prepend(entity.Label);

    /// <summary>The figures of the value, of text qualifiers and of 'says', without those that only name an entity which is there by another name.</summary>
    private IEnumerable<string> FiguresIn(Claim claim, IReadOnlyList<Paragraph> place)
    {
        var figures = claim.Qualifiers.Values.Prepend(claim.Value).Select(value => value.Text).OfType<string>().Append(claim.Says)
            .SelectMany(text => FiguresBesideNames(text, claim, place));
        if (claim.Value.Number is { } number) figures = figures.Prepend(Math.Abs(number).ToString(CultureInfo.InvariantCulture));
        return figures.Distinct();
    }

    private IEnumerable<string> FiguresBesideNames(string text, Claim claim, IReadOnlyList<Paragraph> place)
    {
        var words = Paragraph.WordsOf(text).ToList();
        var figures = Paragraph.FiguresOf(text).ToList();
        foreach (var (name, entity) in _figureNames)
        {
            for (var at = IndexOf(words, name); at >= 0; at = IndexOf(words, name))
            {
                words.RemoveRange(at, name.Count);
                if (!HasEntity(claim, entity.Id, place)) continue;
                foreach (var figure in name.SelectMany(Paragraph.FiguresOf)) figures.Remove(figure);
            }
        }

        return figures;
    }

    private static int IndexOf(List<string> words, IReadOnlyList<string> name)
    {
        for (var start = 0; start + name.Count <= words.Count; start++)
        {
            if (name.SequenceEqual(words.Skip(start).Take(name.Count))) return start;
        }

        return -1;
    }
}
