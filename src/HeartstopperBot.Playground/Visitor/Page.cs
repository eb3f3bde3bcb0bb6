using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>The embedded files of wwwroot, and the token that the page's own calls carry.</summary>
internal sealed class Page
{
    private const string Folder = "wwwroot/";

    // The page needs nothing from elsewhere, nothing elsewhere may frame it, and no string can become markup or script in it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private readonly Dictionary<string, (byte[] Body, string Type, string Tag)> _files = [];

    public Page()
    {
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var body = Read(name);
            if (name == Folder + "index.html") body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("{{token}}", Token));
            _files["/" + name[Folder.Length..]] = (body, TypeOf(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"");
        }
    }

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static void Secure(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (request, response) = (context.Request, context.Response);
        Secure(response.Headers);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var path = request.Path.Value is null or "/" ? "/index.html" : request.Path.Value;
        if (!_files.TryGetValue(path, out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync("There is no such page.", cancellationToken);
            return;
        }

        response.Headers.ETag = file.Tag;
        response.Headers.CacheControl = "no-cache";
        if (request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.Type;
        response.ContentLength = file.Body.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(file.Body, cancellationToken);
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var body = new byte[stream.Length];
        stream.ReadExactly(body);
        return body;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
