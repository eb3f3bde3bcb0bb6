using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Titles;

/// <summary>"How many episodes did Euros Lyn direct over seasons 1 and 2?": whoever sources say directed or wrote a season made as many as it has, and seasons add up.</summary>
internal sealed class EpisodesMade(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private static readonly ImmutableArray<(string Topic, string Property)> Deeds = [("directing", "directed-by"), ("writing", "written-by")];

    /// <summary>What else the question may say.</summary>
    private static readonly ImmutableArray<string> Around = ["episode", "episodes", "season", "seasons", "together", "combined", "across", "run", "over", "total"];

    /// <summary>Null where something else is asked, or where some season is not that person's by the word of the sources.</summary>
    public Answer? Find(QuestionPart part)
    {
        if (part.Opening.Wanted != Wanted.HowMany || !part.Words.Any(word => word.Stem == "episod") || part.Mentions.Where(mention => mention.Kind != EntityKind.Season).ToArray() is not [{ Kind: EntityKind.Person } maker]) return null;
        var deed = Deeds.FirstOrDefault(deed => part.Topics.Any(topic => topic.Topic.Id == deed.Topic && topic.Words == 1 && !part.IsNamed(topic.From)));
        if (deed.Property is null || !part.Content.All(at => Around.Contains(part.Words[at].Text) || part.Topics.Any(topic => topic.Topic.Id == deed.Topic && topic.From == at))) return null;

        var asked = part.Mentions.Where(mention => mention.Kind == EntityKind.Season).Select(mention => mention.Id).Distinct().ToArray();
        var made = (asked.Length > 0 ? asked : lexicon.IdsOf(EntityKind.Season)).Select(season => (Season: season, By: Leading(season, deed.Property), Count: Leading(season, "episode-count")))
            .Where(one => one.By?.Statement.Value.EntityId == maker.Id && one.Count?.Statement.Value.Number is not null).ToArray();
        // Of all that somebody made nothing may be left open: a season of which no source says who made it could be theirs as well.
        if (asked.Length == 0 && lexicon.IdsOf(EntityKind.Season).Any(season => Leading(season, "episode-count") is not null && Leading(season, deed.Property) is null)) return null;
        if (made.Length == 0 || (asked.Length > 0 && made.Length < asked.Length)) return null;

        var draft = new AnswerDraft(store, lens);
        foreach (var season in made) draft.NoteHeldBack(season.Season, deed.Property, "episode-count");
        var total = (int)made.Sum(one => one.Count!.Statement.Value.Number!.Value);
        string[] seasons = [.. made.Select(one => $"{lexicon.LabelOf(one.Season)} ({(int)one.Count!.Statement.Value.Number!.Value})")];
        ImmutableArray<RankedStatement> told = [.. made.SelectMany(one => new[] { one.By!, one.Count! })];
        var said = Phrase.Row(" ", [Phrases.EpisodesInAll(total, seasons), .. made.Select(one => (Phrase)Wording.Of(one.By!.Statement, lexicon))]);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(said, told.Max(one => one.Status), told.Select(one => one.Statement)), store.FindEntity(maker.Id));
    }

    private RankedStatement? Leading(string season, string property) => Ranking.Rank(store.StatementsAbout(season, property, lens)).FirstOrDefault(one => one.IsLeading);
}
