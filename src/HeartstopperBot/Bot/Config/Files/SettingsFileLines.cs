using System.Collections.Immutable;
using System.Text.Json;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary>On which lines of a file its settings stand, so that whoever wrote it by hand finds what is wrong. The file has been read already.</summary>
internal static class SettingsFileLines
{
    private const string Settings = "settings";

    /// <summary>Of each setting the lines of its parts, by their names; the setting's own by no name.</summary>
    public static ImmutableArray<IReadOnlyDictionary<string, int>> Of(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var found = ImmutableArray.CreateBuilder<IReadOnlyDictionary<string, int>>();
        var (line, counted) = (1, 0);
        var (isInSettings, current) = (false, new Dictionary<string, int>());
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    isInSettings = reader.ValueTextEquals(Settings);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.Null when isInSettings && reader.CurrentDepth == 2:
                    found.Add(current = new Dictionary<string, int> { [""] = line });
                    break;
                case JsonTokenType.PropertyName when isInSettings && reader.CurrentDepth == 3:
                    current[reader.GetString()!] = line;
                    break;
            }
        }

        return found.ToImmutable();
    }
}
