using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Titles as a fan would list them: the show, its seasons, the film, episodes, and then whatever else there is, each kind in the order of the pack.</summary>
internal static class StoryOrder
{
    public static IReadOnlyList<Entity> Of(AnswerDraft draft, IEnumerable<string> entityIds) => [.. draft.Store.FindEntities([.. entityIds.Distinct()]).OrderBy(entity => PlaceOf(entity.Kind))];

    /// <summary>Things of each kind together; those of one kind keep their order.</summary>
    public static IEnumerable<T> Sort<T>(AnswerDraft draft, IReadOnlyCollection<T> things, Func<T, string> entityId)
    {
        var places = Of(draft, things.Select(entityId)).Select((entity, place) => (entity.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        return things.OrderBy(thing => places.GetValueOrDefault(entityId(thing), int.MaxValue));
    }

    private static int PlaceOf(EntityKind kind) => kind switch
    {
        EntityKind.Series => 0,
        EntityKind.Season => 1,
        EntityKind.Film => 2,
        EntityKind.Episode => 3,
        _ => 4,
    };
}
