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
}
