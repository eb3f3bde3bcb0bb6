using System.Text.Json;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Turns Discord's error body into an exception that a person can read.</summary>
/// <remarks>https://docs.discord.com/developers/reference#error-messages</remarks>
internal static class ApiErrorReader
{
    public static async Task<DiscordApiException> ReadAsync(HttpResponseMessage response, RestRoute route, CancellationToken cancellationToken)
    {
        try
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var code = body.RootElement.TryGetProperty("code", out var number) && number.TryGetInt32(out var known) ? known : 0;
            var message = body.RootElement.TryGetProperty("message", out var text) ? text.ToString() : "";
            var fieldErrors = new List<string>();
            if (body.RootElement.TryGetProperty("errors", out var errors)) Flatten(errors, "", fieldErrors);
            return new DiscordApiException(response.StatusCode, code, message, fieldErrors, route.Name);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Proxies on the way answer in HTML; their text helps nobody.
            return new DiscordApiException(response.StatusCode, 0, "The answer was not JSON.", [], route.Name);
        }
    }

    private static void Flatten(JsonElement errors, string path, List<string> lines)
    {
        if (errors.ValueKind != JsonValueKind.Object) return;
        foreach (var property in errors.EnumerateObject())
        {
            var isLeaf = property.Name == "_errors" && property.Value.ValueKind == JsonValueKind.Array;
            if (isLeaf) lines.AddRange(property.Value.EnumerateArray().Select(leaf => Describe(path, leaf)));
            else Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", lines);
        }
    }

    private static string Describe(string path, JsonElement leaf)
    {
        var message = leaf.ValueKind == JsonValueKind.Object && leaf.TryGetProperty("message", out var text) ? text.ToString() : leaf.ToString();
        return path.Length == 0 ? message : $"{path}: {message}";
    }
}
