namespace HeartstopperBot.Bot;

/// <summary>Discord may deliver an interaction twice; it is answered once. Remembers the last few thousand ids. Safe for many threads.</summary>
internal sealed class SeenInteractions
{
    /// <summary>An interaction can be answered for three seconds, and a replay after a resume spans a few minutes at most.</summary>
    private const int Remembered = 8192;

    private readonly Lock _gate = new();
    private readonly HashSet<ulong> _ids = new(Remembered);
    private readonly Queue<ulong> _order = new(Remembered);

    /// <summary>False where the id was here before.</summary>
    public bool TryAdd(ulong id)
    {
        lock (_gate)
        {
            if (!_ids.Add(id)) return false;
            if (_order.Count == Remembered) _ids.Remove(_order.Dequeue());
            _order.Enqueue(id);
            return true;
        }
    }
}
