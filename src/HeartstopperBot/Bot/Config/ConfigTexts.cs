using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Config;

/// <summary>Every fixed text about settings that people read in Discord: the sentences. The names of settings and values are <see cref="ConfigWords"/>.</summary>
internal static class ConfigTexts
{
    public const string CommandDescription = "How I behave in this server, for moderators";
    public const string PanelDescription = "See and change the settings here";
    public const string WhyDescription = "Which rule counts in a channel, who set it and when";
    public const string CheckDescription = "Which permissions I lack in a channel, and how to grant them";
    public const string LogDescription = "What was changed, newest first, with undo";
    public const string ExportDescription = "All settings of this server as a file";
    public const string ImportDescription = "Settings from such a file; shown to you before anything changes";
    public const string ResetDescription = "Take settings back; asked once more before anything changes";
    public const string ChannelOption = "Another channel, thread or category than this one";
    public const string CommandOption = "What becomes of this command there";
    public const string FileOption = "A file that /config export made";
    public const string ResetOption = "What shall be taken back";
    public const string ResetHere = "What was set for this very channel or thread";
    public const string ResetServer = "All settings of this server";
    public const string ResetEverything = "Everything stored about this server";

    public const string OffEverywhere = "The moderators of this server want no answers from me in its channels. In a direct message I answer you.";
    public const string NoQuizAnywhere = "The moderators of this server want no quiz in its channels. In a direct message I ask you one.";
    public const string PrivateOnlyHere = "The moderators of this server want my answers here to be seen by whoever asks alone, so this one cannot be shared.";

    public const string OnlyModerators = "Only whoever may manage this server can change how I behave in it: Discord calls that permission Manage Server.";
    public const string OnlyInServers = "These are settings of servers. In a direct message I follow /progress and your own language.";
    public const string NotYours = "Somebody else opened this. Open your own with /config panel.";
    public const string OtherServer = "This belongs to another server. Open the settings of this one with /config panel.";
    public const string NoSuchPlace = "That channel is not there any more, so nothing was changed. Open the settings anew with /config panel.";
    public const string NothingStored = "I cannot store settings at the moment, so nothing was changed. Whoever runs me finds the reason in my log.";

    public const string PanelTitle = "Settings";
    public const string PlaceMenu = "Where";
    public const string ElsewhereMenu = "Another channel, thread or category";
    public const string SettingMenu = "What";
    public const string InheritedMenu = "Not said here: taken from a wider place";
    public const string ChannelMenu = "Choose the channel";
    public const string RolesMenu = "Choose up to 25 roles";
    public const string TakeBackButton = "Take back here";
    public const string NoneHereButton = "None here";
    public const string DayButton = "Choose a day";
    public const string TodayButton = "Always today";
    public const string WhyButton = "Why";
    public const string LogButton = "Log";
    public const string DoneButton = "Done";
    public const string Closed = "Closed. What you changed is stored.";
    public const string DayTitle = "As known on";
    public const string DayLabel = "Day, month or year";
    public const string DayHint = "2022, 2022-10 or 2022-10-01; answers then tell what was known at its end";
    public const string PlaceServer = "The whole server";
    public const string PlaceCategory = "This category";
    public const string PlaceChannel = "This channel";
    public const string PlaceThread = "This thread or post";
    public const string PlaceElsewhere = "The one chosen below";
    public const string PlaceParent = "The channel of this thread";
    public const string ServerWide = "the whole server";

    public const string WhyTitle = "Why I behave so";
    public const string LogTitle = "What was changed";
    public const string LogEmpty = "Nothing was changed yet.";
    public const string UndoMenu = "Undo one of these";
    public const string NothingToUndo = "There is nothing of that change left to put back.";
    public const string GoneToUndo = "That channel is not there any more, so its settings cannot be put back.";

    public const string CheckTitle = "What I may do";
    public const string AllGranted = "I lack nothing here.";
    public const string HowToGrant =
        "To grant one: open the channel's settings (Edit Channel), then Permissions, choose my role or add it, and set the tick. For the whole server: Server Settings, then Roles, my role, Permissions.";

