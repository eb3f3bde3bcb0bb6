using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>What is true beside what is asked is no answer: who plays the part was not nearly cast, a school is no course of study, a clinic is not its name, a release is no leak.</summary>
public sealed class NearMissTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("who was nearly cast as nick before kit got it")]
    [InlineData("who almost played Charlie?")]
    [InlineData("Who almost directed the film?")]
    [InlineData("who was meant to play nick originally")]
    [InlineData("Who was going to play Charlie before Joe Locke?")]
    [InlineData("Who played Nick before Kit Connor?")]
    [InlineData("who was nick before kit")]
    [InlineData("which song was almost used in season 2")]
    public void What_did_not_come_about_is_not_told_by_what_did(string question) => IsNotAnswered(question);

    [Theory]
    [InlineData("who plays nick", "Kit Connor")]
    [InlineData("is the film nearly finished", "post-production")]
    [InlineData("nearly how many views did season 2 get", "6.1 million")]
    [InlineData("almost how many people watched season 1", "14.55 million")]
    public void What_did_is_told_and_so_is_how_far_it_is(string question, string told) => IsAnswered(question, told);

    [Theory]
    [InlineData("what is nick gonna study at uni")]
    [InlineData("what will charlie study at university")]
    [InlineData("which university does nick go to")]
    [InlineData("where is nick going to university")]
    [InlineData("whats the clinic called that charlie goes to")]
    [InlineData("what's the name of charlie's clinic")]
    [InlineData("what's the rugby team called that nick plays for")]
    public void That_there_is_one_does_not_say_which(string question) => IsNotAnswered(question);

    [Theory]
    [InlineData("what school does nick go to", "Truham")]
    [InlineData("where does nick study", "Truham")]
    [InlineData("what is nick's dog called", "Nellie")]
    [InlineData("what is the school for girls called", "Higgs")]
    [InlineData("what's will gao's band called", "Wasia Project")]
    [InlineData("what is the name of charlie's therapist", "Geoff")]
    [InlineData("what's the last episode of season 2 called", "Perfect")]
    public void A_name_that_a_source_has_is_told(string question, string told) => IsAnswered(question, told);

    [Theory]
    [InlineData("someone told me s3 leaked early?? when was that", "August 2024")]
    [InlineData("I heard season 3 leaked, where was that?", "online")]
    [InlineData("apparently season 3 wrapped?? when was that", "15 December 2023")]
    [InlineData("someone told me the film was announced?? when was that", "22 April 2025")]
    public void That_is_what_happened_and_not_what_it_happened_to(string question, string told) => IsAnswered(question, told);

    [Theory]
    [InlineData("someone said the movie leaked?? when was that")]
    [InlineData("i heard that charlie got a tattoo, when was that")]
    [InlineData("my friend told me the film got cancelled?? when was that")]
    [InlineData("someone told me kit connor left?? when was that")]
    [InlineData("my friend said season 2 was delayed?? why was that")]
    public void What_no_source_has_happen_has_no_day(string question) => IsNotAnswered(question);

    private void IsAnswered(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
    }

    private void IsNotAnswered(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
