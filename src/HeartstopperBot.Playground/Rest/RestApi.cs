using System.Text.Json;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Rest;

/// <summary>One REST request from its headers to its recorded answer: https://docs.discord.com/developers/reference.</summary>
internal sealed partial class RestApi(RestRoutes routes, RateLimits limits, InvalidRequests invalid, Faults faults, Recorder recorder, Traffic traffic, PlaygroundOptions options, TimeProvider time)
{
    public const string Prefix = "/api/v10/";

    /// <summary>https://docs.discord.com/developers/reference#uploading-files: the largest request.</summary>
    private const int LargestBody = 25 * 1024 * 1024;

    public int InvalidCount => invalid.Count;

    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            await WriteAsync(context, RestResult.Error(400, 50041, "Invalid API version provided"), cancellationToken);
            return;
        }

        var relative = path[Prefix.Length..];
        var request = await ReadAsync(context.Request, cancellationToken);
        var (route, arguments, isPathKnown) = routes.Find(context.Request.Method, relative);
        var fault = faults.TakeRest(route?.Name ?? "");
        if (fault?.Kind == RestTrouble.LoseRequest)
        {
            context.Abort();
            return;
        }

        if (fault?.Kind == RestTrouble.SlowRequest) await Task.Delay(fault.Duration, time, cancellationToken);
        var (body, files, isBroken) = await OpenAsync(context.Request, request, cancellationToken);
        var result = Fake(fault, context.Response.Headers, route)
            ?? (route is null ? Unknown(isPathKnown) : Guard(context, route, arguments, request))
            ?? (isBroken ? RestResult.BadForm("FORM_INVALID", "Expected the parts payload_json and files[0] to files[9], each once.") : Handle(context, route!, arguments, body!, files));
        invalid.Note(result.Status, context.Response.Headers["X-RateLimit-Scope"]);
        recorder.Add(context.Request.Method, "/" + relative, result.Status, body, result.Body);
        if (options.Record) traffic.Rest($"{context.Request.Method} /{relative} {result.Status}", body, result.Body);
        if (fault?.Kind == RestTrouble.LoseAnswer)
        {
            context.Abort();
            return;
        }

        if (fault?.Kind == RestTrouble.SlowAnswer) await Task.Delay(fault.Duration, time, cancellationToken);
        await WriteAsync(context, result, cancellationToken);
    }

    private RestResult? Guard(HttpContext context, RestRoute route, IReadOnlyList<string> arguments, byte[]? body)
    {
        if (options.EnforceRateLimits && invalid.IsBanned) return Ban(context.Response.Headers);
        if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString())) return RestResult.Error(403, 40333, "internal network error");
        var authorization = context.Request.Headers.Authorization.ToString();
        if (route.NeedsBot || authorization.Length > 0)
        {
            if (authorization != $"Bot {options.Token}") return RestResult.Error(401, 0, "401: Unauthorized");
        }

        if (options.EnforceRateLimits && limits.Check(route, arguments, context.Response.Headers) is { } refusal) return refusal;
        if (body is null) return RestResult.Error(413, 40005, "Request entity too large");
        if (!route.TakesBody) return body.Length == 0 ? null : RestResult.BadForm("BODY_NOT_EXPECTED", "This route takes no body.");
        return IsJson(context.Request.ContentType) || (route.TakesFiles && Multipart.Is(context.Request.ContentType)) ? null : RestResult.BadForm("CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
    }

    private static RestResult Handle(HttpContext context, RestRoute route, IReadOnlyList<string> arguments, byte[] body, IReadOnlyList<Upload> files)
    {
        try
        {
            var parsed = route.TakesBody ? JsonElement.Parse(body) : default;
            return route.Handle(new RestCall(arguments, context.Request.Query, parsed, files));
        }
        catch (JsonException)
        {
            return RestResult.Error(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private RestResult? Fake(RestFault? fault, IHeaderDictionary headers, RestRoute? route) => fault?.Kind switch
    {
        RestTrouble.RateLimitUser => RateLimits.Refuse(headers, fault.Duration, "user", route is null ? null : limits.Hash(route.Name)),
        RestTrouble.RateLimitShared => RateLimits.Refuse(headers, fault.Duration, "shared", route is null ? null : limits.Hash(route.Name)),
        RestTrouble.RateLimitGlobal => RateLimits.Refuse(headers, fault.Duration, "global", bucket: null),
        RestTrouble.Ban => Ban(headers),
        RestTrouble.ServerError => RestResult.Error(500, 0, "500: Internal Server Error"),
        RestTrouble.BadGateway => Page(headers, 502, "<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>"),
        _ => null,
    };

    private static RestResult Unknown(bool isPathKnown) => isPathKnown ? RestResult.Error(405, 0, "405: Method Not Allowed") : RestResult.Error(404, 0, "404: Not Found");

    private static RestResult Ban(IHeaderDictionary headers)
    {
        headers.RetryAfter = ((int)InvalidRequests.Length.TotalSeconds).ToString();
        return Page(headers, 429, "<html><head><title>Access denied</title></head><body>error code: 1015</body></html>");
    }

    private static RestResult Page(IHeaderDictionary headers, int status, string html)
    {
        headers.ContentType = "text/html; charset=UTF-8";
        return new RestResult(status, System.Text.Encoding.UTF8.GetBytes(html));
    }

    // Of a form with files only its JSON is recorded and shown.
    private static async Task<(byte[]? Body, IReadOnlyList<Upload> Files, bool IsBroken)> OpenAsync(HttpRequest request, byte[]? body, CancellationToken cancellationToken)
    {
        if (body is null || !Multipart.Is(request.ContentType)) return (body, [], false);
        return await Multipart.ReadAsync(request.ContentType!, body, cancellationToken) is var (json, files) ? (json, files, false) : (null, [], true);
    }

    // Null where the body is larger than Discord takes; the rest of it is not read.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding")) return [];
        if (request.ContentLength > LargestBody) return null;
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 1024));
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > LargestBody) return null;
        }

        return buffer.ToArray();
    }

    private async Task WriteAsync(HttpContext context, RestResult result, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = result.Status;
        response.Headers.Date = time.GetUtcNow().ToString("R");
        if (result.Body is not { } body) return;
        if (response.ContentType is null) response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken);
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    // https://docs.discord.com/developers/reference#user-agent.
    [GeneratedRegex(@"^DiscordBot \(\S+, [^\s)]+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserAgent();
}
