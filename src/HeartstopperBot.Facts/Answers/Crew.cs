using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who made the show, or one season or the film: by job, each name with what it was for.</summary>
internal sealed class Crew(FactStore store, NameIndex names)
{
    private const string CrewMember = "crew-member";
    private const string Series = "heartstopper";
    private const int MostNamed = 3;

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Series, EntityKind.Episode];

    /// <summary>In the order of an opening title. Jobs without a property of their own stand under the name that their sources give them.</summary>
    private static readonly ImmutableArray<(string Property, Phrase Heading)> Jobs =
    [
        ("created-by", Phrases.CreatedBy),
        ("written-by", Phrases.WrittenBy),
        ("directed-by", Phrases.DirectedBy),
        ("showrunner", Phrases.Showrunner),
        ("executive-producer", Phrases.ExecutiveProducers),
        ("produced-by", Phrases.ProducedBy),
        ("composed-by", Phrases.MusicBy),
        (CrewMember, Phrases.OtherCrew),
    ];

    private static readonly ImmutableArray<string> Properties = [.. Jobs.Select(job => job.Property)];

    /// <summary>What the first sentence says.</summary>
    private static readonly ImmutableArray<(string Property, string Verb)> Told = [("created-by", "created"), ("written-by", "written"), ("directed-by", "directed")];

    public Answer Find(string? season, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(season)) return Of(draft, store.FindEntity(Series), isWhole: true);

        var resolution = TitleResolver.Resolve(season, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, season, WantedName.SeasonOrFilm);

        resolution.NoteIn(draft);
        return Of(draft, entity, isWhole: entity.Kind == EntityKind.Series);
    }

    private static Answer Of(AnswerDraft draft, Entity? title, bool isWhole)
    {
        var label = title?.Label ?? "the show";
        var heading = isWhole ? Phrases.WhoMade(title?.Label) : Phrases.CrewOf(label);
        var credits = Read(draft, title, isWhole);
        if (isWhole) draft.NoteHeldBackOf(Properties);
        else draft.NoteHeldBack(title!.Id, Properties);
        if (credits.Length == 0) return draft.Finish(heading, Outcome.NoSource, new CitedText(Phrases.NoMaker(title?.Label, draft.Lens), []), title);

        draft.Load(credits.SelectMany(credit => new[] { credit.PersonId, credit.For }));
        var lead = Lead(draft, label, credits, isWhole);
        var lines = new StatementLines(draft);
        foreach (var job in credits.Where(credit => credit.Ranked.IsLeading).GroupBy(credit => credit.Job))
            lines.AddLines(job.GroupBy(credit => credit.PersonId).Select(person => Line(draft, title, job.Key, [.. person])));
        lines.AddRanked(null, credits.Where(credit => !credit.Ranked.IsLeading).Select(credit => credit.Ranked));
        return draft.Finish(heading, Outcome.Answered, lead, title, lines.Lines, lines.Earlier);
    }

    /// <summary>The credits of the show as a whole hold for each of its parts; those of an episode stand with its season.</summary>
    private static ImmutableArray<Credit> Read(AnswerDraft draft, Entity? title, bool isWhole)
    {
        var episodes = title is not { Kind: EntityKind.Season } ? []
            : draft.Store.StatementsOf("episode-title", draft.Lens)
                .Where(said => said.Qualifiers.TryGetValue("season", out var season) && season.EntityId == title.Id)
                .Select(said => said.Subject)
                .ToHashSet();
        var all = Jobs.SelectMany(job => Ranking.Rank(draft.Store.StatementsOf(job.Property, draft.Lens)).Select(one => Credit.Of(one, job.Heading))).ToArray();
        var shown = StoryOrder.Of(draft, all.Select(credit => credit.For))
            .Where(entity => Kinds.Contains(entity.Kind))
            .Where(entity => isWhole || entity.Id == title!.Id || entity.Kind == EntityKind.Series && title.Kind != EntityKind.Film || episodes.Contains(entity.Id))
            .Select(entity => entity.Id)
            .ToList();
        return [.. all.Where(credit => shown.Contains(credit.For)).OrderBy(credit => JobsFirst(credit.Job)).ThenBy(credit => shown.IndexOf(credit.For))];

        static int JobsFirst(Phrase job) => Jobs.Select(known => known.Heading).ToArray().IndexOf(job) is >= 0 and var place ? place : Jobs.Length;
    }

    /// <summary>"Euros Lyn – Season 1 and Season 2"; the name alone where it is for the very title that is asked about.</summary>
    private static AnswerLine Line(AnswerDraft draft, Entity? title, Phrase job, ImmutableArray<Credit> credits)
    {
        var isForTitle = credits.All(credit => credit.For == title?.Id);
        var titles = isForTitle ? "" : $" – {Phrases.Join([.. credits.Select(credit => draft.Label(credit.For)).Distinct()])}";
        var text = draft.Label(credits[0].PersonId) + titles;
        return new AnswerLine(job, draft.Cite(text, credits.Max(credit => credit.Ranked.Status), credits.Select(credit => credit.Ranked.Statement)), credits[0].Ranked.Statement);
    }

    /// <summary>"Season 1 is written by Alice Oseman and directed by Euros Lyn." That the show has a creator is said of the show alone.</summary>
    private static CitedText Lead(AnswerDraft draft, string label, ImmutableArray<Credit> credits, bool isWhole)
    {
        var told = Told.Skip(isWhole ? 0 : 1)
            .Select(part => (part.Verb, Credits: credits.Where(credit => credit.Ranked.IsLeading && credit.Ranked.Statement.Property.Id == part.Property).ToArray()))
            .Where(part => part.Credits.Length > 0)
            .ToArray();
        if (told.Length == 0)
        {
            var first = (credits.FirstOrDefault(credit => credit.Ranked.IsLeading) ?? credits[0]).Ranked;
            return draft.Cite(Ranking.Voice(first.Statement).Says, first.Status, first.Statement);
        }

        var parts = told.GroupBy(part => Phrases.JoinFirst([.. part.Credits.Select(credit => draft.Label(credit.PersonId)).Distinct()], MostNamed))
            .Select(same => $"{Phrases.Join([.. same.Select(part => part.Verb)])} by {same.Key}");
        var status = told.SelectMany(part => part.Credits).Max(credit => credit.Ranked.Status);
        var doubt = status == Status.Disputed ? ", but the sources disagree" : "";
        return draft.Cite($"{label} is {Phrases.Join([.. parts])}{doubt}.", status, told.SelectMany(part => part.Credits).Select(credit => credit.Ranked.Statement));
    }

    /// <param name="For">The season that a credit of the show is limited to, else what it is a credit of.</param>
    private sealed record Credit(RankedStatement Ranked, Phrase Job, string For)
    {
        public string Subject => Ranked.Statement.Subject;

        public string PersonId => Ranked.Statement.Value.EntityId!;

        public static Credit Of(RankedStatement ranked, Phrase heading)
        {
            var statement = ranked.Statement;
            var season = statement.Qualifiers.TryGetValue("season", out var of) ? of.EntityId : null;
            var job = statement.Property.Id == CrewMember && Work.JobOf(statement) is { } named ? char.ToUpperInvariant(named[0]) + named[1..] : heading;
            return new Credit(ranked, job, season ?? statement.Subject);
        }
    }
}
