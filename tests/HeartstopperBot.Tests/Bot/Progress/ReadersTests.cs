using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Progress;

/// <summary>How much of the story a person may be told, by what they said and where they are.</summary>
public sealed class ReadersTests : IDisposable
{
    private const ulong Fan = 1;

    private static readonly SpoilerLine Ceiling = new(2);

    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly ProgressStore _progress;
    private readonly ServerSettings _settings;
    private readonly Readers _readers;

    public ReadersTests()
    {
        _progress = new ProgressStore(_state);
        _settings = new ServerSettings(_state, new FakeTime());
        _readers = new Readers(_progress, new Places(_settings, new GuildChannels()), Ceiling, new FakeTime());
    }

    public void Dispose()
    {
        _settings.Dispose();
        _state.Dispose();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(int.MaxValue, 2)]
    public void Alone_it_is_what_they_watched_and_before_others_never_more_than_the_server_allows(int seen, int before)
    {
        _progress.Set(Fan, new SpoilerLine(seen));

        var asker = InServer();

        Assert.Equal(new SpoilerLine(seen), asker.Own.Line);
        Assert.False(asker.Own.HidesStory);
        Assert.Equal(new SpoilerLine(before), asker.Public.Line);
        Assert.True(asker.Public.HidesStory);
    }

    [Fact]
    public void Who_has_not_said_is_told_what_the_server_allows_under_a_cover()
    {
        var asker = InServer();

        Assert.Equal((Ceiling, true), (asker.Own.Line, asker.Own.HidesStory));
        Assert.Equal((Ceiling, true), (asker.Public.Line, asker.Public.HidesStory));
    }

    [Fact]
    public void In_direct_messages_all_seasons_that_are_out_are_told_and_nobody_reads_along()
    {
        Assert.Equal(SpoilerLine.AllSeasons, _readers.Of(InDm).Public.Line);

        _progress.Set(Fan, SpoilerLine.All);

        Assert.Equal(new Lens(null, SpoilerLine.All), _readers.Of(InDm).Public);
    }

    [Fact]
    public void Where_somebody_brought_the_bot_along_the_server_has_no_say()
    {
        var asker = _readers.Of(Interaction with
        {
            GuildId = new Snowflake(5),
            Context = InteractionContextType.Guild,
            AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["1"] = new(Fan) },
        });

        Assert.Null(asker.GuildId);
        Assert.Equal((SpoilerLine.AllSeasons, true), (asker.Public.Line, asker.Public.HidesStory));
    }

    [Fact]
    public void A_button_is_answered_for_whoever_pressed_it()
    {
        _progress.Set(2, SpoilerLine.Nothing);

        Assert.Equal(SpoilerLine.Nothing, _readers.Of(Interaction with { Member = new GuildMember { User = new User { Id = new Snowflake(2) } } }).Own.Line);
    }

    private static Interaction Interaction => new()
    {
        Id = new Snowflake(1),
        ApplicationId = new Snowflake(2),
        Type = InteractionType.ApplicationCommand,
        Token = "secret",
        ChannelId = new Snowflake(6),
        User = new User { Id = new Snowflake(Fan) },
    };

    private static Interaction InDm => Interaction with { Context = InteractionContextType.BotDm };

    private HeartstopperBot.Bot.Asker InServer() => _readers.Of(Interaction with
    {
        GuildId = new Snowflake(5),
        Context = InteractionContextType.Guild,
        AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["0"] = new(5) },
    });
}
