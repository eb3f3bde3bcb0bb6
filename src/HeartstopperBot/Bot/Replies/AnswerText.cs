using System.Text;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Replies;

/// <summary>An answer as plain text, for a terminal or a screen reader. The same data as <see cref="AnswerEmbed"/>, never cut.</summary>
internal static class AnswerText
{
    public static string Render(Answer answer)
    {
        var text = new StringBuilder();
        text.AppendLine(Escape.Plain(FactTexts.Say(answer.Title))).AppendLine(Say(answer.Lead, answer.HidesStory && answer.Lead.GivesAway));
        AppendLines(text, answer);
        foreach (var choice in answer.Choices.Concat(answer.Near))
            text.Append("- ").Append(Escape.Plain(choice.Label)).Append(" · ").Append(Texts.Kind(choice.Kind)).Append(": ").AppendLine(Escape.Plain(choice.Description));
        foreach (var note in answer.Notes) text.AppendLine().Append(Texts.NoteLabel).Append(' ').AppendLine(Say(note, answer.HidesStory && note.GivesAway));
        if (answer.AsOf is { } day) text.AppendLine().Append(Texts.AsKnownOn(day)).AppendLine(".");
        if (answer.Earlier.Length > 0)
        {
            text.AppendLine().Append(Texts.HistoryTitle).AppendLine(":");
            foreach (var line in answer.Earlier) text.Append("- ").AppendLine(Say(line.Text, answer.HidesStory && line.GivesAway));
        }

        if (answer.Sources.Length > 0)
        {
            text.AppendLine().Append(Texts.SourcesTitle).AppendLine(":");
            foreach (var source in answer.Sources) text.AppendLine(Citations.PlainLine(source));
        }

        if (!Languages.Current.IsEnglish) text.AppendLine().AppendLine(Texts.FactsAreEnglish);
        return text.ToString().TrimEnd();
    }

    private static void AppendLines(StringBuilder text, Answer answer)
    {
        Phrase? group = null;
        foreach (var line in answer.Lines)
        {
            if (line.Under != group && line.Under is { } next) text.AppendLine().Append(Escape.Plain(FactTexts.Say(next))).AppendLine(":");
            group = line.Under;
            text.Append("- ").AppendLine(Say(line.Text, answer.HidesStory && line.GivesAway));
        }
    }

    /// <param name="isWarned">A terminal has no covers: a word of warning comes before what gives the story away.</param>
    private static string Say(CitedText cited, bool isWarned)
    {
        var text = Escape.Plain(FactTexts.Say(cited.Said));
        var said = isWarned ? $"{Texts.SpoilerLabel} {text}" : text;
        if (cited.SourceNumbers.Length > 0) said += " " + Citations.PlainMarkers(cited);
        return cited.Status is { } status ? $"{said} ({Texts.Status(status)})" : said;
    }
}
