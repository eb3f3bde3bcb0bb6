using System.Text;
using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

/// <summary>Whatever comes down the line, the loop goes on: at worst with another connection.</summary>
public sealed class HostileGatewayTests
{
    private const string Good = """{"op":0,"s":5,"t":"GUILD_DELETE","d":{"id":"5"}}""";

    public static TheoryData<string> Harmless =>
    [
        """{"op":99,"d":{"what":"ever"}}""",
        """{"op":0,"s":2,"t":"EVENT_FROM_THE_FUTURE","d":[[[]]]}""",
        """{"op":0,"s":2,"t":null,"d":null}""",
        """{"op":0}""",
        """{"op":11,"d":{"unexpected":true},"extra":{"op":7}}""",
        """{"op":0,"s":"two","t":5,"d":{}}""",
        """{"op":0,"s":99999999999999999999,"t":"X","d":{}}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1"}}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":1.5,"application_id":"2","type":2,"token":"t"}}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":null}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE"}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","type":2,"token":"\ud800"}}""",
        """{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"-5"}}""",
        """{"op":0,"s":2,"t":"GUILD_DELETE","d":"5"}""",
        """{"op":0,"s":2,"t":"FUTURE","d":""" + new string('[', 500) + new string(']', 500) + "}",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":""" + new string('[', 500) + new string(']', 500) + "}",
    ];

    public static TheoryData<string> Unreadable =>
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        "not json",
        """{"op":"0"}""",
        """{"op":0}{"op":0}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1",""",
        """{"op":0,"s":2,"t":"READY","d":{}}""",
        """{"op":0,"s":2,"t":"READY","d":{"user":{"id":"1"},"guilds":[null],"session_id":null,"resume_gateway_url":"x","application":{"id":"1"}}}""",
        """{"op":0,"t":"X","d":""" + new string('[', 100_000),
        "\0\u0001\u0002",
    ];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_merely_odd_is_passed_over(string frame)
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays(frame);
        talk.ServerSays(Good);

        Assert.IsType<GatewayEvent.GuildDelete>(talk.Events.Last());
        talk.BotIsSilent();
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_costs_the_connection_and_the_bot_resumes(string frame)
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays(frame);

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.ResumeAddress);
        Assert.False(talk.Run.IsCompleted);
    }

    [Fact]
    public void A_broken_zlib_stream_costs_the_connection_only()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays([1, 2, 3, 4, 0, 0, 0xFF, 0xFF]);

        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.ResumeAddress);
    }

    [Fact]
    public void A_bomb_that_inflates_without_end_is_not_swallowed()
    {
        using var talk = new GatewayDialogue();
        using var deflater = new Deflater();
        talk.GetReady();

        talk.ServerSays(deflater.Deflate(new string(' ', FrameReader.MaxBytes + 1)));

        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.ResumeAddress);
    }

    [Fact]
    public void Ten_thousand_frames_of_damaged_json_never_end_the_loop()
    {
        var random = new Random(20261121);
        var samples = new[] { Good, GatewayDialogue.Ready(), """{"op":10,"d":{"heartbeat_interval":41250}}""", $$"""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{{Sample.Read("interaction_command.json")}}}""" }
            .Select(Encoding.UTF8.GetBytes).ToArray();
        var session = new GatewaySession(new HeartstopperBot.Discord.DiscordOptions { Token = "TOKEN" }, new Support.FakeTime(), random);
        session.Start();
        session.OnConnected();

        for (var i = 0; i < 10_000; i++)
        {
            var frame = samples[random.Next(samples.Length)].ToArray();
            for (var hits = random.Next(1, 6); hits > 0; hits--) frame[random.Next(frame.Length)] = (byte)random.Next(256);
            var actions = session.OnFrame(frame.AsSpan(0, random.Next(4) == 0 ? random.Next(frame.Length) : frame.Length));

            Assert.DoesNotContain(actions, action => action is GatewayAction.Stop);
            if (!actions.OfType<GatewayAction.Close>().Any()) continue;
            Assert.Contains(session.OnClosed(null), action => action is GatewayAction.Connect or GatewayAction.Discover);
            session.OnConnected();
        }
    }
}
