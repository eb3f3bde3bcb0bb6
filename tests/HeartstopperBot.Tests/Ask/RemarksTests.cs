using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>What askers tell of themselves around a question changes neither its answer nor that there is none; and it is never answered itself.</summary>
public sealed class RemarksTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private const int LongestQuestion = 90;

    /// <summary>Of the questions with a remark; to be made smaller, never larger. Many of them come with remarks of their own.</summary>
    private const double MostChanged = 0.025;

    private const double MostAnswered = 0.002;

    private static readonly string Folder = Repository.Path("tests/HeartstopperBot.Tests/Ask/questions");

    private static readonly ImmutableArray<string> Before =
    [
        "omg i love this show so much, ", "just finished the last episode and im crying, ", "hi everyone, new here, ", "sorry if this is a dumb question but ", "ok so my sister and i had a fight about this. ",
        "my mum just started watching with me and she asked me this: ", "i rewatched the whole thing last weekend and noticed i dont know this. ", "hello lovely people, ", "not to be annoying but ", "random question, ",
        "this has been bugging me all day, ", "im writing an essay for my media class and need to know, ", "been wondering for ages, ", "a friend asked me this and i had no clue. ", "i feel so stupid for asking, ", "lol ok so ",
        "kinda obsessed with this show rn, ", "i binged it in two days and now im empty inside, ", "cant sleep so im thinking about heartstopper again. ", "good morning from brazil! ", "i have a quiz tonight and this might come up: ",
        "my english is not so good, sorry, ", "i only found this show last month and im hooked. ", "my teacher says i talk about this show too much lol. ", "hii quick one, ", "so i missed a few things because my wifi is terrible, ",
        "whoever made this show is a genius. ", "nick and charlie are literally the cutest, ", "tao is my favourite and nobody can change my mind, ", "kit and joe are so sweet together, ", "genuinely curious, ",
        "been out of the loop for a while so ", "i keep forgetting this, ", "sitting on the bus thinking about this, ",
    ];

    private static readonly ImmutableArray<string> After =
    [
        " thanks in advance!", ", i forgot", ", my sister wants to know", ", asking for a friend", " lol", ", this is driving me mad", ". i need to know!", ", i cant find it anywhere", " pls and thank you", ", anyone?", " haha",
        ", i should know this but i dont", ", love you all", " 🥺", ". sorry if its been asked before", ", its for a quiz tonight", ", i swear i knew this once",
    ];

    [Fact]
    public void Behind_a_remark_a_question_has_the_same_answer()
    {
        var asked = Questions(mustBeRefused: false).Where((_, place) => place % 2 == 0).Select((question, place) => (Bare: question, Told: WithRemark(question, place))).Where(one => Ask(one.Bare).Outcome == Outcome.Answered).ToArray();

        var changed = asked.Where(one => IsChanged(Ask(one.Bare), Ask(one.Told))).Select(one => one.Told).ToArray();

        Assert.True(asked.Length > 1000);
        Assert.True(changed.Length <= asked.Length * MostChanged, $"{changed.Length} of {asked.Length}\n{string.Join('\n', changed)}");
    }

    [Fact]
    public void Behind_a_remark_what_must_be_refused_is_refused()
    {
        var asked = Questions(mustBeRefused: true).Select(WithRemark).ToArray();

        var answered = asked.Where(question => Ask(question).Outcome == Outcome.Answered).ToArray();

        Assert.True(asked.Length > 1000);
        Assert.True(answered.Length <= asked.Length * MostAnswered, $"{answered.Length} of {asked.Length}\n{string.Join('\n', answered)}");
    }

    [Fact]
    public void A_remark_alone_is_not_answered() => Assert.DoesNotContain(Before.Concat(After), remark => Ask(remark).Outcome == Outcome.Answered);

    [Fact]
    public void An_answer_that_is_another_one_is_found()
    {
        Assert.True(IsChanged(Ask("who plays nick"), Ask("who plays tao")));
        Assert.True(IsChanged(Ask("who plays nick"), Ask("who plays the dragon")));
        Assert.False(IsChanged(Ask("who plays nick"), Ask("hey, who plays nick")));
    }

    [Theory]
    [InlineData("omg the girl who plays tori is so funny, whats her name", "Jenny Walser")]
    [InlineData("yasmin finney is my fave ever, is she gonna be in the movie too pls say yes", "expected back")]
    [InlineData("kinda obsessed with the lil leaves and sparks they draw on the screen, where do they get them from", "comic")]
    [InlineData("heyy anyone know the actress of darcys horrible mum, she scared me", "Rachael Stirling")]
    [InlineData("Sorry my english, I want to write about Darcy in the right way, which pronouns do they use now?", "they/them")]
    [InlineData("Hi, a mum here who can't stand that Ben boy, does Sebastian Croft come back in season 3?", "does not return")]
    [InlineData("ngl i cried when nick and charlie said i love you, which ep was that", "season three opener")]
    [InlineData("Why did Elle move away from Truham, we must have missed that bit?", "bullying")]
    [InlineData("someone on tiktok filmed the movie shoot at a train station, wich one was it", "Leeds")]
    [InlineData("there was a reel from the s2 table read and kit says one french word at the end. who plays nick", "Kit Connor")]
    public void Whom_a_remark_was_about_may_be_asked_about(string question, string told) => Assert.Contains(told, Ask(question).Lead.Text);

    [Theory]
    [InlineData("in the musical that i love, who plays nick")]
    [InlineData("i loved bridgerton, who composed the score")]
    [InlineData("joe locke is my favourite, is he single")]
    [InlineData("has the film director made any other movies")]
    public void What_narrows_a_question_is_no_remark(string question) => Assert.NotEqual(Outcome.Answered, Ask(question).Outcome);

    private Answer Ask(string question) => seeds.Answers.Ask(question, Lens.Everything);

    private static bool IsChanged(Answer bare, Answer told) => told.Outcome != bare.Outcome || told.Lead.Text != bare.Lead.Text;

    private static IEnumerable<string> Questions(bool mustBeRefused) =>
        QuestionFiles.Read(Folder).Where(question => question.MustBeRefused == mustBeRefused && question.AsOf is null && question.Text.Length <= LongestQuestion).Select(question => question.Text);

    /// <summary>Of three questions two have theirs before them.</summary>
    private static string WithRemark(string question, int place) =>
        place % 3 < 2 ? Before[((place / 3 * 2) + (place % 3)) % Before.Length] + question : question.TrimEnd('?', '.', ' ') + After[(place / 3) % After.Length];
}
