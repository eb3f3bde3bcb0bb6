using System.Net;
using System.Net.WebSockets;
using System.Text;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Tests.Discord;

/// <summary>The real socket against a real server: what the scripted one cannot show.</summary>
public sealed class LoopbackGatewayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_compressed_session_survives_a_dropped_line_and_ends_with_a_goodbye()
    {
        var goodbye = new TaskCompletionSource<WebSocketCloseStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var resumed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var connections = 0;
        await using var server = await StartAsync(async (context, socket) =>
        {
            Assert.Equal("?v=10&encoding=json&compress=zlib-stream", context.Request.QueryString.Value);
            using var deflater = new Deflater();
            await SayAsync(socket, deflater, """{"op":10,"d":{"heartbeat_interval":41250}}""");
            var first = await HearAsync(socket);
            if (Interlocked.Increment(ref connections) == 1)
            {
                Assert.Contains("\"op\":2", first, StringComparison.Ordinal);
                await SayAsync(socket, deflater, GatewayDialogue.Ready().Replace("wss://resume.test/r", $"ws://{context.Request.Host}/resume", StringComparison.Ordinal));
                await ready.Task.WaitAsync(Patience);
                context.Abort();
                return;
            }

            Assert.Equal("/resume", context.Request.Path);
            Assert.Contains("\"op\":6", first, StringComparison.Ordinal);
            await SayAsync(socket, deflater, """{"op":0,"s":2,"t":"RESUMED","d":{}}""");
            await HearAsync(socket);
            goodbye.SetResult(socket.CloseStatus);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        });
        var options = new DiscordOptions { Token = "TOKEN", GatewayAddress = new Uri(server.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)) };
        using var rest = new DiscordRest(options, TimeProvider.System);
        using var shutdown = new CancellationTokenSource();
        var client = new GatewayClient(options, rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);

        var run = client.RunAsync(happened => _ = happened is GatewayEvent.Ready ? ready.TrySetResult() : resumed.TrySetResult(), shutdown.Token);
        await resumed.Task.WaitAsync(Patience);
        await shutdown.CancelAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await goodbye.Task.WaitAsync(Patience));
        await run.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_close_code_of_discord_arrives()
    {
        await using var server = await StartAsync((_, socket) => socket.CloseAsync((WebSocketCloseStatus)4004, "Authentication failed.", CancellationToken.None));
        var options = new DiscordOptions { Token = "TOKEN", GatewayAddress = new Uri(server.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)) };
        using var rest = new DiscordRest(options, TimeProvider.System);
        var client = new GatewayClient(options, rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => client.RunAsync(_ => { }, CancellationToken.None).WaitAsync(Patience));

        Assert.Equal(4004, refused.CloseCode);
    }

    private static async Task<WebApplication> StartAsync(Func<HttpContext, WebSocket, Task> talk)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.UseWebSockets();
        server.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await talk(context, socket);
        });
        await server.StartAsync();
        return server;
    }

    private static Task SayAsync(WebSocket socket, Deflater deflater, string json) =>
        socket.SendAsync(deflater.Deflate(json), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    private static async Task<string> HearAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, read.Count);
    }
}
