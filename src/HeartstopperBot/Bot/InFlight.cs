namespace HeartstopperBot.Bot;

/// <summary>Counts what is being answered, so that a stop can wait for it. Safe for many threads.</summary>
internal sealed class InFlight
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _isClosed;

    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    /// <summary>False after <see cref="CloseAsync"/>: nothing new is taken.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_isClosed) return false;
            _count++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0 && _isClosed) _drained.TrySetResult();
        }
    }

    /// <summary>Takes nothing new from now on; ends when all that was taken has left.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_count == 0) _drained.TrySetResult();
            return _drained.Task;
        }
    }
}
