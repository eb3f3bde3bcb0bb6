using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.Limits;

/// <summary>Where in a request something stands: keys and indexes from the root.</summary>
internal sealed record FormPath(FormPath? Parent, string Key)
{
    public IEnumerable<string> Keys => Parent is null ? [Key] : Parent.Keys.Append(Key);
}

/// <summary>All that is wrong with a request, as Discord's tree: https://docs.discord.com/developers/reference#error-messages.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool Any => _tree.Count > 0;

    /// <summary>A whole-message rule of Discord's that has its own outer code (50006 and the like) instead of a tree.</summary>
    public (int Code, string Message)? Refusal { get; private set; }

    public void Add(FormPath? path, string code, string message)
    {
        var node = _tree;
        foreach (var key in path?.Keys ?? [])
        {
            if (node[key] is not JsonObject child) node[key] = child = [];
            node = child;
        }

        if (node["_errors"] is not JsonArray errors) node["_errors"] = errors = [];
        errors.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Refuse(int code, string message) => Refusal ??= (code, message);

    public JsonObject ToBody() => new() { ["message"] = "Invalid Form Body", ["code"] = 50035, ["errors"] = _tree.DeepClone() };
}
