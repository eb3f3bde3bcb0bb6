using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// One conversation in WebDriver BiDi: commands, each with its answer, and what happens in between. Safe to use from several threads.
/// https://www.w3.org/TR/webdriver-bidi/#transport
/// </summary>
internal sealed class BidiConnection : IAsyncDisposable
{
    /// <summary>Far more than a busy machine needs; a test that comes here has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _awaited = new();
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    private BidiConnection()
    {
    }

    /// <summary>Is told the name of each event and what it carries, on the reading thread.</summary>
    public Action<string, JsonNode>? Happened { get; set; }

    public static async Task<BidiConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new BidiConnection();
        await connection._socket.ConnectAsync(address, cancellationToken).WaitAsync(Patience, cancellationToken);
        connection._reading = connection.ReadAsync();
        return connection;
    }

    public async Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answered = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited[id] = answered;
        Assert.False(_reading.IsCompleted, $"Firefox is gone; {method} was not sent.");
        var command = Encoding.UTF8.GetBytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString());
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(command, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }

        return Result(method, await AnswerAsync(method, answered.Task, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
    }

    private static async Task<JsonNode> AnswerAsync(string method, Task<JsonNode> answered, CancellationToken cancellationToken)
    {
        try
        {
            return await answered.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Firefox did not answer {method} within {Patience.TotalSeconds} s.", late);
        }
    }

    private static JsonNode Result(string method, JsonNode answer) => answer["result"]
        ?? throw new InvalidOperationException($"Firefox refused {method}: {answer["error"]}: {answer["message"]}");

    private async Task ReadAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message) Hear(message);
        }
        catch (WebSocketException)
        {
            // Firefox ended, or the test did.
        }

        foreach (var answered in _awaited.Values) answered.TrySetException(new InvalidOperationException("Firefox ended before it answered."));
    }

    private void Hear(JsonNode message)
    {
        if (message["id"] is { } id && _awaited.TryRemove(id.GetValue<int>(), out var answered)) answered.TrySetResult(message);
        else if (message["method"] is { } name) Happened?.Invoke(name.GetValue<string>(), message["params"]!);
    }

    private async Task<JsonNode?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var part = new byte[64 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(part, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            message.Write(part, 0, received.Count);
            if (!received.EndOfMessage) continue;
            message.Position = 0;
            return JsonNode.Parse(message);
        }
    }
}
