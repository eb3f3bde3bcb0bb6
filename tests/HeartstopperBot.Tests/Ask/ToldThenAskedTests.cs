using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>First something is told, then it is asked: "I found my old copy of Solitaire, what year did that come out?" By itself the last clause would ask something else.</summary>
public sealed class ToldThenAskedTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("found my old copy of solitaire, what yr did that first come out", "2014")]
    [InlineData("It made me smile to hear that Kit Conner first sent in a tape for somebody other than Nick. Which part was it?", "Charlie")]
    [InlineData("my professor did not believe me that Olivia Colman got an Emmy for this show!! which one was it", "guest performance")]
    [InlineData("someone filmed the movie shoot at a train station, wich one was it", "Leeds")]
    [InlineData("Sooo our trivia sheet has five emmy nominations for heartstopper but that feels low. how many was it?", "nine")]
    [InlineData("I know Elle is at Higgs now, but which school was she at before that?", "Truham")]
    [InlineData("I read that after the show started the american sales of the comics exploded, by how much percent?", "1,700")]
    public void What_the_question_points_back_at_is_what_was_told(string asked, string told) => Assert.Contains(told, Told(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("im so behind, still havent bought vol 6, when did it come out in england", "2 July 2026")]
    [InlineData("kinda sad seb croft wasnt in s3 why didnt he come back", "redemption")]
    [InlineData("my mum is the biggest olivia colman fan and wont stop asking, why wasn't she in season 3??", "diary")]
    [InlineData("hiya, just heard about this on a podcast, so what's Heartstopper actually about?", "Nick and Charlie")]
    [InlineData("so im doing geography hw for kent lol is truham meant to be there", "Kent")]
    public void What_is_only_told_does_not_answer(string asked, string told) => Assert.Contains(told, Told(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("I avoided all the season 3 leaks, when did those happen?")]
    [InlineData("so nick goes to uni, which one does he pick in the end")]
    [InlineData("i bet nick and charlie marry at 25, do they")]
    [InlineData("I'm always squinting at Isaac's book in the first episode, which title is it?")]
    [InlineData("I found the comic on Tapas, what other site was it first posted on?")]
    [InlineData("I knew Kit won something at the kids' Emmys, what was it for?")]
    [InlineData("tryna rewatch the first kiss at harrys party, what ep is it")]
    [InlineData("my sis swears alice oseman is hidden in an episode lmao which one")]
    [InlineData("My daughter shrieked when that classics man came on, the one Charlie has a crush on! What is the actor called?")]
    public void An_answer_that_takes_up_nothing_of_it_is_none(string asked) => Assert.NotEqual(Outcome.Answered, Ask(asked).Outcome);

    [Theory]
    [InlineData("Been a Doctor Who nut since I was ten, what's Yasmin Finney's character called on there")]
    [InlineData("I know when Nick was born but im making a calendar for my dorm wall, so whats the date of Charlies birthday")]
    [InlineData("I rewatched the Jack Maddox scene five times and still can't catch it, what book is he holding?")]
    [InlineData("obsessed with agatha, joe's character name?")]
    [InlineData("so my sister is basically Tori and we were wondering how old Tori actually is in season 1")]
    [InlineData("ok im curious, what does sarah nelson do for a job")]
    [InlineData("What did Nick give Charlie for his birthday?")]
    [InlineData("who took home BAFTA memorable moment? curious")]
    [InlineData("how do i tell my parents im bi")]
    public void What_no_source_says_is_not_answered_with_what_was_told(string asked) => Assert.NotEqual(Outcome.Answered, Ask(asked).Outcome);

    [Theory]
    [InlineData("writing fic, mr ajayi's first name", "name")]
    [InlineData("skeptical brother, s1 rotten tomatoes score", "100")]
    [InlineData("loved therapist geoff, actor name", "Eddie Marsan")]
    [InlineData("adoring otis, actor please", "Araloyin Oshunremi")]
    [InlineData("My library has Solitaire on the staff picks shelf and I wondered what year it was first published.", "2014")]
    public void A_few_words_of_why_one_asks_hinder_nothing(string asked, string told) => Assert.Contains(told, Told(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("stranger things, season 2 release date")]
    [InlineData("in the musical, who plays nick")]
    [InlineData("bridgerton fan here, who plays the duke")]
    public void Nor_are_they_dropped_where_they_may_say_of_what(string asked) => Assert.NotEqual(Outcome.Answered, Ask(asked).Outcome);

    [Theory]
    [InlineData("i cried sooo much at the season 1 finale lol what is that episode even called", "Boyfriend")]
    [InlineData("The zoo that we see in season three, which one is it in real life?", "Whipsnade")]
    [InlineData("i read there are only five books, is that right", "six volumes")]
    [InlineData("I am an old schoolteacher and rather fond of Mr Ajayi. Who is the actor, may I ask?", "Fisayo Akinade")]
    [InlineData("We drove past Herne Bay last week and my daughter shouted \"Heartstopper!\" - what did they film there?", "Herne Bay")]
    [InlineData("Good afternoon! I keep forgetting the name of Tao's mum. Can you help me?", "Yan")]
    public void What_needs_nothing_of_it_but_a_name_is_answered(string asked, string told) => Assert.Contains(told, Told(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("Name the camera the show was shot with.", "ALEXA")]
    [InlineData("Does anybody know the first name of the strict teacher, Mr Farook?", "Mr Farouk's first name is Youssef")]
    [InlineData("vol 5 us release", "19 December 2023")]
    [InlineData("my notes say season 3 is from 3 October 2024, can you confirm", "Yes")]
    [InlineData("who took over from euros lyn as director in s3", "Andy Newbery")]
    [InlineData("kit connor emmy category", "lead performance")]
    [InlineData("For how long, in days, were they shooting the movie?", "thirty-five days")]
    [InlineData("Tao mum actress", "Momo Yeung")]
    [InlineData("Season 3 replaced what other show at number one on Netflix?", "Monsters")]
    public void Short_cuts_mean_what_they_stand_for(string asked, string told) => Assert.Contains(told, Told(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("Baby Queen's real name?")]
    [InlineData("What number is the film if you count it as an episode?")]
    [InlineData("how many boys wanted to be charlie")]
    public void What_shares_words_with_another_thing_is_not_answered_with_it(string asked) => Assert.NotEqual(Outcome.Answered, Ask(asked).Outcome);

    private Answer Ask(string question) => seeds.Answers.Ask(question, Lens.Everything);

    private string Told(string question)
    {
        var answer = Ask(question);
        Assert.True(answer.Outcome == Outcome.Answered, $"{question}: {answer.Lead.Text}");
        return answer.Lead.Text;
    }
}
