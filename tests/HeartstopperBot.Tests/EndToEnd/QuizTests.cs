using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Two fans and one question, through the whole bot.</summary>
public sealed class QuizTests
{
    private const int Ephemeral = 64;

    [Fact]
    public async Task Two_fans_guess_each_once_and_each_reads_the_answer_and_the_score_alone()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("quiz");

        var wrong = await bot.PressAsync(asked.Message!, Option(asked.Message!, isRight: false));
        var again = await bot.PressAsync(asked.Message!, Option(asked.Message!, isRight: true));
        var right = await bot.PressAsync(asked.Message!, Option(asked.Message!, isRight: true), Known.OtherFan);

        Assert.Equal(0, (int?)asked.Message!["flags"] & Ephemeral);
        Assert.All([wrong, again, right], told => Assert.Equal(Ephemeral, (int?)told.Message!["flags"]));
        Assert.Contains("Not so: the answer is", Told(wrong), StringComparison.Ordinal);
        Assert.Contains("Your score here: 0 of 1", Told(wrong), StringComparison.Ordinal);
        Assert.Equal("Sources", (string?)wrong.Message!["embeds"]![0]!["fields"]![0]!["name"]);
        Assert.Contains("only the first one counts", (string?)again.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("Right: the answer is", Told(right), StringComparison.Ordinal);
        Assert.Contains("Your score here: 1 of 1", Told(right), StringComparison.Ordinal);
    }

    private static string Told(VisitorInteraction answered) => (string)answered.Message!["embeds"]![0]!["description"]!;

    private static string Option(JsonObject message, bool isRight)
    {
        var buttons = message["components"]![0]!["components"]!.AsArray();
        return (string)buttons.First(button => IsRight((string)button!["custom_id"]!) == isRight)!["label"]!;
    }

    private static bool IsRight(string customId)
    {
        var guess = CustomId.TryParse(customId)!.Question.Arguments;
        return RealFacts.Answers.JudgeQuiz(new QuizKey(guess[1], guess[0] == "subject"), guess[2], Lens.Everything)!.IsRight;
    }
}
