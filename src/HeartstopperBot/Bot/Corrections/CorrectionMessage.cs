using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>A correction as moderators read it: the answer, what is wrong with it, all that has happened, and what they can do.</summary>
internal static class CorrectionMessage
{
    private const int LongestAnswer = 1500;

    private const int MostStatements = 5;

    /// <summary>Of a question, an answer or a reason in the list of what has happened; the newest are kept where there are many.</summary>
    private const int LongestSaid = 300;

    public static Reply Render(Correction correction)
    {
        var (about, report) = (correction.About, correction.Report);
        var fields = new List<EmbedField> { new() { Name = CorrectionTexts.ReportField, Value = CorrectionMarkdown.Lines(report.Wrong, Limits.FieldValue) } };
        if (Escape.Url(report.Link) is { } url) fields.Add(new EmbedField { Name = CorrectionTexts.LinkField, Value = $"<{url}>" });
        fields.Add(new EmbedField { Name = CorrectionTexts.ReporterField, Value = CorrectionMarkdown.Person(correction.UserId), Inline = true });
        fields.Add(new EmbedField { Name = CorrectionTexts.AskedField, Value = Escape.Markdown(about.Asked, Limits.FieldValue), Inline = true });
        fields.Add(new EmbedField { Name = CorrectionTexts.StatementsField, Value = Statements(about) });
        fields.Add(new EmbedField { Name = CorrectionTexts.StepsField, Value = Steps(correction) });
        var embed = new Embed
        {
            Title = CorrectionTexts.CorrectionTitle(correction.Id, Escape.Markdown(about.Title, Limits.Title - 40)),
            Description = Budget.Cut(about.Shown, LongestAnswer),
            Color = correction.Decision switch { null => Palette.Amber, { IsAccepted: true } => Palette.Green, _ => Palette.Grey },
            Fields = fields,
        };
        return Reply.Of(embed, Outcome.Answered, () => Escape.Plain($"{about.Title} {report.Wrong}"), new ActionRow { Components = Buttons(correction) });
    }

    /// <summary>The button by which a reporter answers a question.</summary>
    public static IReadOnlyList<Component> AnswerRow(long id) => [new ActionRow { Components = [Button(CorrectionTexts.AnswerButton, ButtonStyle.Primary, CorrectionActs.Answer, id)] }];

    private static Button[] Buttons(Correction correction) => correction.Decision is not null
        ? [Button(CorrectionTexts.UndoButton, ButtonStyle.Secondary, CorrectionActs.Undo, correction.Id)]
        :
        [
            Button(CorrectionTexts.AcceptButton, ButtonStyle.Success, CorrectionActs.Accept, correction.Id),
            Button(CorrectionTexts.RejectButton, ButtonStyle.Danger, CorrectionActs.Reject, correction.Id),
            Button(CorrectionTexts.AskButton, ButtonStyle.Secondary, CorrectionActs.Ask, correction.Id),
        ];

    private static Button Button(string label, ButtonStyle style, string act, long id) => new() { Style = style, Label = label, CustomId = CorrectionActs.Id(act, id).TryEncode() };

    /// <summary>The first few; the source file has them all.</summary>
    private static string Statements(Disputed about)
    {
        if (about.Statements.IsEmpty) return CorrectionTexts.NoStatements;
        var shown = about.Statements.Take(MostStatements).Select(id => $"`{id.Replace('`', ' ')}`");
        return string.Join('\n', about.Statements.Length > MostStatements ? shown.Append(Texts.AndMore(about.Statements.Length - MostStatements)) : shown);
    }

    /// <summary>The oldest give way: how it stands is told by the newest.</summary>
    private static string Steps(Correction correction)
    {
        var steps = correction.Steps.Select(Step).ToList();
        var left = 0;
        while (Budget.Length(string.Join('\n', steps.Skip(left))) + 2 > Limits.FieldValue) left++;
        return (left > 0 ? "…\n" : "") + string.Join('\n', steps.Skip(left));
    }

    private static string Step(Step step)
    {
        var (when, who, said) = (CorrectionMarkdown.Moment(step.At, 'f'), CorrectionMarkdown.Person(step.By), Escape.Markdown(step.Said ?? "", LongestSaid));
        return step.Kind switch
        {
            StepKind.Reported => CorrectionTexts.StepReported(when, who),
            StepKind.Asked => CorrectionTexts.StepAsked(when, who, said),
            StepKind.Answered => CorrectionTexts.StepAnswered(when, said),
            StepKind.Accepted => CorrectionTexts.StepAccepted(when, who, said),
            StepKind.Rejected when said.Length > 0 => CorrectionTexts.StepRejectedBecause(when, who, said),
            StepKind.Rejected => CorrectionTexts.StepRejected(when, who),
            StepKind.Undone => CorrectionTexts.StepUndone(when, who),
            StepKind.Told => CorrectionTexts.StepTold(when),
            _ => CorrectionTexts.StepNotTold(when),
        };
    }
}
