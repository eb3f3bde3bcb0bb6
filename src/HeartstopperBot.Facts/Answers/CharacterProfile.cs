using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Everything that sources say about a character: who plays the part, family and friends, school, story, books, appearances.</summary>
internal sealed class CharacterProfile(FactStore store, NameIndex names)
{
    private const string Role = "role";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character];

    private static readonly LineGroup Family = LineGroup.Of(
        Phrases.Family, "mother", "father", "brother", "sister", "cousin", "aunt", "partner", "friend", "pet");

    private static readonly ImmutableArray<LineGroup> Groups =
    [
        LineGroup.Of(Phrases.AtSchool, "student-at", "teaches-at", "school-year"),
        LineGroup.Of(Phrases.AboutTheCharacter, Role, "described-as", "age", "birthday", "identity", "pronouns", "trait", "background"),
        LineGroup.Of(Phrases.InTheStory, "premise", "plot", "theme", "event"),
        LineGroup.Of(Phrases.InTheBooks, "in-the-books", "based-on"),
        LineGroup.Of(Phrases.Appearances, "appears-in", "absent-from", "absence-reason", "casting"),
    ];

    public Answer Find(string typed, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(typed))
            return draft.Finish(Phrases.WhoIsThat, Outcome.NotFound, new CitedText(Phrases.NameACharacter, [])) with { Near = Suggestions() };

        var resolution = NameResolver.Resolve(typed, Kinds, names, store);
        if (IsRelation(typed, resolution, draft)) return OfRelation(draft, typed);
        if (resolution.Entity is not { } character) return resolution.Unclear(draft, typed, WantedName.Character);

        resolution.NoteIn(draft);
        return Of(draft, character);
    }

    /// <summary>"Nick's mum" names somebody only through what sources, or people, say of Nick.</summary>
    private bool IsRelation(string typed, Resolution resolution, AnswerDraft draft)
    {
        if (resolution.Match is { } match && match.Entry.Name != match.Entry.Label && Relations.Parse(match.Entry.Name) is not null) return true;
        return resolution.Match?.Quality != MatchQuality.Exact && Relations.Parse(typed) is { } question && new Relatives(names).FindOwner(question, draft) is not null;
    }

    /// <summary>Who plays somebody's mum knows who she is, and what may be said of it to this reader.</summary>
    private Answer OfRelation(AnswerDraft draft, string typed)
    {
        var relative = new WhoPlays(store, names).Find(typed, draft.Lens);
        if (relative is not { Outcome: Outcome.Answered, About: { Kind: EntityKind.Character } character } || IsList(relative)) return relative;

        foreach (var note in relative.Notes.Where(note => note.SourceNumbers.Length == 0)) draft.Note(note.Said);
        return Of(draft, character);
    }

    /// <summary>The friends of somebody: the answer is about their friend, and none of them alone.</summary>
    private static bool IsList(Answer answer) => answer.Lead.Statements.All(said => said.Property.Id != CastingReader.PlayedBy);

    private static Answer Of(AnswerDraft draft, Entity character)
    {
        var about = draft.Store.StatementsAbout(character.Id, propertyId: null, draft.Lens);
        var relations = draft.Store.StatementsWithValue(character.Id, propertyId: null, draft.Lens).Where(said => Family.Properties.Contains(said.Property.Id)).ToArray();
        draft.NoteAnyHeldBack(character.Id);
        foreach (var property in Family.Properties) draft.NoteHeldBackWithValue(character.Id, property);

        var title = Phrases.WhoIs(character.Label);
        if (about.Count == 0 && relations.Length == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NothingAbout(character.Label, draft.Lens), []), character);

        var lead = Lead(draft, character, [.. about, .. relations]);
        var lines = new StatementLines(draft);
        lines.AddRanked(Phrases.AlsoSaidToPlay, Ranking.Rank(about.Where(said => said.Property.Id == CastingReader.PlayedBy)).Where(one => !lead.Statements.Contains(one.Statement)));
        lines.AddLines(FamilyLines(draft, character, [.. about, .. relations]));
        lines.AddGroups(about, Groups);
        lines.Add(Phrases.SaidAbout(character.Label), SaidOf(draft, character));
        lines.Add(Phrases.AlsoSaid, about.Where(said => said.Property.Id != CastingReader.PlayedBy && !Family.Properties.Contains(said.Property.Id)));

        return draft.Finish(title, Outcome.Answered, lead, character, lines.Lines, lines.Earlier);
    }

    /// <summary>One line for each relative, though one source calls her a friend of his and the next calls him a friend of hers.</summary>
    private static IEnumerable<AnswerLine> FamilyLines(AnswerDraft draft, Entity character, ImmutableArray<Statement> said) =>
        from property in Family.Properties
        from same in said.Where(one => one.Property.Id == property).GroupBy(one => one.Subject == character.Id ? one.Value.ToCanonicalString() : one.Subject)
        let ranked = Ranking.Rank(same).OrderBy(one => one.Status).ToArray()
        let status = ranked[0].Status
        orderby status == Status.Disputed
        let backed = ranked.Where(one => one.Status == status).Select(one => one.Statement).ToArray()
        let strictest = backed.MaxBy(one => SpoilerLine.OrderOf(one.Spoils) ?? int.MaxValue)!
        select new AnswerLine(Family.Heading, draft.Cite(backed.Select(one => Ranking.Voice(one).Says).MinBy(says => says.Length)!, status, backed), strictest);

    /// <summary>"Coach Singh, the rugby coach, is played by Chetna Pandya."</summary>
    private static CitedText Lead(AnswerDraft draft, Entity character, ImmutableArray<Statement> about)
    {
        var role = Ranking.Rank(about.Where(said => said.Property.Id == Role && said.Spoils is null && said.Qualifiers.Count == 0))
            .Where(one => one is { Status: Status.Confirmed, Statement.Value.Text: { } text } && Phrases.IsApposition(text))
            .MaxBy(one => Ranking.IndependentSources(one.Statement));
        var casting = Ranking.Rank(about.Where(said => said.Property.Id == CastingReader.PlayedBy)) is [var first, ..] ? first : null;
        var who = role is null ? character.Label : $"{character.Label}, {role.Statement.Value.Text},";
        if (casting is not null)
        {
            draft.NoteSpellings(casting.Statement);
            var text = Played(who, draft.Label(casting.Statement.Value.EntityId!), casting.Status);
            return draft.Cite(text, casting.Status, role is null ? [casting.Statement] : [casting.Statement, role.Statement]);
        }

        if (role is not null) return draft.Cite($"{character.Label}: {role.Statement.Value.Text}.", role.Status, role.Statement);
        var surest = Ranking.Rank(about).OrderBy(one => one.Status).ThenBy(one => SpoilerLine.OrderOf(one.Statement.Spoils) ?? int.MaxValue).First();
        return draft.Cite(StatementLines.WithDate(Ranking.Voice(surest.Statement).Says, surest.Statement), surest.Status, surest.Statement);
    }

    private static string Played(string who, string actor, Status status) => status switch
    {
        Status.Reported => $"{who} is reported to be played by {actor}.",
        Status.Expected => $"{who} is expected to be played by {actor}.",
        Status.Disputed => $"{who} is played by {actor}, but the sources disagree.",
        _ => $"{who} is played by {actor}.",
    };

    private static IEnumerable<Statement> SaidOf(AnswerDraft draft, Entity character) =>
        draft.Store.StatementsOf("said", draft.Lens).Where(said => said.Qualifiers.TryGetValue("about", out var about) && about.EntityId == character.Id);

    private ImmutableArray<Entity> Suggestions() => [.. names.Find("", 3, Kinds).Select(match => store.FindEntity(match.Entry.EntityId)!)];
}
