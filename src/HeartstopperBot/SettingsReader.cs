using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Facts.Answers;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot;

/// <param name="Problems">Each setting that is wrong: its key, what it holds, what to do. The bot does not start with one.</param>
/// <param name="Unknown">Keys that no setting has, each with the nearest one; the bot says so and starts.</param>
public sealed record ReadSettings(BotSettings Settings, ImmutableArray<string> Problems, ImmutableArray<string> Unknown);

/// <summary>
/// Reads settings: <c>appsettings.json</c>, then the environment, then the secret file; the later wins.
/// By hand, because every wrong one is named in one go, and because a start has no time to lose on a binder.
/// </summary>
public static class SettingsReader
{
    public const string FileName = "appsettings.json";

    private static readonly ImmutableArray<string> Keys =
    [
        "Discord:Token", "Discord:TokenFile", "Discord:RestAddress", "Discord:GatewayAddress", "Discord:ShardId", "Discord:ShardCount",
        "Discord:DevelopmentServerId", "Discord:Presence", "Data:Directory", "Facts:Seeds", "Facts:Database", "Spoilers:Ceiling", "Settings:ForgetAfterDays", "Playground:Port", "Log:Level",
    ];

    private static readonly ImmutableArray<string> Sections = [.. Keys.Select(key => key[..(key.IndexOf(':') + 1)]).Distinct()];

