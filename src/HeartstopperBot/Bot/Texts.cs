using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot;

/// <summary>Every fixed text that people read in Discord, in one place, so that it can be translated in one place. Facts stay in the language of the pack.</summary>
internal static class Texts
{
    public const string SourcesTitle = "Sources";
    public const string MoreSourcesTitle = "More sources";
    public const string HistoryTitle = "What was said before";
    public const string SourcesButton = "Sources";
    public const string HistoryButton = "History";
    public const string ShareButton = "Share";
    public const string ShowButton = "Show it to me";
    public const string PreviousButton = "Previous";
    public const string NextButton = "Next";
    public const string WhichOne = "Which one is meant?";
    public const string NearOnes = "The nearest that is known";
    public const string NoteLabel = "Note:";
    public const string SpoilerLabel = "Spoiler:";
    public const string Property = "what is said";
    public const string NoDate = "no date given";
    public const string NothingEarlier = "No source said otherwise before.";

    public const string OldComponent = "This button is from an older version of me. Please use the command again.";
    public const string OldCommand = "I do not know this command any more. Reload Discord to see the current ones, or try /help.";
    public const string UnknownForm = "This form is from an older version of me. Please open it again.";
    public const string NothingStored = "I cannot store anything at the moment. Whoever runs me finds the reason in my log.";
    public const string TooBusy = "Too many questions at once. Please try again in a moment.";

    public const string HelpTitle = "What you can ask";
    public const string HelpHint = "Every answer names its sources. Names may be typed as you know them; `private` shows the answer to you alone, `as_of` tells what was known on a day.";
    public const string InMessageMenu = "(right-click or hold a message, then Apps)";
    public const string AboutTitle = "HeartstopperBot";
    public const string AboutText = "Answers questions about the series Heartstopper from what sources say, and names them. What no source says, it does not say.";
    public const string Version = "Version";
    public const string FactPack = "Fact pack";
    public const string Known = "Known";
    public const string NewestSource = "Newest source";

    public const string ProgressTitle = "How far you have watched";
    public const string ForgetButton = "Forget everything stored about me";
    public const string ForgetNowButton = "Yes, forget it";
    public const string KeepButton = "Keep it";
    public const string ForgetQuestion = "Everything that is stored about you is deleted, in all servers, and cannot be brought back. Shall it be?";
    public const string ForgottenNow = "Done: nothing is stored about you any more.";
    public const string NothingAboutYou = "Nothing is stored about you.";

    public const string QuizTitle = "Quiz";
    public const string OneGuess = "Everybody has one guess, and reads the answer alone.";
    public const string NoScore = "No score is kept at the moment.";
    public const string NoQuiz = "I know nothing about this that could be asked. Leave `season` out for a question about anything.";

    public const string RuleLabel = "How the leading value is chosen:";

    public static string Failure(string reference) => $"Something went wrong on my side. If it happens again, tell whoever runs me this reference: {reference}";

    public static string NoSuchDate(string typed) => $"There is no \"{typed}\" in the calendar. Write 2022, 2022-10 or 2022-10-01.";

    public static string DateToCome(FactDate date) => $"{date} is still to come, so nobody knows what will be known then. Leave `as_of` out for all that is known today.";

    public static string BadDate(string typed) => $"I cannot read \"{typed}\" as a date. Write 2022, 2022-10 or 2022-10-01.";

    public static string BadGroup(string typed) => $"There is no group \"{typed}\". Choose everyone, main, new or returning.";

    public static string BadSeason(string typed) => $"There is no \"{typed}\" to have seen. Choose nothing, season-1, season-2, season-3 or everything.";

    public static string BadQuizSeason(string typed) => $"There is no quiz about \"{typed}\". Choose season-1, season-2, season-3 or heartstopper-forever.";

    public static string Score(int right, int asked) => $"Your score here: {right} of {asked}.";

    public static string GuessedBefore(int right, int asked) => $"You had your guess at this question before; only the first one counts. {Score(right, asked)}";

    /// <summary>As a choice that a person makes.</summary>
    public static string Line(SpoilerLine line) => line.Order switch
    {
        <= 0 => "Nothing yet",
        <= 3 => $"Season {line.Order}",
        4 => "The film",
        _ => "Everything",
    };

    public static string SeenUpTo(SpoilerLine line) => line.Order switch
    {
        <= 0 => "You have watched nothing yet: nothing that gives the story away is told to you.",
        <= 3 => $"You have watched up to Season {line.Order}: nothing that gives away more of the story is told to you.",
        _ => "You have watched everything: nothing is held back from you.",
    };

    public static string SeenUnknown(SpoilerLine line) =>
        $"You have not said. {(line.Order <= 0 ? "Here I tell nothing that gives the story away." : $"Here I tell the story up to {Until(line)}, under a cover that you take away with a click.")} Name a season with this command, and I keep to it.";

    public static string StoredAboutYou(IEnumerable<string> what) => $"Stored about you: {string.Join(", ", what.Select(StoredIn))}.";

    /// <summary>What the rows of a table say about a person; a table without words of its own is named.</summary>
    private static string StoredIn(string table) => table switch
    {
        "progress" => "how far you have watched",
        "quiz_guess" => "your guesses in the quiz",
        "quiz_score" => "your scores in the quiz",
        _ => table.Replace('_', ' '),
    };

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

    private static string Until(SpoilerLine line) => line.Order <= 3 ? $"Season {line.Order}" : "its end";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
