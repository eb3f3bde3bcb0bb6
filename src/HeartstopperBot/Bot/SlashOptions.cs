using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot;

/// <summary>What a person filled in. The same for Discord, for a button that asks again, and for the command line.</summary>
internal sealed record SlashOptions(ImmutableDictionary<string, string> Values)
{
    public const string Private = "private";
    public const string AsOf = "as_of";

    /// <summary>Which part of the command was used; empty where it has no parts.</summary>
    public string Subcommand { get; init; } = "";

    /// <summary>The channels that were named, as Discord describes them.</summary>
    public ImmutableDictionary<Snowflake, Channel> Channels { get; init; } = ImmutableDictionary<Snowflake, Channel>.Empty;

    /// <summary>The file that was handed over; null where there is none.</summary>
    public Attachment? File { get; init; }

    public bool IsPrivate => Values.TryGetValue(Private, out var value) && bool.TryParse(value, out var isPrivate) && isPrivate;

    public static SlashOptions Of(InteractionData? data)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var option in Filled(data))
        {
            if (option.Value is { } value) values[option.Name] = Read(value);
        }

        return new SlashOptions(values.ToImmutable())
        {
            Subcommand = Part(data)?.Name ?? "",
            Channels = Entered.ChannelsOf(data?.Resolved),
            File = data?.Resolved?.Attachments?.Values.FirstOrDefault(),
        };
    }

    /// <summary>The options themselves, also those of a sub-command.</summary>
    public static IReadOnlyList<InteractionDataOption> Filled(InteractionData? data) => (Part(data) is { } part ? part.Options : data?.Options) ?? [];

    private static InteractionDataOption? Part(InteractionData? data) =>
        data?.Options?.FirstOrDefault(option => option.Type == ApplicationCommandOptionType.SubCommand);

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

    public SlashOptions With(string name, string value) => this with { Values = Values.SetItem(name, value) };

    /// <summary>Empty where nothing was filled in.</summary>
    public string Text(string name) => Values.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>Reads "2022", "2022-10" or "2022-10-01": the last day that it can mean and that has begun. Null for an empty text.</summary>
    /// <exception cref="UserError">It is none of these, or has not begun.</exception>
    public static DateOnly? ReadAsOf(string typed, DateOnly today) => TryReadAsOf(typed, today, out var day, out var problem) ? day : throw new UserError(problem);

    /// <summary>A day of long ago is a day like any other: the answer then says that no source is so old.</summary>
    public static bool TryReadAsOf(string typed, DateOnly today, out DateOnly? day, [NotNullWhen(false)] out Func<string>? problem)
    {
        (day, problem) = (null, null);
        if (typed.Length == 0) return true;
        if (FactDate.TryParse(typed) is not { Precision: not DatePrecision.Minute } date)
            problem = typed.All(letter => char.IsAsciiDigit(letter) || letter == '-') && typed.Length is >= 6 and <= 10 ? () => Texts.NoSuchDate(typed) : () => Texts.BadDate(typed);
        else if (date.FirstDay > today)
            problem = () => Texts.DateToCome(date);
        else
            day = date.LastDay < today ? date.LastDay : today;
        return problem is null;
    }
}
