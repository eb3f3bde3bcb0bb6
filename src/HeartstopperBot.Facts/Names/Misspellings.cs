namespace HeartstopperBot.Facts.Names;

/// <summary>
/// Finds the known words that a misspelt word can have meant. Each known word stands under itself and under what remains when one or two of its
/// letters are left out; a typed word is looked up the same way, and whoever meets is measured.
/// The idea is the symmetric delete of https://en.wikipedia.org/wiki/SymSpell; the cost depends on the typed word, not on how many words are known.
/// </summary>
internal sealed class Misspellings
{
    /// <summary>Letters are left out of a word's beginning only: the rest is settled by measuring, and long words stay cheap.</summary>
    private const int Beginning = 7;

    /// <summary>Above this many words two letters left out of each would cost more memory than two slips in one word are worth.</summary>
    private const int WordsForTwoSlips = 50_000;

    /// <summary>Of words with the same beginning no more are measured; the shortest stand first.</summary>
    private const int MostAlike = 64;

    private readonly string[] _words;
    private readonly int _slips;
    private readonly HashBuckets _buckets;

    public Misspellings(string[] words)
    {
        _words = words;
        _slips = words.Length <= WordsForTwoSlips ? 2 : 1;
        var items = new List<ulong>(words.Length * (_slips == 2 ? 20 : 7));
        for (var number = 0; number < words.Length; number++)
        {
            // A digit is never a slip: "season 2" is not meant by "season 3".
            if (words[number].AsSpan().ContainsAnyInRange('0', '9')) continue;
            foreach (var hash in Remains(words[number])) items.Add(HashBuckets.Item(hash, number));
        }

        _buckets = new HashBuckets(items);
    }

    /// <summary>Known words within the slips that a word of this length may hold, nearest first; the word itself is not among them.</summary>
    public List<(int Word, int Distance)> Near(string typed)
    {
        var near = new List<(int Word, int Distance)>();
        var allowed = EditDistance.Allowed(typed.Length);
        if (allowed == 0 || typed.AsSpan().ContainsAnyInRange('0', '9')) return near;

        var candidates = new List<int>();
        foreach (var hash in Remains(typed)) _buckets.Collect(hash, candidates, MostAlike);
        foreach (var word in candidates.Distinct())
        {
            var distance = EditDistance.Between(typed, _words[word], allowed);
            if (distance > 0 && distance <= allowed) near.Add((word, distance));
        }

        near.Sort((left, right) => left.Distance != right.Distance ? left.Distance - right.Distance : left.Word - right.Word);
        return near;
    }

    private IEnumerable<uint> Remains(string word)
    {
        var length = Math.Min(word.Length, Beginning);
        yield return HashBuckets.Hash(word.AsSpan(0, length));
        if (length < 2) yield break;
        for (var first = 0; first < length; first++)
        {
            yield return HashBuckets.Hash(word.AsSpan(0, length), first);
            if (_slips < 2 || length < 4) continue;
            for (var second = first + 1; second < length; second++)
                yield return HashBuckets.Hash(word.AsSpan(0, length), first, second);
        }
    }
}
