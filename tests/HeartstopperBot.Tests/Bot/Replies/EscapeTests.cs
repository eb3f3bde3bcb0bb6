using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot.Replies;

public sealed class EscapeTests
{
    [Theory]
    [InlineData("Nick's mum", "Nick's mum")]
    [InlineData("*_~|`[]<>@\\", @"\*\_\~\|\`\[\]\<\>\@\\")]
    [InlineData("https://evil.test", @"https\://evil.test")]
    [InlineData("08:00 UK time", "08:00 UK time")]
    [InlineData("# a\n# b", @"\# a # b")]
    [InlineData("a\u202Eb\u200Bc\0d", "abc d")]
    [InlineData("👩‍👧", "👩‍👧")]
    public void Text_is_shown_as_it_stands(string text, string escaped) => Assert.Equal(escaped, Escape.Markdown(text));

    [Theory]
    [InlineData("*****", 5, @"\*\*…")]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("💛💛💛", 2, "💛…")]
    public void The_escaped_text_is_what_is_cut(string text, int most, string expected) => Assert.Equal(expected, Escape.Markdown(text, most));

    [Theory]
    [InlineData("https://a.test/b(c)", "https://a.test/b%28c%29")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("not a url", null)]
    [InlineData(null, null)]
    public void Only_a_web_address_becomes_a_link(string? url, string? expected) => Assert.Equal(expected, Escape.Url(url));
}
