using System.CommandLine;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Cli;

/// <summary><c>ask</c>: questions in plain words, from the command line or one a line from standard input; one process, no network.</summary>
internal static class AskVerb
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "\"Who plays Nick?\" Without it, questions are read from standard input, one a line.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a question." };
        var command = new Command("ask", "Answer a question in plain words from what sources say.") { question, json };
        command.SetAction((parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return RunAsync(parsed.GetValue(question), parsed.GetValue(json), Console.In, output, error, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string? question, bool isJson, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Start.Settings(error) is not { } settings) return ExitCode.NoAnswer;
        using var facts = Start.Facts(settings, error);
        return facts is null ? ExitCode.NoAnswer : await RunAsync(question, isJson, new FactAnswers(facts), input, output, cancellationToken);
    }

    /// <summary>Of several questions one without an answer is enough for the exit code to say so.</summary>
    public static async Task<int> RunAsync(string? question, bool isJson, FactAnswers answers, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        if (question is not null) return await AskAsync(question, isJson, answers, output);

        var exitCode = ExitCode.Answered;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            exitCode = Math.Max(exitCode, await AskAsync(line, isJson, answers, output));
            if (!isJson) await output.WriteLineAsync();
            await output.FlushAsync(cancellationToken);
        }

        return exitCode;
    }

    private static async Task<int> AskAsync(string question, bool isJson, FactAnswers answers, TextWriter output)
    {
        var answer = answers.Ask(question, Lens.Everything);
        await output.WriteLineAsync(isJson ? AskJson.Write(question, answer) : AnswerText.Render(answer));
        return answer.Outcome == Outcome.Answered ? ExitCode.Answered : ExitCode.NoAnswer;
    }
}
