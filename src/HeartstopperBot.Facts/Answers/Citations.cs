using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Numbers the sources of one answer in the order in which they are first cited, and gathers the places.</summary>
internal sealed class Citations
{
    private readonly List<(Source Source, List<string> Places)> _cited = [];

    public ImmutableArray<int> Cite(IEnumerable<Reference> references) =>
        [.. references.Select(reference => Cite(reference.Source, reference.At)).Distinct().Order()];

    public int Cite(Source source, string? place)
    {
        var index = _cited.FindIndex(cited => cited.Source.Id == source.Id);
        if (index < 0)
        {
            index = _cited.Count;
            _cited.Add((source, []));
        }

        if (place is not null && !_cited[index].Places.Contains(place)) _cited[index].Places.Add(place);
        return index + 1;
    }

    public ImmutableArray<CitedSource> ToSources() => [.. _cited.Select((cited, index) => new CitedSource(index + 1, cited.Source, [.. cited.Places]))];
}