    public const string NeededToPost = "Without it corrections cannot land here.";
    public const string NeededToEmbed = "Without it my answers are plain text, and corrections cannot land here.";
    public const string NeededToAttach = "Without it an accepted correction comes without its source file.";
    public const string NoCorrections = "No corrections channel is set for this place: /config panel sets one.";

    public const string ImportTitle = "Import settings";
    public const string ImportButton = "Import";
    public const string CancelButton = "Leave everything as it is";
    public const string LeftAlone = "Nothing was changed.";
    public const string ImportGone = "I do not have that file any more. Please use /config import again.";
    public const string ImportSame = "The file says what is set already; there is nothing to change.";
    public const string ImportMissing = "There is no file. Add the one that /config export made.";
    public const string ImportUnreachable = "I could not read that file from Discord. Please try again.";
    public const string ExportTitle = "All settings of this server are in this file. /config import reads it again.";

    public const string ResetTitle = "Take settings back";
    public const string ResetButton = "Yes, take them back";
    public const string ForgetButton = "Yes, delete everything";
    public const string ResetNothing = "There is nothing to take back.";
    public const string ForgetQuestion =
        "Everything stored about this server is deleted at once: settings, their log, quiz scores, reports and notes. It cannot be brought back. If you want a copy of the settings, use /config export first.";
    public const string Forgotten = "Done: nothing is stored about this server any more.";

    public static string OffHere(string channels) => $"The moderators of this server want no answers from me here. I answer in {channels}, and in a direct message.";

    public static string NoQuizHere(string channels) => $"The moderators of this server want no quiz here. There is one in {channels}, and in a direct message.";

    public static string AndMoreChannels(string channels, int more) => more == 1 ? $"{channels} and one more channel" : $"{channels} and {more} more channels";

    public static string PanelFor(string place) => $"What holds for {place}. The nearest place that says something counts: thread, channel, category, server.";

    public static string SetHere(string value) => $"**{value}** (set here)";

    public static string SetAt(string value, string place) => $"{value} (from {place})";

    public static string ByDefault(string value) => $"{value} (nobody said)";

    public static string ChangedNow(string setting, string place, string value) => $"Done: {setting} for {place} is now: {value}.";

    public static string TakenBackNow(string setting, string place) => $"Done: {setting} is no longer set for {place}; a wider place decides.";

    public static string Overtaken(string changes) => $"Somebody changed this since you saw it, so your choice was not applied:\n{changes}\nHere is how it stands now; choose again.";

    public const string OvertakenByReset = "Everything about this server was deleted since you saw it, so your choice was not applied. Here is how it stands now; choose again.";

    public static string BadValue(string setting) => $"That is no value for {setting}, so nothing was changed.";

    public static string Change(string setting, string place, string value, string by, string when) => $"{setting} for {place}: {value}, by {by}, {when}";

    public static string TakenBack(string setting, string place, string by, string when) => $"{setting} for {place}: taken back, by {by}, {when}";

    public static string LinkSaysNothing(string place) => $"- {place}: says nothing";

    public static string LinkCounts(string place, string value, string by, string when) => $"- {place}: **{value}**, set by {by}, {when}. This counts.";

    public static string LinkOverruled(string place, string value, string by, string when) => $"- {place}: {value}, set by {by}, {when}. A nearer place overrules it.";

    public static string LinkDefault(string value) => $"- Nobody said anything, so: **{value}**";

    public static string NotAnswered(string command) => $"{command} is not answered there: whoever uses it is told so privately.";

    public static string AnsweredPrivately(string command) => $"{command} is answered there, to whoever asks alone.";

    public static string AnsweredPrivatelyUnlessSaid(string command) => $"{command} is answered there, to whoever asks alone unless they say otherwise.";

    public static string AnsweredPublicly(string command) => $"{command} is answered there, for everybody to read unless whoever asks says otherwise.";

    public static string NeverBound(string command) => $"{command} works everywhere: only whoever uses it sees what it says.";

    public static string ForExempt(string roles, string sentence) => $"Members with {roles}: {sentence}";

