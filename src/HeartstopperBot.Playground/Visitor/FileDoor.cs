using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>Where attachments are fetched, by the page and by the bot. Nothing that somebody handed over is ever shown as a page of this origin.</summary>
internal sealed class FileDoor(World world)
{
    public const string Prefix = "/attachments";

    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (request, response) = (context.Request, context.Response);
        Page.Secure(response.Headers);
        var parts = request.Path.Value![Prefix.Length..].Trim('/').Split('/');
        FileStore.Stored? file;
        lock (world.Gate) file = parts.Length == 3 ? world.Files.Find(parts[1]) : null;
        if (file is null || file.Channel != parts[0] || file.Name != parts[2] || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(file.Bytes, cancellationToken);
    }
}
