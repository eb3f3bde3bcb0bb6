using System.Net;
using System.Text;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Discord;

/// <summary>The last handler of the chain: answers as the test says and remembers what was asked.</summary>
internal sealed class ScriptedRest : HttpMessageHandler
{
    public static readonly Snowflake Interaction = new(1200000000000000002);
    public static readonly MessagePayload Hello = new() { Content = "Hello" };

    private readonly Queue<Func<Task<HttpResponseMessage>>> _answers = new();

    public ScriptedRest() =>
        Client = new DiscordRest(new DiscordOptions { Token = "SECRET", RestAddress = new Uri("http://discord.test/api/v10/") }, Time, this, new FixedRandom(1));

    public FakeTime Time { get; } = new();

    public DiscordRest Client { get; }

    public List<string> Asked { get; } = [];

    public List<string> Bodies { get; } = [];

    public HttpRequestMessage? Last { get; private set; }

    public ScriptedRest Answers(int status, string json = "", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
            return Task.FromResult(response);
        });
        return this;
    }

    public ScriptedRest Fails(Exception exception)
    {
        _answers.Enqueue(() => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    public ScriptedRest NeverAnswers()
    {
        _answers.Enqueue(() => new TaskCompletionSource<HttpResponseMessage>().Task);
        return this;
    }

    /// <summary>The call whose limits are the tightest: the first answer to an interaction.</summary>
    public Task RespondAsync() => Client.CreateInteractionResponseAsync(Interaction, "tok", InteractionResponse.Message(Hello), CancellationToken.None);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Last = request;
        Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        Assert.True(_answers.TryDequeue(out var answer), $"Nobody expected {Asked[^1]}.");
        return await answer().WaitAsync(cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Client.Dispose();
        base.Dispose(disposing);
    }
}
