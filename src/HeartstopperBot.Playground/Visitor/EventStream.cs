using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>The live stream over server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html.</summary>
internal static class EventStream
{
    public static async Task ServeAsync(HttpContext context, LiveStream stream, World world, string person, CancellationToken cancellationToken)
    {
        if (!world.People.ContainsKey(person)) throw new VisitorException("There is no such person.", isMissing: true);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        var listener = stream.Join(person);
        try
        {
            await context.Response.WriteAsync($"event: hello\ndata: {new JsonObject { ["person"] = person }.ToJsonString()}\n\n", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            while (await listener.Events.Reader.WaitToReadAsync(cancellationToken))
            {
                while (listener.Events.Reader.TryRead(out var text)) await context.Response.WriteAsync(text, cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
            }
        }
        finally
        {
            stream.Leave(listener);
        }
    }
}
