using System.Collections.Immutable;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Quiz;

/// <summary><c>/quiz</c>: a question for everybody who reads it, and a private, sourced answer to each who guesses.</summary>
/// <param name="seeds">Another number for each question.</param>
internal sealed class QuizCommand(FactAnswers answers, QuizScores scores, Func<int> seeds) : ISlashCommand
{
    private const string Name = "quiz";
    private const string Season = "season";

    // The buttons' first argument says what is asked for; then come the statement and the option.
    private const string AsksSubject = "subject";
    private const string AsksValue = "value";

    /// <summary>A question whose buttons have no room for what they must carry gives way to the next; there are few of them.</summary>
    private const int MostTries = 10;

    private static readonly ImmutableArray<(string Id, string Label)> Titles =
        [("season-1", "Season 1"), ("season-2", "Season 2"), ("season-3", "Season 3"), ("heartstopper-forever", "Heartstopper Forever")];

    public ApplicationCommand Definition { get; } = Define.Command(
        Name,
        "A question about the show; everybody has one guess",
        Define.Choice(Season, "Ask about this one", [.. Titles.Select(title => new ApplicationCommandOptionChoice { Name = title.Label, Value = title.Id })]),
        Define.Private);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var season = options.Text(Season);
        if (season.Length > 0 && Titles.All(title => title.Id != season)) throw new UserError(() => Texts.BadQuizSeason(season));

        var guessed = scores.GuessedBy(asker.UserId);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (answers.QuizQuestion(season.Length > 0 ? season : null, seeds(), guessed, asker.Lens(options.IsPrivate)) is not { } question) break;
            var buttons = question.Options.Select(option => ButtonOf(question.Key, option)).ToArray();
            if (buttons.All(button => button.CustomId is not null)) return new(Show(question, buttons));
        }

        throw new UserError(() => Texts.NoQuiz);
    }

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken)
    {
        // Nothing but what our own buttons carry is understood: the answer is for one person, and takes no message's place.
        if (id is not { View: View.Answer, Page: null, Question.IsLifted: false } || !isPrivate || Judge(id.Question, asker.Own) is not { } verdict) throw new UserError(() => Texts.OldComponent);

        var score = scores.Count(asker.UserId, asker.GuildId, id.Question.Arguments[1], verdict.IsRight);
        if (score is { IsFirstGuess: false }) return new(Reply.Sentence(Texts.GuessedBefore(score.Right, score.Asked)));
        var note = new CitedText(score is null ? Texts.NoScore : Texts.Score(score.Right, score.Asked), []);
        var answer = verdict.Answer with { Notes = verdict.Answer.Notes.Add(note) };
        return new(AnswerReply.Alone(answer, id.Question, isNamed: true));
    }

    public Answer? AnswerTo(QuestionKey question, Lens lens, Asker asker) => Judge(question, lens)?.Answer;

    private QuizVerdict? Judge(QuestionKey question, Lens lens) =>
        question.Arguments is [AsksSubject or AsksValue, var statement, var option] ? answers.JudgeQuiz(new QuizKey(statement, question.Arguments[0] == AsksSubject), option, lens) : null;

    private Reply Show(QuizQuestion question, IReadOnlyList<Component> buttons)
    {
        var hint = string.Join(' ', Hints());
        var embed = new Embed { Title = Texts.QuizTitle, Description = $"**{Escape.Markdown(FactTexts.Say(question.Asked))}**\n-# {hint}", Color = Palette.Plain };
        var text = $"{Texts.QuizTitle}\n{Escape.Plain(FactTexts.Say(question.Asked))}\n{string.Join('\n', question.Options.Select(option => $"- {Escape.Plain(FactTexts.Say(option.Said))}"))}\n{hint}";
        return Reply.Of(embed, Outcome.Answered, () => text, new ActionRow { Components = buttons });
    }

    private IEnumerable<string> Hints()
    {
        yield return Texts.OneGuess;
        if (!scores.AreKept) yield return Texts.NoScore;
        if (!Languages.Current.IsEnglish) yield return Texts.FactsAreEnglish;
    }

    private static Button ButtonOf(QuizKey key, QuizOption option) => new()
    {
        Style = ButtonStyle.Secondary,
        Label = Escape.Plain(FactTexts.Say(option.Said)),
        CustomId = new CustomId(View.Answer, Page: null, new QuestionKey(Name, [key.AsksSubject ? AsksSubject : AsksValue, key.StatementId, option.Key])).TryEncode(),
    };
}
