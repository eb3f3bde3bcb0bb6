using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Cli;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

/// <summary><c>commands diff</c> and <c>commands push</c>: the real program against the local Discord.</summary>
public sealed class CommandsVerbTests
{
    private static readonly string[] All = [.. SomeCommands.Create().Definitions.Select(command => command.Type == ApplicationCommandType.Message ? $"+ {command.Name} (Message)" : $"+ /{command.Name}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Diff_lists_what_is_new_and_after_a_push_nothing_differs()
    {
        await using var local = await LocalProgram.OpenAsync();

        var before = await local.RunAsync("commands", "diff");
        var push = await local.RunAsync("commands", "push");
        var after = await local.RunAsync("commands", "diff");

        Assert.Equal((ExitCode.NoAnswer, string.Join('\n', All), ""), before);
        Assert.Equal((ExitCode.Answered, "Registered.", ""), push);
        Assert.Equal((ExitCode.Answered, "Nothing differs.", ""), after);
    }

    [Fact]
    public async Task Diff_names_exactly_what_was_changed()
    {
        await using var local = await LocalProgram.OpenAsync();
        await local.RunAsync("commands", "push");
        await DescribeAsync(local.Server, "cast", "Something else.");

        var (exitCode, output, error) = await local.RunAsync("commands", "diff");

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.Matches("^~ /cast: description: Something else. -> [^\n]+$", output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_development_server_has_the_commands_for_itself()
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings["Discord__DevelopmentServerId"] = Known.Guild;

        var push = await local.RunAsync("commands", "push");
        var diff = await local.RunAsync("commands", "diff");
        local.Settings.Remove("Discord__DevelopmentServerId");
        var everywhere = await local.RunAsync("commands", "diff");

        Assert.Equal((ExitCode.Answered, "Registered.", ""), push);
        Assert.Equal((ExitCode.Answered, "Nothing differs.", ""), diff);
        Assert.Equal((ExitCode.NoAnswer, string.Join('\n', All), ""), everywhere);
        var put = JsonNode.Parse(Assert.Single(local.Server.Recorder.Lines, line => line.Contains("\"PUT\"", StringComparison.Ordinal)))!;
        Assert.Equal($"/applications/{Known.Application}/guilds/{Known.Guild}/commands", (string?)put["path"]);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("push")]
    public async Task A_server_that_the_bot_is_not_in_is_told_with_the_setting_to_mend(string verb)
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings["Discord__DevelopmentServerId"] = "1";

        var (exitCode, output, error) = await local.RunAsync("commands", verb);

        Assert.Equal((ExitCode.NoAnswer, ""), (exitCode, output));
        Assert.Matches("^Discord does not let the bot into the server 1\\. [^\n]*Discord__DevelopmentServerId", error);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("push")]
    public async Task A_refused_token_is_told_in_one_line(string verb)
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings["Discord__Token"] = "not.the.token";

        var (exitCode, output, error) = await local.RunAsync("commands", verb);

        Assert.Equal((ExitCode.NoAnswer, ""), (exitCode, output));
        Assert.Matches("^Discord refuses the bot's token\\. [^\n]*Discord__TokenFile[^\n]*$", error);
        Assert.DoesNotContain("not.the.token", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_settings_that_hold_one_are_named()
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings.Remove("Discord__Token");

        var (exitCode, _, error) = await local.RunAsync("commands", "push");

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.Contains("Discord__TokenFile", error, StringComparison.Ordinal);
    }

    private static async Task DescribeAsync(PlaygroundServer server, string name, string description)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.RestAddress + "/") };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(DiscordRest.UserAgent);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
        var commands = await http.GetFromJsonAsync<JsonArray>($"applications/{server.ApplicationId}/commands");
        var id = (string?)commands!.Single(command => (string?)command!["name"] == name)!["id"];
        using var answer = await http.PatchAsJsonAsync($"applications/{server.ApplicationId}/commands/{id}", new JsonObject { ["description"] = description });
        answer.EnsureSuccessStatusCode();
    }
}
