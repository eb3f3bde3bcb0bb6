using System.Collections.Immutable;
using System.Text.Json;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot;

/// <summary>What a person filled in. The same for Discord, for a button that asks again, and for the command line.</summary>
internal sealed record SlashOptions(ImmutableDictionary<string, string> Values)
{
    public const string Private = "private";
    public const string AsOf = "as_of";

    /// <summary>No story of the show began before; a date beyond either end is a slip of the finger.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public bool IsPrivate => Values.TryGetValue(Private, out var value) && bool.TryParse(value, out var isPrivate) && isPrivate;

    public static SlashOptions Of(IEnumerable<InteractionDataOption>? options)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var option in options ?? [])
        {
            if (option.Value is { } value) values[option.Name] = Read(value);
        }

        return new SlashOptions(values.ToImmutable());
    }

    private static string Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON and no text. Nobody can have typed it.
            return "";
        }
    }

    /// <summary>Empty where nothing was filled in.</summary>
    public string Text(string name) => Values.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>Reads "2022", "2022-10" or "2022-10-01": the last day that it can mean. Null for an empty text.</summary>
    /// <exception cref="UserError">It is none of these.</exception>
    public static DateOnly? ReadAsOf(string typed)
    {
        if (typed.Length == 0) return null;
        return FactDate.TryParse(typed) is { Precision: not DatePrecision.Minute, Start.Year: >= FirstYear and <= LastYear } date
            ? date.LastDay
            : throw new UserError(Texts.BadDate(typed));
    }
}
