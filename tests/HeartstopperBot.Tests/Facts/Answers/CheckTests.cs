using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Answers.Check;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>Messages as fans write them, with what is to be found in them: S supported, C contradicted, N not in the record; nothing where there is no claim.</summary>
public sealed class CheckTests
{
    [Theory]
    // Who plays whom
    [InlineData("Kit Connor plays Nick", "S")]
    [InlineData("I think Kit Connor plays Nick.", "S")]
    [InlineData("Joe Locke plays Nick", "C")]
    [InlineData("fun fact: Charlie is played by Joe Locke!!", "S")]
    [InlineData("Charlie is played by Kit Connor", "C")]
    [InlineData("Kit Connor is Nick Nelson", "S")]
    [InlineData("Olivia Colman plays Nick's mum", "S")]
    [InlineData("Yasmin Finney was cast as Elle", "S")]
    [InlineData("Yasmin Finney was cast as Tara", "C")]
    [InlineData("Nick's actor is Kit Connor", "S")]
    [InlineData("Kit Connor plays Nick and Joe Locke plays Charlie", "SS")]
    [InlineData("Kit Connor and Joe Locke play Nick and Charlie", "SS")]
    [InlineData("Kit Connor and Joe Locke play Charlie and Nick", "CC")]
    [InlineData("Joe Locke doesn't play Nick", "S")]
    [InlineData("Kit Connor does not play Nick", "C")]
    [InlineData("Kit Connor, not Joe Locke, plays Nick", "SS")]
    [InlineData("Kit Connor plays Nick, not Charlie", "SS")]
    [InlineData("It's not true that Kit Connor plays Nick", "C")]
    [InlineData("kit conor plays nick nelsn", "S")]
    // When
    [InlineData("the guy who plays Nick is Joe Locke", "C")]
    [InlineData("the guy who plays Nick is Kit Connor", "S")]
    [InlineData("The actress playing Elle isn't Yasmin Finney", "C")]
    [InlineData("whoever plays Tao is Will Gao", "S")]
    [InlineData("The director of season 3 was Andy Newbery", "S")]
    [InlineData("Nick is Kit Connor", "S")]
    [InlineData("Hayley Atwell plays Nick's aunt Diane", "S")]
    [InlineData("the webcomic started in 2016", "S")]
    [InlineData("s2 dropped august 3rd", "S")]
    [InlineData("filming for season 3 started in October 2023", "S")]
    [InlineData("I started watching Heartstopper in 2023", "")]
    [InlineData("Season 1 episode 3 is called Kiss", "S")]
    [InlineData("Season 1 episode 3 is called Boyfriend", "C")]
    [InlineData("Heartstopper won five Emmys", "S")]
    [InlineData("Heartstopper won 7 Children's and Family Emmys in 2022", "C")]
    [InlineData("Heartstopper got nine Emmy nominations", "S")]
    [InlineData("Kit Connor won an Emmy", "S")]
    [InlineData("Joe Locke won an Emmy", "N")]
    [InlineData("Heartstopper was nominated for a BAFTA", "S")]
    [InlineData("Kit Connor was nominated for an NTA", "S")]
    [InlineData("each season has eight episodes", "SSS")]
    [InlineData("each episode of season 1 is about half an hour", "S")]
    [InlineData("each episode of season 1 is an hour long", "C")]
    [InlineData("season 1 has a 100% score on Rotten Tomatoes", "S")]
    [InlineData("Nick and Charlie are so cute together", "")]
    [InlineData("Nick and Charlie are together", "S")]
    [InlineData("Season 2 came out on 3 August 2023", "S")]
    [InlineData("Season 2 came out in 2023", "S")]
    [InlineData("s2 dropped in August 2023", "S")]
    [InlineData("Season 2 came out in 2022", "C")]
    [InlineData("Season 2 was released on August 4th, 2023", "C")]
    [InlineData("season three premiered 2024-10-03", "S")]
    [InlineData("Season 3 came out in October", "S")]
    [InlineData("Season 3 didn't come out in 2023", "S")]
    [InlineData("Heartstopper Volume 5 was published in December 2023", "S")]
    [InlineData("Volume 5 was published in 2021", "C")]
    // How many
    [InlineData("Season 2 has 8 episodes", "S")]
    [InlineData("Season 2 has ten episodes", "C")]
    [InlineData("season 3 has eight episodes and came out in 2024", "SS")]
    [InlineData("Heartstopper has three seasons", "S")]
    [InlineData("There are 2 seasons of Heartstopper", "C")]
    [InlineData("There are seven seasons of Heartstopper", "N")]
    // Who made it
    [InlineData("Euros Lyn directed season 1", "S")]
    [InlineData("Season 1 was directed by Alice Oseman", "C")]
    [InlineData("Season 2 was directed by Euros Lyn, and season 3 was directed by Andy Newbery", "SS")]
    [InlineData("Alice Oseman wrote season 1", "S")]
    [InlineData("Heartstopper was created by Alice Oseman", "S")]
    [InlineData("Kit Connor wrote season 1", "N")]
    [InlineData("Heartstopper is on Netflix", "S")]
    // Who is in it
    [InlineData("Leila Khan is in season 2", "S")]
    [InlineData("Sebastian Croft is in season 3", "C")]
    [InlineData("Sebastian Croft is not in season 3", "S")]
    [InlineData("Olivia Colman is in season 3", "C")]
    [InlineData("Jonathan Bailey joined season 3", "S")]
    [InlineData("Jonathan Bailey is in season 1", "N")]
    // Who belongs to whom
    [InlineData("Tori is Charlie's sister", "S")]
    [InlineData("Nick and Charlie go to Truham", "SS")]
    // Who said what
    [InlineData("Joe Locke said that he is ready for darker themes", "S")]
    [InlineData("Joe Locke said that he hates pineapple on pizza", "N")]
    // No claim
    [InlineData("Does Kit Connor play Nick?", "")]
    [InlineData("who plays nick", "")]
    [InlineData("I wish Joe Locke played Nick", "")]
    [InlineData("Maybe season 4 comes out in 2027", "")]
    [InlineData("Hopefully season 2 has 20 episodes", "")]
    [InlineData("Joe Locke plays Nick /s", "")]
    [InlineData("Joe Locke plays Nick, just kidding", "")]
    [InlineData("imagine if Olivia Colman directed season 1", "")]
    [InlineData("Nick plays rugby", "")]
    [InlineData("I love this show so much", "")]
    [InlineData("hello everyone", "")]
    [InlineData("Kit Connor is Nick's boyfriend", "")]
    [InlineData("", "")]
    [InlineData("Joe Locke almost played Nick", "")]
    [InlineData("Joe Locke auditioned to play Nick", "")]
    [InlineData("Kit Connor's brother plays Nick", "")]
    // Names that look like something else
    [InlineData("Will Gao plays Tao and Joe Locke plays Ben Hope", "SC")]
    [InlineData("Season 4 comes out in 2026", "N")]
    [InlineData("Olivia Colman was in season 1 but not in season 3", "SS")]
    [InlineData("Kit Connor, the actor who really plays Nick", "S")]
    [InlineData("Heartstopper came out in 2022", "S")]
    [InlineData("Heartstopper came out in 2019", "N")]
    // Several, with chatter
    [InlineData("Hi! I love this show. Kit Connor plays Nick. Who plays Tori? Season 2 came out in 2021...", "SC")]
    [InlineData("> **Kit Connor** plays ||Nick||", "S")]
    [InlineData("look <@1500000000000000005> https://example.com/kit Kit Connor plays Nick", "S")]
    public void A_message_is_held_against_the_record_claim_by_claim(string message, string expected)
    {
        var check = RealFacts.Answers.Check(message, Lens.Everything);

        var found = string.Concat(check.Claims.Select(claim => "SCN"[(int)claim.Verdict]));
        Assert.True(found == expected, $"{message}\nexpected {expected}, found {found}\n{string.Join('\n', check.Answer.Lines.Select(line => $"{line.Group}: {line.Text.Text}"))}");
    }

