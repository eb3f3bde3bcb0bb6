using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>The page's own calls, as README.md describes them. Not Discord's API: nothing of it reaches the bot but through an interaction.</summary>
internal sealed class VisitorApi
{
    // A command may bring a file along, in base64.
    private const int LargestBody = 64 * 1024, LargestCommand = 16 * 1024 * 1024;

    private readonly Visitors _visitors;
    private readonly World _world;
    private readonly LiveStream _stream;
    private readonly Faults _faults;
    private readonly Traffic _traffic;
    private readonly GatewayHub _hub;
    private readonly byte[] _token;
    private readonly Dictionary<string, Func<Place, JsonObject, JsonNode>> _acts;

    public VisitorApi(World world, Visitors visitors, LiveStream stream, Faults faults, Traffic traffic, GatewayHub hub, Page page)
    {
        (_world, _visitors, _stream, _faults, _traffic, _hub) = (world, visitors, stream, faults, traffic, hub);
        _token = Encoding.UTF8.GetBytes(page.Token);
        _acts = new()
        {
            ["run"] = (place, body) => Started(visitors.Run(place, Need(body, "command"), body["options"] as JsonObject)),
            ["press"] = (place, body) => Started(visitors.Press(place, Need(body, "message"), Need(body, "custom_id"))),
            ["choose"] = (place, body) => Started(visitors.Choose(place, Need(body, "message"), Need(body, "custom_id"), Texts(body, "values"))),
            ["modal"] = (place, body) => Started(visitors.SubmitModal(place, Need(body, "interaction"), body["values"] as JsonObject ?? [])),
            ["message-command"] = (place, body) => Started(visitors.RunOnMessage(place, Need(body, "command"), Need(body, "message"))),
            ["user-command"] = (place, body) => Started(visitors.RunOnPerson(place, Need(body, "command"), Need(body, "target"))),
            ["say"] = (place, body) => visitors.Say(place, Need(body, "content")),
            ["dismiss"] = Dismiss,
        };
        hub.OnlineChanged = isOnline => stream.Tell(isOnline ? "bot.online" : "bot.offline", static () => new JsonObject());
        faults.Changed = () => stream.Tell("faults", () => FaultForm.ToJson(faults));
        stream.ListenersChanged = any => traffic.Added = any ? line => stream.Tell("traffic", () => line) : null;
    }

    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        Page.Secure(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        var call = context.Request.Path.Value!["/visitor".Length..].TrimStart('/');
        var given = call == "events" ? context.Request.Query["token"].ToString() : context.Request.Headers["X-Playground-Token"].ToString();
        if (!IsOwnOrigin(context.Request) || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _token))
        {
            await RefuseAsync(context.Response, 403, "This call did not come from the playground's page.", option: null, cancellationToken);
            return;
        }

