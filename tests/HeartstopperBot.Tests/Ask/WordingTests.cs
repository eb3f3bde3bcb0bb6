using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Every property is asked for in many ways: a map of what people may say and where the bot does not follow.</summary>
public sealed class WordingTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private static readonly string Folder = Repository.Path("tests/HeartstopperBot.Tests/Ask/wordings");

    [Fact]
    public void However_a_property_is_asked_for_the_statement_of_it_leads()
    {
        var asked = WordingFiles.Read(Folder).Select(wording => (Wording: wording, IsLed: Leads(wording))).ToArray();

        var missed = string.Join('\n', asked.Where(one => !one.IsLed).Select(one => $"{one.Wording.Properties[0]}: {one.Wording.Question}"));
        var share = asked.Count(one => one.IsLed) / (double)asked.Length;
        Assert.True(share >= 0.94, $"{share.ToString("0.0%", CultureInfo.InvariantCulture)} of {asked.Length}\n{missed}");
    }

    [Fact]
    public void The_wordings_name_properties_and_things_that_exist_and_leave_out_hardly_a_property()
    {
        var wordings = WordingFiles.Read(Folder);

        Assert.DoesNotContain(wordings.SelectMany(wording => wording.Properties), id => PropertyCatalogue.Find(id) is null);
        Assert.DoesNotContain(wordings.Select(wording => wording.Entity).Distinct(), id => seeds.Answers.Store.FindEntity(id) is null);
        Assert.True(wordings.SelectMany(wording => wording.Properties).Distinct().Count() >= PropertyCatalogue.All.Count * 0.9);
    }

    [Fact]
    public void A_wording_that_is_led_elsewhere_is_found()
    {
        var wording = new Wording(["played-by"], "tao-xu", "who plays tao");

        Assert.True(Leads(wording));
        Assert.False(Leads(wording with { Properties = ["directed-by"] }));
        Assert.False(Leads(wording with { Entity = "nick-nelson" }));
        Assert.False(Leads(wording with { Question = "who plays the tuba" }));
    }

    /// <summary>Whether the answer begins with a statement of the property about the thing; a list, whether it holds one.</summary>
    private bool Leads(Wording wording)
    {
        var answer = seeds.Answers.Ask(wording.Question, Lens.Everything);
        var told = answer.Lead.Statements.IsEmpty ? answer.Lines.Select(line => line.Statement).OfType<Statement>() : answer.Lead.Statements;
        return answer.Outcome == Outcome.Answered && told.Any(statement => wording.Properties.Contains(statement.Property.Id) && IsAbout(statement, wording.Entity));
    }

    private static bool IsAbout(Statement statement, string entity) =>
        statement.Subject == entity || statement.Value.EntityId == entity || statement.Qualifiers.Values.Any(value => value.EntityId == entity)
        || statement.Subject.StartsWith(entity.Replace("season-", "s", StringComparison.Ordinal) + "e", StringComparison.Ordinal);
}
