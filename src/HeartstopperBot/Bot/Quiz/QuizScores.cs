using System.Collections.Frozen;
using HeartstopperBot.Bot.State;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Quiz;

/// <summary>Who guessed what, and how often they were right in each server. Where nothing can be stored there are no scores, and the quiz goes on without.</summary>
internal sealed class QuizScores(StateDatabase state)
{
    public bool AreKept => state.Problem is null;

    /// <summary>The questions that a person had a guess at.</summary>
    public IReadOnlySet<string> GuessedBy(ulong userId) => state.Read<IReadOnlySet<string>>(
        connection =>
        {
            using var command = Command(connection, "SELECT question FROM quiz_guess WHERE user_id = @user", userId);
            var questions = new HashSet<string>();
            using var rows = command.ExecuteReader();
            while (rows.Read()) questions.Add(rows.GetString(0));
            return questions;
        },
        otherwise: FrozenSet<string>.Empty);

    /// <summary>The scores of a person in each server; 0 stands for outside of servers.</summary>
    public IReadOnlyList<(ulong GuildId, QuizScore Score)> Of(ulong userId) => state.Read<IReadOnlyList<(ulong GuildId, QuizScore Score)>>(
        connection =>
        {
            using var command = Command(connection, "SELECT guild_id, \"right\", asked FROM quiz_score WHERE user_id = @user ORDER BY guild_id", userId);
            var scores = new List<(ulong GuildId, QuizScore Score)>();
            using var rows = command.ExecuteReader();
            while (rows.Read()) scores.Add((unchecked((ulong)rows.GetInt64(0)), new QuizScore(rows.GetInt32(1), rows.GetInt32(2))));
            return scores;
        },
        otherwise: []);

    /// <summary>Counts a guess, if it is the person's first at this question. Null where nothing can be stored.</summary>
    public QuizScore? Count(ulong userId, ulong? guildId, string question, bool isRight)
    {
        if (!AreKept) return null;
        try
        {
            return state.Write(connection => Count(connection, userId, guildId ?? 0, question, isRight));
        }
        catch (UserError)
        {
            return null;
        }
    }

    private static QuizScore Count(SqliteConnection connection, ulong userId, ulong guildId, string question, bool isRight)
    {
        using var guess = Command(connection, "INSERT OR IGNORE INTO quiz_guess (user_id, question, is_right) VALUES (@user, @question, @right)", userId);
        guess.Parameters.AddWithValue("@question", question);
        guess.Parameters.AddWithValue("@right", isRight ? 1 : 0);
        var isFirst = guess.ExecuteNonQuery() == 1;
        if (isFirst)
        {
            using var score = Command(
                connection,
                """
                INSERT INTO quiz_score (guild_id, user_id, "right", asked) VALUES (@guild, @user, @right, 1)
                ON CONFLICT (guild_id, user_id) DO UPDATE SET "right" = "right" + excluded."right", asked = asked + 1
                """,
                userId);
            score.Parameters.AddWithValue("@guild", unchecked((long)guildId));
            score.Parameters.AddWithValue("@right", isRight ? 1 : 0);
            score.ExecuteNonQuery();
        }

        return Read(connection, userId, guildId) with { IsFirstGuess = isFirst };
    }

    private static QuizScore Read(SqliteConnection connection, ulong userId, ulong guildId)
    {
        using var command = Command(connection, "SELECT \"right\", asked FROM quiz_score WHERE guild_id = @guild AND user_id = @user", userId);
        command.Parameters.AddWithValue("@guild", unchecked((long)guildId));
        using var rows = command.ExecuteReader();
        return rows.Read() ? new QuizScore(rows.GetInt32(0), rows.GetInt32(1)) : new QuizScore(0, 0);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ulong userId)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@user", unchecked((long)userId));
        return command;
    }
}

/// <summary>Of one person in one server.</summary>
internal sealed record QuizScore(int Right, int Asked)
{
    /// <summary>False where the person had guessed before, and this guess does not count.</summary>
    public bool IsFirstGuess { get; init; } = true;
}
