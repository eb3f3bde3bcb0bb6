using HeartstopperBot.Bot.Corrections;

namespace HeartstopperBot.Tests.Bot.Corrections;

public sealed class CorrectionLinkTests
{
    [Theory]
    [InlineData("https://example.org/page", "https://example.org/page")]
    [InlineData("  https://example.org/a?b=c#d  ", "https://example.org/a?b=c#d")]
    [InlineData("HTTPS://EXAMPLE.org", "https://example.org/")]
    [InlineData("https://example.org/(x)<y>@z", "https://example.org/%28x%29%3Cy%3E%40z")]
    [InlineData("https://exаmple.org/", "https://xn--exmple-4nf.org/")]
    [InlineData("https://exa\u200Bmple.org/", "https://example.org/")]
    public void A_web_address_is_shown_as_a_browser_would_ask_for_it(string typed, string shown) => Assert.Equal((shown, null), CorrectionLink.Read(typed));

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("discord://-/channels/1")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("https://example.org@evil.test/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://")]
    [InlineData("https://example.org /page")]
    [InlineData("example.org/page")]
    [InlineData("[click](https://example.org)")]
    [InlineData("💛")]
    public void What_is_no_web_address_is_told_why(string typed)
    {
        var (link, problem) = CorrectionLink.Read(typed);

        Assert.Null(link);
        Assert.NotNull(problem);
    }

    [Fact]
    public void One_that_is_too_long_to_show_is_told_so() => Assert.Equal((null, CorrectionTexts.LinkIsTooLong), CorrectionLink.Read($"https://example.org/{new string('é', 100)}"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void None_is_no_problem(string typed) => Assert.Equal((null, null), CorrectionLink.Read(typed));
}
