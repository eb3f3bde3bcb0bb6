using System.Globalization;
using System.Runtime.CompilerServices;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Config;

/// <summary>Every fixed text about settings that people read in Discord: the sentences. The names of settings and values are <see cref="ConfigWords"/>.</summary>
internal static class ConfigTexts
{
    public static string OffEverywhere => Say();
    public static string NoQuizAnywhere => Say();
    public static string PrivateOnlyHere => Say();

    public static string OnlyModerators => Say();
    public static string OnlyInServers => Say();
    public static string NotYours => Say();
    public static string OtherServer => Say();
    public static string NoSuchPlace => Say();
    public static string NothingStored => Say();

    public static string PlaceMenu => Say();
    public static string ElsewhereMenu => Say();
    public static string SettingMenu => Say();
    public static string InheritedMenu => Say();
    public static string DefaultMenu => Say();
    public static string ChannelMenu => Say();
    public static string RolesMenu => Say();
    public static string TakeBackButton => Say();
    public static string NoneHereButton => Say();
    public static string DayButton => Say();
    public static string TodayButton => Say();
    public static string WhyButton => Say();
    public static string LogButton => Say();
    public static string DoneButton => Say();
    public static string Closed => Say();
    public static string DayTitle => Say();
    public static string DayLabel => Say();
    public static string DayHint => Say();
    public static string PlaceServer => Say();
    public static string PlaceCategory => Say();
    public static string PlaceElsewhere => Say();
    public static string PlaceParent => Say();
    public static string ServerWide => Say();

    public static string WhyTitle => Say();
    public static string LogTitle => Say();
    public static string LogEmpty => Say();
    public static string UndoMenu => Say();
    public static string NothingToUndo => Say();
    public static string GoneToUndo => Say();

    public static string CheckTitle => Say();
    public static string AllGranted => Say();
    public static string HowToGrant => Say();

    public static string NeededToPost => Say();
    public static string NeededToEmbed => Say();
    public static string NeededToAttach => Say();
    public static string NoCorrections => Say();

    public static string ImportTitle => Say();
    public static string ImportButton => Say();
    public static string CancelButton => Say();
    public static string LeftAlone => Say();
    public static string ImportGone => Say();
    public static string ImportSame => Say();
    public static string ImportMissing => Say();
    public static string ImportUnreachable => Say();
    public static string ExportTitle => Say();

    public static string ResetTitle => Say();
    public static string ResetButton => Say();
    public static string ForgetButton => Say();
    public static string ResetNothing => Say();
    public static string ResetAlready => Say();
    public static string ForgetQuestion => Say();
    public static string Forgotten => Say();

    public static string OffHere(string channels) => Say([("channels", channels)]);

    public static string NoQuizHere(string channels) => Say([("channels", channels)]);

    public static string AndMoreChannels(string channels, int more) => Say([("channels", channels), ("more", more)]);

    public static string PanelTitle(ScopeKind kind) => Say([("kind", kind)]);

    public static string PanelForServer => Say();

    public static string PanelForPlace(string place) => Say([("place", place)]);

    public static string PlaceChannel(string name) => Say([("name", name)]);

    public static string PlaceThread(string name) => Say([("name", name)]);

    public static string PanelFor(string place) => Say([("place", place)]);

    public static string SetHere(string value) => Say([("value", value)]);

    public static string SetAt(string value, string place) => Say([("value", value), ("place", place)]);

    public static string ByDefault(string value) => Say([("value", value)]);

    public static string ChangedNow(string setting, string place, string value) => Say([("setting", setting), ("place", place), ("value", value)]);

    public static string TakenBackNow(string setting, string place) => Say([("setting", setting), ("place", place)]);

    public static string TakenBackToDefault(string setting, string place) => Say([("setting", setting), ("place", place)]);

    public static string Overtaken(string changes) => Say([("changes", changes)]);

    public static string OvertakenByReset => Say();

    public static string BadValue(string setting) => Say([("setting", setting)]);

    public static string Change(string setting, string place, string value, string by, string when) => Say([("setting", setting), ("place", place), ("value", value), ("by", by), ("when", when)]);

    public static string TakenBack(string setting, string place, string by, string when) => Say([("setting", setting), ("place", place), ("by", by), ("when", when)]);

