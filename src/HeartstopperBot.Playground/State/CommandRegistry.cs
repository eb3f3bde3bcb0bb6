using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>Registered commands by scope: the guild's id, or "" for the global ones. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed class CommandRegistry(Snowflakes ids, TimeProvider time)
{
    public const string Global = "";

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#registering-a-command: 200 creates a day and scope.</summary>
    public const int CreatesPerDay = 200;

    private readonly Dictionary<string, List<JsonObject>> _scopes = new() { [Global] = [], [Known.Guild] = [], [Known.OtherGuild] = [] };
    private readonly Dictionary<string, Queue<DateTimeOffset>> _creates = new() { [Global] = [], [Known.Guild] = [], [Known.OtherGuild] = [] };

    public bool HasScope(string scope) => _scopes.ContainsKey(scope);

    public IReadOnlyList<JsonObject> In(string scope) => _scopes[scope];

    /// <summary>A guild's own commands stand before global ones of the same name, as in Discord's picker.</summary>
    public IEnumerable<JsonObject> For(Guild? guild) => guild is null ? _scopes[Global] : _scopes[guild.Id].Concat(_scopes[Global]);

    public JsonObject? Find(string scope, string id) => _scopes[scope].Find(command => command.Text("id") == id);

    /// <summary>True where the day's creates allow this many new names more.</summary>
    public bool MayCreate(string scope, IEnumerable<JsonElement> commands)
    {
        var fresh = commands.Count(command => Match(scope, command) is null);
        var made = _creates[scope];
        while (made.TryPeek(out var first) && time.GetUtcNow() - first >= TimeSpan.FromDays(1)) made.Dequeue();
        return made.Count + fresh <= CreatesPerDay;
    }

    public IReadOnlyList<JsonObject> Overwrite(string scope, IEnumerable<JsonElement> commands)
    {
        var next = commands.Select(command => Make(scope, command)).ToList();
        _scopes[scope] = next;
        return next;
    }

    public (JsonObject Command, bool IsNew) Upsert(string scope, JsonElement command)
    {
        var old = Match(scope, command);
        var made = Make(scope, command);
        if (old is null) _scopes[scope].Add(made);
        else _scopes[scope][_scopes[scope].IndexOf(old)] = made;
        return (made, old is null);
    }

    public JsonObject Patch(string scope, JsonObject old, JsonElement changes)
    {
        var merged = (JsonObject)old.DeepClone();
        foreach (var change in changes.EnumerateObject()) merged[change.Name] = change.Value.ToNode();
        var made = CommandBody.Normalise(merged, old.Text("id")!, ids.Next(), scope);
        _scopes[scope][_scopes[scope].IndexOf(old)] = made;
        return made;
    }

    public void Delete(string scope, JsonObject command) => _scopes[scope].Remove(command);

    private JsonObject Make(string scope, JsonElement command)
    {
        var old = Match(scope, command);
        if (old is null) _creates[scope].Enqueue(time.GetUtcNow());
        return CommandBody.Normalise((JsonObject)command.ToNode()!, old?.Text("id") ?? ids.Next(), ids.Next(), scope);
    }

    // An item that carries an id means that command, even under a new name; otherwise name and type decide.
    private JsonObject? Match(string scope, JsonElement command)
    {
        if (command.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String) return Find(scope, id.GetString()!);
        var type = command.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.Number ? t.GetInt32() : 1;
        var name = command.GetProperty("name").GetString();
        return _scopes[scope].Find(existing => existing.Text("name") == name && existing.Whole("type") == type);
    }
}
