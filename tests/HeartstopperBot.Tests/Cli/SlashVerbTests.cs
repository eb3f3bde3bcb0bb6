using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Cli;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Bot;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

/// <summary>What the founding articles answer, asked on the command line: the same handler as on Discord.</summary>
public sealed class SlashVerbTests
{
    [Theory]
    [InlineData("/whoplays name:Nick", "Kit Connor plays Nick Nelson.", "[1]")]
    [InlineData("/whoplays Nick", "Kit Connor", "Sources:")]
    [InlineData("/whoplays name:Reha Norwood", "Imogen Heaney", "Reha Norwood” is how")]
    [InlineData("/whoplays name:Nick's mum", "Olivia Colman", "confirmed")]
    [InlineData("/cast season:2 group:new", "Leila Khan", "New in Season 2")]
    [InlineData("/release title:season 2", "3 August 2023", "confirmed")]
    [InlineData("/release title:season 2 as_of:2022-10-01", "no date had been announced", "As known on 1 October 2022")]
    [InlineData("/sources", "Attitude", " sources, the newest of")]
    [InlineData("/episodes season:2", "Season 2 has 8 episodes.", "Episode 8: Perfect")]
    [InlineData("/episodes season:s2e6", "is called “Truth / Dare”.", "Euros Lyn directed")]
    [InlineData("/books", "The graphic novels come to 6 volumes", "Heartstopper Volume 1 – 7 February 2019")]
    [InlineData("/books book:volume 5", "Heartstopper Volume 5 is dated 7 December 2023; US: 19 December 2023.", "9 November 2023")]
    [InlineData("/music season:1", "Want Me, performed by Baby Queen – opening song", "confirmed")]
    [InlineData("/locations season:3", "Lyme Regis (Dorset) – the beach", "For the whole show")]
    [InlineData("/timeline topic:season 2 release date", "No release date for season 2 has been announced yet.", "superseded")]
    [InlineData("/help", "/whoplays", "sources")]
    [InlineData("/about", "Version", " sources")]
    public async Task A_command_is_answered_from_the_facts(string line, string expected, string andAlso)
    {
        var (exitCode, output, _) = await RunAsync(line);

        Assert.Equal(ExitCode.Answered, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains(andAlso, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_date_before_it_was_announced_cites_the_article_that_says_so()
    {
        var (_, output, _) = await RunAsync("/release title:season 2 as_of:2022-10-01");

        Assert.Contains("[1] Heartstopper Season 2: Everything We Know So Far", output, StringComparison.Ordinal);
        Assert.DoesNotContain("3 August", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_that_was_announced_cites_both_articles_that_give_it()
    {
        var (_, output, _) = await RunAsync("/release title:season 2");

        Assert.Contains("3 August 2023, 08:00 UK time. [1] [2] [3]", output, StringComparison.Ordinal);
        Assert.Contains("[2] Heartstopper: Here's Everything We Know So Far About Season 2, 9 July 2023", output, StringComparison.Ordinal);
        Assert.Contains("[3] Radio Times, 24 April 2023", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/whoplays zzqqxx")]
    [InlineData("/release title:asdfghjkl")]
    public async Task Where_there_is_no_answer_the_exit_code_says_so(string line)
    {
        var (exitCode, output, _) = await RunAsync(line);

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData("/whoplay Nick", "The nearest is /whoplays")]
    [InlineData("", "There is no command")]
    [InlineData("/cast gruop:new", "The nearest is group")]
    [InlineData("/release season 2 as_off:2022", "no option as_off")]
    [InlineData("/cast group:old", "everyone, main, new, returning")]
    [InlineData("/cast season:2 private:perhaps", "true or false")]
    [InlineData("/whoplays", "needs the option name")]
    [InlineData("/whoplays Nick as_of:yesterday", "2022-10-01")]
    public async Task Wrong_usage_gets_a_sentence_and_exit_code_2(string line, string expected)
    {
        var (exitCode, _, error) = await RunAsync(line);

        Assert.Equal(ExitCode.WrongUsage, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/whoplays Nick private:true")]
    [InlineData("/cast season:2")]
    [InlineData("/sources name:001")]
    public async Task As_JSON_it_is_the_message_that_would_go_to_Discord(string line)
    {
        var (_, output, _) = await RunAsync(line, isJson: true);

        var message = JsonNode.Parse(output)!;
        Assert.Equal(line.Contains("private", StringComparison.Ordinal) ? 64 : null, (int?)message["flags"]);
        Assert.Empty(message["allowed_mentions"]!["parse"]!.AsArray());
        DiscordRules.AssertValid(JsonSerializer.Deserialize(output, DiscordJson.Default.MessagePayload)!);
    }

    [Theory]
    [InlineData("nothing", "lies beyond how far you have watched")]
    [InlineData("season-1", "Joe Locke plays Charlie Spring")]
    [InlineData(null, "Spoiler: Joe Locke plays Charlie Spring")]
    public async Task The_reader_may_say_how_far_they_have_watched(string? seen, string expected)
    {
        await using var local = await LocalProgram.OpenAsync();

        var (_, output, error) = await local.RunAsync(["slash", "/whoplays Nick's boyfriend", .. seen is null ? Array.Empty<string>() : ["--seen", seen]]);

        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string line, bool isJson = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var commands = SomeCommands.Create();
        var exitCode = await SlashVerb.RunAsync(line, isJson, SomeAsker.WhoSawEverything, commands, output, error, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