    [Fact]
    public void Every_verdict_of_the_sources_names_them()
    {
        var check = RealFacts.Answers.Check("Kit Connor plays Nick. Joe Locke plays Nick. Season 2 has ten episodes. Sebastian Croft is in season 3.", Lens.Everything);

        Assert.Equal(4, check.Answer.Lines.Length);
        Assert.All(check.Answer.Lines, line => Assert.NotEmpty(line.Text.SourceNumbers));
        Assert.Contains("Kit Connor", check.Answer.Lines[1].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_beyond_the_line_is_not_in_the_record_and_there_is_more()
    {
        var check = RealFacts.Answers.Check("Nick is dating Charlie.", new Lens(null, SpoilerLine.Nothing));

        var line = Assert.Single(check.Answer.Lines);
        Assert.Equal(Verdict.NotInTheRecord, Assert.Single(check.Claims).Verdict);
        Assert.Contains("there is more beyond how far you have watched", line.Text.Text, StringComparison.Ordinal);
        Assert.Empty(check.Answer.Sources);
        Assert.True(check.Answer.HasHeldBack);
    }

    [Fact]
    public void Nothing_beyond_any_line_is_cited_or_told()
    {
        const string Story = "Nick is dating Charlie. Nick and Charlie are dating. Sebastian Croft is in season 3. Kit Connor plays Charlie's boyfriend. Jonathan Bailey plays Jack Maddox. Hayley Atwell plays Diane. "
            + "Eddie Marsan plays Geoff. Darragh Hand plays Michael. Tori is Charlie's sister. David is Nick's brother. Tara is dating Darcy. Olivia Colman is not in season 3.";

        foreach (var (_, line) in SpoilerLine.Choices)
        {
            var check = RealFacts.Answers.Check(Story, new Lens(null, line));
            Assert.DoesNotContain(check.Answer.Lines.SelectMany(one => one.Text.Statements), said => SpoilerLine.OrderOf(said.Spoils) > line.Order);
            Assert.All(check.Answer.Lines, one => Assert.True(one.Statement is null || SpoilerLine.OrderOf(one.Statement.Spoils) <= line.Order));
        }
    }

    [Fact]
    public void The_same_claim_is_checked_for_whom_the_story_is_no_secret()
    {
        var check = RealFacts.Answers.Check("Nick is dating Charlie.", Lens.Everything);

        Assert.Equal(Verdict.Supported, Assert.Single(check.Claims).Verdict);
    }

    [Fact]
    public void Of_a_long_message_only_the_first_ten_claims_are_checked()
    {
        var check = RealFacts.Answers.Check(string.Concat(Enumerable.Repeat("Kit Connor plays Nick. ", 400)), Lens.Everything);

        Assert.Equal(10, check.Claims.Length);
        Assert.Contains(check.Answer.Notes, note => note.Text.Contains("first 10", StringComparison.Ordinal));
    }
}
