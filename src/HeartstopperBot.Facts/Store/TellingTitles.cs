using System.Collections.Concurrent;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Store;

/// <summary>
/// A source may give the story away by its very title ("... venture to Paris"), and by its address, which is made of it. Whoever has not come so far is
/// told publisher and date instead.
/// </summary>
/// <param name="names">Labels of what a part of the story makes known, with that part.</param>
internal sealed class TellingTitles(ImmutableArray<(string Label, int Order)> names)
{
    private readonly ConcurrentDictionary<long, string[]> _hidden = new();

    /// <param name="order">How far in the story the reader is.</param>
    public Source Veil(Source source, long order)
    {
        var hidden = _hidden.GetOrAdd(order, line => [.. names.Where(name => name.Order > line).Select(name => name.Label)]);
        if (hidden.Length == 0) return source;

        var words = $" {NameFolding.Fold(source.Title ?? "")} {NameFolding.Fold(source.Publisher ?? "")} ";
        var address = $" {NameFolding.Fold(LastPartOf(source.Url))} ";
        return source with
        {
            Title = hidden.Any(label => words.Contains(label, StringComparison.Ordinal)) && source.Publisher is not null ? null : source.Title,
            Url = hidden.Any(label => words.Contains(label, StringComparison.Ordinal) || address.Contains(label, StringComparison.Ordinal)) ? null : source.Url,
        };
    }

    public static TellingTitles Of(IEnumerable<NameEntry> labels, IReadOnlyDictionary<string, int> storyOrders) =>
        new([.. labels.Where(entry => entry.Name == entry.Label && storyOrders.GetValueOrDefault(entry.EntityId) > 0).Select(entry => ($" {NameFolding.Fold(entry.Label)} ", storyOrders[entry.EntityId]))]);

    /// <summary>Folding reads no further than a name is long; the words stand at the end of an address.</summary>
    private static string LastPartOf(string? url) => url is null ? "" : url.TrimEnd('/').Split('/')[^1];
}
