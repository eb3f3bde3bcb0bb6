using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Names;

/// <summary>
/// Finds entities by what people type. Serves autocomplete and free text alike; immutable once built and safe for any number of threads.
/// The work per lookup is bounded: it grows with what was typed and with how many matches are wanted, hardly with how many names there are.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Names of the rarest typed word that are tried against the other words; every name, unless hundreds share that word.</summary>
    private const int MostTried = 512;

    /// <summary>Names that are measured for slips of the finger.</summary>
    private const int MostMeasured = 96;

    /// <summary>No name has more words.</summary>
    private const int MostWords = 8;

    private readonly NameTable _table;
    private readonly WordTable _words;
    private readonly NameIndex? _all;
    private readonly FrozenSet<string> _hiddenIds;
    private readonly ConcurrentDictionary<int, Lazy<NameIndex>> _byKinds = new();

    private NameIndex(NameTable table, NameIndex? all, FrozenSet<string> hiddenIds)
    {
        (_table, _all, _hiddenIds) = (table, all, hiddenIds);
        _words = new WordTable(table);
    }

    /// <summary>How many entities have a name.</summary>
    public int Count => _table.ByRank.Length;

    /// <summary>Every name in it, in no order that means something.</summary>
    public IReadOnlyList<NameEntry> Names => _table.Entries;

    public static NameIndex Build(IEnumerable<NameEntry> entries) => new(new NameTable(entries), all: null, FrozenSet<string>.Empty);

    /// <summary>The same index for a reader who may not know some of the names; it knows them only to say that they lie beyond.</summary>
    public NameIndex Without(Func<NameEntry, bool> isHidden)
    {
        var known = _table.Entries.Where(entry => !isHidden(entry)).ToArray();
        if (known.Length == _table.Entries.Length) return this;

        var hiddenIds = _table.Entries.Select(entry => entry.EntityId).Except(known.Select(entry => entry.EntityId)).ToFrozenSet(StringComparer.Ordinal);
        return new NameIndex(new NameTable(known), this, hiddenIds);
    }

    /// <summary>Whether the text is nearest, within some slips, to a name that this reader may not know.</summary>
    public bool IsNearHidden(string typed, int slips, IReadOnlyCollection<Model.EntityKind>? kinds = null) =>
        _all?.Find(typed, limit: 1, kinds) is [{ Quality: MatchQuality.Near, Entry: var entry } nearest]
        && nearest.Distance <= slips
        && FindWhole(entry.Name, int.MaxValue / 4, kinds).All(known => known.Entry.EntityId != entry.EntityId);

    /// <summary>Whether the reader may not know that there is such an entity.</summary>
    public bool HidesEntity(string entityId) => _hiddenIds.Contains(entityId);

    /// <summary>Whether the text, typed whole, is a name that this reader may not know, and no other. A text that is only near such a name is not.</summary>
    /// <param name="kinds">As in <see cref="Find"/>.</param>
    public bool IsHidden(string typed, IReadOnlyCollection<Model.EntityKind>? kinds = null) =>
        _all is not null && _all.FindWhole(typed, limit: 1, kinds).Count > 0 && FindWhole(typed, limit: 1, kinds).Count == 0;

    /// <summary>
    /// The entities that the text can mean, best first: exact names, then prefixes, then names in which every typed word begins a word, then near misses;
    /// within each by distance, prominence and label. One match for each entity. Empty text gives the most prominent entities.
    /// </summary>
    /// <param name="kinds">Only entities of these kinds; null for all. An index of each set of kinds is kept, so ask with few different sets.</param>
    public IReadOnlyList<NameMatch> Find(string typed, int limit, IReadOnlyCollection<Model.EntityKind>? kinds = null)
    {
        if (kinds is not null) return Only(kinds).Find(typed, limit);
        if (limit <= 0) return [];

        var folded = NameFolding.Fold(typed);
        var found = new Found(_table, limit);
        if (folded.Length == 0)
        {
            // Nothing typed is a wish for suggestions; marks alone are a wish for nothing that we know.
            if (string.IsNullOrWhiteSpace(typed)) found.Add(_table.ByRank, MatchQuality.Prefix);
            return found.Matches;
        }

        found.AddWhole(folded);
        if (!found.IsFull) found.Add(_table.WithPrefix(folded), MatchQuality.Prefix);
        if (found.IsFull) return found.Matches;

        var words = folded.Split(' ').Distinct().Take(MostWords).ToImmutableArray();
        found.Add(WithWords(words), MatchQuality.Word);
        if (found.IsFull) return found.Matches;

        // Where something fits as it was typed, only the likeliest slips are worth a place beside it.
        var most = found.Matches.Count == 0 ? int.MaxValue : 1;
        found.AddNear(NearMisses(words).Where(near => near.Distance <= most));
        if (found.Matches.Count == 0) found.AddNear(WithSomeWords(words));
        return found.Matches;
    }

    /// <summary>Only the entities with a name that is typed whole, best first: no search for what it may mean besides.</summary>
    /// <param name="kinds">As in <see cref="Find"/>.</param>
    public IReadOnlyList<NameMatch> FindWhole(string typed, int limit, IReadOnlyCollection<Model.EntityKind>? kinds = null)
    {
        if (kinds is not null) return Only(kinds).FindWhole(typed, limit);
        if (limit <= 0) return [];

        var found = new Found(_table, limit);
        found.AddWhole(NameFolding.Fold(typed));
        return found.Matches;
    }

    private NameIndex Only(IReadOnlyCollection<Model.EntityKind> kinds)
    {
        var mask = kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
        return _byKinds.GetOrAdd(mask, bits => new Lazy<NameIndex>(() => new NameIndex(new NameTable(_table.Entries.Where(entry => (bits & (1 << (int)entry.Kind)) != 0)), all: null, FrozenSet<string>.Empty))).Value;
    }

    private IEnumerable<int> WithWords(ImmutableArray<string> words)
    {
        var rarest = words.Select(_words.Understand).MinBy(meaning => meaning.Count);
        var names = _words.Names(rarest);
        return words.Length == 1 ? names : names.Take(MostTried).Where(name => words.All(word => NameWords.HasPrefix(_table.Folded[name], word)));
    }

    /// <summary>Names in which every typed word stands, with the slips that its length allows.</summary>
    private IEnumerable<(int Name, int Distance)> NearMisses(ImmutableArray<string> words)
    {
        var meanings = words.Select(word => (IEnumerable<WordTable.Meaning>)[_words.Understand(word), .. _words.Misspelt(word)]).Select(all => all.ToArray());
        var rarest = meanings.MinBy(all => all.Sum(meaning => meaning.Count))!;
        foreach (var name in rarest.SelectMany(_words.Names).Take(MostMeasured))
        {
            if (NameWords.Distance(_table.Folded[name], words, isEveryWordNeeded: true) is { } distance) yield return (name, distance);
        }
    }

    /// <summary>Names in which at least one typed word stands; see <see cref="NameWords.Distance"/> for the others.</summary>
    private IEnumerable<(int Name, int Distance)> WithSomeWords(ImmutableArray<string> words)
    {
        var each = Math.Max(1, MostMeasured / words.Length);
        foreach (var word in words.Where(word => word.Length > 2))
        {
            foreach (var name in _words.Misspelt(word).Prepend(_words.Understand(word)).SelectMany(_words.Names).Take(each))
            {
                if (NameWords.Distance(_table.Folded[name], words, isEveryWordNeeded: false) is { } distance) yield return (name, distance);
            }
        }
    }

    /// <summary>Collects matches until there are enough; of an entity that comes twice the first, and so the best, stays.</summary>
    private sealed class Found(NameTable table, int limit)
    {
        private readonly HashSet<int> _entities = [];

        public List<NameMatch> Matches { get; } = [];

        public bool IsFull => Matches.Count >= limit;

        public void AddWhole(string folded) => Add(table.WithWholeName(folded).Take(limit * 4).OrderBy(name => table.Ranks[name]), MatchQuality.Exact);

        public void Add(IEnumerable<int> names, MatchQuality quality)
        {
            foreach (var name in names)
            {
                if (_entities.Add(table.Ranks[name])) Matches.Add(new NameMatch(table.Entries[name], quality, 0));
                if (IsFull) return;
            }
        }

        public void AddNear(IEnumerable<(int Name, int Distance)> names)
        {
            foreach (var (name, distance) in names.OrderBy(near => near.Distance).ThenBy(near => table.Ranks[near.Name]))
            {
                if (IsFull) return;
                if (_entities.Add(table.Ranks[name])) Matches.Add(new NameMatch(table.Entries[name], MatchQuality.Near, distance));
            }
        }
    }
}
