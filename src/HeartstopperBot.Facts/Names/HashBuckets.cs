using System.Numerics;

namespace HeartstopperBot.Facts.Names;

/// <summary>
/// Numbers by the hash of a text, in two flat arrays: a tenth of a dictionary's memory. Texts are not kept, so whoever looks up
/// must verify what comes back.
/// </summary>
internal sealed class HashBuckets
{
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly ulong[] _items;

    /// <param name="items">Hash in the upper half, number in the lower; see <see cref="Item"/>.</param>
    public HashBuckets(List<ulong> items)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)items.Count + 1));
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        _items = new ulong[items.Count];

        foreach (var item in items) _starts[(int)(item >> _shift) + 1]++;
        for (var bucket = 1; bucket < _starts.Length; bucket++) _starts[bucket] += _starts[bucket - 1];
        var next = _starts.AsSpan(0, 1 << bits).ToArray();
        foreach (var item in items) _items[next[(int)(item >> _shift)]++] = item;
    }

    public static ulong Item(uint hash, int number) => ((ulong)hash << 32) | (uint)number;

    /// <summary>Adds the numbers that stand under the hash, in the order in which they were given, at most so many.</summary>
    public void Collect(uint hash, List<int> numbers, int most = int.MaxValue)
    {
        var bucket = (int)(Item(hash, 0) >> _shift);
        for (var place = _starts[bucket]; place < _starts[bucket + 1] && most > 0; place++)
        {
            if ((uint)(_items[place] >> 32) != hash) continue;
            numbers.Add((int)(uint)_items[place]);
            most--;
        }
    }

    /// <summary>The hash of a text without its spaces and without the letters at two places (-1 for none): FNV-1a with a final mix.</summary>
    public static uint Hash(ReadOnlySpan<char> text, int skipped = -1, int alsoSkipped = -1)
    {
        var hash = 2166136261u;
        for (var place = 0; place < text.Length; place++)
        {
            if (place != skipped && place != alsoSkipped && text[place] != ' ') hash = (hash ^ text[place]) * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x7feb352du;
        return hash ^ (hash >> 15);
    }
}
