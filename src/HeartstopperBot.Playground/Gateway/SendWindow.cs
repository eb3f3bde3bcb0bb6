namespace HeartstopperBot.Playground.Gateway;

/// <summary>120 frames in any 60 seconds, heartbeats included. Discord's window is fixed; a sliding one is the stricter reading.</summary>
internal sealed class SendWindow(TimeProvider time)
{
    public const int Frames = 120;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);
    private readonly Queue<long> _sent = [];

    /// <summary>False for the frame that is one too many.</summary>
    public bool Count()
    {
        while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Length) _sent.Dequeue();
        _sent.Enqueue(time.GetTimestamp());
        return _sent.Count <= Frames;
    }
}
