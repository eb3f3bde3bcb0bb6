using System.Text.Json.Nodes;
using HeartstopperBot.Cli;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

public sealed class AskVerbTests
{
    [Fact]
    public async Task A_question_is_answered_as_text_with_its_sources()
    {
        var (exitCode, output) = await RunAsync("Who plays Nick?", isJson: false);

        Assert.Equal(ExitCode.Answered, exitCode);
        Assert.Contains("Kit Connor plays Nick Nelson. [1]", output, StringComparison.Ordinal);
        Assert.Contains("Sources:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_it_is_one_object_that_holds_all_of_the_answer()
    {
        var (_, output) = await RunAsync("Who plays Nick?", isJson: true);

        var answer = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!.AsObject();
        Assert.Equal(["question", "answered", "status", "text", "statements", "sources", "also", "spoils"], answer.Select(pair => pair.Key));
        Assert.Equal(("Kit Connor plays Nick Nelson.", "confirmed", true), ((string?)answer["text"], (string?)answer["status"], (bool)answer["answered"]!));
        Assert.NotEmpty(answer["statements"]![0]!["references"]!.AsArray());
        Assert.Equal(["number", "id", "title", "publisher", "published", "url", "document", "at"], answer["sources"]![0]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public async Task Without_a_question_each_line_of_the_input_is_one()
    {
        var (exitCode, output) = await RunAsync(null, isJson: true, "Who plays Nick?\n\nwho plays \"harry\" potter\n");

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal([true, false, false], answers.Select(answer => (bool)answer["answered"]!));
        Assert.Equal(ExitCode.NoAnswer, exitCode);
    }

    [Fact]
    public async Task Where_no_source_says_the_exit_code_says_so_too()
    {
        var (exitCode, output) = await RunAsync("when does season 9 come out", isJson: false);

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.Contains("No source says", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string? question, bool isJson, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var exitCode = await AskVerb.RunAsync(question, isJson, RealFacts.Answers, reader, output, CancellationToken.None);
        return (exitCode, output.ToString());
    }
}
