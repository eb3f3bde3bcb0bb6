namespace HeartstopperBot.Facts.Names;

/// <summary>Every distinct word of the names in ordinal order, with the names that hold it; the words of a prefix are neighbours, and so are their names.</summary>
internal sealed class WordTable
{
    private readonly string[] _words;

    /// <summary>Where the names of each word begin in <see cref="_names"/>; one more at the end.</summary>
    private readonly int[] _starts;

    private readonly int[] _names;
    private readonly BestFirst _bestFirst;
    private readonly Misspellings _misspellings;

    public WordTable(NameTable table)
    {
        var numbers = new Dictionary<string, int>();
        var byWord = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = new List<int>();
        foreach (var folded in table.Folded)
        {
            foreach (var range in folded.AsSpan().Split(' '))
            {
                if (!byWord.TryGetValue(folded.AsSpan(range), out var number))
                {
                    number = counts.Count;
                    numbers.Add(folded[range], number);
                    counts.Add(0);
                }

                counts[number]++;
            }
        }

        _words = [.. numbers.Keys];
        Array.Sort(_words, StringComparer.Ordinal);
        _starts = new int[_words.Length + 1];
        var next = new int[_words.Length];
        for (var place = 0; place < _words.Length; place++)
        {
            _starts[place + 1] = _starts[place] + counts[numbers[_words[place]]];
            next[place] = _starts[place];
            numbers[_words[place]] = place;
        }

        _names = new int[_starts[^1]];
        for (var name = 0; name < table.Folded.Length; name++)
        {
            var folded = table.Folded[name].AsSpan();
            foreach (var range in folded.Split(' ')) _names[next[byWord[folded[range]]]++] = name;
        }

        _bestFirst = new BestFirst(Array.ConvertAll(_names, name => table.Ranks[name]));
        _misspellings = new Misspellings(_words);
    }

    /// <summary>What one typed word can mean: all words that begin with it, and those that it may misspell.</summary>
    public Meaning Understand(string typed)
    {
        var (from, to) = SortedTexts.PrefixRange(_words, typed);
        return new Meaning(typed, _starts[from], _starts[to]);
    }

    /// <summary>The words that a typed word may misspell, as slices of names, nearest first.</summary>
    public IEnumerable<Meaning> Misspelt(string typed) =>
        _misspellings.Near(typed).Select(near => new Meaning(_words[near.Word], _starts[near.Word], _starts[near.Word + 1]));

    /// <summary>The names of a meaning, best entity first.</summary>
    public IEnumerable<int> Names(Meaning meaning)
    {
        foreach (var place in _bestFirst.Walk(meaning.From, meaning.To)) yield return _names[place];
    }

    /// <summary>A slice of the table.</summary>
    internal readonly record struct Meaning(string Text, int From, int To)
    {
        public int Count => To - From;
    }
}
