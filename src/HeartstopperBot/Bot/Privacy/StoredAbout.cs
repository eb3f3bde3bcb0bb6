using System.Globalization;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;

namespace HeartstopperBot.Bot.Privacy;

/// <summary>Everything that is stored about a person, a sentence each, with their own values.</summary>
internal sealed class StoredAbout(ProgressStore progress, QuizScores scores, StateDatabase state)
{
    /// <summary>The best known servers; the rest are counted.</summary>
    private const int ServersNamed = 5;

    /// <summary>Empty where nothing is stored.</summary>
    /// <exception cref="UserError">It cannot be looked up: that is no reason to say that there is nothing.</exception>
    public IReadOnlyList<string> Lines(Asker asker) => state.Stored(asker.UserId) is not { } rows ? throw new UserError(PrivacyTexts.Unreadable) :
    [
        .. progress.SeenUpTo(asker.UserId) is { } line ? [PrivacyTexts.Seen(Texts.Line(line))] : Array.Empty<string>(),
        .. Scores(asker),
        .. rows.Select(Sentence).OfType<string>(),
    ];

    private IEnumerable<string> Scores(Asker asker)
    {
        var all = scores.Of(asker.UserId).OrderByDescending(score => score.GuildId == asker.GuildId).ThenByDescending(score => score.Score.Asked).ToList();
        foreach (var (server, score) in all.Take(ServersNamed))
        {
            if (server == 0) yield return PrivacyTexts.ScoreOutside(score.Right, score.Asked);
            else if (server == asker.GuildId) yield return PrivacyTexts.ScoreHere(score.Right, score.Asked);
            else yield return PrivacyTexts.ScoreElsewhere(server.ToString(CultureInfo.InvariantCulture), score.Right, score.Asked);
        }

        if (all.Count > ServersNamed) yield return PrivacyTexts.ScoresInMore(all.Count - ServersNamed);
    }

    /// <summary>Null for what is told with its values already.</summary>
    private static string? Sentence(StoredRows rows) => rows switch
    {
        { IsOnlyNamed: true } => PrivacyTexts.Named(rows.Count),
        { Table: "progress" or "quiz_score" } => null,
        { Table: "quiz_guess" } => PrivacyTexts.Guesses(rows.Count),
        { Table: "correction" } => PrivacyTexts.Corrections(rows.Count),
        _ => PrivacyTexts.Other(rows.Table.Replace('_', ' '), rows.Count),
    };
}
