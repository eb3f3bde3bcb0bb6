using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Bot.Config;

/// <summary>What a button of <c>/config</c> does.</summary>
internal enum ConfigAct
{
    /// <summary>Shows the panel as it stands now.</summary>
    Show,
    GoTo,
    GoElsewhere,
    PickSetting,
    SetValue,
    SetNone,
    SetDay,
    EnterDay,
    TakeBack,
    Why,
    Log,
    Undo,
    Done,
    Import,
    ResetPlace,
    ResetServer,
    Forget,
    Cancel,
}

/// <summary>
/// All that a button or menu of <c>/config</c> carries, so that it works after a restart: what it does, for which server and person it was made, what they had seen,
/// and which place and setting they look at. It comes back from outside: <see cref="ConfigGuard"/> says whether it may be used.
/// </summary>
/// <param name="Revision">Of the settings that were shown.</param>
/// <param name="ParentId">The channel of a thread.</param>
internal sealed record ConfigTicket(ConfigAct Act, ulong GuildId, ulong UserId, long Revision, Scope Scope, ulong? ParentId, Setting? Setting)
{
    public const string Command = "config";

    private const string Acts = "agepvndxtwlukirsfc";
    private const string Kinds = "tcgs";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>For menus, whose values name a place.</summary>
    public static string EncodePlace(PlacePath place) => EncodePlace(place.Nearest, place.ParentId);

    public static (Scope Scope, ulong? ParentId)? TryParsePlace(string text)
    {
        if (text.Length < 2 || Kinds.IndexOf(text[0]) is not (>= 0 and var kind)) return null;
        var parts = text[1..].Split('.');
        if (parts.Length > 2 || TryParseNumber(parts[0]) is not { } id) return null;
        var parent = parts.Length == 2 ? TryParseNumber(parts[1]) : null;
        // A thread has a channel, and nothing else has.
        return (kind == (int)ScopeKind.Thread) == parent is not null ? (new Scope((ScopeKind)kind, id), parent) : null;
    }

    /// <param name="page">Null: the answer is a message of its own.</param>
    public string Encode(int? page)
    {
        ImmutableArray<string> arguments =
        [
            Acts[(int)Act].ToString(), Number(GuildId), Number(UserId), Number((ulong)Revision), EncodePlace(Scope, ParentId), Setting is { } setting ? Digits[(int)setting].ToString() : "",
        ];
        return new CustomId(View.Answer, page, new QuestionKey(Command, arguments)).TryEncode() ?? throw new InvalidOperationException("Six numbers have room in an id.");
    }

    /// <summary>Null for what this version does not make.</summary>
    public static ConfigTicket? TryParse(CustomId id)
    {
        if (id is not { View: View.Answer, Question: { IsLifted: false, Arguments: [{ Length: 1 } act, var guild, var user, var revision, var place, var setting] } }) return null;
        if (Acts.IndexOf(act[0]) is not (>= 0 and var known) || TryParsePlace(place) is not { } at) return null;
        if (TryParseNumber(guild) is not { } guildId || TryParseNumber(user) is not { } userId || TryParseNumber(revision) is not { } number || number > long.MaxValue) return null;
        Setting? about = setting.Length == 1 && Digits.IndexOf(setting[0]) is var index && index >= 0 && index < SettingCatalogue.All.Length ? (Setting)index : null;
        return about is null && setting.Length > 0 ? null : new ConfigTicket((ConfigAct)known, guildId, userId, (long)number, at.Scope, at.ParentId, about);
    }

    private static string EncodePlace(Scope scope, ulong? parent) => $"{Kinds[(int)scope.Kind]}{Number(scope.Id)}{(parent is { } id ? "." + Number(id) : "")}";

    /// <summary>In 36 digits, so that everything has room in the hundred characters of an id.</summary>
    private static string Number(ulong number)
    {
        Span<char> text = stackalloc char[13];
        var start = text.Length;
        do
        {
            text[--start] = Digits[(int)(number % 36)];
            number /= 36;
        }
        while (number > 0);
        return text[start..].ToString();
    }

    private static ulong? TryParseNumber(string text)
    {
        if (text.Length is 0 or > 13) return null;
        UInt128 number = 0;
        foreach (var letter in text)
        {
            if (Digits.IndexOf(letter) is not (>= 0 and var digit)) return null;
            number = (number * 36) + (uint)digit;
        }

        return number <= ulong.MaxValue ? (ulong)number : null;
    }
}
