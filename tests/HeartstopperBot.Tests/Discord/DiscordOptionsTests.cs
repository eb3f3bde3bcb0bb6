using HeartstopperBot.Discord;

namespace HeartstopperBot.Tests.Discord;

public sealed class DiscordOptionsTests
{
    private static readonly DiscordOptions Good = new() { Token = "abc.def.ghi" };

    [Fact]
    public void Good_options_have_no_findings() => Assert.Empty((Good with { GatewayAddress = new Uri("ws://127.0.0.1:5000/gateway") }).Validate());

    [Fact]
    public void Everything_wrong_is_named_at_once()
    {
        var wrong = new DiscordOptions { RestAddress = new Uri("ftp://discord.test"), GatewayAddress = new Uri("/gateway", UriKind.Relative), ShardCount = 0, Presence = new string('x', 129) };

        Assert.Equal(["Token", "RestAddress", "GatewayAddress", "ShardCount", "Presence"], wrong.Validate().Select(finding => finding.Split(' ')[0]));
    }

    [Theory]
    [InlineData("Bot abc")]
    [InlineData("abc def")]
    [InlineData("abc\n")]
    [InlineData("абв")]
    public void A_token_that_cannot_be_one_is_named_but_not_shown(string token)
    {
        var finding = Assert.Single((Good with { Token = token }).Validate());

        Assert.DoesNotContain(token, finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    public void A_shard_outside_the_count_is_named(int id, int count) => Assert.Contains("ShardId", Assert.Single((Good with { ShardId = id, ShardCount = count }).Validate()), StringComparison.Ordinal);
}
