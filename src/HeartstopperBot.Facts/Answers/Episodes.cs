using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>How many episodes there are and what they are called: of the show or of one season; or one episode with all that is said of it.</summary>
internal sealed class Episodes(FactStore store, NameIndex names)
{
    private const string Count = "episode-count";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Series, EntityKind.Episode];

    private static readonly LineGroup Length = LineGroup.Of(Phrases.HowLong, "episode-length", "runtime");

    private static readonly ImmutableArray<LineGroup> OfOneEpisode =
    [
        LineGroup.Of(null, EpisodeSeasons.Title, "release-date", "episode-length", "runtime"),
        LineGroup.Of(Phrases.WhoMadeIt, "written-by", "directed-by", "crew-member"),
        LineGroup.Of(Phrases.MusicIn, "song", "music-note"),
        LineGroup.Of(Phrases.TheMaking, "filmed-at", "filming", "production-note", "setting"),
        LineGroup.Of(Phrases.WhatHappens, "premise", "plot", "theme"),
        LineGroup.Of(Phrases.WhatWasSaidOfIt, "won", "nominated-for", "score", "viewing", "record", "reception", "described-as"),
    ];

    public Answer Find(string? season, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(season)) return OfShow(draft);

        // "4" is a season, be there one or not; it is not the fourth episode of each.
        var isNumber = int.TryParse(season, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        var resolution = TitleResolver.Resolve(season, isNumber ? [EntityKind.Season] : Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, season, WantedName.SeasonOrEpisode);

        resolution.NoteIn(draft);
        return entity.Kind switch
        {
            EntityKind.Season => List(draft, Phrases.EpisodesOf(entity.Label), [entity], entity),
            EntityKind.Episode => OfEpisode(draft, entity),
            _ => OfShow(draft),
        };
    }

    private static Answer OfShow(AnswerDraft draft)
    {
        var counted = draft.Store.StatementsOf(Count, draft.Lens).Select(count => count.Subject);
        var named = draft.Store.StatementsOf(EpisodeSeasons.Title, draft.Lens).Select(EpisodeSeasons.SeasonOf).OfType<string>();
        ImmutableArray<Entity> seasons = [.. StoryOrder.Of(draft, counted.Concat(named)).Where(entity => entity.Kind == EntityKind.Season)];
        return List(draft, Phrases.TheEpisodes, seasons, about: null);
    }

    private static Answer List(AnswerDraft draft, Phrase title, ImmutableArray<Entity> seasons, Entity? about)
    {
        var counts = seasons.SelectMany(season => Ranking.Rank(draft.Store.StatementsAbout(season.Id, Count, draft.Lens))).ToArray();
        var titles = Ranking.Rank(draft.Store.StatementsOf(EpisodeSeasons.Title, draft.Lens)).ToLookup(title => EpisodeSeasons.SeasonOf(title.Statement));
        var lines = new StatementLines(draft);
        // The first sentence cites the counts, so it is made first: its sources have the lowest numbers.
        var counted = counts.Any(count => count.IsLeading) ? Counted(draft, [.. counts.Where(count => count.IsLeading)]) : null;
        foreach (var season in seasons)
        {
            draft.NoteHeldBack(season.Id, [Count, .. Length.Properties]);
            lines.AddRanked(seasons.Length > 1 ? season.Label : null, titles[season.Id].OrderBy(title => NumberOf(title.Statement)), Tell);
        }

        var named = lines.Lines;
        lines.AddRanked(null, counts.Where(count => !count.IsLeading));
        if (about is not null) lines.AddGroups(Length.Properties.SelectMany(property => draft.Store.StatementsAbout(about.Id, property, draft.Lens)), [Length]);
        var lead = counted ?? Named(draft, seasons, named);
        return draft.Finish(title, lead.Status is null ? Outcome.NoSource : Outcome.Answered, lead, about, lines.Lines, lines.Earlier);
    }

    /// <summary>"Season 1 and Season 2 have 8 episodes each."</summary>
    private static CitedText Counted(AnswerDraft draft, ImmutableArray<RankedStatement> counts)
    {
        draft.Load(counts.Select(count => count.Statement.Subject));
        var status = counts.Max(count => count.Status);
        var labels = counts.Select(count => draft.Label(count.Statement.Subject)).ToArray();
        var numbers = counts.Select(count => NumberText(count.Statement)).ToArray();
        var text = numbers.Distinct().Count() == 1
            ? $"{Phrases.Join(labels)} {Verb(status, labels.Length)} {numbers[0]} {(numbers[0] == "1" ? "episode" : "episodes")}{(labels.Length > 1 ? " each" : "")}"
            : $"{Phrases.Join([.. labels.Zip(numbers, (label, number) => $"{label} {Verb(status, 1)} {number}")])} episodes";
        return draft.Cite(status == Status.Disputed ? text + ", but the sources disagree." : text + ".", status, counts.Select(count => count.Statement));
    }

    private static string Verb(Status status, int subjects) => (status, subjects) switch
    {
        (Status.Reported, 1) => "is reported to have",
        (Status.Reported, _) => "are reported to have",
        (Status.Expected, 1) => "is expected to have",
        (Status.Expected, _) => "are expected to have",
        (_, 1) => "has",
        _ => "have",
    };

    /// <summary>Nobody counts them: as many as have a title that somebody names.</summary>
    private static CitedText Named(AnswerDraft draft, ImmutableArray<Entity> seasons, ImmutableArray<AnswerLine> titles)
    {
        string[] whose = [.. seasons.Select(season => season.Label)];
        if (titles.Length == 0) return new CitedText(Phrases.NoEpisodeCount(whose, draft.Lens), []);
        return draft.Cite(Phrases.EpisodesNamed(titles.Length, whose), titles.Max(title => title.Text.Status)!.Value, titles.Select(title => title.Statement!));
    }

    private static Answer OfEpisode(AnswerDraft draft, Entity episode)
    {
        var said = draft.Store.StatementsAbout(episode.Id, propertyId: null, draft.Lens);
        draft.NoteAnyHeldBack(episode.Id);
        var title = Ranking.Rank(said.Where(one => one.Property.Id == EpisodeSeasons.Title)).FirstOrDefault(one => one.IsLeading);
        var named = title is null ? new CitedText(Phrases.NoEpisodeTitle(episode.Label, draft.Lens), []) : draft.Cite($"{episode.Label} is called “{title.Statement.Value.Text}”.", title.Status, title.Statement);
        var lines = new StatementLines(draft);
        lines.AddGroups(said, OfOneEpisode);
        return draft.Finish(
            title is null ? episode.Label : $"{episode.Label}: {title.Statement.Value.Text}",
            title is null && lines.Lines.Length == 0 ? Outcome.NoSource : Outcome.Answered,
            title is null && lines.Lines is [{ Text: var first }, ..] ? first : named,
            episode,
            // What the first sentence says is not said twice.
            lines.Lines.Where((line, index) => title is null ? index > 0 : line.Statement != title.Statement),
            lines.Earlier);
    }

    private static string Tell(Statement title) => title.Qualifiers.TryGetValue("number", out var number) ? $"Episode {number.ToCanonicalString()}: {title.Value.Text}" : title.Value.Text!;

    private static int NumberOf(Statement title) =>
        title.Qualifiers.TryGetValue("number", out var number) && int.TryParse(number.ToCanonicalString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;

    private static string NumberText(Statement count) => count.Value.Number!.Value.ToString("0.##", CultureInfo.InvariantCulture);
}
