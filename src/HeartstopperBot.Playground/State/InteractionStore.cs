namespace HeartstopperBot.Playground.State;

/// <summary>The last interactions by id and by token. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed class InteractionStore
{
    /// <summary>Older ones are forgotten, their tokens with them; more than this in fifteen minutes is load, not use.</summary>
    public const int Kept = 5_000;

    private readonly Dictionary<string, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Queue<Interaction> _order = [];

    public void Add(Interaction interaction)
    {
        _byId.Add(interaction.Id, interaction);
        _byToken.Add(interaction.Token, interaction);
        _order.Enqueue(interaction);
        if (_order.Count <= Kept) return;
        var oldest = _order.Dequeue();
        _byId.Remove(oldest.Id);
        _byToken.Remove(oldest.Token);
    }

    public Interaction? ById(string id) => _byId.GetValueOrDefault(id);

    public Interaction? ByToken(string token) => _byToken.GetValueOrDefault(token);
}
