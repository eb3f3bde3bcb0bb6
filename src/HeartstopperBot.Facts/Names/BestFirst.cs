using System.Numerics;

namespace HeartstopperBot.Facts.Names;

/// <summary>
/// Walks any slice of an array of ranks from the best (lowest) rank on, without looking at the whole slice: a one-letter prefix of four million
/// names costs as little as one of four hundred. The slice is split at its minimum again and again; a sparse table over blocks finds each minimum
/// in constant time (https://en.wikipedia.org/wiki/Range_minimum_query).
/// </summary>
internal sealed class BestFirst
{
    private const int BlockBits = 4;
    private const int BlockSize = 1 << BlockBits;

    /// <summary>So few stand side by side in memory, and are sorted sooner than split.</summary>
    private const int Few = 64;

    private readonly int[] _ranks;

    /// <summary>[k][b]: where the lowest rank of the 2^k blocks from block b on stands.</summary>
    private readonly int[][] _lowest;

    public BestFirst(int[] ranks)
    {
        _ranks = ranks;
        var blocks = (ranks.Length + BlockSize - 1) >> BlockBits;
        _lowest = new int[blocks == 0 ? 0 : BitOperations.Log2((uint)blocks) + 1][];
        for (var level = 0; level < _lowest.Length; level++)
        {
            var row = new int[blocks - (1 << level) + 1];
            for (var block = 0; block < row.Length; block++)
            {
                row[block] = level == 0
                    ? Scan(block << BlockBits, Math.Min(ranks.Length, (block + 1) << BlockBits))
                    : Lower(_lowest[level - 1][block], _lowest[level - 1][block + (1 << (level - 1))]);
            }

            _lowest[level] = row;
        }
    }

    /// <summary>The places of the slice, best rank first; of equal ranks the one further to the left.</summary>
    public IEnumerable<int> Walk(int from, int to)
    {
        if (to - from <= Few)
        {
            foreach (var place in Sorted(from, to)) yield return place;
            yield break;
        }

        var slices = new PriorityQueue<(int From, int To, int Best), long>();
        Enqueue(slices, from, to);
        while (slices.TryDequeue(out var slice, out _))
        {
            yield return slice.Best;
            Enqueue(slices, slice.From, slice.Best);
            Enqueue(slices, slice.Best + 1, slice.To);
        }
    }

    private void Enqueue(PriorityQueue<(int From, int To, int Best), long> slices, int from, int to)
    {
        if (from >= to) return;
        var best = BestOf(from, to);
        slices.Enqueue((from, to, best), Order(best));
    }

    private int[] Sorted(int from, int to)
    {
        var places = new int[Math.Max(0, to - from)];
        for (var at = 0; at < places.Length; at++) places[at] = from + at;
        if (places.Length > 1) Array.Sort(Array.ConvertAll(places, Order), places);
        return places;
    }

    /// <summary>By rank, then by place, as one number: comparing pairs would cost more than finding them.</summary>
    private long Order(int place) => ((long)_ranks[place] << 32) | (uint)place;

    private int BestOf(int from, int to)
    {
        var firstBlock = (from + BlockSize - 1) >> BlockBits;
        var endBlock = to >> BlockBits;
        if (firstBlock >= endBlock) return Scan(from, to);

        var level = BitOperations.Log2((uint)(endBlock - firstBlock));
        var best = Lower(_lowest[level][firstBlock], _lowest[level][endBlock - (1 << level)]);
        if (from < firstBlock << BlockBits) best = Lower(Scan(from, firstBlock << BlockBits), best);
        return endBlock << BlockBits < to ? Lower(best, Scan(endBlock << BlockBits, to)) : best;
    }

    private int Scan(int from, int to)
    {
        var best = from;
        for (var place = from + 1; place < to; place++)
        {
            if (_ranks[place] < _ranks[best]) best = place;
        }

        return best;
    }

    /// <summary>The better place of two; <paramref name="left"/> where they are equal.</summary>
    private int Lower(int left, int right) => _ranks[right] < _ranks[left] ? right : left;
}
