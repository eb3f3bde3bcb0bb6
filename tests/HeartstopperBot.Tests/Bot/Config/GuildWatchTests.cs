using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>Servers that leave, come back, are out of reach, or were left while the bot was away.</summary>
public sealed class GuildWatchTests : IAsyncLifetime
{
    private const ulong Guild = 1UL << 22;
    private const ulong OtherGuild = 2UL << 22;

    private readonly FakeTime _time = new();
    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly GuildChannels _channels = new();
    private readonly ServerSettings _settings;
    private GuildWatch _watch;

    public GuildWatchTests()
    {
        _settings = new ServerSettings(_state, _time);
        _watch = Watch(new BotSettings());
        Set(Guild);
        Set(OtherGuild);
    }

    public async ValueTask InitializeAsync() => await _watch.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _watch.StopAsync(CancellationToken.None);
        _watch.Dispose();
        _settings.Dispose();
        _state.Dispose();
    }

    [Fact]
    public async Task A_server_that_removed_the_bot_is_forgotten_after_thirty_days_and_not_before()
    {
        _watch.Handle(new GatewayEvent.GuildDelete(new Snowflake(Guild), IsUnavailable: false));
        await UntilAsync(() => HasLeft(Guild));

        _time.Advance(TimeSpan.FromDays(29));
        await SettledAsync();
        Assert.Equal([Guild, OtherGuild], Known());
        _time.Advance(TimeSpan.FromDays(2));

        await UntilAsync(() => Known() is [OtherGuild]);
    }

    [Fact]
    public async Task An_outage_forgets_nothing()
    {
        _watch.Handle(new GatewayEvent.GuildDelete(new Snowflake(Guild), IsUnavailable: true));
        _watch.Handle(new GatewayEvent.GuildCreate(new Snowflake(Guild), IsUnavailable: true, []));
        _time.Advance(TimeSpan.FromDays(400));
        await SettledAsync();

        Assert.Equal([Guild, OtherGuild], Known());
        Assert.False(HasLeft(Guild));
    }

    [Fact]
    public async Task Who_removed_the_bot_while_it_was_away_is_found_at_the_next_start()
    {
        _watch.Handle(Ready(Guild));

        await UntilAsync(() => HasLeft(OtherGuild));
        Assert.False(HasLeft(Guild));
        _watch.Handle(new GatewayEvent.GuildCreate(new Snowflake(OtherGuild), IsUnavailable: false, []));
        await UntilAsync(() => !HasLeft(OtherGuild));
    }

    [Fact]
    public async Task Servers_of_another_shard_are_none_of_its_business()
    {
        await _watch.StopAsync(CancellationToken.None);
        _watch.Dispose();
        _watch = Watch(new BotSettings { ShardCount = 2, ShardId = 1 });
        await _watch.StartAsync(CancellationToken.None);

        _watch.Handle(Ready());

        await UntilAsync(() => HasLeft(Guild));
        Assert.False(HasLeft(OtherGuild));
    }

    [Fact]
    public async Task A_list_without_any_channel_deletes_nothing()
    {
        _watch.Handle(new GatewayEvent.GuildCreate(new Snowflake(Guild), IsUnavailable: false, []));
        await SettledAsync();

        Assert.NotEmpty(_settings.Of(Guild).Rules);
    }

    [Fact]
    public async Task A_channel_that_moved_follows_its_new_category()
    {
        _watch.Handle(new GatewayEvent.GuildCreate(new Snowflake(Guild), IsUnavailable: false, [Channel(20, 10), Channel(10, null, ChannelType.GuildCategory), Channel(11, null, ChannelType.GuildCategory)]));
        Assert.Equal(10UL, _channels.Find(Guild, 20)!.Value.CategoryId);

        _watch.Handle(new GatewayEvent.ChannelChange(Channel(20, 11) with { GuildId = new Snowflake(Guild) }));

        Assert.Equal(PlacePath.Channel(Guild, 20, 11), _channels.PathOf(Guild, 20, isThread: false, parentId: null));
        await SettledAsync();
    }

    private GuildWatch Watch(BotSettings host) => new(_state, _settings, _channels, WaitingCorrections.None(new Places(_settings, _channels)), host, _time, NullLogger<GuildWatch>.Instance);

    private static GatewayEvent.Ready Ready(params ulong[] guilds) =>
        new(new User { Id = new Snowflake(9) }, new Application { Id = new Snowflake(9) }, [.. guilds.Select(id => new Snowflake(id))]);

    private static Channel Channel(ulong id, ulong? parent, ChannelType type = ChannelType.GuildText) =>
        new() { Id = new Snowflake(id), Type = type, ParentId = parent is { } up ? new Snowflake(up) : null };

    private void Set(ulong guild) => _settings.Change(guild, [Edit.At(PlacePath.Channel(guild, 20, null), Setting.Answers, "off")], Cause.Person, 7);

    private bool HasLeft(ulong guild) => _state.Read(connection => ServerSql.HasLeft(connection, guild), otherwise: false);

    private ulong[] Known() => [.. _state.Read(ServerSql.Known, otherwise: []).Order()];

    /// <summary>What was handed over before this is done: work is done in its order.</summary>
    private async Task SettledAsync()
    {
        const ulong marker = 3UL << 22;
        Set(marker);
        _watch.Handle(new GatewayEvent.GuildDelete(new Snowflake(marker), IsUnavailable: false));
        await UntilAsync(() => HasLeft(marker));
        _settings.Forget(marker);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo()) await Task.Yield();
    }
}
