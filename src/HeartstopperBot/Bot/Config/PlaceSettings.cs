using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>What holds at one place, every setting decided by whichever place nearby says something.</summary>
internal sealed record PlaceSettings
{
    /// <summary>In direct messages, for whoever brought the bot along, and where nobody said anything.</summary>
    public static PlaceSettings Default { get; } = new();

    public AnswersTo Answers { get; private init; }

    /// <summary>What an answer is when the person did not say.</summary>
    public bool IsPrivateUnlessSaid { get; private init; }

    /// <summary>Null: what the host set.</summary>
    public SpoilerLine? Ceiling { get; private init; }

    public bool HasQuiz { get; private init; } = true;

    /// <summary>Null: none.</summary>
    public ulong? CorrectionsChannel { get; private init; }

    /// <summary>As Discord names it; null: the server's own.</summary>
    public string? Language { get; private init; }

    /// <summary>As a person would type it; null: today.</summary>
    public string? AsOf { get; private init; }

    public ImmutableArray<ulong> ExemptRoles { get; private init; } = [];

    public static PlaceSettings Of(GuildSettings settings, PlacePath place)
    {
        if (settings.Rules.IsEmpty) return Default;
        string? ValueOf(Setting setting) => settings.Winner(setting, place)?.Value;
        return new PlaceSettings
        {
            Answers = ValueOf(Setting.Answers) switch { SettingCatalogue.Off => AnswersTo.Nobody, SettingCatalogue.Private => AnswersTo.WhoAsks, _ => AnswersTo.Everybody },
            IsPrivateUnlessSaid = ValueOf(Setting.Visibility) == SettingCatalogue.Private,
            Ceiling = ValueOf(Setting.Spoilers) is { } line ? SpoilerLine.TryParse(line) : null,
            HasQuiz = ValueOf(Setting.Quiz) != SettingCatalogue.Off,
            CorrectionsChannel = ValueOf(Setting.CorrectionsChannel) is { } channel and not SettingCatalogue.None ? ulong.Parse(channel, CultureInfo.InvariantCulture) : null,
            Language = ValueOf(Setting.Language),
            AsOf = ValueOf(Setting.AsOf) is { } day and not SettingCatalogue.Off ? day : null,
            ExemptRoles = ValueOf(Setting.ExemptRoles) is { } roles ? SettingCatalogue.Roles(roles) : [],
        };
    }
}

/// <summary>Who may read what is answered at a place.</summary>
internal enum AnswersTo { Everybody, WhoAsks, Nobody }
