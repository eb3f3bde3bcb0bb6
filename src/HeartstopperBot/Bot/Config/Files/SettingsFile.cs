using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary>All settings of a server as a file that people can read, keep and bring back. Who set what is not in it.</summary>
/// <param name="Format">Tells the file from any other.</param>
/// <param name="Version">Of the form of the file.</param>
/// <param name="Server">Whose settings they are.</param>
internal sealed record SettingsFile(string Format, int Version, string Server, DateTimeOffset Exported, ImmutableArray<SettingsFileEntry?> Settings)
{
    public const string KnownFormat = "heartstopperbot-settings";
    public const int KnownVersion = 1;

    /// <summary>A server of 500 channels that says everything everywhere stays below it.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostFindings = 10;

    public static byte[] Write(GuildSettings settings, IReadOnlyDictionary<ulong, ulong> parentsOfThreads, DateTimeOffset now)
    {
        var entries = settings.Rules.Select(rule => new SettingsFileEntry
        {
            Scope = ChangeWords.Of(rule.Scope.Kind),
            Id = rule.Scope.Kind == ScopeKind.Server ? null : Text(rule.Scope.Id),
            Parent = rule.Scope.Kind == ScopeKind.Thread && parentsOfThreads.TryGetValue(rule.Scope.Id, out var parent) ? Text(parent) : null,
            Setting = SettingCatalogue.Of(rule.Setting).Word,
            Value = rule.Value,
        });
        // From the server inwards, as one would tell it.
        var file = new SettingsFile(KnownFormat, KnownVersion, Text(settings.GuildId), now, [.. entries.Reverse()]);
        return JsonSerializer.SerializeToUtf8Bytes(file, SettingsFileJson.Default.SettingsFile);
    }

    /// <summary>Reads what came from outside. All that is wrong is told at once.</summary>
    public static SettingsFileReading Read(ReadOnlySpan<byte> bytes)
    {
        SettingsFile? file;
        try
        {
            file = JsonSerializer.Deserialize(WithoutMark(bytes), SettingsFileJson.Default.SettingsFile);
        }
        catch (JsonException error)
        {
            return SettingsFileReading.Wrong(ConfigTexts.FileNotJson((error.LineNumber ?? 0) + 1));
        }

        if (file is null || file.Format != KnownFormat) return SettingsFileReading.Wrong(ConfigTexts.FileOther);
        if (file.Version != KnownVersion) return SettingsFileReading.Wrong(ConfigTexts.FileVersion(file.Version));
        if (!Snowflake.TryParse(file.Server, out var server)) return SettingsFileReading.Wrong(ConfigTexts.FileNoServer);

        var findings = new List<string>();
        var edits = new Dictionary<(Scope, Setting), Edit>();
        var lines = SettingsFileLines.Of(WithoutMark(bytes));
        foreach (var (entry, index) in file.Settings.Select((entry, index) => (entry, index)))
        {
            var (edit, problem) = entry?.Read(server.Value) ?? (null, new EntryProblem("", ConfigTexts.FileNoScope("null")));
            if (problem is null && !edits.TryAdd((edit!.Scope, edit.Setting), edit)) problem = new EntryProblem("setting", ConfigTexts.FileTwice);
            if (problem is not null) findings.Add(ConfigTexts.FileFinding(lines[index].GetValueOrDefault(problem.Part, lines[index][""]), problem.Sentence));
        }

        if (findings.Count > MostFindings) findings = [.. findings.Take(MostFindings), Texts.AndMore(findings.Count - MostFindings)];
        return findings.Count > 0 ? new SettingsFileReading(0, [], [.. findings]) : new SettingsFileReading(server.Value, [.. edits.Values], []);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One rule, in the words of <see cref="SettingCatalogue"/>.</summary>
internal sealed record SettingsFileEntry
{
    /// <summary>server, category, channel or thread.</summary>
    public required string Scope { get; init; }

    /// <summary>Of the category, channel or thread; the server's own stands above.</summary>
    public string? Id { get; init; }

    /// <summary>The channel of a thread.</summary>
    public string? Parent { get; init; }
    public required string Setting { get; init; }
    public required string Value { get; init; }

    /// <returns>One of the two.</returns>
    public (Edit? Edit, EntryProblem? Problem) Read(ulong server)
    {
        if (ChangeWords.Kind(Scope) is not { } kind) return Wrong("scope", ConfigTexts.FileNoScope(Scope));
        if (SettingCatalogue.Find(Setting) is not { } info) return Wrong("setting", ConfigTexts.FileNoSetting(Setting, Nearest.Of(Setting, SettingCatalogue.All.Select(known => known.Word))));
        if (info.Read(Value) is not { } value) return Wrong("value", ConfigTexts.FileNoValue(Setting, Value));
        if (kind == ScopeKind.Server) return (new Edit(new Scope(kind, server), null, info.Setting, value), null);
        if (!Snowflake.TryParse(Id, out var id) || id.Value == 0) return Wrong("id", ConfigTexts.FileNoId(Scope));
        if (kind != ScopeKind.Thread) return (new Edit(new Scope(kind, id.Value), null, info.Setting, value), null);
        return Snowflake.TryParse(Parent, out var parent) ? (new Edit(new Scope(kind, id.Value), parent.Value, info.Setting, value), null) : Wrong("parent", ConfigTexts.FileNoParent);
    }

    private static (Edit? Edit, EntryProblem? Problem) Wrong(string part, string sentence) => (null, new EntryProblem(part, sentence));
}

/// <param name="Part">Of the entry, by its name in the file, where it is there.</param>
internal sealed record EntryProblem(string Part, string Sentence);

/// <param name="Server">Whose settings the file holds.</param>
/// <param name="Findings">What is wrong with it; empty where it can be used.</param>
internal sealed record SettingsFileReading(ulong Server, ImmutableArray<Edit> Edits, ImmutableArray<string> Findings)
{
    public static SettingsFileReading Wrong(string finding) => new(0, [], [finding]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SettingsFile))]
internal sealed partial class SettingsFileJson : JsonSerializerContext;
