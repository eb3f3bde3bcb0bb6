using System.Text.Json.Nodes;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Playground;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Tests.Discord;

/// <summary>The client against the local Discord, which shares no line with it.</summary>
public sealed class PlaygroundTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Commands_are_registered_and_an_interaction_is_answered_edited_and_followed_up()
    {
        await using var talk = await Talk.StartAsync(async (rest, interaction) =>
        {
            await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, InteractionResponse.DeferredMessage(ephemeral: false), CancellationToken.None);
            await rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, new() { Content = "Kit Connor" }, CancellationToken.None);
            await rest.CreateFollowupMessageAsync(interaction.ApplicationId, interaction.Token, new() { Content = "More" }, CancellationToken.None);
        });

        var seen = talk.Ask();
        await talk.Answered.Task.WaitAsync(Patience);

        Assert.Equal("Kit Connor", (string?)seen.Message?["content"]);
    }

    [Theory]
    [InlineData(RestTrouble.LoseRequest)]
    [InlineData(RestTrouble.LoseAnswer)]
    [InlineData(RestTrouble.ServerError)]
    [InlineData(RestTrouble.BadGateway)]
    [InlineData(RestTrouble.RateLimitUser)]
    [InlineData(RestTrouble.RateLimitShared)]
    public async Task Whatever_happens_to_a_callback_the_person_gets_one_answer(RestTrouble trouble)
    {
        await using var talk = await Talk.StartAsync(SayKitConnorAsync);
        talk.Server.Faults.ArmRest(trouble);

        var seen = talk.Ask();
        await talk.Answered.Task.WaitAsync(Patience);

        Assert.Equal("Kit Connor", (string?)seen.Message?["content"]);
        Assert.Equal(1, seen.Accepted);
    }

    [Theory]
    [InlineData(Trouble.DropBeforeInteraction)]
    [InlineData(Trouble.DropDuringInteraction)]
    [InlineData(Trouble.DropAfterInteraction)]
    public async Task An_interaction_outlives_a_dropped_line(Trouble trouble)
    {
        await using var talk = await Talk.StartAsync(SayKitConnorAsync);
        talk.Server.Faults.Arm(trouble);

        var seen = talk.Ask();
        await talk.Answered.Task.WaitAsync(Patience);

        Assert.Equal("Kit Connor", (string?)seen.Message?["content"]);
    }

    private static Task SayKitConnorAsync(DiscordRest rest, Interaction interaction) =>
        rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, InteractionResponse.Message(new() { Content = "Kit Connor" }), CancellationToken.None);

    private sealed class Talk(PlaygroundServer server, DiscordRest rest) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _shutdown = new();
        private Task _run = Task.CompletedTask;

        public PlaygroundServer Server { get; } = server;

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static async Task<Talk> StartAsync(Func<DiscordRest, Interaction, Task> answer)
        {
            var server = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
            var options = new DiscordOptions { Token = server.Token, RestAddress = server.RestAddress };
            var talk = new Talk(server, new DiscordRest(options, TimeProvider.System));
            await talk.RegisterAsync();
            var client = new GatewayClient(options, talk.Rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);
            talk._run = client.RunAsync(happened => _ = happened is GatewayEvent.InteractionCreate created ? talk.AnswerAsync(answer, created.Interaction) : null, talk._shutdown.Token);
            await server.WaitForBotAsync(CancellationToken.None).WaitAsync(Patience);
            return talk;
        }

        public VisitorInteraction Ask() => Server.Visitors.Run(new Place(Known.Fan, Known.General), "whoplays", new JsonObject { ["name"] = "Nick" });

        public async ValueTask DisposeAsync()
        {
            await _shutdown.CancelAsync();
            await _run.WaitAsync(Patience);
            Rest.Dispose();
            await Server.DisposeAsync();
            _shutdown.Dispose();
        }

        private DiscordRest Rest { get; } = rest;

        private async Task RegisterAsync()
        {
            var application = await Rest.GetCurrentApplicationAsync(CancellationToken.None);
            var name = new ApplicationCommandOption { Type = ApplicationCommandOptionType.String, Name = "name", Description = "A name", Required = true };
            await Rest.PutCommandsAsync(application.Id, guildId: null, [new() { Name = "whoplays", Description = "Who plays whom", Options = [name] }], CancellationToken.None);
            Assert.Equal("whoplays", Assert.Single(await Rest.GetCommandsAsync(application.Id, guildId: null, CancellationToken.None)).Name);
        }

        private async Task AnswerAsync(Func<DiscordRest, Interaction, Task> answer, Interaction interaction)
        {
            try
            {
                await answer(Rest, interaction);
                Answered.TrySetResult();
            }
            catch (Exception exception)
            {
                Answered.TrySetException(exception);
            }
        }
    }
}
