using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>A router between a person who does things and a Discord that writes down what it is sent; the clock stands until it is moved.</summary>
internal sealed class RouterDialogue : IDisposable
{
    private readonly DiscordRest _rest;
    private readonly Wire _wire = new();
    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly ServerSettings _settings;
    private readonly PendingImports _pending;
    private ulong _next = 1_300_000_000_000_000_000;

    public RouterDialogue(ISlashCommand command)
        : this(_ => [command]) { }

    /// <param name="commands">Made of the very settings that the router asks.</param>
    public RouterDialogue(Func<ModeratorTools, ImmutableArray<ISlashCommand>> commands)
    {
        _rest = new DiscordRest(new DiscordOptions { Token = "test", RestAddress = new Uri("http://discord.test/api/v10/") }, Time, _wire, new Random(1));
        _settings = new ServerSettings(_state, Time);
        Places = new Places(_settings, new GuildChannels());
        _pending = new PendingImports(Time);
        var waiting = WaitingCorrections.None(Places);
        Tools = new ModeratorTools(Places, new FileActs(Places, _pending, waiting, (file, _, _) => Task.FromResult(Files.GetValueOrDefault(file.Url)), Time), waiting, SpoilerLine.AllSeasons);
        Router = new InteractionRouter(new SlashCommands(commands(Tools), []), new Readers(new ProgressStore(_state), Places, SpoilerLine.AllSeasons, Time), _rest, Time, LogLines);
    }

    public FakeTime Time { get; } = new();

    public InteractionRouter Router { get; }

    /// <summary>What moderators decided; nothing at first.</summary>
    public Places Places { get; }

    public ModeratorTools Tools { get; }

    /// <summary>What people handed over, by its address.</summary>
    public Dictionary<Uri, byte[]> Files { get; } = [];

    public LogLines<InteractionRouter> LogLines { get; } = new();

    /// <summary>What Discord was sent: "POST callback", "PATCH @original" and so on, with the bodies.</summary>
    public IReadOnlyList<(string Request, JsonNode? Body)> Sent => [.. _wire.Sent];

    /// <summary>What Discord says to the next requests; afterwards it is content again.</summary>
    public void DiscordRefusesWith(HttpStatusCode status, int code) => _wire.Refusals.Enqueue((status, code));

    public Interaction Slash(string name, params IReadOnlyList<(string Name, object Value)> options) => Make(InteractionType.ApplicationCommand, new InteractionData
    {
        Name = name,
        Type = ApplicationCommandType.ChatInput,
        Options = [.. options.Select(option => Option(option.Name, option.Value))],
    });

    public Interaction Typing(string name, string typed) => Make(InteractionType.ApplicationCommandAutocomplete, new InteractionData
    {
        Name = name,
        Options = [Option("name", typed) with { Focused = true }],
    });

    public Interaction Press(string customId, ulong asker = 1, ulong presser = 1, bool isOnPrivate = false, params IReadOnlyList<string> values) =>
        Make(InteractionType.MessageComponent, new InteractionData { CustomId = customId, ComponentType = ComponentType.Button, Values = values }) with
        {
            User = new User { Id = new Snowflake(presser) },
            Message = new Message
            {
                Id = new Snowflake(5),
                Flags = isOnPrivate ? MessageFlags.Ephemeral : null,
                InteractionMetadata = new MessageInteractionMetadata { User = new User { Id = new Snowflake(asker) } },
            },
        };

    public Interaction Make(InteractionType type, InteractionData? data) => new()
    {
        Id = new Snowflake(++_next),
        ApplicationId = new Snowflake(9),
        Type = type,
        Token = $"token-{_next}",
        Data = data,
        User = new User { Id = new Snowflake(1) },
    };

    /// <summary>The person does it, and everything that follows has happened.</summary>
    public async Task DoAsync(Interaction interaction)
    {
        Router.Accept(interaction);
        await SettleAsync();
    }

    /// <summary>Ends when nothing is in flight.</summary>
    public async Task SettleAsync()
    {
        while (Router.InFlightCount > 0) await Task.Yield();
    }

    /// <summary>Ends when Discord was sent as many requests.</summary>
    public async Task SentAsync(int count)
    {
        while (_wire.Sent.Count < count) await Task.Yield();
    }

    /// <summary>Ends when as many timers wait: the router sits and waits for a slow command.</summary>
    public async Task TimersAsync(int count)
    {
        while (Time.WaitingTimers < count) await Task.Yield();
    }

    public void Dispose()
    {
        Router.Dispose();
        _settings.Dispose();
        _pending.Dispose();
        _state.Dispose();
        _rest.Dispose();
        _wire.Dispose();
    }

    private static InteractionDataOption Option(string name, object value) => new()
    {
        Name = name,
        Type = value is bool ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
        Value = JsonDocument.Parse(value is string text ? $"\"{JsonEncodedText.Encode(text)}\"" : value.ToString()!.ToLowerInvariant()).RootElement,
    };

    private sealed class Wire : HttpMessageHandler
    {
        public ConcurrentQueue<(string Request, JsonNode? Body)> Sent { get; } = new();

        public ConcurrentQueue<(HttpStatusCode Status, int Code)> Refusals { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = request.Content is MultipartFormDataContent parts ? parts.First() : request.Content;
            var body = content is null ? null : JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken));
            var last = request.RequestUri!.Segments[^1];
            Sent.Enqueue(($"{request.Method} {(last.StartsWith("token-", StringComparison.Ordinal) ? "followup" : last)}", body));
            if (Refusals.TryDequeue(out var refusal))
            {
                var error = $$"""{"message":"refused","code":{{refusal.Code}}}""";
                return new HttpResponseMessage(refusal.Status) { Content = new StringContent(error, Encoding.UTF8, "application/json"), RequestMessage = request };
            }

            return request.Method == HttpMethod.Post && last != "callback"
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"7"}""", Encoding.UTF8, "application/json"), RequestMessage = request }
                : new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
        }
    }
}
