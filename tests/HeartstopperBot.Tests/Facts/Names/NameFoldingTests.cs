using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Tests.Facts.Names;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Nick Nelson", "nick nelson")]
    [InlineData("  NICK\t nelson ", "nick nelson")]
    [InlineData("Stéphane", "stephane")]
    [InlineData("STÉPHANE", "stephane")]
    [InlineData("Ste\u0301phane", "stephane")]
    [InlineData("Łukasz Müller-Straße", "lukasz muller strasse")]
    [InlineData("Cormac Hyde-Corrin", "cormac hyde corrin")]
    [InlineData("Mr. Farouk", "mr farouk")]
    [InlineData("Mister Farouk", "mr farouk")]
    [InlineData("Nick's mum", "nicks mum")]
    [InlineData("Nick’s mum", "nicks mum")]
    [InlineData("Nickʼs mum", "nicks mum")]
    [InlineData("Nicks mum", "nicks mum")]
    [InlineData("Netflix UK & Ireland", "netflix uk and ireland")]
    [InlineData("Ｎｉｃｋ　２", "nick 2")]
    [InlineData("Nick 🍂 Nelson", "nick nelson")]
    [InlineData("N̷̡̛i̶̧c̸k̵", "nick")]
    [InlineData("نيك", "نيك")]
    public void A_name_folds_to_the_form_in_which_names_are_compared(string name, string folded)
    {
        Assert.Equal(folded, NameFolding.Fold(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?*_~`|#@<>[]()\\")]
    [InlineData("\ud800 \udc00\ud800")]
    [InlineData("🍂🍂")]
    [InlineData("\u0301\u0302\u0303")]
    public void What_holds_no_letter_folds_to_nothing(string text)
    {
        Assert.Equal("", NameFolding.Fold(text));
    }

    [Fact]
    public void However_much_is_typed_the_folded_form_stays_short()
    {
        Assert.Equal(NameFolding.MaxLength, NameFolding.Fold(new string('a', 10_000)).Length);
        Assert.True(NameFolding.Fold(string.Concat(Enumerable.Repeat("ﬁß & ", 5_000))).Length <= NameFolding.MaxLength);
    }
}
