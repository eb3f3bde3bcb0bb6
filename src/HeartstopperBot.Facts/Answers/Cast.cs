using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who is in the cast of a season, in billing order.</summary>
internal sealed class Cast(FactStore store, NameIndex names)
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Series];

    /// <summary>How many names the first sentence holds before it says how many more there are.</summary>
    private const int MostNamed = 3;

    private static readonly ImmutableArray<CastGroup> HeadingOrder = [CastGroup.Main, CastGroup.Returning, CastGroup.New, CastGroup.Everyone];

    public Answer List(string? season, CastGroup group, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(season)) return OfNewest(draft, group);

        var resolution = TitleResolver.Resolve(season, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, season, WantedName.SeasonOrFilm);

        resolution.NoteIn(draft);
        return entity.Kind == EntityKind.Series ? OfNewest(draft, group) : Of(draft, entity, group);
    }

    /// <summary>The latest season with a cast, else the film; the pack lists them in the order of the story.</summary>
    private static Answer OfNewest(AnswerDraft draft, CastGroup group)
    {
        var withCast = draft.Store.FindEntities([.. draft.Store.StatementsOf(CastMember.Property, draft.Lens).Select(statement => statement.Subject).Distinct()]);
        return (withCast.LastOrDefault(entity => entity.Kind == EntityKind.Season) ?? withCast.LastOrDefault(entity => entity.Kind == EntityKind.Film)) is { } newest
            ? Of(draft, newest, group)
            : draft.Finish(Phrases.TheCast, Outcome.NoSource, new CitedText(Phrases.NoOneInAnyCast, []));
    }

    private static Answer Of(AnswerDraft draft, Entity season, CastGroup group)
    {
        var title = Phrases.CastOf(season.Label, group);
        var cast = CastMember.Read(draft.Store.StatementsAbout(season.Id, CastMember.Property, draft.Lens));
        draft.NoteHeldBack(season.Id, CastMember.Property);
        var members = cast.Where(member => member.In(group).Length > 0).ToImmutableArray();
        if (members.Length == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NoneInCast(season.Label, group, draft.Lens), []), season);

        var lines = Lines(draft, season, group, members);
        var summary = Phrases.InTheCastOf(season.Label, group, [.. members.Select(member => draft.Label(member.PersonId))], MostNamed);
        var lead = AnswerDraft.Summarise(summary, lines, lines.Take(3).Max(line => line.Text.Status));
        return draft.Finish(title, Outcome.Answered, lead, season, lines: lines);
    }

    private static ImmutableArray<AnswerLine> Lines(AnswerDraft draft, Entity season, CastGroup group, ImmutableArray<CastMember> members)
    {
        var people = members.Select(member => member.PersonId).ToArray();
        var roles = CastingReader.RolesOf(people, draft);
        var unnamed = draft.Store.StatementsAbout(people, "role", draft.Lens);
        draft.Load(people.Concat(roles.Values.SelectMany(role => role).Select(role => role.Statement.Subject)));

        var hasHeadings = group == CastGroup.Everyone && members.Any(member => member.MainGroup is CastGroup.New or CastGroup.Returning);
        var ordered = hasHeadings ? members.OrderBy(member => HeadingOrder.IndexOf(member.MainGroup)) : members.AsEnumerable();
        return [.. ordered.Select(member => Line(draft, season, group, member, roles, unnamed, hasHeadings))];
    }

    private static AnswerLine Line(
        AnswerDraft draft,
        Entity season,
        CastGroup group,
        CastMember member,
        IReadOnlyDictionary<string, ImmutableArray<RankedStatement>> roles,
        IReadOnlyDictionary<string, IReadOnlyList<Statement>> unnamed,
        bool hasHeadings)
    {
        var said = hasHeadings && member.MainGroup != CastGroup.Everyone ? member.In(member.MainGroup) : member.In(group);
        var heading = hasHeadings ? Phrases.InCastOf(season.Label, member.MainGroup) : null;
        var name = draft.Label(member.PersonId);
        // In the cast is in the cast, however the source that says "returning" knows it.
        var status = Ranking.Rank(member.Statements).Min(ranked => ranked.Status);

        // Who had a part without a name in this season is not listed with the name that came later.
        if (unnamed.GetValueOrDefault(member.PersonId, []).FirstOrDefault(role => IsOf(role, season)) is { } part)
            return new AnswerLine(heading, draft.Cite($"{name} – {part.Value.Text}", status, [.. said, part]), said[0]);

        var played = roles.GetValueOrDefault(member.PersonId, []).Where(role => role.IsLeading).ToArray();
        if (played.Length == 0) return new AnswerLine(heading, draft.Cite(name, status, said), said[0]);

        foreach (var role in played) draft.NoteSpellings(role.Statement);
        var text = $"{name} – {Phrases.Join([.. played.Select(role => draft.Label(role.Statement.Subject))])}";
        return new AnswerLine(heading, draft.Cite(text, Weaker(status, played), [.. said, .. played.Select(role => role.Statement)]), said[0]);
    }

    private static bool IsOf(Statement role, Entity season) => role.Qualifiers.TryGetValue("season", out var of) && of.EntityId == season.Id;

    private static Status Weaker(Status cast, IEnumerable<RankedStatement> roles) => roles.Select(role => role.Status).Append(cast).Max();
}
