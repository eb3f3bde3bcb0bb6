using System.Collections.Concurrent;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>One after the other in each server, whoever else is busy elsewhere. Kept for every server that ever took a turn: a hundred bytes each.</summary>
internal sealed class ServerTurns
{
    private readonly ConcurrentDictionary<ulong, SemaphoreSlim> _turns = new();

    public async Task<T> TakeAsync<T>(ulong guildId, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(guildId, static _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
