using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Fetches files that people handed over. They lie outside of the API: no authorisation, no limits of its routes. Safe for use by many threads.</summary>
/// <remarks>https://docs.discord.com/developers/reference#signed-attachment-cdn-urls</remarks>
public sealed class DiscordFiles(DiscordOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A redirect would lead elsewhere than where Discord said.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Null where the file is not there, larger than said, or nowhere that Discord keeps files.</summary>
    public async Task<byte[]?> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken)
    {
        if (!IsTrusted(file.Url) || file.Size > mostBytes) return null;
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await _http.GetAsync(file.Url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > mostBytes) return null;
            await response.Content.LoadIntoBufferAsync(mostBytes, either.Token);
            return await response.Content.ReadAsByteArrayAsync(either.Token);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Anything encrypted, and the local Discord itself.</summary>
    private bool IsTrusted(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == options.RestAddress.Scheme && address.Authority == options.RestAddress.Authority));
}
