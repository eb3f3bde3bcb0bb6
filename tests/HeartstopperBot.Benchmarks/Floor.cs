using System.Buffers;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace HeartstopperBot.Benchmarks;

/// <summary>
/// The floor that the bot is measured against: a bare <see cref="ClientWebSocket"/> and <see cref="HttpClient"/> that answer every interaction
/// with one fixed callback, without a limiter, a state machine or an answer. No library can be faster.
/// </summary>
internal static class Floor
{
    /// <param name="payload">The callback's body, the same bytes for every interaction.</param>
    public static async Task RunAsync(Uri gateway, Uri rest, string token, byte[] payload, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = rest };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org/floor, 1)");
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(gateway, cancellationToken);
        await SendAsync(socket, $$$$"""{"op":2,"d":{"token":"{{{{token}}}}","intents":1,"properties":{"os":"linux","browser":"floor","device":"floor"}}}""", cancellationToken);

        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        while (!cancellationToken.IsCancellationRequested)
        {
            buffer.ResetWrittenCount();
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.GetMemory(4096), cancellationToken);
                buffer.Advance(received.Count);
            }
            while (!received.EndOfMessage);
            if (received.MessageType == WebSocketMessageType.Close) return;
            await HandleAsync(socket, http, buffer.WrittenMemory, payload, cancellationToken);
        }
    }

    private static async Task HandleAsync(ClientWebSocket socket, HttpClient http, ReadOnlyMemory<byte> frame, byte[] payload, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(frame);
        var root = document.RootElement;
        if (root.GetProperty("op").GetInt32() == 10) await SendAsync(socket, """{"op":1,"d":null}""", cancellationToken);
        if (!root.TryGetProperty("t", out var name) || !name.ValueEquals("INTERACTION_CREATE")) return;
        var interaction = root.GetProperty("d");
        _ = AnswerAsync(http, interaction.GetProperty("id").GetString()!, interaction.GetProperty("token").GetString()!, payload, cancellationToken);
    }

    private static async Task AnswerAsync(HttpClient http, string id, string token, byte[] payload, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync($"interactions/{id}/{token}/callback", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task SendAsync(ClientWebSocket socket, string json, CancellationToken cancellationToken) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
}
