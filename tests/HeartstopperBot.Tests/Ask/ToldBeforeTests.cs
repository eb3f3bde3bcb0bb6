using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>A tale, and then a question about what it told.</summary>
public sealed class ToldBeforeTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Okay so don't judge me but I only watch it for the dog. What's she called?", "Nellie")]
    [InlineData("I really loved all the little leaves and sparks that fly around and I wondered who animated them", "Anna Peronetto")]
    [InlineData("We were watching season 3 last night and there's this zoo. Where is it?", "Whipsnade")]
    [InlineData("My flatmate and I got to the bit with the zoo, and she's convinced it's London Zoo but I don't think so, where is it really?", "Whipsnade")]
    [InlineData("I love the bit where they go to the beach in season 3. Where was that filmed?", "Lyme Regis")]
    [InlineData("my crush has the same bday as nick lmao so when is it", "4 September")]
    [InlineData("My niece adores the books and I'd like to pre-order the sixth volume for her here in the UK, so could you please tell me the day it comes out?", "2 July 2026")]
    [InlineData("Our book club is doing Solitaire next month and someone wanted to know the publisher, can you help?", "HarperCollins")]
    public void What_it_means_was_told(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Theory]
    [InlineData("I love the bit where they rob a bank. Where was that filmed?")]
    [InlineData("We were watching Bridgerton last night and there's this queen. Who plays her?")]
    [InlineData("My nan only watches Doctor Who for the daleks. Who voices them?")]
    [InlineData("I adore the cat. What's it called?")]
    [InlineData("my sister has the same bday as tara so when is it")]
    public void What_no_source_knows_is_not_exchanged_for_something_else(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
