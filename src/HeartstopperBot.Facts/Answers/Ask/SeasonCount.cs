using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"How many seasons are there?": no source need count them; each that is out has its day.</summary>
internal sealed class SeasonCount(FactStore store, NameLexicon lexicon, Lens lens)
{
    /// <summary>Null where the question asks for something else.</summary>
    public Answer? Find(QuestionPart part, string heading)
    {
        if (part.Opening.Wanted != Wanted.HowMany || part.Mentions.Length > 0 || part.Content.Where(at => part.Words[at].Text != "netflix").ToArray() is not [var counted] || part.Words[counted].Stem != "season") return null;
        var days = lexicon.IdsOf(EntityKind.Season).SelectMany(id => Ranking.Rank(store.StatementsAbout(id, "release-date", lens)).Where(one => one.IsLeading && one.Statement.Value.Date is not null && one.Status != Status.Expected).Take(1)).ToImmutableArray();
        if (days.IsEmpty) return null;

        var draft = new AnswerDraft(store, lens);
        foreach (var day in days) draft.NoteHeldBack(day.Statement.Subject, "release-date");
        var text = $"There {(days.Length == 1 ? "is one season" : $"are {days.Length} seasons")}: {Phrases.Join([.. days.Select(day => $"{lexicon.LabelOf(day.Statement.Subject)} ({day.Statement.Value.Date})")])}.";
        var lead = draft.Cite(text, days.Max(day => day.Status), days.Select(day => day.Statement));
        var film = lexicon.IdsOf(EntityKind.Film).SelectMany(id => store.StatementsAbout(id, "described-as", lens)).Where(said => Ranking.IsSupported(said) && lexicon.WordsOf(said).Contains("season"));
        return draft.Finish(heading, Outcome.Answered, lead, lines: Ranking.Rank(film).Take(1).Select(one => draft.Line(one)));
    }
}
