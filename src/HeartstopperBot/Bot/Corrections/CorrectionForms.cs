using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>The forms of corrections, and how what was entered is read.</summary>
internal static class CorrectionForms
{
    public const string Text = "text";
    public const string Link = "link";

    private const int LongestReport = 1000;
    private const int LongestMessage = 500;

    /// <param name="before">What the person had entered already; null for an empty form.</param>
    public static Modal Report(CustomId id, Report? before) => new(
        id.TryEncode()!,
        CorrectionTexts.FormTitle,
        [
            Paragraph(CorrectionTexts.WrongLabel, CorrectionTexts.WrongHint, LongestReport, isRequired: true, before?.Wrong),
            LinkField(CorrectionTexts.LinkHint, before?.Link),
        ]);

    public static Modal Accept(CustomId id, Report report) => new(
        id.TryEncode()!,
        CorrectionTexts.AcceptTitle,
        [
            Paragraph(CorrectionTexts.NoteLabel, CorrectionTexts.NoteHint, NoteLimits.Longest, isRequired: true, Budget.Cut(Escape.Plain(report.Wrong), NoteLimits.Longest)),
            LinkField(CorrectionTexts.NoteLinkHint, report.Link),
        ]);

    public static Modal Reject(CustomId id) =>
        new(id.TryEncode()!, CorrectionTexts.RejectTitle, [Paragraph(CorrectionTexts.ReasonLabel, CorrectionTexts.ReasonHint, LongestMessage, isRequired: false)]);

    public static Modal Ask(CustomId id) =>
        new(id.TryEncode()!, CorrectionTexts.AskTitle, [Paragraph(CorrectionTexts.QuestionLabel, CorrectionTexts.QuestionHint, LongestMessage, isRequired: true)]);

    public static Modal Answer(CustomId id) =>
        new(id.TryEncode()!, CorrectionTexts.AnswerTitle, [Paragraph(CorrectionTexts.AnswerLabel, CorrectionTexts.AnswerHint, LongestMessage, isRequired: true)]);

    /// <summary>The lines that say something, with nothing in them that cannot be seen. Discord keeps to a form's limits; somebody who speaks to us without its client may not.</summary>
    public static string Said(Entered entered, int most = LongestReport) =>
        Budget.Cut(string.Join('\n', entered.Text(Text).Split('\n').Select(Escape.Plain).Where(line => line.Length > 0)), most);

    public static string SaidShortly(Entered entered) => Escape.Plain(Said(entered, LongestMessage));

    private static Label Paragraph(string label, string hint, int most, bool isRequired, string? value = null) => new()
    {
        Text = label,
        Description = hint,
        Component = new TextInput
        {
            CustomId = Text,
            Style = TextInputStyle.Paragraph,
            MaxLength = most,
            Required = isRequired,
            Value = string.IsNullOrEmpty(value) ? null : value,
        },
    };

    private static Label LinkField(string hint, string? value) => new()
    {
        Text = CorrectionTexts.LinkLabel,
        Description = hint,
        Component = new TextInput
        {
            CustomId = Link,
            Style = TextInputStyle.Short,
            MaxLength = CorrectionLink.Longest,
            Required = false,
            Value = string.IsNullOrEmpty(value) ? null : Budget.Cut(value, CorrectionLink.Longest),
            Placeholder = "https://",
        },
    };
}