    public static string NoSuchCommand(string typed, string nearest) => $"I have no command \"{typed}\". The nearest is /{nearest}.";

    public static string LogPage(int page) => $"Page {page + 1}";

    public static string Several(int changes, string cause) => changes == 1 ? $"{cause}: one setting" : $"{cause}: {changes} settings";

    public static string SeveralBy(string several, string by, string when) => $"{several}, by {by}, {when}";

    public static string UndoLabel(string cause, string setting, string value) => $"{cause}: {setting}, {value}";

    public static string UndoLabelOnly(string cause, string setting) => $"{cause}: {setting}";

    public static string Undone(string changes) => $"Undone:\n{changes}";

    public static string UndoOvertaken(string changes) => $"That was changed again since, so it was not undone:\n{changes}\nUndo the newest first.";

    public static string CheckFor(string place) => $"My permissions in {place}:";

    public static string Granted(string permission) => $"- {permission}: granted";

    public static string Missing(string permission, string purpose) => $"- **{permission}: missing.** {purpose}";

    public static string LackThere(string channel, string permissions) => $"In {channel} I lack: {permissions}. Until I have it, corrections cannot land there. {HowToGrant}";

    public static string CorrectionsElsewhere(string channel) => $"Corrections go to {channel}. Check my permissions there with /config check and its option channel.";

    public static string FileTooLarge(int kilobytes) => $"That file is too large for settings: the most is {kilobytes} KB.";

    public static string FileProblems(string findings) => $"That file cannot be imported, and nothing was changed:\n{findings}";

    public static string FileNotJson(long line) => $"It is not whole JSON: line {line} cannot be read.";

    public const string FileOther = "It is not a file that /config export made.";

    public static string FileVersion(int version) => $"It is of form {version}, which this version of me does not know.";

    public const string FileNoServer = "It does not say which server it is from.";

    public static string FileFinding(int number, string problem) => $"Setting {number}: {problem}";

    public const string FileTwice = "the same setting stands there twice for one place.";

    public static string FileNoScope(string scope) => $"\"{scope}\" is no place; it is server, category, channel or thread.";

    public static string FileNoSetting(string word, string nearest) => $"\"{word}\" is no setting; the nearest is {nearest}.";

    public static string FileNoValue(string setting, string value) => $"\"{value}\" is no value for {setting}.";

    public static string FileNoId(string scope) => $"the id of the {scope} is missing.";

    public const string FileNoParent = "a thread needs the id of its channel, as parent.";

    public static string ImportSets(string setting, string place, string value) => $"- {setting} for {place}: {value}";

    public static string ImportTakesBack(string setting, string place) => $"- {setting} for {place}: taken back";

    public static string ImportCounts(int added, int changed, int removed, int same) => $"Added: {added}. Changed: {changed}. Taken back: {removed}. As before: {same}.";

    public static string ImportOtherServer(int leftOut) => leftOut == 0
        ? "The file comes from another server; all that it says can be used here."
        : $"The file comes from another server; what it says about channels and roles there is left out: {leftOut}.";

    public static string ImportLeftOut(int leftOut) => $"What it says about channels that are not here any more is left out: {leftOut}.";

    public static string Imported(int changes) => changes == 1 ? "Done: one setting was changed. /config log can undo it." : $"Done: {changes} settings were changed. /config log can undo it.";

    public static string ResetQuestion(int count, string place) => count == 1
        ? $"One setting of {place} is taken back. /config log can undo it."
        : $"{count} settings of {place} are taken back. /config log can undo it.";

    public static string ResetDone(int count) => count == 1 ? "Done: one setting was taken back." : $"Done: {count} settings were taken back.";

    public static string AndMoreLines(int count) => $"and {count} more";

    public static string At(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:R>";

    public static string Day(string value) => FactDate.TryParse(value)?.ToString() ?? value;

    public static string Line(string word) => SpoilerLine.TryParse(word) is { } line ? Texts.Line(line) : word;

    public static string Person(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<@{id}>");

    public static string Channel(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<#{id}>");

    public static string Role(ulong id) => string.Create(CultureInfo.InvariantCulture, $"<@&{id}>");
}
