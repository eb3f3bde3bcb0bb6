using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HeartstopperBot.Playground;

/// <summary>Each REST exchange as a line of JSON: method, path (without /api/v10 and query), status, request, response. Thread safe.</summary>
/// <remarks>
/// Statuses of 500 and above, and a ban's page, are told as <c>trouble</c> instead of <c>status</c>: Discord's OpenAPI description knows
/// no such answers, and here they come from armed troubles only.
/// </remarks>
public sealed class Recorder : IDisposable
{
    public const int Kept = 10_000;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = [];
    private readonly StreamWriter? _file;
    private readonly bool _isOn;

    internal Recorder(PlaygroundOptions options)
    {
        _isOn = options.Record;
        if (options.RecordTo is { } path) _file = new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
    }

    /// <summary>The last exchanges, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate) return [.. _lines];
        }
    }

    public void Dispose() => _file?.Dispose();

    internal void Add(string method, string path, int status, byte[]? request, byte[]? response)
    {
        if (!_isOn && _file is null) return;
        var line = Write(method, path, status, request, response);
        lock (_gate)
        {
            _file?.WriteLine(line);
            if (!_isOn) return;
            _lines.Enqueue(line);
            if (_lines.Count > Kept) _lines.Dequeue();
        }
    }

    private static string Write(string method, string path, int status, byte[]? request, byte[]? response)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("method", method);
            json.WriteString("path", path);
            var isTrouble = status >= 500 || response is [(byte)'<', ..];
            json.WriteNumber(isTrouble ? "trouble" : "status", status);
            WriteBody(json, "request", request);
            WriteBody(json, "response", isTrouble ? null : response);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Through the parser: a body may hold line breaks, a line may not; what is no JSON was refused and is left out.
    private static void WriteBody(Utf8JsonWriter json, string name, byte[]? body)
    {
        json.WritePropertyName(name);
        try
        {
            if (body is null or []) json.WriteNullValue();
            else JsonElement.Parse(body).WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteNullValue();
        }
    }
}
