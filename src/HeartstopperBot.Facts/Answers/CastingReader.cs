using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who plays whom, ranked: a claim about an actor counts only beside what is said of the same character otherwise.</summary>
internal static class CastingReader
{
    public const string PlayedBy = "played-by";

    public static IReadOnlyList<RankedStatement> ActorsOf(string characterId, AnswerDraft draft) =>
        Ranking.Rank(draft.Store.StatementsAbout(characterId, PlayedBy, draft.Lens));

    public static AnswerLine Line(AnswerDraft draft, RankedStatement casting) => new(null, Sentence(draft, casting), casting.Statement);

    public static CitedText Sentence(AnswerDraft draft, RankedStatement casting)
    {
        var text = Phrases.Plays(draft.Label(casting.Statement.Value.EntityId!), draft.Label(casting.Statement.Subject), casting.Status);
        return draft.Cite(text, casting.Status, casting.Statement);
    }

    /// <summary>The castings of each of these people, in the order in which they were first claimed.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<RankedStatement>> RolesOf(IReadOnlyCollection<string> personIds, AnswerDraft draft)
    {
        var characters = personIds.SelectMany(person => draft.Store.StatementsWithValue(person, PlayedBy, draft.Lens)).Select(casting => casting.Subject).Distinct().ToList();
        var said = draft.Store.StatementsAbout(characters, PlayedBy, draft.Lens);
        return characters
            .SelectMany(character => Ranking.Rank(said[character]))
            .Where(ranked => ranked.Statement.Value.EntityId is { } person && personIds.Contains(person))
            .GroupBy(ranked => ranked.Statement.Value.EntityId!)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The seasons in whose cast somebody is, in the order of the story.</summary>
    public static IEnumerable<AnswerLine> CastLines(AnswerDraft draft, string personId, Phrase? group = null)
    {
        var bySeason = draft.Store.StatementsWithValue(personId, CastMember.Property, draft.Lens)
            .Where(Ranking.IsSupported)
            .GroupBy(said => said.Subject)
            .ToDictionary(said => said.Key, said => said.ToArray());
        foreach (var season in draft.Store.FindEntities(bySeason.Keys))
        {
            var ranked = Ranking.Rank(bySeason[season.Id]);
            var text = $"{draft.Label(personId)} is in the cast of {season.Label}{NoteOf(bySeason[season.Id])}.";
            yield return new AnswerLine(group, draft.Cite(text, ranked.Min(one => one.Status), bySeason[season.Id]), bySeason[season.Id][0]);
        }
    }

    /// <summary>" (as a student without a name)": only where the one source that is cited says so.</summary>
    private static string NoteOf(Statement[] said) =>
        said is [{ References: [var only] }] && only.Remarks.TryGetValue("note", out var note) && note.Text is { } text ? $" ({text})" : "";
}
