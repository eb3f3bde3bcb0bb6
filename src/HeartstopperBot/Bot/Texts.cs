using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot;

/// <summary>Every fixed text that people read in Discord, in one place, so that it can be translated in one place. Facts stay in the language of the pack.</summary>
internal static class Texts
{
    public const string SourcesTitle = "Sources";
    public const string HistoryTitle = "What was said before";
    public const string SourcesButton = "Sources";
    public const string HistoryButton = "History";
    public const string ShareButton = "Share";
    public const string PreviousButton = "Previous";
    public const string NextButton = "Next";
    public const string WhichOne = "Which one is meant?";
    public const string NearOnes = "The nearest that is known";
    public const string NoteLabel = "Note:";
    public const string NoDate = "no date given";
    public const string NothingEarlier = "No source said otherwise before.";

    public const string OldComponent = "This button is from an older version of me. Please use the command again.";
    public const string OldCommand = "I do not know this command any more. Reload Discord to see the current ones, or try /help.";
    public const string UnknownForm = "This form is from an older version of me. Please open it again.";
    public const string TooBusy = "Too many questions at once. Please try again in a moment.";

    public const string HelpTitle = "What you can ask";
    public const string HelpHint = "Every answer names its sources. Names may be typed as you know them; `private` shows the answer to you alone, `as_of` tells what was known on a day.";
    public const string AboutTitle = "HeartstopperBot";
    public const string AboutText = "Answers questions about the series Heartstopper from what sources say, and names them. What no source says, it does not say.";
    public const string Version = "Version";
    public const string FactPack = "Fact pack";
    public const string Known = "Known";
    public const string NewestSource = "Newest source";

    public const string RuleLabel = "How the leading value is chosen:";

    public static string Failure(string reference) => $"Something went wrong on my side. If it happens again, tell whoever runs me this reference: {reference}";

    public static string BadDate(string typed) => $"I cannot read \"{typed}\" as a date. Write 2022, 2022-10 or 2022-10-01.";

    public static string BadGroup(string typed) => $"There is no group \"{typed}\". Choose everyone, main, new or returning.";

    public static string Status(Status status) => status switch
    {
        Facts.Model.Status.Confirmed => "confirmed",
        Facts.Model.Status.Reported => "reported",
        Facts.Model.Status.Expected => "expected",
        Facts.Model.Status.Disputed => "disputed",
        Facts.Model.Status.Superseded => "superseded",
        _ => "unknown",
    };

    public static string Kind(EntityKind kind) => kind.ToString().ToLowerInvariant();

    public static string AsKnownOn(DateOnly day) => $"As known on {Day(day)}";

    public static string Page(int number, int count) => $"Page {number} of {count}";

    public static string AndMore(int count) => $"and {count} more";

    public static string AndMoreSources(int count) => $"and {count} more: press {SourcesButton}";

    public static string CountedFrom(DateOnly day) => $"{NoDate}; counted from {Day(day)}";

    public static string CopyOf(string source) => source == "unknown" ? "copy of another page" : $"copy of {source}";

    public static string Counts(int statements, int claims, int sources, int entities) =>
        $"{statements} statements from {claims} claims of {sources} sources, about {entities} people, characters, works and places";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
