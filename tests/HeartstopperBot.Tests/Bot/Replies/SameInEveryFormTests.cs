using System.Collections.Concurrent;
using System.Collections.Immutable;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Replies;

/// <summary>
/// An embed, the text of a message without one, and the text for a terminal say the same: every sentence with its markers and its status, every note, every
/// source. What each says is read from what would be sent, all pages of it, never from the answer.
/// </summary>
public sealed class SameInEveryFormTests
{
    private const int EveryOtherEntity = 3;

    private static readonly string[] Questions =
    [
        "Who plays Nick?", "Who directed season 1?", "When does the film come out?", "Who is Imogen's actor and when was season 2 released?", "Is Nick bisexual?", "Who won the Emmys?", "What is the weather?",
    ];

    public static TheoryData<string> Commands => [.. SomeCommands.Create().All.Select(command => command.Definition.Name).Where(name => name != "quiz")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_says_the_same_in_every_form(string name)
    {
        var commands = SomeCommands.Create();
        var command = commands.Find(name)!;
        var differences = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Asked(command), TestContext.Current.CancellationToken, async (options, cancel) =>
        {
            foreach (var asker in Askers)
            {
                var said = await SaidAsync(command, options, asker, cancel);
                foreach (var difference in said?.Differences() ?? []) differences.Add($"/{name} {string.Join(' ', options.Select(option => $"{option.Key}:{option.Value}"))}: {difference}");
            }
        });

        Assert.Empty(differences.Take(20));
    }

    [Fact]
    public async Task A_quiz_question_and_its_answer_say_the_same_in_every_form()
    {
        var commands = SomeCommands.Create();
        var quiz = commands.Find("quiz")!;

        var question = await commands.ReplyAsync("/quiz");
        var guess = CustomId.TryParse(Parts(question.Message).OfType<Button>().First().CustomId!)!;
        var answer = await quiz.ContinueAsync(guess, isPrivate: true, SomeAsker.WhoSawEverything, CancellationToken.None);

        Assert.Equal(Parts(question.Message).OfType<Button>().Select(button => button.Label), Parts(question.ToPlain()).OfType<Button>().Select(button => button.Label));
        Assert.Equal(SaidForms.LinesOf(question.Message), SaidForms.LinesOf(question.ToPlain()));
        Assert.Empty(new SaidForms([answer.Message], [answer.ToPlain()], answer.ToText()).Differences());
    }

    [Theory]
    [InlineData("Kit Connor plays Nick. Season 2 came out on 3 August 2023, and it has 8 episodes. Olivia Colman plays Tao.")]
    [InlineData("What a lovely day.")]
    public async Task A_checked_message_says_the_same_in_every_form(string content)
    {
        var reply = await SomeCommands.Create().OnMessages.Single().AnswerAsync(content, SomeAsker.WhoSawEverything, CancellationToken.None);

        Assert.Empty(new SaidForms([reply.Message], [reply.ToPlain()], reply.ToText()).Differences());
    }

    [Fact]
    public void A_disputed_value_and_what_is_under_a_cover_are_the_same_in_every_form() => Assert.Empty(Made(Disputed, Disputed).Differences());

