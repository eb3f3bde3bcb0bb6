using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>A message as people write it: half a question after the first, a name that they are not sure of, the same in other words, the word order of another language.</summary>
public sealed class SmallTalkTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Heartstopper lost the National Television Award for new drama in 2022. Who to?", "Trigger Point")]
    [InlineData("what kit did they shoot all of it on, which camera", "ALEXA")]
    [InlineData("apparently there's gonna be a movie?? since when, who said that", "22 April 2025")]
    [InlineData("whos the blond one, nick i think, irl name pls", "Kit Connor")]
    [InlineData("the tall one, tao i think, whos the actor", "William Gao")]
    [InlineData("whos tha teacher charlie talks 2, the art one, n who plays him", "Fisayo Akinade")]
    [InlineData("who shot the pictures (DoP) for season 3", "Simona Susnea")]
    [InlineData("pls tell me nick & charlie are still together in the movie, what's it about", "university")]
    [InlineData("Just got back from holiday in Dorset and the landlady swore Heartstopper was shot on the beach there, is she right?", "Lyme Regis")]
    [InlineData("Sorry to be a pain, but my daughter won't stop talking about Tao, so who on earth plays him?", "William Gao")]
    [InlineData("It exists a podcast official?", "podcast")]
    [InlineData("where was turned the school trip?", "Paris")]
    [InlineData("how is called the art school where Elle is accepted?", "Lambert")]
    [InlineData("Who is the young actor in the part of Tao Xu?", "William Gao")]
    [InlineData("wots the name of nicks dog lol", "Nellie")]
    public void The_question_in_it_is_answered(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
    }

    [Theory]
    [InlineData("Heartstopper was nominated for a Grammy. When?")]
    [InlineData("what did they eat on set, which sandwich")]
    [InlineData("the tall one, Dumbledore i think, whos the actor")]
    [InlineData("who is the teacher who's strict, the chemistry one")]
    [InlineData("who did the make up (choreographer) for season 3")]
    [InlineData("where was turned the dream sequence in Peru?")]
    [InlineData("It exists a video game?")]
    [InlineData("Elle paints a portrait. Of whom?")]
    [InlineData("I know tara has a brother, what is his name")]
    [InlineData("Thank you in advance for telling me who plays Voldemort.")]
    public void What_no_source_says_stays_so_however_it_is_put(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
