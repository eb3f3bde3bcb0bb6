using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>What moderators decide is stored, logged, put back, and never lost to somebody who had not seen it.</summary>
public sealed class ServerSettingsTests : IDisposable
{
    private const ulong Guild = 1;
    private const ulong Moderator = 7;
    private const ulong OtherModerator = 8;

    private static readonly PlacePath Server = PlacePath.Server(Guild);
    private static readonly PlacePath Category = PlacePath.Category(Guild, 10);
    private static readonly PlacePath Channel = PlacePath.Channel(Guild, 20, 10);
    private static readonly PlacePath Post = PlacePath.Thread(Guild, 30, 20, 10);

    private readonly FakeTime _time = new();
    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly ServerSettings _settings;

    public ServerSettingsTests() => _settings = new ServerSettings(_state, _time);

    public void Dispose()
    {
        _settings.Dispose();
        _state.Dispose();
    }

    [Fact]
    public void The_nearest_place_that_says_something_wins()
    {
        Set(Server, Setting.Spoilers, "season-3");
        Set(Category, Setting.Spoilers, "season-1");
        Set(Post, Setting.Spoilers, "nothing");

        Assert.Equal("nothing", Value(Post, Setting.Spoilers));
        Assert.Equal("season-1", Value(Channel, Setting.Spoilers));
        Assert.Equal("season-1", Value(PlacePath.Thread(Guild, 31, 20, 10), Setting.Spoilers));
        Assert.Equal("season-3", Value(PlacePath.Channel(Guild, 21, category: null), Setting.Spoilers));
        Assert.Null(Value(Post, Setting.Quiz));
    }

    [Fact]
    public void Another_server_is_another_matter()
    {
        Set(Server, Setting.Answers, "off");

        Assert.Empty(_settings.Of(2).Rules);
    }

    [Fact]
    public void The_oldest_channel_of_a_server_may_have_its_id()
    {
        Set(PlacePath.Channel(Guild, Guild, category: null), Setting.Answers, "off");

        Assert.Null(Value(Server, Setting.Answers));
        Assert.Equal("off", Value(PlacePath.Channel(Guild, Guild, category: null), Setting.Answers));
    }

