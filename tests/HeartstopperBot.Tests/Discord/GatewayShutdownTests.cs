using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

public sealed class GatewayShutdownTests
{
    [Fact]
    public async Task At_shutdown_the_bot_says_goodbye_and_ends_in_peace()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ShutDown();
        talk.BotLeaves(1000);
        talk.ServerCloses(1000);

        await talk.Run;
        Assert.Equal(GatewayState.Stopped, talk.Status.State);
    }

    [Fact]
    public async Task At_shutdown_a_server_that_does_not_answer_is_waited_for_two_seconds()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ShutDown();
        talk.Later(TimeSpan.FromSeconds(2));

        await talk.Run;
    }

    [Fact]
    public async Task At_shutdown_between_two_connections_the_bot_ends_at_once()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.LineBreaks();

        talk.ShutDown();

        await talk.Run;
    }
}
