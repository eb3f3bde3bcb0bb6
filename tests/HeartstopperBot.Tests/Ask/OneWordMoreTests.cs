using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Every word of a question that means something must be borne out by what answers it: a short question that is answered, with a word or two more that no source tells of the thing, is not.</summary>
public sealed partial class OneWordMoreTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private const int LongestQuestion = 9;

    /// <summary>Each question takes every third of what may end it, another third than the one before it: all of them would take minutes.</summary>
    private const int Turns = 3;

    /// <summary>Of the questions with something at their end, chiefly where a source has that very word of the thing; to be made smaller, never larger.</summary>
    private const double MostOfEnds = 0.006;

    /// <summary>Of those with something inside.</summary>
    private const double MostOfInner = 0.002;

    private static readonly string Folder = Repository.Path("tests/HeartstopperBot.Tests/Ask/questions");

    private static readonly ImmutableArray<string> Kinds = ["casting", "release", "crew", "awards", "books", "music", "locations", "relations", "story", "roles", "film", "episodes", "watching", "reception"];

    private static readonly ImmutableArray<string> Ends =
    [
        // Somewhere else
        "in india", "on the moon", "in the musical", "in the stage play", "in the german version", "in the video game", "in the audiobook", "in the american remake", "in the unaired pilot", "in the deleted scenes", "in the bloopers", "in the parody", "at the london marathon", "in court",
        // On something else
        "on dvd", "on blu-ray", "on vinyl", "in braille", "in 3d", "in sign language", "on the radio",
        // At another time
        "last tuesday", "as a child", "on christmas day", "the day before", "ten years later", "after the war", "for the second time", "more than once", "over and over", "at midnight", "twice",
        // In another way
        "without a licence", "with a dragon", "for charity", "by mistake", "on purpose", "under a pseudonym", "against their will", "while drunk", "on horseback", "in public", "because of covid", "per day",
        // Of somebody else
        "instead of tom holland", "before tom holland", "apart from tom holland", "with his uncle",
    ];

    private static readonly ImmutableArray<string> Deeds = ["nearly", "almost", "never", "secretly", "accidentally", "no longer", "illegally", "reluctantly", "barely"];

    private static readonly ImmutableArray<string> Owned = ["uncle", "stunt double", "landlord", "understudy", "tattoo", "lawyer", "hamster"];

    private static readonly ImmutableArray<string> Qualities = ["fake", "german", "pirated", "pink", "deleted", "leaked", "unofficial", "second-hand"];

    [Fact]
    public void Something_more_at_the_end_that_no_source_tells_leaves_a_question_unanswered() =>
        AssertHardlyAny(Questions().SelectMany((question, place) => Ends.Where((_, at) => at % Turns == place % Turns).Select(end => $"{question} {end}")), MostOfEnds);

    [Fact]
    public void Something_more_inside_that_no_source_tells_leaves_a_question_unanswered() =>
        AssertHardlyAny(Questions().SelectMany(Inner), MostOfInner);

    [Fact]
    public void An_answer_that_leaves_out_what_was_added_is_found()
    {
        Assert.True(Slips(seeds.Answers.Ask("who plays nick", Lens.Everything)));
        Assert.True(Slips(seeds.Answers.Ask("when did season 2 come out", Lens.Everything)));
        Assert.False(Slips(seeds.Answers.Ask("who plays nick in the musical", Lens.Everything)));
        // What is not so at all is not so there either.
        Assert.False(Slips(seeds.Answers.Ask("did the film come out in 2025", Lens.Everything)));
    }

    [Theory]
    [InlineData("who plays nick")]
    [InlineData("when did season 2 come out")]
    [InlineData("where was the webcomic published first")]
    [InlineData("does nick have a pet")]
    public void Without_it_the_question_is_answered(string question) => Assert.Equal(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    [Theory]
    [InlineData("who plays nick besides kit connor")]
    [InlineData("who wrote the film other than alice oseman")]
    [InlineData("who plays young nick")]
    [InlineData("who is the other director of season 2")]
    [InlineData("who refused to play nick")]
    [InlineData("who turned down nick")]
    [InlineData("does nick's teacher have a pet")]
    [InlineData("when was volume 5 unpublished")]
    [InlineData("when was season 3 rereleased")]
    [InlineData("how many seasons are there at midnight")]
    [InlineData("where is heartstopper set in secret")]
    [InlineData("when did volume 5 come out in 2031")]
    [InlineData("who wrote the film more than once")]
    [InlineData("which actor never plays isaac")]
    public void Plain_words_that_change_what_is_asked_are_not_passed_over(string question) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    [Theory]
    [InlineData("who plays nick, i saw it more than once and forgot")]
    [InlineData("i rewatched it the other night, who plays nick's mum")]
    [InlineData("what other films has wash westmoreland made")]
    [InlineData("how many times did it win the glaad award")]
    [InlineData("did alice oseman write season 3 by herself")]
    public void What_only_stands_around_a_question_or_is_told_does_not_hinder_it(string question) => Assert.Equal(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    private void AssertHardlyAny(IEnumerable<string> questions, double most)
    {
        var asked = questions.ToArray();

        var slipped = asked.Where(question => Slips(seeds.Answers.Ask(question, Lens.Everything))).ToArray();

        Assert.True(asked.Length > 1000);
        Assert.True(slipped.Length <= asked.Length * most, string.Create(CultureInfo.InvariantCulture, $"{slipped.Length} of {asked.Length}\n{string.Join('\n', slipped)}"));
    }

    private static bool Slips(Answer answer) => answer.Outcome == Outcome.Answered && !answer.Lead.Text.StartsWith("No", StringComparison.Ordinal);

    /// <summary>The short and plain ones of the question files that are answered.</summary>
    private IEnumerable<string> Questions() =>
        QuestionFiles.Read(Folder).Where(question => Kinds.Contains(question.Kind) && !question.MustBeRefused && question.AsOf is null)
            .Select(question => question.Text.TrimEnd('?', ' '))
            .Where(text => text.Split(' ').Length <= LongestQuestion && Plain().IsMatch(text) && !text.Contains(" or ", StringComparison.Ordinal))
            .Where(text => seeds.Answers.Ask(text, Lens.Everything).Outcome == Outcome.Answered);

    /// <summary>A deed that did not come about, something of somebody in their place, another thing of the kind.</summary>
    private static IEnumerable<string> Inner(string question)
    {
        if (Doing().Match(question) is { Success: true } doing)
        {
            foreach (var deed in Deeds) yield return $"{doing.Groups["who"]} {deed} {doing.Groups["does"]}";
        }

        if (Somebody().Match(question) is { Success: true } somebody)
        {
            foreach (var owned in Owned) yield return question.Insert(somebody.Index + somebody.Length, $"'s {owned}");
        }

        if (Counted().Match(question) is { Success: true } counted)
        {
            foreach (var quality in Qualities) yield return question.Insert(counted.Length, $" {quality}");
        }
    }

    [GeneratedRegex("^(who|what|which|when|where|how|did|is|was|has|does|are|were|do) [^.,;:!?]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("^(?<who>who|which \\w+) (?<does>(plays|played|wrote|directed|composed|made|created|sings|sang|produced|won|published|portrays|designed|performs|edited) .*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doing();

    [GeneratedRegex("\\b(nick|charlie|tao|elle|isaac|darcy|tara|imogen|tori|kit connor|joe locke|olivia colman|alice oseman|euros lyn|the film|season [123])\\b(?!')", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Somebody();

    [GeneratedRegex("^(how many|which|what)(?= (season|episode|book|volume|song|award|emm|school|beach|actor|character|camera|prize|novel|company|studio)\\w* )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();
}
