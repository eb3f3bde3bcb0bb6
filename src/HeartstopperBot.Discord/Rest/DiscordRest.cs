using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Rest;

/// <summary>The routes that the bot uses, and no others. Safe for use by many threads.</summary>
/// <remarks>
/// Errors: <see cref="DiscordApiException"/> when Discord refuses, <see cref="RestStoppedException"/> when asking again would only harm,
/// <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> when Discord was out of reach.
/// </remarks>
public sealed class DiscordRest : IDisposable
{
    /// <summary>Interaction has already been acknowledged.</summary>
    private const int AlreadyAcknowledged = 40060;

    private static readonly TimeSpan SkewIsGoodFor = TimeSpan.FromMinutes(1);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _authorization;
    private long? _skewMeasuredAt;

    public DiscordRest(DiscordOptions options, TimeProvider time)
        : this(options, time, Wire(), Random.Shared) { }

    internal DiscordRest(DiscordOptions options, TimeProvider time, HttpMessageHandler wire, Random random)
    {
        _time = time;
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        var limits = new RateLimitHandler(new RateLimiter(time), new RequestGuard(time), time) { InnerHandler = wire };
        _http = new HttpClient(new RetryHandler(time, random) { InnerHandler = limits })
        {
            BaseAddress = options.RestAddress.OriginalString.EndsWith('/') ? options.RestAddress : new Uri(options.RestAddress.OriginalString + '/'),
            Timeout = Timeout.InfiniteTimeSpan,
            // No answer that we read comes near this.
            MaxResponseContentBufferSize = 8 * 1024 * 1024,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    /// <remarks>https://docs.discord.com/developers/reference#user-agent</remarks>
    public static string UserAgent { get; } =
        $"DiscordBot (https://github.com/heartstopperbot/heartstopperbot, {typeof(DiscordRest).Assembly.GetName().Version?.ToString(3)})";

    /// <summary>Discord's clock minus ours, to the second; null before the first answer. Only to be reported.</summary>
    public TimeSpan? ClockSkew { get; private set; }

    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(RestRoute.GatewayBot, "gateway/bot", ""), DiscordJson.Default.GatewayBot, cancellationToken);

    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(RestRoute.CurrentApplication, "applications/@me", ""), DiscordJson.Default.Application, cancellationToken);

    /// <summary>With all their localisations. Without a server: the global commands.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(Snowflake applicationId, Snowflake? guildId, CancellationToken cancellationToken)
    {
        var request = CommandsRequest(HttpMethod.Get, applicationId, guildId, "?with_localizations=true");
        return SendAsync(request, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    /// <summary>The list becomes the whole set of commands there; what is missing in it is deleted.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> PutCommandsAsync(
        Snowflake applicationId, Snowflake? guildId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var request = WithBody(CommandsRequest(HttpMethod.Put, applicationId, guildId), commands, DiscordJson.Default.IReadOnlyListApplicationCommand);
        return SendAsync(request, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    /// <summary>Must be done within three seconds of the event. Safe to call when an earlier answer was lost on the way.</summary>
    public Task CreateInteractionResponseAsync(Snowflake interactionId, string token, InteractionResponse response, CancellationToken cancellationToken) =>
        CreateInteractionResponseAsync(interactionId, token, response, file: null, cancellationToken);

    /// <param name="file">Goes along with the message; null for none.</param>
    public async Task CreateInteractionResponseAsync(Snowflake interactionId, string token, InteractionResponse response, AttachedFile? file, CancellationToken cancellationToken)
    {
        var request = new RestRequest(RestRoute.CreateInteractionResponse, $"interactions/{interactionId}/{Uri.EscapeDataString(token)}/callback", token);
        using var deadline = new CancellationTokenSource(request.Route.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await SendAsync(file is null ? WithBody(request, response, DiscordJson.Default.InteractionResponse) : WithFile(request, response.With(file), DiscordJson.Default.InteractionResponse, file), either.Token);
        }
        catch (DiscordApiException exception) when (exception.Code == AlreadyAcknowledged && request.MayHaveArrived) { /* The first attempt did arrive; only its answer was lost. */ }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Route} could not be done within {request.Route.Timeout.TotalSeconds:0} seconds.", exception);
        }
    }

    public Task EditOriginalResponseAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellationToken) =>
        EditOriginalResponseAsync(applicationId, token, message, file: null, cancellationToken);

    /// <param name="file">Goes along with the message; null for none.</param>
    public Task EditOriginalResponseAsync(Snowflake applicationId, string token, MessagePayload message, AttachedFile? file, CancellationToken cancellationToken)
    {
        var request = new RestRequest(RestRoute.EditOriginalResponse, $"{WebhookPath(applicationId, token)}/messages/@original", token);
        return SendAsync(file is null ? WithBody(request, message, DiscordJson.Default.MessagePayload) : WithFile(request, message.With(file), DiscordJson.Default.MessagePayload, file), cancellationToken);
    }

