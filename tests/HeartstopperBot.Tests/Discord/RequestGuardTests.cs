using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Tests.Discord;

/// <summary>When the bot stops asking, before Discord bans its address.</summary>
public sealed class RequestGuardTests : IDisposable
{
    private readonly ScriptedRest _discord = new();

    public void Dispose() => _discord.Dispose();

    [Fact]
    public async Task A_refused_token_stops_everything()
    {
        _discord.Answers(401, """{"message":"401: Unauthorized","code":0}""");
        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.GetCurrentApplicationAsync(CancellationToken.None));

        var stopped = await Assert.ThrowsAsync<RestStoppedException>(() => _discord.Client.GetGatewayBotAsync(CancellationToken.None));

        Assert.Contains("token", stopped.Message, StringComparison.Ordinal);
        Assert.Single(_discord.Asked);
    }

    [Fact]
    public async Task An_expired_interaction_stops_nothing()
    {
        _discord.Answers(401, """{"message":"Invalid Webhook Token","code":50027}""").Answers(204);
        var error = await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.EditOriginalResponseAsync(new(9), "old", ScriptedRest.Hello, CancellationToken.None));

        await _discord.RespondAsync();

        Assert.Equal(50027, error.Code);
    }

    [Fact]
    public async Task Long_before_discord_bans_the_address_nothing_more_is_sent_until_ten_minutes_have_gone()
    {
        for (var i = 0; i < RequestGuard.MaxInvalid; i++)
        {
            _discord.Answers(403, """{"message":"Missing Permissions","code":50013}""");
            await Assert.ThrowsAsync<DiscordApiException>(_discord.RespondAsync);
        }

        var stopped = await Assert.ThrowsAsync<RestStoppedException>(_discord.RespondAsync);
        Assert.Contains("ten minutes", stopped.Message, StringComparison.Ordinal);
        _discord.Time.Advance(TimeSpan.FromMinutes(11));
        _discord.Answers(204);

        await _discord.RespondAsync();
    }
}
