using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Songs that are heard, who performs them and where, and who composed the music: of the show, of a season or the film; or one song.</summary>
internal sealed class Music(FactStore store, NameIndex names)
{
    private const string Song = "song";
    private const string PerformedBy = "performed-by";
    private const int MostNamed = 3;

    private static readonly ImmutableArray<EntityKind> Kinds =
        [EntityKind.Season, EntityKind.Film, EntityKind.Series, EntityKind.Episode, EntityKind.Song, EntityKind.Work];

    /// <summary>What stands after the songs.</summary>
    private static readonly ImmutableArray<string> Around = ["composed-by", "track-count", "music-note"];

    private static readonly ImmutableArray<LineGroup> OfOneSong =
    [
        LineGroup.Of(Phrases.WhoMadeIt, PerformedBy, "written-by", "composed-by"),
        LineGroup.Of(Phrases.AboutTheMusic, "track-count", "release-date", "described-as", "music-note", "theme", "chart-position", "record", "release-note"),
    ];

    public Answer Find(string? season, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(season)) return OfTitle(draft, title: null);

        var resolution = TitleResolver.Resolve(season, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, season, WantedName.SeasonFilmOrSong);

        resolution.NoteIn(draft);
        return entity.Kind switch
        {
            EntityKind.Song or EntityKind.Work => OfSong(draft, entity),
            EntityKind.Series => OfTitle(draft, title: null),
            _ => OfTitle(draft, entity),
        };
    }

    /// <param name="title">Null for the whole show.</param>
    private static Answer OfTitle(AnswerDraft draft, Entity? title)
    {
        var seasons = EpisodeSeasons.Read(draft);
        var heard = draft.Store.StatementsOf(Song, draft.Lens).Where(song => Ranking.IsSupported(song) && IsOf(song.Subject, title, seasons)).ToArray();
        var parts = InStoryOrder(draft, heard, seasons).ToArray();
        var songs = parts.SelectMany(part => part).ToArray();
        var around = Around.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).ToArray();
        var shown = title is null ? around : [.. around.Where(one => IsOf(one.Subject, title, seasons) || songs.Any(song => song.Value.EntityId == one.Subject))];
        NoteHeldBack(draft, title, seasons);

        var lead = songs.Length > 0 ? Lead(draft, title?.Label, songs) : null;
        var lines = new StatementLines(draft);
        var performers = draft.Store.StatementsAbout([.. songs.Select(song => song.Value.EntityId!).Distinct()], PerformedBy, draft.Lens);
        draft.Load(songs.SelectMany(song => new[] { song.Subject, song.Value.EntityId!, seasons.Of(song.Subject) ?? song.Subject }).Concat(performers.Values.SelectMany(by => by).Select(by => by.Value.EntityId!)));
        foreach (var part in parts)
            lines.AddLines(part.Select(song => Line(draft, title is null ? draft.Label(part.Key) : null, part.Key, song, performers.GetValueOrDefault(song.Value.EntityId!, []))));
        lines.Add(Phrases.AboutTheMusic, shown);
        return lines.Finish(Phrases.MusicOf(title?.Label), lead, Phrases.NoSong(title?.Label, draft.Lens), title);
    }

    private static Answer OfSong(AnswerDraft draft, Entity song)
    {
        var about = draft.Store.StatementsAbout(song.Id, propertyId: null, draft.Lens);
        var heard = draft.Store.StatementsWithValue(song.Id, Song, draft.Lens).Where(Ranking.IsSupported).ToArray();
        draft.NoteAnyHeldBack(song.Id);
        draft.NoteHeldBackWithValue(song.Id, Song);
        draft.Load(heard.Select(one => one.Subject));
        var lead = heard.Length == 0 ? null
            : draft.CiteTogether($"{song.Label} is heard in {Phrases.Join([.. heard.Select(one => Place(draft, one)).Distinct()])}.", heard);
        var lines = new StatementLines(draft);
        lines.AddGroups(about, OfOneSong);
        return lines.Finish(song.Label, lead, Phrases.NotHeard(song.Label, draft.Lens), song);
    }

    /// <summary>It cites whom it names; the others stand in their lines.</summary>
    private static CitedText Lead(AnswerDraft draft, string? title, Statement[] songs)
    {
        draft.Load(songs.Select(song => song.Value.EntityId!));
        var titles = songs.Select(song => draft.Label(song.Value.EntityId!)).Distinct().ToArray();
        var named = songs.DistinctBy(song => song.Value.EntityId).Take(titles.Length <= MostNamed + 1 ? titles.Length : MostNamed).ToArray();
        return draft.CiteTogether(Phrases.SongsNamed(title, titles, MostNamed), named);
    }

    /// <summary>The songs of an episode stand with its season, the earliest episode first.</summary>
    private static IEnumerable<IGrouping<string, Statement>> InStoryOrder(AnswerDraft draft, Statement[] songs, EpisodeSeasons seasons)
    {
        var subjects = StoryOrder.Of(draft, songs.SelectMany(song => new[] { song.Subject, seasons.Of(song.Subject) ?? song.Subject })).Select(entity => entity.Id).ToList();
        return songs.OrderBy(song => subjects.IndexOf(song.Subject)).GroupBy(song => seasons.Of(song.Subject) ?? song.Subject).OrderBy(part => subjects.IndexOf(part.Key));
    }

    /// <summary>"Want Me, performed by Baby Queen – opening song".</summary>
    private static AnswerLine Line(AnswerDraft draft, string? group, string part, Statement song, IReadOnlyList<Statement> performers)
    {
        var by = performers.Where(Ranking.IsSupported).ToArray();
        var performed = by.Length == 0 ? "" : $", performed by {Phrases.Join([.. by.Select(one => draft.Label(one.Value.EntityId!) + NoteOf(one))])}";
        var where = song.Subject == part ? Use(song) : Place(draft, song);
        var text = $"{draft.Label(song.Value.EntityId!)}{performed}{(where is null ? "" : $" – {where}")}";
        return new AnswerLine(group, draft.Cite(text, Ranking.Rank([song]).Max(one => one.Status), [song, .. by]), song);
    }

    /// <summary>"Season 2 (closing song)".</summary>
    private static string Place(AnswerDraft draft, Statement song) => Use(song) is { } use ? $"{draft.Label(song.Subject)} ({use})" : draft.Label(song.Subject);

    private static string? Use(Statement song)
    {
        var use = song.Qualifiers.TryGetValue("as", out var role) ? role.Text : null;
        var episode = song.Qualifiers.TryGetValue("episode", out var heard) ? heard.Text : null;
        var parts = new[] { use is null ? null : use is "opening" or "closing" ? $"{use} song" : $"in the {use}", episode }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(", ", parts);
    }

    private static string NoteOf(Statement performer) => Phrases.Note(performer) is { } text ? $" ({text})" : "";

    private static bool IsOf(string subject, Entity? title, EpisodeSeasons seasons) => title is null || subject == title.Id || seasons.Of(subject) == title.Id;

    private static void NoteHeldBack(AnswerDraft draft, Entity? title, EpisodeSeasons seasons)
    {
        if (title is null) draft.NoteHeldBackOf([Song, .. Around]);
        else foreach (var subject in seasons.EpisodesOf(title.Id).Append(title.Id)) draft.NoteHeldBack(subject, [Song, .. Around]);
    }
}
