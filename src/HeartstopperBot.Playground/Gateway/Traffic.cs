using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>What went to and fro, the last lines of it. Thread safe; lines are put into words only when somebody looks.</summary>
internal sealed class Traffic(TimeProvider time, string token)
{
    public const int Kept = 200;

    private readonly Lock _gate = new();
    private readonly Queue<Line> _lines = [];
    private long _last;

    /// <summary>Called for each line, in words; null while nobody listens.</summary>
    public Action<JsonObject>? Added { get; set; }

    public void FromBot(JsonElement frame) => Add(new Line { Kind = "gateway", From = "bot", Read = () => frame });

    public void ToBot(byte[] frame) => Add(new Line { Kind = "gateway", From = "discord", Read = () => Parse(frame) });

    public void Rest(string what, byte[]? request, byte[]? response) => Add(new Line { Kind = "rest", From = "bot", What = what, Read = () => Parse(request), Answer = () => Parse(response) });

    public JsonArray ToJson()
    {
        Line[] lines;
        lock (_gate) lines = [.. _lines];
        return new JsonArray([.. lines.Select(ToJson)]);
    }

    private void Add(Line line)
    {
        lock (_gate)
        {
            line.Id = ++_last;
            line.At = time.GetUtcNow();
            _lines.Enqueue(line);
            if (_lines.Count > Kept) _lines.Dequeue();
        }

        Added?.Invoke(ToJson(line));
    }

    private JsonObject ToJson(Line line)
    {
        var body = line.Read();
        var told = new JsonObject { ["id"] = line.Id, ["at"] = Wire.Time(line.At), ["kind"] = line.Kind, ["from"] = line.From, ["what"] = line.What ?? Frames.Describe(body) };
        told["body"] = line.Answer is { } answer ? new JsonObject { ["request"] = Redact(body), ["response"] = Redact(answer()) } : Redact(body);
        return told;
    }

    private JsonNode? Redact(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Undefined) return null;
        var text = body.GetRawText();
        return text.Contains(token) ? JsonElement.Parse(text.Replace(token, "(token)")).ToNode() : body.ToNode();
    }

    private static JsonElement Parse(byte[]? body)
    {
        try
        {
            return body is null ? default : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private sealed class Line
    {
        public long Id { get; set; }
        public DateTimeOffset At { get; set; }
        public required string Kind { get; init; }
        public required string From { get; init; }
        public string? What { get; init; }
        public required Func<JsonElement> Read { get; init; }
        public Func<JsonElement>? Answer { get; init; }
    }
}
