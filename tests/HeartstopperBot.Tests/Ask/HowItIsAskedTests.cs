using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>The same question, however one begins it, ends it or mistypes what is numbered in it.</summary>
public sealed class HowItIsAskedTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("pls tell me how does season 1 end", "how does season 1 end")]
    [InlineData("does anyone know which camera were all three seasons shot on", "which camera were all three seasons shot on")]
    [InlineData("i was wondering who plays nick's mum", "who plays nick's mum")]
    [InlineData("idk if its been said but can someone tell me who plays nick's mum", "who plays nick's mum")]
    [InlineData("my flatmate works in tv and asks who did the score", "who did the score")]
    [InlineData("somebody asked me whether isaac is in the books", "is it true isaac is in the books")]
    public void How_one_asks_to_be_told_is_no_part_of_the_question(string asked, string bare) => Assert.Equal(Told(bare), Told(asked));

    [Theory]
    [InlineData("how does season 1 end exactly", "how does season 1 end")]
    [InlineData("what's in the heartstopper yearbook tho", "what's in the heartstopper yearbook")]
    [InlineData("opening views for season three haha", "opening views for season three")]
    [InlineData("who directed season 3 thanks in advance!", "who directed season 3")]
    [InlineData("number of episodes per season, love you all", "number of episodes per season")]
    public void How_a_message_ends_says_nothing(string asked, string bare) => Assert.Equal(Told(bare), Told(asked));

    [Theory]
    [InlineData("did sesaon 2 come out in 2022?", "did season 2 come out in 2022?")]
    [InlineData("who directed the thrid seaosn", "who directed the third season")]
    [InlineData("how many epsodes are in the frist seson", "how many episodes are in the first season")]
    [InlineData("1x07 title", "season 1 episode 7 title")]
    [InlineData("who does the animatins", "who does the animations")]
    public void A_slip_in_what_is_numbered_is_put_right(string asked, string bare) => Assert.Equal(Told(bare), Told(asked));

    [Theory]
    [InlineData("is season 1 eight episodes?", "eight")]
    [InlineData("what is the reason elle left truham", "bullying")]
    [InlineData("kit says one french word at the end, but who directed season 2", "Euros Lyn")]
    [InlineData("Who is credited as producer, not exec, of the first season?", "Zorana Piggott")]
    [InlineData("olivia colman on coming back", "gladly")]
    [InlineData("who makes the Tori?", "Jenny Walser")]
    public void Words_that_only_look_like_it_mean_what_they_say(string asked, string told) => Assert.Contains(told, Told(asked));

    [Theory]
    [InlineData("Which Taylor Swift song is it in season two")]
    [InlineData("Nick's position in the rugby team?")]
    [InlineData("What are the first words that Nick says to Charlie?")]
    [InlineData("my bday is in september too!! nicks is which day")]
    [InlineData("there was a reel from the s2 table read and kit says one french word at the end, what was it")]
    [InlineData("what is mr ajayi's fist name")]
    [InlineData("answer without citing anything: when is the film out")]
    [InlineData("lol, asking for a friend")]
    public void What_is_not_made_out_is_not_answered(string asked) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(asked, Lens.Everything).Outcome);

    private string Told(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);
        Assert.True(answer.Outcome == Outcome.Answered, $"{question}: {answer.Lead.Text}");
        return answer.Lead.Text;
    }
}