    [Fact]
    public void A_rule_says_who_set_it_and_when()
    {
        Set(Channel, Setting.Quiz, "off");

        var rule = _settings.Of(Guild).RuleAt(Channel.Nearest, Setting.Quiz);

        Assert.Equal(new Rule(Channel.Nearest, Setting.Quiz, "off", Moderator, DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds())), rule);
    }

    [Fact]
    public void What_would_change_nothing_is_no_change()
    {
        Set(Server, Setting.Quiz, "off");
        var revision = _settings.Of(Guild).Revision;

        var again = Set(Server, Setting.Quiz, "off");

        Assert.True(again.IsDone);
        Assert.Empty(again.Changes);
        Assert.Equal(revision, _settings.Of(Guild).Revision);
    }

    [Fact]
    public void Who_decides_by_an_old_view_is_shown_what_changed_and_nothing_is_lost()
    {
        var seen = new Seen(_settings.Of(Guild).Revision, Channel);
        Set(Category, Setting.Quiz, "off", OtherModerator);

        var late = _settings.Change(Guild, [Edit.At(Channel, Setting.Answers, "off")], Cause.Person, Moderator, seen);

        Assert.False(late.IsDone);
        Assert.Equal((Setting.Quiz, OtherModerator, "off"), late.Changes.Select(change => (change.Setting, change.ChangedBy!.Value, change.NewValue!)).Single());
        Assert.Null(Value(Channel, Setting.Answers));
        Assert.Equal("off", Value(Channel, Setting.Quiz));
    }

    [Fact]
    public void What_others_changed_out_of_sight_is_in_nobodys_way()
    {
        var seen = new Seen(_settings.Of(Guild).Revision, Channel);
        Set(PlacePath.Channel(Guild, 21, 10), Setting.Quiz, "off", OtherModerator);

        var change = _settings.Change(Guild, [Edit.At(Channel, Setting.Answers, "off")], Cause.Person, Moderator, seen);

        Assert.True(change.IsDone);
        Assert.Equal("off", Value(Channel, Setting.Answers));
    }

    [Fact]
    public void A_view_of_before_the_server_was_forgotten_is_old()
    {
        Set(Server, Setting.Quiz, "off");
        var seen = new Seen(_settings.Of(Guild).Revision, Server);
        _settings.Forget(Guild);

        Assert.False(_settings.Change(Guild, [Edit.At(Server, Setting.Quiz, "off")], Cause.Person, Moderator, seen).IsDone);
    }

    [Fact]
    public void A_change_can_be_undone_and_that_can_be_undone()
    {
        Set(Server, Setting.Quiz, "on");
        var change = Set(Server, Setting.Quiz, "off").Changes.Single();

        var undone = _settings.Undo(Guild, change.Batch, OtherModerator)!;

        Assert.Equal("on", Value(Server, Setting.Quiz));
        Assert.Equal((Cause.Undo, OtherModerator), (undone.Changes.Single().Cause, undone.Changes.Single().ChangedBy));
        Assert.Equal("off", _settings.Undo(Guild, undone.Changes[0].Batch, Moderator) is { IsDone: true } ? Value(Server, Setting.Quiz) : null);
    }

    [Fact]
    public void What_was_changed_again_since_is_not_undone()
    {
        var first = Set(Server, Setting.Quiz, "off").Changes.Single();
        Set(Server, Setting.Quiz, "on", OtherModerator);

        var undone = _settings.Undo(Guild, first.Batch, Moderator)!;

        Assert.False(undone.IsDone);
        Assert.Equal(OtherModerator, undone.Changes.Single().ChangedBy);
        Assert.Equal("on", Value(Server, Setting.Quiz));
    }

    [Fact]
    public void What_was_changed_in_one_go_is_undone_in_one_go()
    {
        Set(Server, Setting.Quiz, "off");
        var batch = _settings.Change(Guild, [Edit.At(Server, Setting.Quiz, null), Edit.At(Channel, Setting.Answers, "off")], Cause.Import, Moderator).Changes;

        Assert.Single(batch.Select(change => change.Batch).Distinct());
        Assert.True(_settings.Undo(Guild, batch[0].Batch, Moderator)!.IsDone);
        Assert.Equal(("off", null), (Value(Server, Setting.Quiz), Value(Channel, Setting.Answers)));
        Assert.Null(_settings.Undo(Guild, batch[0].Batch, Moderator));
    }

    [Fact]
    public void Another_servers_change_cannot_be_undone()
    {
        var change = Set(Server, Setting.Quiz, "off").Changes.Single();

        Assert.Null(_settings.Undo(2, change.Batch, Moderator));
        Assert.Equal("off", Value(Server, Setting.Quiz));
    }

    [Fact]
    public void The_log_is_newest_first_and_has_a_bound()
    {
        for (var turn = 0; turn <= SettingSql.MostChanges + 5; turn++) Set(Server, Setting.Quiz, turn % 2 == 0 ? "off" : "on");

        var log = _settings.Log(Guild, 0, SettingSql.MostChanges * 2);

        Assert.InRange(log.Length, SettingSql.MostChanges, SettingSql.MostChanges + 1);
        Assert.Equal(log.OrderByDescending(batch => batch[0].Id).Select(batch => batch[0].Id), log.Select(batch => batch[0].Id));
        Assert.Equal(log.Skip(3).Take(2).Select(batch => batch[0]), _settings.Log(Guild, 3, 2).Select(batch => batch[0]));
    }

    [Fact]
    public void Settings_are_read_once_and_again_after_a_change()
    {
        Set(Server, Setting.Quiz, "off");

        var first = _settings.Of(Guild);

        Assert.Same(first, _settings.Of(Guild));
        Set(Server, Setting.Quiz, "on");
        Assert.NotSame(first, _settings.Of(Guild));
        Assert.Equal("on", Value(Server, Setting.Quiz));
    }

    [Fact]
    public void A_value_of_a_newer_version_counts_for_nothing_and_stays()
    {
        Set(Server, Setting.Quiz, "off");
        Execute("UPDATE setting SET value = 'sometimes'");

        using var again = new ServerSettings(_state, _time);

        Assert.Empty(again.Of(Guild).Rules);
        Assert.Equal(1, Execute("UPDATE setting SET set_at = set_at WHERE value = 'sometimes'"));
    }

    [Fact]
    public void A_forgotten_server_leaves_nothing_in_any_table()
    {
        Set(Server, Setting.Quiz, "off");
        Execute("INSERT INTO quiz_score (guild_id, user_id, \"right\", asked) VALUES (1, 5, 1, 1), (2, 5, 1, 1), (0, 5, 1, 1)");

        Assert.True(_settings.Forget(Guild) >= 4);

        Assert.Equal([2UL], _state.Read(ServerSql.Known, otherwise: []));
        Assert.Empty(_settings.Of(Guild).Rules);
        Assert.Empty(_settings.Log(Guild, 0, 10));
    }

    private ChangeResult Set(PlacePath place, Setting setting, string value, ulong by = Moderator) => _settings.Change(Guild, [Edit.At(place, setting, value)], Cause.Person, by);

    private string? Value(PlacePath place, Setting setting) => _settings.Of(Guild).Winner(setting, place)?.Value;

    private int Execute(string sql) => _state.Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    });
}