    /// <summary>Reads what holds for this process: the file in the working directory, else the one beside the program.</summary>
    public static ReadSettings Read()
    {
        var file = new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }
            .Select(folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists);
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value));
        return Read(file, environment);
    }

    public static ReadSettings Read(string? file, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (file is not null) AddFile(file, values, problems);
        foreach (var (name, value) in environment)
        {
            var key = name.Replace("__", ":");
            if (!string.IsNullOrEmpty(value) && Sections.Any(section => key.StartsWith(section, StringComparison.OrdinalIgnoreCase))) values[key] = value;
        }

        var unknown = values.Keys
            .Where(key => !Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => $"{key} is not a setting; the nearest is {Nearest.Of(key, Keys)}.")
            .Order(StringComparer.Ordinal);
        var settings = Bind(new Values(values, problems));
        return new ReadSettings(settings, problems.ToImmutable(), [.. unknown]);
    }

    private static BotSettings Bind(Values values)
    {
        var defaults = new BotSettings();
        var settings = new BotSettings
        {
            Token = values.Token(),
            RestAddress = values.Address("Discord:RestAddress", "https", "http") ?? defaults.RestAddress,
            GatewayAddress = values.Address("Discord:GatewayAddress", "wss", "ws"),
            ShardId = values.Number("Discord:ShardId", 0, 100_000) ?? defaults.ShardId,
            ShardCount = values.Number("Discord:ShardCount", 1, 100_000) ?? defaults.ShardCount,
            DevelopmentServerId = values.Snowflake("Discord:DevelopmentServerId"),
            Presence = values.Text("Discord:Presence", 128) ?? defaults.Presence,
            DataDirectory = values.FullPath("Data:Directory") ?? defaults.DataDirectory,
            Seeds = values.FullPath("Facts:Seeds") ?? defaults.Seeds,
            FactDatabase = values.FullPath("Facts:Database"),
            SpoilerCeiling = values.Line("Spoilers:Ceiling") ?? defaults.SpoilerCeiling,
            ForgetServersAfterDays = values.Number("Settings:ForgetAfterDays", 0, 3_650) ?? defaults.ForgetServersAfterDays,
            PlaygroundPort = values.Number("Playground:Port", 0, 65_535),
            LogLevel = values.Level("Log:Level") ?? defaults.LogLevel,
        };
        if (settings.ShardId >= settings.ShardCount)
            values.Problem("Discord:ShardId", $"is {settings.ShardId}, but there are {settings.ShardCount} shards and they count from 0. Set it below Discord:ShardCount.");
        return settings;
    }

    private static void AddFile(string file, Dictionary<string, string> values, ImmutableArray<string>.Builder problems)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object) Flatten("", document.RootElement, values);
            else problems.Add($"{file} must hold one object in braces, like appsettings.example.json.");
        }
        catch (JsonException error)
        {
            problems.Add($"{file} is not JSON (line {error.LineNumber + 1}). Compare it with appsettings.example.json.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file} cannot be read. Give this user the right to read it: chmod u+r {file}");
        }
    }

    private static void Flatten(string prefix, JsonElement element, Dictionary<string, string> values)
    {
        foreach (var member in element.EnumerateObject())
        {
            var key = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object) Flatten(key + ":", member.Value, values);
            else if (member.Value.ValueKind != JsonValueKind.Null) values[key] = member.Value.ToString();
        }
    }

    /// <summary>The raw values, each read with its own check. Asking for one that is wrong notes the problem and gives null.</summary>
    private sealed class Values(Dictionary<string, string> values, ImmutableArray<string>.Builder problems)
    {
        public void Problem(string key, string sentence) => problems.Add($"{key} {sentence}");

        public string? Token()
        {
            var (key, token) = ("Discord:Token", values.GetValueOrDefault("Discord:Token"));
            if (Get("Discord:TokenFile") is { } file)
            {
                key = "Discord:TokenFile";
                token = ReadSecret(file);
            }

            if (string.IsNullOrWhiteSpace(token)) return null;
            token = token.Trim();
            // The value is named in none of these sentences: it is the one secret that there is.
            if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase)) Problem(key, "starts with \"Bot \". Give the bare token.");
            else if (token.Any(character => character is <= ' ' or > '~')) Problem(key, "holds a blank or a character that no token has. Copy it again from the developer portal (Bot, Reset Token).");
            else return token;
            return null;
        }

        public Uri? Address(string key, params ReadOnlySpan<string> schemes)
        {
            if (Get(key) is not { } text) return null;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme)) return address;
            Problem(key, $"is \"{text}\". Give a whole address that begins with {schemes[0]}://, or leave it out for Discord's own.");
            return null;
        }

        public int? Number(string key, int least, int most)
        {
            if (Get(key) is not { } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            Problem(key, $"is \"{text}\". Give a number from {least} to {most}.");
            return null;
        }

        public ulong? Snowflake(string key)
        {
            if (Get(key) is not { } text) return null;
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) return id;
            Problem(key, $"is \"{text}\". Give the server's id, digits only: right-click the server in Discord with developer mode on, Copy Server ID.");
            return null;
        }

        /// <summary>Unlike the others, an empty text is a value.</summary>
        public string? Text(string key, int longest)
        {
            if (!values.TryGetValue(key, out var text)) return null;
            if (text.EnumerateRunes().Count() <= longest) return text;
            Problem(key, $"is longer than {longest} characters. Shorten it.");
            return null;
        }

        public string? FullPath(string key)
        {
            if (Get(key) is not { } text) return null;
            if (!text.Contains('\0')) return Path.GetFullPath(text);
            Problem(key, "is not a path.");
            return null;
        }

        public LogLevel? Level(string key)
        {
            if (Get(key) is not { } text) return null;
            if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level)) return level;
            Problem(key, $"is \"{text}\". Give one of {string.Join(", ", Enum.GetNames<LogLevel>())}.");
            return null;
        }

        public SpoilerLine? Line(string key)
        {
            if (Get(key) is not { } text) return null;
            if (SpoilerLine.TryParse(text) is { } line) return line;
            Problem(key, $"is \"{text}\". Give one of {string.Join(", ", SpoilerLine.Choices.Select(choice => choice.Word))}.");
            return null;
        }

        private string? Get(string key) => values.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;

        private string? ReadSecret(string file)
        {
            try
            {
                var token = File.ReadAllText(file);
                if (string.IsNullOrWhiteSpace(token)) Problem("Discord:TokenFile", $"names {file}, which is empty. Write the token into it.");
                return token;
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
            {
                Problem("Discord:TokenFile", $"names {file}, which is not there. Write the token into that file, or set Discord__Token instead.");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Problem("Discord:TokenFile", $"names {file}, which cannot be read. Give this user the right: chmod 600 {file} and chown it to the user that runs the bot.");
            }

            return null;
        }
    }
}
