namespace HeartstopperBot.Facts.Names;

/// <summary>Every name once, in the order of its folded form, with the rank of its entity: the ground that <see cref="NameIndex"/> stands on.</summary>
internal sealed class NameTable
{
    private readonly HashBuckets _wholeNames;

    /// <summary>Over the entities' ranks of the names, for prefixes.</summary>
    private readonly BestFirst _bestFirst;

    public NameTable(IEnumerable<NameEntry> entries)
    {
        var named = entries.Select(entry => (Entry: entry, Folded: NameFolding.Fold(entry.Name))).Where(name => name.Folded.Length > 0).ToArray();
        var rankOf = RankEntities(named.Select(name => name.Entry));
        Array.Sort(named, (left, right) => Compare(left.Entry, left.Folded, right.Entry, right.Folded, rankOf));

        Entries = Array.ConvertAll(named, name => name.Entry);
        Folded = Array.ConvertAll(named, name => name.Folded);
        Ranks = Array.ConvertAll(named, name => rankOf[name.Entry.EntityId]);
        ByRank = FirstNames(Ranks, Entries, rankOf.Count);
        _bestFirst = new BestFirst(Ranks);
        _wholeNames = HashWholeNames(Folded);
    }

    public NameEntry[] Entries { get; }

    public string[] Folded { get; }

    /// <summary>Of each name, the rank of its entity: 0 is the most prominent. An entity's rank is also its number.</summary>
    public int[] Ranks { get; }

    /// <summary>Of each entity in the order of rank, the name that is its label (or else any).</summary>
    public int[] ByRank { get; }

    /// <summary>The names that fold to this text, spaces aside; best entity first among those that fold alike.</summary>
    public IEnumerable<int> WithWholeName(string folded)
    {
        var firsts = new List<int>();
        _wholeNames.Collect(HashBuckets.Hash(folded), firsts);
        var squeezed = NameFolding.Squeeze(folded);
        foreach (var first in firsts)
        {
            if (!EqualsSqueezed(Folded[first], squeezed)) continue;
            for (var name = first; name < Folded.Length && Folded[name] == Folded[first]; name++) yield return name;
        }
    }

    /// <summary>The names that begin with this text, best entity first.</summary>
    public IEnumerable<int> WithPrefix(string folded)
    {
        var (from, to) = SortedTexts.PrefixRange(Folded, folded);
        return _bestFirst.Walk(from, to);
    }

    private static Dictionary<string, int> RankEntities(IEnumerable<NameEntry> entries)
    {
        var entities = new Dictionary<string, (int Prominence, string Label, int Rank)>();
        foreach (var entry in entries)
        {
            if (!entities.TryGetValue(entry.EntityId, out var known) || entry.Prominence > known.Prominence)
                entities[entry.EntityId] = (entry.Prominence, entry.Label, 0);
        }

        return entities
            .OrderByDescending(entity => entity.Value.Prominence)
            .ThenBy(entity => entity.Value.Label, StringComparer.Ordinal)
            .ThenBy(entity => entity.Key, StringComparer.Ordinal)
            .Select((entity, rank) => (entity.Key, rank))
            .ToDictionary(entity => entity.Key, entity => entity.rank);
    }

    /// <summary>Of names that fold alike, a name that people use stands before one that a single source writes.</summary>
    private static int Compare(NameEntry left, string leftFolded, NameEntry right, string rightFolded, Dictionary<string, int> rankOf)
    {
        var order = string.CompareOrdinal(leftFolded, rightFolded);
        if (order == 0 && left.EntityId != right.EntityId) order = rankOf[left.EntityId] - rankOf[right.EntityId];
        if (order == 0) order = (left.WrittenBy is null ? 0 : 1) - (right.WrittenBy is null ? 0 : 1);
        if (order == 0) order = (left.Name == left.Label ? 0 : 1) - (right.Name == right.Label ? 0 : 1);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }

    private static int[] FirstNames(int[] ranks, NameEntry[] entries, int entities)
    {
        var names = new int[entities];
        Array.Fill(names, -1);
        for (var name = ranks.Length - 1; name >= 0; name--)
        {
            if (names[ranks[name]] < 0 || entries[name].Name == entries[name].Label) names[ranks[name]] = name;
        }

        return names;
    }

    private static HashBuckets HashWholeNames(string[] folded)
    {
        var items = new List<ulong>(folded.Length);
        for (var name = 0; name < folded.Length; name++)
        {
            if (name == 0 || folded[name] != folded[name - 1]) items.Add(HashBuckets.Item(HashBuckets.Hash(folded[name]), name));
        }

        return new HashBuckets(items);
    }

    private static bool EqualsSqueezed(string folded, string squeezed)
    {
        var place = 0;
        foreach (var letter in folded)
        {
            if (letter == ' ') continue;
            if (place == squeezed.Length || squeezed[place] != letter) return false;
            place++;
        }

        return place == squeezed.Length;
    }
}
