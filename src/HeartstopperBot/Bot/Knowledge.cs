using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Bot;

/// <summary>What the bot knows: the fact database and the names in it. Safe for many threads.</summary>
internal sealed class Knowledge(FactStore store) : IDisposable
{
    public FactStore Store => store;

    public NameIndex Names { get; } = NameIndex.Build(store.AllNames());

    public void Dispose() => store.Dispose();
}