        try
        {
            await RouteAsync(context, call, cancellationToken);
        }
        catch (VisitorException refusal)
        {
            await RefuseAsync(context.Response, refusal.IsMissing ? 404 : 400, refusal.Message, refusal.Option, cancellationToken);
        }
        catch (JsonException)
        {
            await RefuseAsync(context.Response, 400, "The body is no JSON.", option: null, cancellationToken);
        }
    }

    private async Task RouteAsync(HttpContext context, string call, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        switch (context.Request.Method, call)
        {
            case ("GET", "events"): await EventStream.ServeAsync(context, _stream, _world, query["person"].ToString(), cancellationToken); break;
            case ("GET", "world"): await WriteAsync(context.Response, 200, WorldForm.ToJson(_world, _hub.IsOnline), cancellationToken); break;
            case ("GET", "commands"): await WriteAsync(context.Response, 200, new JsonObject { ["commands"] = _visitors.Commands(PlaceOf(query)) }, cancellationToken); break;
            case ("GET", "messages"): await WriteAsync(context.Response, 200, new JsonObject { ["messages"] = _visitors.Messages(PlaceOf(query), LimitOf(query)) }, cancellationToken); break;
            case ("GET", "traffic"): await WriteAsync(context.Response, 200, new JsonObject { ["traffic"] = _traffic.ToJson() }, cancellationToken); break;
            case ("GET", "faults"): await WriteAsync(context.Response, 200, FaultForm.ToJson(_faults), cancellationToken); break;
            case ("DELETE", "faults"):
                _faults.Clear();
                await WriteAsync(context.Response, 200, FaultForm.ToJson(_faults), cancellationToken);
                break;
            case ("POST", _): await PostAsync(context, call, cancellationToken); break;
            default: await RefuseAsync(context.Response, 404, "There is no such call.", option: null, cancellationToken); break;
        }
    }

    private async Task PostAsync(HttpContext context, string call, CancellationToken cancellationToken)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() != "application/json")
        {
            await RefuseAsync(context.Response, 415, "Send application/json.", option: null, cancellationToken);
            return;
        }

        var body = await ReadAsync(context.Request, call == "run" ? LargestCommand : LargestBody, cancellationToken);
        if (call == "faults")
        {
            FaultForm.Apply(_faults, body);
            await WriteAsync(context.Response, 200, FaultForm.ToJson(_faults), cancellationToken);
            return;
        }

        var place = new Place(Need(body, "person"), Need(body, "channel"), body.Text("locale") ?? "en-GB");
        if (call == "autocomplete") await WriteAsync(context.Response, 200, await AutocompleteAsync(place, body, cancellationToken), cancellationToken);
        else if (_acts.TryGetValue(call, out var act)) await WriteAsync(context.Response, 200, act(place, body), cancellationToken);
        else await RefuseAsync(context.Response, 404, "There is no such call.", option: null, cancellationToken);
    }

    private async Task<JsonNode> AutocompleteAsync(Place place, JsonObject body, CancellationToken cancellationToken)
    {
        var interaction = _visitors.Autocomplete(place, Need(body, "command"), body["options"] as JsonObject ?? [], Need(body, "focused"));
        await interaction.Answered.WaitAsync(cancellationToken);
        return interaction.Choices is { } choices ? new JsonObject { ["choices"] = choices } : new JsonObject { ["failed"] = true };
    }

    private JsonObject Dismiss(Place place, JsonObject body)
    {
        _visitors.Dismiss(place, Need(body, "message"));
        return [];
    }

    private static JsonObject Started(VisitorInteraction interaction) => new() { ["interaction"] = interaction.Id };

    private static string Need(JsonObject body, string key) => body.Text(key) is { Length: > 0 } text ? text : throw new VisitorException($"\"{key}\" is missing.");

    private static string[] Texts(JsonObject body, string key) => body[key] is JsonArray list ? [.. list.Select(one => one?.ToString() ?? "")] : [];

    private static Place PlaceOf(IQueryCollection query) => new(query["person"].ToString(), query["channel"].ToString(), query["locale"] is [{ Length: > 0 } locale] ? locale : "en-GB");

    private static int LimitOf(IQueryCollection query) => int.TryParse(query["limit"], out var limit) ? Math.Clamp(limit, 1, Channel.MessagesKept) : 50;

    // A browser names the page that asks; other programs name none and need the token all the same.
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || origin == $"http://{request.Host.Value}");

    private static async Task<JsonObject> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[4096];
        int count;
        while ((count = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > most) throw new VisitorException("The body is too large.");
        }

        return JsonElement.Parse(buffer.ToArray()).ToNode() as JsonObject ?? throw new VisitorException("The body is no object.");
    }

    private static Task RefuseAsync(HttpResponse response, int status, string message, string? option, CancellationToken cancellationToken) =>
        WriteAsync(response, status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["option"] = option } }, cancellationToken);

    private static async Task WriteAsync(HttpResponse response, int status, JsonNode body, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(body.ToUtf8(), cancellationToken);
    }
}
