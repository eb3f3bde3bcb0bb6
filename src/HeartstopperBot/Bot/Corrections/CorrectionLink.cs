using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>Reads the link that somebody gave. Nothing is ever fetched from it; it is only shown, as text.</summary>
internal static class CorrectionLink
{
    public const int Longest = 300;

    /// <summary>The address as it may be shown, the server in the letters that a browser would really ask for; or why it is none.</summary>
    public static (string? Link, string? Problem) Read(string typed)
    {
        var text = Escape.Plain(typed);
        if (text.Length == 0) return (null, null);
        if (text.Contains(' ') || !Uri.TryCreate(text, UriKind.Absolute, out var address)) return (null, CorrectionTexts.LinkIsNoAddress);
        if (address.Scheme != Uri.UriSchemeHttps) return (null, CorrectionTexts.LinkIsNotSecure);
        if (address.UserInfo.Length > 0) return (null, CorrectionTexts.LinkHidesItsServer);
        if (address.HostNameType != UriHostNameType.Dns || !address.IdnHost.Trim('.').Contains('.')) return (null, CorrectionTexts.LinkIsNoAddress);
        var safe = Escape.Url(new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri);
        return safe is { Length: <= Longest } ? (safe, null) : (null, CorrectionTexts.LinkIsTooLong);
    }
}
