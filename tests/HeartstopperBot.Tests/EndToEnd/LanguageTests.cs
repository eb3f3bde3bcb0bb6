using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Who reads what in which language, through the whole bot.</summary>
public sealed class LanguageTests
{
    private static readonly Place German = new(Known.Fan, Known.General, "de");

    [Fact]
    public async Task A_German_reader_asks_alone_in_German_and_before_others_in_the_servers_English()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var alone = await RunAsync(bot, German, "whoplays", new JsonObject { ["name"] = "Nick", ["private"] = true });
        var open = await RunAsync(bot, German, "whoplays", Some.Nick);

        var (own, everybodys) = (alone.Message!["embeds"]![0]!, open.Message!["embeds"]![0]!);
        Assert.Contains("Kit Connor plays Nick Nelson", (string?)own["description"], StringComparison.Ordinal);
        Assert.Contains("*bestätigt*", (string?)own["description"], StringComparison.Ordinal);
        Assert.Equal("Quellen", (string?)own["fields"]![0]!["name"]);
        Assert.Equal("Die Fakten stehen auf Englisch.", (string?)own["footer"]!["text"]);
        Assert.Contains("*confirmed*", (string?)everybodys["description"], StringComparison.Ordinal);
        Assert.Equal("Sources", (string?)everybodys["fields"]![0]!["name"]);
        Assert.Null(everybodys["footer"]);
    }

    /// <summary>Both are remembered replies by then: one language's must not be given out for another's.</summary>
    [Fact]
    public async Task What_is_asked_again_in_another_language_is_answered_in_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = new JsonObject { ["name"] = "Nick", ["private"] = true };

        var titles = new List<string?>();
        foreach (var locale in new[] { "de", "ja", "de", "en-GB", "es-419", "ja" })
            titles.Add((string?)(await RunAsync(bot, German with { Locale = locale }, "whoplays", asked.DeepClone().AsObject())).Message!["embeds"]![0]!["fields"]![0]!["name"]);

        Assert.Equal(["Quellen", "情報源", "Quellen", "Sources", "Fuentes", "情報源"], titles);
    }

    [Fact]
    public async Task A_private_answer_is_shared_in_the_servers_language()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var alone = await RunAsync(bot, German, "whoplays", new JsonObject { ["name"] = "Nick", ["private"] = true });

        var shared = await bot.PressAsync(alone.Message!, "Teilen");

        Assert.Equal("Sources", (string?)shared.Message!["embeds"]![0]!["fields"]![0]!["name"]);
    }

    [Fact]
    public async Task An_error_is_told_to_the_person_in_their_language_even_where_the_answer_would_have_been_public()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await RunAsync(bot, German, "whoplays", new JsonObject { ["name"] = "Nick", ["as_of"] = "gestern" });

        Assert.StartsWith("„gestern“ kann ich nicht als Datum lesen.", (string?)asked.Message!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_message_there_is_only_the_readers_language()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await RunAsync(bot, new Place(Known.Fan, Known.FanDm, "fr"), "help", []);

        Assert.Equal("Ce que tu peux demander", (string?)asked.Message!["embeds"]![0]!["title"]);
        Assert.Contains("Qui joue dans une saison", (string?)asked.Message["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_and_the_list_of_commands_are_in_the_readers_language()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var typed = await LocalBot.SettleAsync(bot.Server.Visitors.Autocomplete(German, "whoplays", new JsonObject { ["name"] = "nick nel" }, "name"));
        var commands = bot.Server.Visitors.Commands(German);

        Assert.Equal("Nick Nelson · Figur", (string?)typed.Choices![0]!["name"]);
        var cast = commands.First(command => (string?)command!["name"] == "cast")!;
        Assert.Equal("besetzung", (string?)cast["name_localized"]);
        Assert.Equal("staffel", (string?)cast["options"]![0]!["name_localized"]);
    }

    private static async Task<VisitorInteraction> RunAsync(LocalBot bot, Place place, string command, JsonObject options) =>
        await LocalBot.SettleAsync(bot.Server.Visitors.Run(place, command, options));
}
