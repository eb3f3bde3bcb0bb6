using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>A yes-or-no question claims a value. Where sources have another one, the answer is "no" and that value; where they have none, nothing is said.</summary>
public sealed class ClaimCheckTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    // A day, a month, a year.
    [InlineData("Was the Burnham school closed in 2015?", "No: The academy closed in 2019 because the number of pupils fell.")]
    [InlineData("is nick's birthday in december", "No: Nick Nelson's birthday is 4 September in the books.")]
    [InlineData("did the film wrap in june 2025?", "No: The film wrapped on 27 July 2025.")]
    // A number, in figures or in words, with what it counts.
    [InlineData("Did the season 3 shoot take twenty weeks?", "No: The season three shoot took eleven weeks, says Alice Oseman.")]
    [InlineData("Did the film shoot take forty days?", "No: The film was shot over thirty-five days.")]
    [InlineData("did 5,000 teenagers audition for charlie?", "No: Joe Locke won the part of Charlie against ten thousand other teenagers.")]
    [InlineData("did the kickstarter raise fifty thousand pounds", "No: The Kickstarter closed at £58,925 from nearly 1,600 backers.")]
    [InlineData("Is Charlie 16 in the film?", "No: In the film Charlie Spring is 17, says Alice Oseman.")]
    [InlineData("was charlie in year 11 when it started", "No: At the start Charlie Spring is in Year 10.")]
    // Somebody or somewhere, known or not.
    [InlineData("Was Diana Olifirova the cinematographer of season 3?", "No: Simona Susnea was director of photography on season three.")]
    [InlineData("Is the zoo in season 3 London Zoo?", "No: The zoo of season three is Whipsnade.")]
    [InlineData("is the beach in season 3 Brighton?", "No: Lyme Regis beach in Dorset appears in season three.")]
    [InlineData("so Rachael Stirling plays Sarah, right?", "No: Olivia Colman plays Sarah Nelson.")]
    [InlineData("did Emma Watson play Tara", "No: Corinna Brown plays Tara Jones.")]
    [InlineData("Is Jack Maddox played by Andrew Scott?", "No: Jonathan Bailey plays Jack Maddox.")]
    // A name in full.
    [InlineData("is Mr Ajayi's first name Youssef?", "No: Mr Ajayi's first name is Nathan.")]
    [InlineData("is nick's dog called Henry?", "No: Nick Nelson has a dog named Nellie.")]
    [InlineData("is charlie's last name nelson", "No: Joe Locke plays Charlie Spring.")]
    [InlineData("is episode 3 of season 1 called Crush?", "No: Episode 3 of season 1 is called \"Kiss\".")]
    // How two are related.
    [InlineData("is hayley atwell nick's new mum in s3 or what", "No: Diane is Nick Nelson's aunt.")]
    [InlineData("Is Oliver Charlie's brother in the show?", "No: Oliver Spring is a young cousin of Charlie Spring.")]
    [InlineData("is David Nick's younger brother?", "No: David Nelson is Nick Nelson's older brother.")]
    // The very opposite.
    [InlineData("does Ben stay at Truham in the end", "No: Ben Hope leaves Truham at the end of season two.")]
    [InlineData("was the olivia colman casting known beforehand", "No: Olivia Colman's casting stayed secret until the launch day.")]
    public void What_is_not_so_is_denied_with_what_is(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(told, answer.Lead.Text);
        Assert.NotEmpty(answer.Lead.SourceNumbers);
    }

    [Theory]
    [InlineData("is tao's surname xu", "Yes: William Gao plays Tao Xu.")]
    [InlineData("omg wait the therapist is eddie marsan??", "Yes: Eddie Marsan plays Geoff. Geoff is Charlie's therapist.")]
    [InlineData("is charlie's therapist called Geoff", "Yes: Geoff is Charlie's therapist.")]
    [InlineData("did season 3 have 4.5 million views in its first four days", "Yes: Season three had 4.5 million views in its first four days.")]
    [InlineData("is it true s2 was number 1 in like 40 something countries", "Yes: FlixPatrol had season two top in 45 countries at launch.")]
    [InlineData("is the nick and charlie novella part of the film too?", "Yes: The film also uses the novella Nick and Charlie.")]
    [InlineData("Did Kit Connor audition for a different character at first? If so, which one?", "Yes: Kit Connor first taped an audition for Charlie.")]
    public void What_is_so_is_borne_out(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(told, answer.Lead.Text);
    }

    [Theory]
    [InlineData("Is the show made by the BBC?", "See-Saw Films")]
    [InlineData("is season 3 based on volume 4", "fifth book")]
    [InlineData("does sahar go to truham", "Higgs")]
    [InlineData("Was Simona Susnea the editor of season 2?", "one of the season two editors")]
    [InlineData("Is Imogen Nick's girlfriend?", "friend of Nick")]
    [InlineData("Did Taylor Swift write Colours of You?", "Baby Queen")]
    [InlineData("was the pilot written by Phoebe Waller-Bridge", "Alice Oseman")]
    [InlineData("is darcy's pronoun she/her", "they/them")]
    public void Where_there_may_be_others_what_is_known_is_told_without_a_no(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No:", answer.Lead.Text);
        Assert.DoesNotContain("Yes:", answer.Lead.Text);
    }

    [Theory]
    // That a scene was filmed here does not say that none was filmed there.
    [InlineData("was season 1 filmed in liverpool")]
    [InlineData("Was season 2 filmed in Bristol?")]
    [InlineData("is heartstopper on disney plus")]
    // Nobody states any value of it.
    [InlineData("Did the season 2 shoot take twenty weeks?")]
    [InlineData("Was Will Hardy the editor of season 1?")]
    [InlineData("Is the pub in season 2 the Red Lion?")]
    [InlineData("Is Mr Lange's first name Paul?")]
    [InlineData("is the headmaster's name Alan")]
    [InlineData("is sahar's dog called Bella")]
    [InlineData("is the hotel in Paris the Ritz?")]
    [InlineData("Is Tao's birthday in March")]
    [InlineData("does elle have three brothers")]
    [InlineData("did Netflix pay 20 million pounds for it")]
    [InlineData("Is David the brother of Tao")]
    [InlineData("does nick stay at truham in the end")]
    // The last word is no name, so no value is claimed that another could stand for.
    [InlineData("is kit connor vegan")]
    [InlineData("did tori get married")]
    [InlineData("does Sahar Zahid play the drums")]
    [InlineData("is Andonis Trattos in the third season")]
    [InlineData("had Darragh Hand acted before")]
    public void Where_nothing_is_stated_nothing_is_said(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
