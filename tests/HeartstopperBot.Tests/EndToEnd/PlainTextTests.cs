using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A channel in which the bot may not embed, through the whole bot: what embeds say stands in the text there.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public async Task Where_the_bot_may_not_embed_the_answer_its_pages_and_its_sources_are_text()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await bot.AskAsync("cast", channel: Known.PlainText);
        // The next page takes its place.
        var first = Content(asked);
        var next = await bot.PressAsync(asked.Message!, "Next", channel: Known.PlainText);
        var sources = await bot.PressAsync(asked.Message!, "Sources", channel: Known.PlainText);

        Assert.All([asked, next, sources], told => Assert.Empty(told.Message!["embeds"]!.AsArray()));
        Assert.Contains("Kit Connor – Nick Nelson", first, StringComparison.Ordinal);
        Assert.Contains("**Sources**\n[1] ", first, StringComparison.Ordinal);
        Assert.Contains("Page 2 of ", Content(next), StringComparison.Ordinal);
        Assert.Equal((string?)asked.Message!["id"], (string?)next.Message!["id"]);
        Assert.StartsWith("**Sources: ", Content(sources), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_turned_after_the_permission_came_is_an_embed_and_nothing_else()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.SetBotPermissions(Known.BotCommands, 0);
        var asked = await bot.AskAsync("cast", channel: Known.BotCommands);
        bot.Server.SetBotPermissions(Known.BotCommands, ulong.MaxValue);

        var next = await bot.PressAsync(asked.Message!, "Next", channel: Known.BotCommands);

        Assert.Single(next.Message!["embeds"]!.AsArray());
        Assert.Equal("", Content(next));
    }

    [Fact]
    public async Task Every_command_is_answered_in_text()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        foreach (var command in bot.Server.Visitors.Commands(new Place(Known.Fan, Known.PlainText)).OfType<JsonObject>().Where(command => (int?)command["type"] is null or 1))
        {
            var required = (command["options"] as JsonArray ?? []).Where(option => (bool?)option!["required"] == true).ToDictionary(option => (string)option!["name"]!, _ => (JsonNode?)"Nick");
            var told = await bot.AskAsync((string)command["name"]!, new JsonObject(required), channel: Known.PlainText);

            Assert.False(string.IsNullOrEmpty(Content(told)), (string)command["name"]!);
        }
    }

    private static string Content(VisitorInteraction told) => (string)told.Message!["content"]!;
}
