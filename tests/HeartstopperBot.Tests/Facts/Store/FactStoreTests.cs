using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Store;

public sealed class FactStoreTests : IDisposable
{
    private readonly BuiltPack _pack = SeedPackBuilder.Some()
        .Claim("newer", "charlie-spring", "played-by", "joe-locke", "Joe Locke is Charlie.", "spoils: season-2", "as-written: { joe-locke: Jo Lock }")
        .Claim("newer", "nick-nelson", "plot", "Nick does something late in the story.", "Nick does something late.", "spoils: season-2", "qualifiers: { to: HuffPost, note: in passing }")
        .Build();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Sources_that_say_the_same_are_one_statement_with_the_newest_reference_first()
    {
        var statement = Assert.Single(_pack.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything));

        Assert.Equal(FactValue.OfEntity("kit-connor"), statement.Value);
        Assert.Equal(["newer", "older"], statement.References.Select(reference => reference.Source.Id));
        Assert.Matches("^nick-nelson\\.played-by\\.[0-9a-f]{8}$", statement.Id);
    }
}
