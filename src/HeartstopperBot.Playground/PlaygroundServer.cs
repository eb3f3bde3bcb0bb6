using System.Net;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.Rest;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace HeartstopperBot.Playground;

/// <summary>The local Discord: one Kestrel on 127.0.0.1 for the page, the REST API and the gateway. README.md says what it is not.</summary>
public sealed class PlaygroundServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly WebApplication _app;
    private readonly GatewayHub _hub;
    private readonly GatewayHandlers _gateway;
    private readonly RestApi _rest;
    private readonly VisitorApi _visitor;
    private readonly Page _page;
    private readonly FileDoor _files;

    private PlaygroundServer(PlaygroundOptions options, TimeProvider time)
    {
        var traffic = new Traffic(time, options.Token);
        var stream = new LiveStream(time);
        (Token, Recorder, Faults, World) = (options.Token, new Recorder(options), new Faults(), new World(time, options.GuildCount));
        _hub = new GatewayHub(World, options, Faults, traffic);
        (Visitors, Guilds) = (new Visitors(World, _hub, stream), new Guilds(World, _hub, stream));
        _gateway = new GatewayHandlers(World, _hub);
        var commands = new CommandHandlers(World, () => stream.Tell("commands.changed", static () => new System.Text.Json.Nodes.JsonObject()));
        var routes = new RestRoutes(_gateway, commands, new CallbackHandlers(World, stream), new WebhookHandlers(World, stream), new ChannelHandlers(World, stream), new DirectHandlers(World));
        _rest = new RestApi(routes, new RateLimits(time), new InvalidRequests(time), Faults, Recorder, traffic, options, time);
        (_page, _files) = (new Page(), new FileDoor(World));
        _visitor = new VisitorApi(World, Visitors, stream, Faults, traffic, _hub, _page);
        _app = Build(options.Port);
    }

    public Uri Address { get; private set; } = null!;
    public Uri RestAddress { get; private set; } = null!;
    public Uri GatewayAddress { get; private set; } = null!;
    public string Token { get; }
    public string ApplicationId => Known.Application;
    public Faults Faults { get; }
    public Recorder Recorder { get; }
    public Visitors Visitors { get; }

    /// <summary>What happens in the servers without the bot's doing: channels, roles, members, its own coming and going.</summary>
    public Guilds Guilds { get; }

    /// <summary>True while the bot has a session with an open socket.</summary>
    public bool IsBotOnline => _hub.IsOnline;

    /// <summary>The code that the bot closed its last session's socket with; null while it is open, and where the line broke without a word.</summary>
    public int? LastGoodbye => _hub.LastGoodbye;

    /// <summary>Answers of 401, 403 and 429 in the last ten minutes; Discord bans at 10,000.</summary>
    public int InvalidRequests => _rest.InvalidCount;

    internal World World { get; }

    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var server = new PlaygroundServer(options, time);
        try
        {
            await server._app.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var address = server._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        var port = new Uri(address).Port;
        server.Address = new Uri($"http://127.0.0.1:{port}/");
        server.RestAddress = new Uri($"http://127.0.0.1:{port}/api/v10");
        server.GatewayAddress = new Uri($"ws://127.0.0.1:{port}/gateway/");
        server.World.Files.Address = $"http://127.0.0.1:{port}{FileDoor.Prefix}/";
        server._gateway.Address = server.GatewayAddress.ToString();
        server._hub.ResumeAddress = $"ws://127.0.0.1:{port}/resume/";
        return server;
    }

    /// <summary>The bits that the bot has in a channel, for tests of missing permissions.</summary>
    public void SetBotPermissions(string channel, ulong permissions) => Guilds.SetBotPermissions(channel, permissions);

    /// <summary>Ends once the bot has a session; commands may not be registered by then.</summary>
    public Task WaitForBotAsync(CancellationToken cancellationToken) => _hub.Online.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested) return;
        await _end.CancelAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Recorder.Dispose();
    }

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(HandleAsync);
        return app;
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, context.RequestAborted);
        try
        {
            await RouteAsync(context, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    // A page elsewhere can be made to resolve its own name to 127.0.0.1; the Host header gives it away.
    private Task RouteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var path = context.Request.Path;
        if (path.StartsWithSegments("/api")) return _rest.HandleAsync(context, cancellationToken);
        if (path.StartsWithSegments("/gateway") || path.StartsWithSegments("/resume")) return _hub.AcceptAsync(context, cancellationToken);
        if (path.StartsWithSegments(FileDoor.Prefix)) return _files.HandleAsync(context, cancellationToken);
        return path.StartsWithSegments("/visitor") ? _visitor.HandleAsync(context, cancellationToken) : _page.HandleAsync(context, cancellationToken);
    }
}
