using System.Runtime.CompilerServices;
using HeartstopperBot.Bot.Localisation;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>Every fixed text about corrections that people read in Discord. What comes in as a placeholder is escaped already.</summary>
internal static class CorrectionTexts
{
    public static string WrongButton => Say();

    public static string FormTitle => Say();
    public static string WrongLabel => Say();
    public static string WrongHint => Say();
    public static string LinkLabel => Say();
    public static string LinkHint => Say();

    public static string NoModerators => Say();
    public static string NothingWritten => Say();
    public static string LinkIsNoAddress => Say();
    public static string LinkIsNotSecure => Say();
    public static string LinkHidesItsServer => Say();
    public static string LinkIsTooLong => Say();
    public static string TryAgainButton => Say();
    public static string ThanksPosted => Say();
    public static string ThanksKept => Say();

    public static string NotModerator => Say();
    public static string OtherServer => Say();
    public static string NotThere => Say();
    public static string StillOpen => Say();

    public static string AcceptButton => Say();
    public static string RejectButton => Say();
    public static string AskButton => Say();
    public static string UndoButton => Say();
    public static string AnswerButton => Say();

    public static string AcceptTitle => Say();
    public static string NoteLabel => Say();
    public static string NoteHint => Say();
    public static string NoteLinkHint => Say();
    public static string RejectTitle => Say();
    public static string ReasonLabel => Say();
    public static string ReasonHint => Say();
    public static string AskTitle => Say();
    public static string QuestionLabel => Say();
    public static string QuestionHint => Say();
    public static string AnswerTitle => Say();
    public static string AnswerLabel => Say();
    public static string AnswerHint => Say();

    public static string ReportField => Say();
    public static string LinkField => Say();
    public static string ReporterField => Say();
    public static string AskedField => Say();
    public static string StatementsField => Say();
    public static string StepsField => Say();
    public static string NoStatements => Say();
    public static string Forgotten => Say();

    public static string NoteField => Say();

    public static string AskedNow => Say();
    public static string AskedInVain => Say();
    public static string RejectedNow => Say();
    public static string UndoneNow => Say();
    public static string AcceptedNow => Say();
    public static string AcceptedWithFile => Say();
    public static string AnsweredNow => Say();
    public static string NobodyWaits => Say();
    public static string NotYours => Say();

    public static string ListTitle => Say();
    public static string NothingOpen => Say();
    public static string NotesTitle => Say();
    public static string NoNotes => Say();
    public static string ChooseOpen => Say();
    public static string ChooseNote => Say();
    public static string NotesButton => Say();
    public static string BackButton => Say();
    public static string NoChannel => Say();
    public static string OnlyInServers => Say();

    public static string TooMany(int most, string again) => Say([("most", most), ("again", again)]);

    public static string TooManyLosesNothing(int most, string again) => Say([("most", most), ("again", again)]);

    public static string BadLink(string reason) => Say([("reason", reason)]);

    public static string CorrectionTitle(long number, string title) => Say([("number", $"{number}"), ("title", title)]);

    public static string AcceptedBefore(string who, string when) => Say([("who", who), ("when", when)]);

    public static string RejectedBefore(string who, string when) => Say([("who", who), ("when", when)]);

    public static string StepReported(string when, string who) => Say([("when", when), ("who", who)]);

    public static string StepAsked(string when, string who, string question) => Say([("when", when), ("who", who), ("question", question)]);

    public static string StepAnswered(string when, string answer) => Say([("when", when), ("answer", answer)]);

    public static string StepAccepted(string when, string who, string note) => Say([("when", when), ("who", who), ("note", note)]);

    public static string StepRejected(string when, string who) => Say([("when", when), ("who", who)]);

    public static string StepRejectedBecause(string when, string who, string reason) => Say([("when", when), ("who", who), ("reason", reason)]);

    public static string StepUndone(string when, string who) => Say([("when", when), ("who", who)]);

    public static string StepTold(string when) => Say([("when", when)]);

    public static string StepNotTold(string when) => Say([("when", when)]);

    public static string AcceptedMessage(string title, string when, string note) => Say([("title", title), ("when", when), ("note", note)]);

    public static string RejectedMessage(string title, string when) => Say([("title", title), ("when", when)]);

    public static string RejectedMessageBecause(string title, string when, string reason) => Say([("title", title), ("when", when), ("reason", reason)]);

    public static string QuestionMessage(string title, string when, string question) => Say([("title", title), ("when", when), ("question", question)]);

    public static string OpenLine(long number, string title, string when, string wrong) => Say([("number", $"{number}"), ("title", title), ("when", when), ("wrong", wrong)]);

    public static string NoteLine(string title, string note, string who, string when) => Say([("title", title), ("note", note), ("who", who), ("when", when)]);

    public static string Waiting(int count) => Say([("count", count)]);

    public static string PostButton(int count) => Say([("count", count)]);

    public static string PostedNow(int count, string channel) => Say([("count", count), ("channel", channel)]);

    public static string NotPosted(string channel) => Say([("channel", channel)]);

    /// <summary>What came of posting what waited: nothing waited any more, all of it stands there, some of it, or nothing.</summary>
    public static string Posted(int posted, int waiting, string channel) => (posted, waiting) switch
    {
        (0, > 0) => NotPosted(channel),
        (_, > 0) => $"{PostedNow(posted, channel)} {Waiting(waiting)}",
        _ => PostedNow(posted, channel),
    };

    private static string Say(ReadOnlySpan<(string Name, object Value)> arguments = default, [CallerMemberName] string key = "") =>
        Languages.Current.Say("corrections", key, arguments);
}
