using HeartstopperBot.Facts.Seeds.Verifying;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Seeds;

/// <summary>What a claim says must be where it says it stands; each kind of miss is caught.</summary>
public sealed class SeedVerifierTests : IDisposable
{
    /// <summary>Six paragraphs: the lines of spaces, one of them not breakable, do not count.</summary>
    private const string Text =
        """
        Zoé O’Hara stars in the second series of Heartstopper

           
        Nick’s brother is played by Olivia Coleman, and two more follow; seventy-five fans cheered 1,250 times.
         
        It arrives on August 3rd, 2023, at 8am UK time. Tickets cost £4.99 and 100% of critics agree.
        In Sept 2024 there will be more, as she said on 2023-04-24.
        The maybe list: Ann Hathaway.
        Season 7 has been ruled out
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zoe", "career", "star", "Zoe stars.", "paragraph 1")] // accents and apostrophes fold
    [InlineData("nick-nelson", "career", "brother", "He has a brother.", "paragraph 2")] // a possessive is fine
    [InlineData("season-2", "premise", "none", "Nothing is known of season 2.", "heading (paragraph 1)")] // its figure counts through another name
    [InlineData("zoe", "premise", "two more", "There are 2 more, and 75 and 1,250.", "paragraphs 1-2")] // number words
    [InlineData("zoe", "volume-count", "2", "Two more come.", "paragraphs 1, 2")]
    [InlineData("zoe", "price", "4.99", "It costs 4.99.", "paragraphs 1 and 3")]
    [InlineData("zoe", "score", "100", "All agree.", "paragraphs 1, 2-3")]
    [InlineData("zoe", "release-date", "2023-08-03", "It comes on 3 August 2023.", "paragraphs 1, 3")]
    [InlineData("zoe", "release-date", "2023-08", "It comes in August 2023.", "paragraphs 1, 3")]
    [InlineData("zoe", "release-date", "\"2023-08-03 08:00 UK time\"", "It comes then.", "paragraphs 1, 3")]
    [InlineData("zoe", "release-date", "2024-09", "It comes in September 2024.", "paragraphs 1, 4")] // an abbreviation
    [InlineData("zoe", "release-date", "2023-04-24", "She said so on 24 April 2023.", "paragraphs 1, 4")]
    [InlineData("zoe", "release-date", "not-announced", "No date is known.", "paragraph 1")]
    public void What_is_there_is_found(string subject, string property, string value, string says, string at)
    {
        Assert.Empty(Verify(subject, property, value, says, $"at: {at}").Misses);
    }

    [Theory]
    [InlineData("nick-nelson", "career", "x", "He is.", "paragraph 1", "the name 'Nick Nelson'")]
    [InlineData("ann", "career", "x", "She is.", "paragraph 5", "the name 'Ann Hath'")] // whole words only
    [InlineData("zoe", "played-by", "nick-nelson", "He plays.", "paragraph 1", "the name 'Nick Nelson'")]
    [InlineData("zoe", "premise", "in 3 parts", "It has parts.", "paragraph 1", "the figure 3")]
    [InlineData("zoe", "premise", "x", "It has 3 parts.", "paragraph 1", "the figure 3")]
    [InlineData("zoe", "premise", "x", "It has 75.5 parts.", "paragraphs 1-2", "the figure 75.5")]
    [InlineData("zoe", "premise", "x", "She is in season 7.", "paragraph 1", "the figure 7")]
    [InlineData("zoe", "volume-count", "70", "There are many.", "paragraphs 1-2", "the figure 70")] // seventy-five is not seventy
    [InlineData("zoe", "price", "4.98", "It costs.", "paragraphs 1-3", "the figure 4.98")]
    [InlineData("zoe", "release-date", "2023-08-04", "It comes.", "paragraphs 1, 3", "the day 4 August")]
    [InlineData("zoe", "release-date", "2023-04-03", "It comes.", "paragraphs 1, 3-4", "the day 3 April")] // the day stands by its month
    [InlineData("zoe", "release-date", "2022-08-03", "It comes.", "paragraphs 1, 3", "the year 2022")]
    [InlineData("zoe", "release-date", "2023-05", "It comes.", "paragraphs 1, 3, 5", "the month May")] // "maybe" is no month
    [InlineData("zoe", "release-date", "\"2023-08-03 09:00 UK time\"", "It comes.", "paragraphs 1, 3", "the time 09:00")]
    [InlineData("zoe", "release-date", "\"2023-08-03 08:00 PT\"", "It comes.", "paragraphs 1, 3", "the zone 'PT'")]
    [InlineData("zoe", "career", "x", "She is.", "the cast list", "names no paragraph")]
    [InlineData("zoe", "career", "x", "She is.", "paragraphs 3-1", "names no paragraph")]
    [InlineData("zoe", "career", "x", "She is.", "paragraph 7", "there is no paragraph 7: the text has 6")]
    [InlineData("zoe", "career", "x", "She is.", "paragraph 0", "names no paragraph")]
    [InlineData("zoe", "career", "x", "She is.", "paragraph 2", "the name 'Zoe O'Hara'")]
    public void What_is_not_there_is_not_found(string subject, string property, string value, string says, string at, string missing)
    {
        var verification = Verify(subject, property, value, says, $"at: {at}");

        Assert.Contains(missing, Assert.Single(verification.Misses).Missing);
        Assert.Equal(1, verification.NotFound);
    }

    [Fact]
    public void A_qualifier_is_looked_for_too()
    {
        Assert.Contains("Nick Nelson", Assert.Single(Verify("zoe", "role", "x", "She is.", "at: paragraph 1", "qualifiers: { to: nick-nelson }").Misses).Missing);
        Assert.Contains("May", Assert.Single(Verify("zoe", "role", "x", "She is.", "at: paragraphs 1, 3", "qualifiers: { when: 2023-05 }").Misses).Missing);
        Assert.Contains("figure 12", Assert.Single(Verify("zoe", "role", "x", "She is.", "at: paragraph 1", "qualifiers: { note: aged 12 }").Misses).Missing);
    }

    [Fact]
    public void A_spelling_of_the_source_must_be_there_as_it_is()
    {
        Assert.Empty(Verify("olivia", "career", "x", "She is.", "at: paragraph 2", "as-written: { olivia: Olivia Coleman }").Misses);
        Assert.Contains("'Olivia Coalman'", Assert.Single(Verify("olivia", "career", "x", "She is.", "at: paragraph 2", "as-written: { olivia: Olivia Coalman }").Misses).Missing);
        Assert.Contains("'Zoe O’Hara'", Assert.Single(Verify("zoe", "career", "x", "She is.", "at: paragraph 1", "as-written: { zoe: Zoe O’Hara }").Misses).Missing);
        Assert.Contains("'Olivia Cole'", Assert.Single(Verify("olivia", "career", "x", "She is.", "at: paragraph 2", "as-written: { olivia: Olivia Cole }").Misses).Missing);
    }

    [Fact]
    public void The_spelling_of_another_source_does_not_help()
    {
        var pack = Pack("olivia", "career", "x", "She is.", "at: paragraph 2")
            .Source("other", "published: 2022")
            .Claim("other", "olivia", "career", "x", "She is.", "as-written: { olivia: Olivia Coleman }")
            .Read().Pack!;

        Assert.Contains("Olivia Colman", Assert.Single(SeedVerifier.Verify(pack, Texts()).Misses).Missing);
    }

    [Fact]
    public void Sources_without_a_text_at_hand_are_not_counted()
    {
        var pack = Pack("zoe", "career", "x", "She is.", "at: paragraph 1").Source("other", "published: 2022", "document: gone.txt").Claim("other", "zoe", "career", "x", "She is.").Read().Pack!;

        Assert.Equal(1, SeedVerifier.Verify(pack, Texts()).Verified);
        Assert.Equal(0, SeedVerifier.Verify(pack, _folder.File("nowhere")).Verified);
    }

    private Verification Verify(string subject, string property, string value, string says, params string[] fields) =>
        SeedVerifier.Verify(Pack(subject, property, value, says, fields).Read().Pack!, Texts());

    private static SeedPackBuilder Pack(string subject, string property, string value, string says, params string[] fields) => SeedPackBuilder.Empty()
        .Entity("zoe", "person", "Zoe O'Hara")
        .Entity("ann", "person", "Ann Hath")
        .Entity("olivia", "person", "Olivia Colman")
        .Entity("nick-nelson", "character", "Nick Nelson", "Nick")
        .Entity("season-2", "season", "Season 2", "second series")
        .Entity("season-7", "season", "Season 7")
        .Source("s", "published: 2022", "document: text.txt")
        .Claim("s", subject, property, value, says, fields);

    private string Texts()
    {
        File.WriteAllText(_folder.File("text.txt"), Text);
        return _folder.Path;
    }
}