    public static string LinkSaysNothing(string place) => Say([("place", place)]);

    public static string LinkCounts(string place, string value, string by, string when) => Say([("place", place), ("value", value), ("by", by), ("when", when)]);

    public static string LinkOverruled(string place, string value, string by, string when) => Say([("place", place), ("value", value), ("by", by), ("when", when)]);

    public static string LinkDefault(string value) => Say([("value", value)]);

    public static string NotAnswered(string command) => Say([("command", command)]);

    public static string AnsweredPrivately(string command) => Say([("command", command)]);

    public static string AnsweredPrivatelyUnlessSaid(string command) => Say([("command", command)]);

    public static string AnsweredPublicly(string command) => Say([("command", command)]);

    public static string NeverBound(string command) => Say([("command", command)]);

    public static string ForExempt(string roles, string sentence) => Say([("roles", roles), ("sentence", sentence)]);

    public static string NoSuchCommand(string typed, string nearest) => Say([("typed", typed), ("nearest", nearest)]);

    public static string Several(int changes, string cause) => Say([("changes", changes), ("cause", cause)]);

    public static string SeveralBy(string several, string by, string when) => Say([("several", several), ("by", by), ("when", when)]);

    public static string UndoLabel(string cause, string setting, string value) => Say([("cause", cause), ("setting", setting), ("value", value)]);

    public static string UndoLabelOnly(string cause, string setting) => Say([("cause", cause), ("setting", setting)]);

    public static string Undone(string changes) => Say([("changes", changes)]);

    public static string UndoOvertaken(string changes) => Say([("changes", changes)]);

    public static string CheckFor(string place) => Say([("place", place)]);

    public static string Granted(string permission) => Say([("permission", permission)]);

    public static string Missing(string permission, string purpose) => Say([("permission", permission), ("purpose", purpose)]);

    public static string LackThere(string channel, string permissions) => Say([("channel", channel), ("permissions", permissions), ("how", HowToGrant)]);

    public static string CorrectionsElsewhere(string channel) => Say([("channel", channel)]);

    public static string FileTooLarge(int kilobytes) => Say([("kilobytes", kilobytes)]);

    public static string FileProblems(string findings) => Say([("findings", findings)]);

    public static string FileNotJson(long line) => Say([("line", line)]);

    public static string FileOther => Say();

    public static string FileVersion(int version) => Say([("version", version)]);

    public static string FileNoServer => Say();

    public static string FileFinding(int line, string problem) => Say([("line", line), ("problem", problem)]);

    public static string FileTwice => Say();

    public static string FileNoScope(string scope) => Say([("scope", scope)]);

    public static string FileNoSetting(string word, string nearest) => Say([("word", word), ("nearest", nearest)]);

    public static string FileNoValue(string setting, string value) => Say([("setting", setting), ("value", value)]);

    public static string FileNoId(string scope) => Say([("scope", scope)]);

    public static string FileNoParent => Say();

    public static string ImportSets(string setting, string place, string value) => Say([("setting", setting), ("place", place), ("value", value)]);

    public static string ImportTakesBack(string setting, string place) => Say([("setting", setting), ("place", place)]);

    public static string ImportCounts(int added, int changed, int removed, int same) => Say([("added", added), ("changed", changed), ("removed", removed), ("same", same)]);

    public static string ImportOtherServer(int leftOut) => Say([("leftOut", leftOut)]);

    public static string ImportLeftOut(int leftOut) => Say([("leftOut", leftOut)]);

    public static string Imported(int changes) => Say([("changes", changes)]);

    public static string ResetQuestion(int count, string place) => Say([("count", count), ("place", place)]);

    public static string ResetDone(int count) => Say([("count", count)]);

    public static string At(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:f>";

    public static string Day(string value) => FactDate.TryParse(value) is { } date ? Languages.Current.Date(date) : value;

    public static string Line(string word) => SpoilerLine.TryParse(word) is { } line ? Texts.Line(line) : word;

    public static string Person(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<@{id}>");

    public static string Channel(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<#{id}>");

    public static string Role(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<@&{id}>");

    private static string Say(ReadOnlySpan<(string Name, object Value)> arguments = default, [CallerMemberName] string key = "") =>
        Languages.Current.Say("config", key, arguments);
}