    [Theory]
    [InlineData("value")]
    [InlineData("status")]
    [InlineData("marker")]
    [InlineData("note")]
    [InlineData("source")]
    [InlineData("cover")]
    public void A_form_that_says_something_else_is_found(string what)
    {
        var other = what switch
        {
            "value" => Disputed with { Lines = Disputed.Lines.SetItem(0, Disputed.Lines[0] with { Text = Disputed.Lines[0].Text with { Text = "All episodes come one by one." } }) },
            "status" => Disputed with { Lead = Disputed.Lead with { Status = Status.Confirmed } },
            "marker" => Disputed with { Lines = Disputed.Lines.SetItem(0, Disputed.Lines[0] with { Text = Disputed.Lines[0].Text with { SourceNumbers = [2] } }) },
            "note" => Disputed with { Notes = [] },
            "source" => Disputed with { Sources = Disputed.Sources.SetItem(1, new CitedSource(2, SomeAnswers.WithUrl, [])) },
            "cover" => Disputed with { HidesStory = false },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        Assert.NotEmpty(Made(Disputed, other).Differences());
    }

    private static Answer Disputed { get; } = SomeAnswers.GivingAway with
    {
        Lead = SomeAnswers.Release.Lead with { Status = Status.Disputed, MoreSources = 3 },
        Notes = [new CitedText("\"Sesaon 2\" is how another page writes it.", [2])],
    };

    /// <summary>Somebody who has seen everything, and somebody who has not said, where others read along.</summary>
    private static ImmutableArray<Asker> Askers { get; } =
        [SomeAsker.WhoSawEverything, SomeAsker.Who(new Lens(null, SpoilerLine.AllSeasons) { HidesStory = true, IsOwnLine = false })];

    /// <summary>A form as one answer gives it, the others as another does.</summary>
    private static SaidForms Made(Answer embedded, Answer plain)
    {
        var key = new QuestionKey("ask", [""]);
        var (whole, other) = (Of(embedded), Of(plain));
        return new SaidForms([.. whole.Select(reply => reply.Message)], [.. other.Select(reply => reply.ToPlain())], other[0].ToText());

        Reply[] Of(Answer answer) => [.. new[] { View.Answer, View.Sources, View.History }.Select(view => AnswerReply.Render(answer, key, isPrivate: false, view))];
    }

    private static IEnumerable<Dictionary<string, string>> Asked(ISlashCommand command)
    {
        yield return [];
        if (command.Definition.Options is not [{ Type: ApplicationCommandOptionType.String } first, ..]) yield break;
        var values = first.Choices?.Select(choice => choice.Value.Text!) ?? (command.Definition.Name == "ask" ? Questions : RealFacts.Store.AllEntities().Where((_, index) => index % EveryOtherEntity == 0).Select(entity => entity.Id));
        foreach (var value in values.Append("no such thing").Append("Nick").Append("Joe"))
        {
            yield return new() { [first.Name] = value };
            if (command.Definition.Options.Any(option => option.Name == "as_of")) yield return new() { [first.Name] = value, ["as_of"] = "2022-10-01" };
        }
    }

    /// <summary>Null where the command refuses.</summary>
    private static async Task<SaidForms?> SaidAsync(ISlashCommand command, Dictionary<string, string> options, Asker asker, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await command.AnswerAsync(new SlashOptions([.. options]), asker, cancellationToken);
            var embedded = await PagesAsync(reply, one => one.Message);
            return new SaidForms(embedded, await PagesAsync(reply, one => one.ToPlain()), reply.ToText());
        }
        catch (UserError)
        {
            return null;
        }

        async Task<ImmutableArray<MessagePayload>> PagesAsync(Reply first, Func<Reply, MessagePayload> form)
        {
            var pages = ImmutableArray.CreateBuilder<MessagePayload>();
            var (waiting, seen) = (new Queue<CustomId>(), new HashSet<string>());
            for (var reply = (Reply?)first; reply is not null; reply = waiting.TryDequeue(out var id) ? await command.ContinueAsync(id, isPrivate: false, asker, cancellationToken) : null)
            {
                var message = form(reply);
                DiscordRules.AssertValid(message);
                pages.Add(message);
                foreach (var id in Parts(message).OfType<Button>().Where(button => button.Disabled is not true).Select(button => CustomId.TryParse(button.CustomId!)).OfType<CustomId>())
                {
                    var isView = id.View is View.Sources or View.History || id is { View: View.Answer, Page: > 0 };
                    if (isView && !id.Question.IsLifted && seen.Add(id.TryEncode()!)) waiting.Enqueue(id);
                }
            }

            return pages.ToImmutable();
        }
    }

    private static IEnumerable<Component> Parts(MessagePayload message) => (message.Components ?? []).OfType<ActionRow>().SelectMany(row => row.Components);
}
