using System.Net;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Sends again after a failure on the way or inside Discord, as far as the route's <see cref="RepeatRule"/> allows.</summary>
internal sealed class RetryHandler(TimeProvider time, Random random) : DelegatingHandler
{
    private const int MaxRepeats = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var rest = (RestRequest)request;
        for (var repeat = 0; ; repeat++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (!IsPassing(response.StatusCode) || !MayRepeat(rest, repeat, hasArrived: true)) return response;
                response.Dispose();
                rest.MayHaveArrived = true;
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutException && MayRepeat(rest, repeat, MayHaveArrived(exception)))
            {
                rest.MayHaveArrived |= MayHaveArrived(exception);
            }

            await Task.Delay(DelayBefore(rest.Route, repeat), time, cancellationToken);
        }
    }

    private static bool MayRepeat(RestRequest request, int repeat, bool hasArrived) => request.Route.Repeat switch
    {
        RepeatRule.Safe => repeat < MaxRepeats,
        RepeatRule.Callback => hasArrived ? !request.MayHaveArrived : repeat < MaxRepeats,
        _ => !hasArrived && repeat < MaxRepeats,
    };

    /// <summary>Half of each delay is chance, so that many bots do not come back at the same moment.</summary>
    private TimeSpan DelayBefore(RestRoute route, int repeat)
    {
        var full = TimeSpan.FromMilliseconds(route.Repeat == RepeatRule.Callback ? 200 : 1000) * (1 << repeat);
        return full * (0.5 + (random.NextDouble() / 2));
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool MayHaveArrived(Exception exception) => exception is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
