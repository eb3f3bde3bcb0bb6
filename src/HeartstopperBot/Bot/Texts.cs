using System.Runtime.CompilerServices;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot;

/// <summary>
/// The fixed texts that people read in Discord, in the language of the reply that is being worked out. Each stands under its own name in every file of
/// <c>Localisation/Languages/</c>. Facts stay in the language of the pack.
/// </summary>
internal static class Texts
{
    public static string SourcesTitle => Say();
    public static string MoreSourcesTitle => Say();
    public static string HistoryTitle => Say();
    public static string SourcesButton => Say();
    public static string HistoryButton => Say();
    public static string ShareButton => Say();
    public static string ShowButton => Say();
    public static string PreviousButton => Say();
    public static string NextButton => Say();
    public static string WhichOne => Say();
    public static string NearOnes => Say();
    public static string NoteLabel => Say();
    public static string SpoilerLabel => Say();
    public static string Property => Say();
    public static string NoDate => Say();
    public static string NothingEarlier => Say();

    /// <summary>Said once an answer, in every language but English.</summary>
    public static string FactsAreEnglish => Say();

    public static string OldComponent => Say();
    public static string OldCommand => Say();
    public static string UnknownForm => Say();
    public static string NothingStored => Say();
    public static string TooBusy => Say();

    public static string HelpTitle => Say();
    public static string HelpHint => Say();
    public static string InMessageMenu => Say();
    public static string CheckThisHelp => Say();
    public static string AboutTitle => Say();
    public static string AboutText => Say();
    public static string Version => Say();
    public static string FactPack => Say();
    public static string Known => Say();
    public static string NewestSource => Say();

    public static string ProgressTitle => Say();

    public static string QuizTitle => Say();
    public static string OneGuess => Say();
    public static string NoScore => Say();
    public static string NoQuiz => Say();

    public static string RuleLabel => Say();

    /// <summary><see cref="Ranking.Rule"/>, which is the English of it.</summary>
    public static string Rule => Say();

    public static string Failure(string reference) => Say([("reference", reference)]);

    public static string NoSuchDate(string typed) => Say([("typed", typed)]);

    public static string DateToCome(FactDate date) => Say([("date", date)]);

    public static string BadDate(string typed) => Say([("typed", typed)]);

    public static string BadGroup(string typed) => Say([("typed", typed)]);

    public static string BadSeason(string typed) => Say([("typed", typed)]);

    public static string BadQuizSeason(string typed) => Say([("typed", typed)]);

    public static string Score(int right, int asked) => Say([("right", right), ("asked", asked)]);

    public static string GuessedBefore(int right, int asked) => Say([("right", right), ("asked", asked)]);

    /// <summary>As a choice that a person makes.</summary>
    public static string Line(SpoilerLine line) => Say([("line", Word(line)), ("season", line.Order)]);

    public static string SeenUpTo(SpoilerLine line) => Say([("line", Word(line)), ("season", line.Order)]);

    public static string SeenUnknown(SpoilerLine line) => Say([("line", Word(line)), ("season", line.Order)]);

    public static string Status(Status status) => Say([("status", status)]);

    /// <summary>How a source says a thing that it does not simply state; null where it does.</summary>
    public static string? Certainty(Certainty certainty) => certainty == Facts.Model.Certainty.States ? null : Say([("certainty", certainty)]);

    public static string Kind(EntityKind kind) => Say([("kind", kind)]);

    public static string AsKnownOn(DateOnly day) => Say([("day", day)]);

    public static string Page(int number, int count) => Say([("number", number), ("count", count)]);

    public static string And(string names, string last) => Say([("names", names), ("last", last)]);

    public static string AndOthers(string names, int count) => Say([("names", names), ("count", count)]);

    public static string AndMore(int count) => Say([("count", count)]);

    public static string AndMoreSources(int count) => Say([("count", count)]);

    public static string CountedFrom(DateOnly day) => Say([("day", day)]);

    /// <param name="source">"unknown" for a page that nobody could name.</param>
    public static string CopyOf(string source) => Say([("source", source)]);

    public static string Counts(int statements, int claims, int sources, int entities) =>
        Say([("statements", statements), ("claims", claims), ("sources", sources), ("entities", entities)]);

    private static string Word(SpoilerLine line) => line.Order switch
    {
        <= 0 => "nothing",
        <= 3 => "season",
        4 => "film",
        _ => "everything",
    };

    private static string Say(ReadOnlySpan<(string Name, object Value)> arguments = default, [CallerMemberName] string key = "") =>
        Languages.Current.Say("general", key, arguments);
}
