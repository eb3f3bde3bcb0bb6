using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HeartstopperBot.Playground.State;

/// <summary>A file as it came in a request or from a visitor.</summary>
internal sealed record Upload(int Index, string Name, string? ContentType, byte[] Bytes);

/// <summary>The last files by id, in memory. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed partial class FileStore
{
    /// <summary>Older files give way, their messages keep the link: it leads nowhere then, as Discord's do after a while.</summary>
    public const long MostBytes = 128 * 1024 * 1024;

    private readonly Dictionary<string, Stored> _files = [];
    private readonly Queue<string> _order = [];
    private long _bytes;

    /// <summary>Where files are fetched; set once the port is known.</summary>
    public string Address { get; set; } = "";

    public Stored? Find(string id) => _files.GetValueOrDefault(id);

    /// <summary>Keeps the file and writes it as https://docs.discord.com/developers/resources/message#attachment-object does.</summary>
    public JsonObject Add(string id, string channel, Upload file, string? name = null)
    {
        var stored = new Stored(channel, CleanName(name ?? file.Name), file.ContentType ?? TypeOf(file.Name), file.Bytes);
        _files.Add(id, stored);
        _order.Enqueue(id);
        _bytes += file.Bytes.Length;
        while (_bytes > MostBytes && _order.TryDequeue(out var oldest) && _files.Remove(oldest, out var gone)) _bytes -= gone.Bytes.Length;
        var url = $"{Address}{channel}/{id}/{Uri.EscapeDataString(stored.Name)}";
        return new JsonObject { ["id"] = id, ["filename"] = stored.Name, ["size"] = file.Bytes.Length, ["url"] = url, ["proxy_url"] = url, ["content_type"] = stored.ContentType };
    }

    // Discord keeps letters, digits, dots, dashes and underscores.
    private static string CleanName(string name) => Strange().Replace(name, "_");

    private static string TypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".json" => "application/json; charset=utf-8",
        ".yaml" or ".yml" => "application/yaml",
        ".txt" => "text/plain; charset=utf-8",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        _ => "application/octet-stream",
    };

    [GeneratedRegex("[^A-Za-z0-9._-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strange();

    internal sealed record Stored(string Channel, string Name, string ContentType, byte[] Bytes);
}
