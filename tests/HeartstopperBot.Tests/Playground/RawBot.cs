using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

/// <summary>A bot made of a bare socket and a bare HTTP client, so that the playground is not judged by our own client.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    public const string UserAgent = "DiscordBot (https://example.org, 1.0)";

    private readonly PlaygroundServer _server;
    private readonly MemoryStream _feed = new();
    private ZLibStream? _inflate;

    public RawBot(PlaygroundServer server)
    {
        _server = server;
        Http = new HttpClient { BaseAddress = new Uri(server.RestAddress + "/") };
        Http.DefaultRequestHeaders.Add("User-Agent", UserAgent);
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
    }

    public HttpClient Http { get; }
    public ClientWebSocket Socket { get; private set; } = new();
    public string SessionId { get; private set; } = "";
    public string ResumeAddress { get; private set; } = "";
    public long Sequence { get; private set; }

    /// <summary>Connects and reads Hello.</summary>
    public async Task<JsonObject> ConnectAsync(string query = "v=10&encoding=json", string? address = null)
    {
        Socket.Dispose();
        Socket = new ClientWebSocket();
        if (_inflate is not null) await _inflate.DisposeAsync();
        _feed.SetLength(0);
        _inflate = query.Contains("zlib-stream") ? new ZLibStream(_feed, CompressionMode.Decompress, leaveOpen: true) : null;
        await Socket.ConnectAsync(new Uri($"{address ?? _server.GatewayAddress.ToString()}?{query}"), CancellationToken.None);
        return await ReceiveAsync();
    }

    /// <summary>Hello, Identify, READY and a GUILD_CREATE for each guild that it names.</summary>
    public async Task<RawBot> LogInAsync(string query = "v=10&encoding=json")
    {
        await ConnectAsync(query);
        await IdentifyAsync();
        var ready = await ReceiveAsync();
        SessionId = ready["d"]!["session_id"]!.GetValue<string>();
        ResumeAddress = ready["d"]!["resume_gateway_url"]!.GetValue<string>();
        for (var guild = 0; guild < ready["d"]!["guilds"]!.AsArray().Count; guild++) await ReceiveAsync();
        return this;
    }

    public Task IdentifyAsync(string? token = null, int intents = 1, string extra = "") =>
        SendAsync($$$"""{"op":2,"d":{"token":"{{{token ?? _server.Token}}}","intents":{{{intents}}},"properties":{"os":"linux","browser":"raw","device":"raw"}{{{extra}}}}}""");

    public Task ResumeAsync(long? sequence = null) =>
        SendAsync($$$"""{"op":6,"d":{"token":"{{{_server.Token}}}","session_id":"{{{SessionId}}}","seq":{{{sequence ?? Sequence}}}}}""");

    public Task SendAsync(string text) => Socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    public async Task<JsonObject> ReceiveAsync()
    {
        var frame = (JsonObject)JsonNode.Parse(await ReceiveTextAsync())!;
        if (frame["s"] is { } sequence) Sequence = sequence.GetValue<long>();
        return frame;
    }

    /// <summary>Reads until the server closes, and returns its code; null where the socket just broke.</summary>
    public async Task<int?> ReceiveCloseAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await Socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }

            return (int?)Socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return Http.SendAsync(request);
    }

    public async Task<(int Status, JsonNode? Body)> AskAsync(HttpMethod method, string path, string? body = null)
    {
        using var response = await CallAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task RegisterAsync(string commands)
    {
        var (status, body) = await AskAsync(HttpMethod.Put, $"applications/{Known.Application}/commands", commands);
        Assert.True(status == 200, body?.ToJsonString());
    }

    public Task<(int Status, JsonNode? Body)> AnswerAsync(JsonNode interaction, string body, string query = "") =>
        AskAsync(HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body);

    public async ValueTask DisposeAsync()
    {
        Socket.Dispose();
        Http.Dispose();
        if (_inflate is not null) await _inflate.DisposeAsync();
        await _feed.DisposeAsync();
    }

    private async Task<string> ReceiveTextAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await Socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"closed with {(int?)Socket.CloseStatus}");
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return _inflate is null ? Encoding.UTF8.GetString(whole.ToArray()) : Inflate(whole.ToArray());
    }

    private string Inflate(byte[] message)
    {
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], message[^4..]);
        _feed.SetLength(0);
        _feed.Write(message);
        _feed.Position = 0;
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = _inflate!.Read(buffer)) > 0) text.Write(buffer, 0, count);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
