using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>What the tests of a state file that is in trouble share: how one is filled, and what must hold of it afterwards.</summary>
internal static class StateAsserts
{
    public static int SomePeople(SqliteConnection connection)
    {
        for (var person = 0; person < 2000; person++) StateSchema.Run(connection, $"INSERT INTO progress VALUES ({person}, 'film')");
        return 0;
    }

    public static int Count(StateDatabase state, string table) => (int)state.Read(connection => StateSchema.Number(connection, $"SELECT count(*) FROM {table}"), -1);

    public static void AssertSound(StateDatabase state, int expectedRows)
    {
        Assert.Null(state.Read(StateContents.DamageOf, "not read"));
        Assert.Equal(expectedRows, Count(state, "progress"));
    }

    /// <summary>Within seconds, by itself; told once.</summary>
    public static void AssertMends(StateDatabase state, LogLines<StateDatabase> log, FakeTime time, int expectedRows)
    {
        var told = log.Lines.Count;
        time.Advance(StateDatabase.LookAgainAfter);

        Assert.Null(state.Trouble);
        Assert.Contains("takes changes again", Assert.Single(log.Lines.Skip(told)), StringComparison.Ordinal);
        new ProgressStore(state).Set(9, SpoilerLine.All);
        AssertSound(state, expectedRows + 1);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(told + 1, log.Lines.Count);
        Assert.Equal("5000", state.Write(connection => StateSchema.Number(connection, "PRAGMA busy_timeout")).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static void AssertRefuses(StateDatabase state) =>
        Assert.Contains("cannot store", Assert.Throws<UserError>(() => new ProgressStore(state).Set(9, SpoilerLine.All)).Message, StringComparison.Ordinal);
}