    public Task DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(RestRoute.DeleteOriginalResponse, $"{WebhookPath(applicationId, token)}/messages/@original", token), cancellationToken);

    public Task<Message> CreateFollowupMessageAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellationToken)
    {
        var request = new RestRequest(RestRoute.CreateFollowupMessage, WebhookPath(applicationId, token), token);
        return SendAsync(WithBody(request, message, DiscordJson.Default.MessagePayload), DiscordJson.Default.Message, cancellationToken);
    }

    /// <param name="file">Goes along with the message; null for none.</param>
    public Task<Message> CreateMessageAsync(Snowflake channelId, MessagePayload message, AttachedFile? file, CancellationToken cancellationToken)
    {
        var request = new RestRequest(RestRoute.CreateMessage, $"channels/{channelId}/messages", $"{channelId}");
        return SendAsync(file is null ? WithBody(request, message, DiscordJson.Default.MessagePayload) : WithFile(request, message.With(file), DiscordJson.Default.MessagePayload, file), DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Only a message of the bot's own.</summary>
    /// <param name="file">Takes the place of the files that are there; null leaves them as the message says.</param>
    public Task<Message> EditMessageAsync(Snowflake channelId, Snowflake messageId, MessagePayload message, AttachedFile? file, CancellationToken cancellationToken)
    {
        var request = new RestRequest(RestRoute.EditMessage, $"channels/{channelId}/messages/{messageId}", $"{channelId}");
        return SendAsync(file is null ? WithBody(request, message, DiscordJson.Default.MessagePayload) : WithFile(request, message.With(file), DiscordJson.Default.MessagePayload, file), DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>The channel for direct messages with somebody. That it is there does not mean that they take any.</summary>
    public Task<Channel> CreateDmAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        var request = WithBody(new RestRequest(RestRoute.CreateDm, "users/@me/channels", ""), new NewDm(userId), DiscordJson.Default.NewDm);
        return SendAsync(request, DiscordJson.Default.Channel, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Wire() => new()
    {
        // A redirect would carry the token elsewhere, and cookies mean nothing here.
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // A warm connection saves a handshake within the three seconds; a new one now and then follows changed addresses.
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(30),
    };

    private static RestRequest CommandsRequest(HttpMethod method, Snowflake applicationId, Snowflake? guildId, string query = "") => guildId is null
        ? new RestRequest(new RestRoute(method, "applications/{application}/commands", RepeatRule.Safe), $"applications/{applicationId}/commands{query}", "")
        : new RestRequest(new RestRoute(method, "applications/{application}/guilds/{guild}/commands", RepeatRule.Safe), $"applications/{applicationId}/guilds/{guildId}/commands{query}", $"{guildId}");

    private static string WebhookPath(Snowflake applicationId, string token) => $"webhooks/{applicationId}/{Uri.EscapeDataString(token)}";

    private static RestRequest WithBody<T>(RestRequest request, T body, JsonTypeInfo<T> type)
    {
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        request.Content.Headers.ContentType = Json;
        return request;
    }

    /// <remarks>https://docs.discord.com/developers/reference#uploading-files</remarks>
    private static RestRequest WithFile<T>(RestRequest request, T body, JsonTypeInfo<T> type, AttachedFile file)
    {
        var json = WithBody(request, body, type).Content!;
        request.Content = new MultipartFormDataContent { { json, "payload_json" }, { new ReadOnlyMemoryContent(file.Content), "files[0]", file.Name } };
        return request;
    }

    private async Task SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var response = await SendForResponseAsync(request, cancellationToken);
    }

    private async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var response = await SendForResponseAsync(request, cancellationToken);
        try
        {
            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), type);
            if (answer is not null) return answer;
        }
        catch (JsonException) { /* Told below: what the body held instead does not matter. */ }

        throw new DiscordApiException(response.StatusCode, 0, "The answer was not the JSON that Discord documents.", [], request.Route.Name);
    }

    private async Task<HttpResponseMessage> SendForResponseAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using (request)
        {
            if (!request.Route.IsInteraction) request.Headers.Authorization = _authorization;
            var response = await _http.SendAsync(request, cancellationToken);
            MeasureSkew(response);
            if (response.IsSuccessStatusCode) return response;
            using (response) throw await ApiErrorReader.ReadAsync(response, request.Route, cancellationToken);
        }
    }

    private void MeasureSkew(HttpResponseMessage response)
    {
        if (_skewMeasuredAt is { } then && _time.GetElapsedTime(then) < SkewIsGoodFor) return;
        if (response.Headers.Date is not { } theirs) return;
        ClockSkew = TimeSpan.FromSeconds(Math.Truncate((theirs - _time.GetUtcNow()).TotalSeconds));
        _skewMeasuredAt = _time.GetTimestamp();
    }
}
