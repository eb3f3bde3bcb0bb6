using System.Collections.Concurrent;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Progress;

/// <summary>
/// How far people say that they have watched. Every answer asks for it, so all of it is kept in memory (it is one number for each person who ever said so) and the
/// disk is only written. Safe for many threads.
/// </summary>
internal sealed class ProgressStore
{
    private readonly StateDatabase _state;
    private readonly ConcurrentDictionary<ulong, SpoilerLine> _seen;

    public ProgressStore(StateDatabase state)
    {
        _state = state;
        _seen = state.Read(ReadAll, otherwise: []);
        state.WhenMended(() =>
        {
            foreach (var (userId, line) in state.Read(ReadAll, otherwise: [])) _seen[userId] = line;
        });
        state.WhenForgotten(userId => _seen.TryRemove(userId, out _));
    }

    /// <summary>Null for somebody who has not said.</summary>
    public SpoilerLine? SeenUpTo(ulong userId) => _seen.TryGetValue(userId, out var line) ? line : null;

    /// <exception cref="UserError">It could not be stored.</exception>
    public void Set(ulong userId, SpoilerLine line)
    {
        var word = SpoilerLine.Choices.First(choice => choice.Line == line).Word;
        _state.Write(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO progress (user_id, seen_up_to) VALUES (@user, @seen) ON CONFLICT (user_id) DO UPDATE SET seen_up_to = excluded.seen_up_to";
            command.Parameters.AddWithValue("@user", unchecked((long)userId));
            command.Parameters.AddWithValue("@seen", word);
            return command.ExecuteNonQuery();
        });
        _seen[userId] = line;
    }

    private static ConcurrentDictionary<ulong, SpoilerLine> ReadAll(SqliteConnection connection)
    {
        var seen = new ConcurrentDictionary<ulong, SpoilerLine>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT user_id, seen_up_to FROM progress";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            // A word that this version does not know holds back everything rather than nothing.
            seen[unchecked((ulong)rows.GetInt64(0))] = SpoilerLine.TryParse(rows.GetString(1)) ?? SpoilerLine.Nothing;
        }

        return seen;
    }
}
