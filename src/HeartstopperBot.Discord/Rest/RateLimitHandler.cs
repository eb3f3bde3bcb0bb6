using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Carries permits and headers between HTTP and the <see cref="RateLimiter"/>, and waits out a 429. Knows no buckets.</summary>
internal sealed class RateLimitHandler(RateLimiter limiter, RequestGuard guard, TimeProvider time) : DelegatingHandler
{
    private const int MaxAttempts = 5;

    /// <summary>A 429 that is not JSON comes from the wall in front of Discord; knocking on would make it last longer.</summary>
    private static readonly TimeSpan BanDuration = TimeSpan.FromMinutes(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var rest = (RestRequest)request;
        for (var attempt = 1; ; attempt++)
        {
            guard.ThrowIfStopped();
            var bucket = await limiter.AcquireAsync(rest.Route.Name, rest.Resource, rest.Route.IsInteraction, cancellationToken);
            var answer = default(RateLimitAnswer);
            try
            {
                var response = await SendInTimeAsync(rest, cancellationToken);
                answer = response.StatusCode == HttpStatusCode.TooManyRequests ? await ReadRefusalAsync(response, cancellationToken) : ReadHeaders(response.Headers);
                guard.Count(response.StatusCode, rest.Route.IsInteraction, answer.Scope);
                if (answer.RetryAfter is null || answer.Scope == RateLimitScope.Banned || attempt == MaxAttempts) return response;
                response.Dispose();
            }
            finally
            {
                limiter.Report(bucket, rest.Route.Name, answer);
            }
        }
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Route.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Discord did not answer {request.Route} within {request.Route.Timeout.TotalSeconds:0} seconds.", exception);
        }
    }

    private static RateLimitAnswer ReadHeaders(HttpResponseHeaders headers) => new(
        Read(headers, "X-RateLimit-Bucket"),
        int.TryParse(Read(headers, "X-RateLimit-Limit"), CultureInfo.InvariantCulture, out var limit) ? limit : null,
        int.TryParse(Read(headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
        ReadSeconds(Read(headers, "X-RateLimit-Reset-After")),
        RetryAfter: null,
        RateLimitScope.User);

    private static async Task<RateLimitAnswer> ReadRefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = ReadHeaders(response.Headers);
        var header = ReadSeconds(Read(response.Headers, "Retry-After"));
        try
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var inBody = body.RootElement.TryGetProperty("retry_after", out var seconds) && seconds.TryGetDouble(out var number) ? ToSeconds(number) : null;
            var isGlobal = (body.RootElement.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True) || response.Headers.Contains("X-RateLimit-Global");
            var isShared = Read(response.Headers, "X-RateLimit-Scope") == "shared";
            var scope = isGlobal ? RateLimitScope.Global : isShared ? RateLimitScope.Shared : RateLimitScope.User;
            return answer with { RetryAfter = inBody ?? header ?? answer.ResetAfter ?? TimeSpan.FromSeconds(1), Scope = scope };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return answer with { RetryAfter = header ?? BanDuration, Scope = RateLimitScope.Banned };
        }
    }

    private static string? Read(HttpResponseHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static TimeSpan? ReadSeconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? ToSeconds(seconds) : null;

    /// <summary>A day is longer than any limit; more than that is nonsense and would overflow a timer.</summary>
    private static TimeSpan? ToSeconds(double seconds) => double.IsNaN(seconds) ? null : TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));
}
