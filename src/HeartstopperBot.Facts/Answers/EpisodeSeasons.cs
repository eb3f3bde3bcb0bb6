using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>To which season an episode belongs, as the claims about its title have it.</summary>
internal sealed class EpisodeSeasons
{
    public const string Title = "episode-title";

    private readonly Dictionary<string, string> _seasons;

    private EpisodeSeasons(Dictionary<string, string> seasons) => _seasons = seasons;

    /// <summary>The season of an episode was never news, so the day of the lens does not matter here.</summary>
    public static EpisodeSeasons Read(AnswerDraft draft) => new(draft.Store.StatementsOf(Title, draft.Lens with { AsOf = null })
        .Where(title => SeasonOf(title) is not null)
        .DistinctBy(title => title.Subject)
        .ToDictionary(title => title.Subject, title => SeasonOf(title)!));

    public static string? SeasonOf(Statement title) => title.Qualifiers.TryGetValue("season", out var season) ? season.EntityId : null;

    /// <summary>Null for what is no episode.</summary>
    public string? Of(string entityId) => _seasons.GetValueOrDefault(entityId);

    public IEnumerable<string> EpisodesOf(string seasonId) => _seasons.Where(pair => pair.Value == seasonId).Select(pair => pair.Key);
}
