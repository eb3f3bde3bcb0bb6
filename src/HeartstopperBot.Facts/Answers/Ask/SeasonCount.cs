using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
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
        var titles = days.Select(day => $"{lexicon.LabelOf(day.Statement.Subject)} ({DayOf(day.Statement.Value.Date!)})").ToArray();
        var lead = draft.Cite(Phrases.SeasonsInAll(days.Length, titles), days.Max(day => day.Status), days.Select(day => day.Statement));
        var film = lexicon.IdsOf(EntityKind.Film).SelectMany(id => store.StatementsAbout(id, "described-as", lens)).Where(said => Ranking.IsSupported(said) && lexicon.WordsOf(said).Contains("season"));
        return draft.Finish(heading, Outcome.Answered, lead, lines: Ranking.Rank(film).Take(1).Select(one => draft.Line(one)));
    }

    private static FactDate DayOf(FactDate date) => date.Precision == DatePrecision.Minute ? date with { Precision = DatePrecision.Day, Zone = null } : date;
}
