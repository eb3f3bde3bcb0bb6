using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>The lookups asked about everything that there is, by readers who are at different places of the story.</summary>
public sealed class EveryEntityTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private readonly FactAnswers _answers = seeds.Answers;

    public static TheoryData<string> Lookups => ["character", "person", "crew", "awards", "where"];

    [Theory]
    [MemberData(nameof(Lookups))]
    public void Whatever_is_asked_about_each_line_has_its_sources_and_nothing_lies_beyond_the_line(string lookup)
    {
        foreach (var line in SpoilerLine.Choices.Select(choice => choice.Line))
        {
            var lens = new Lens(null, line);
            foreach (var name in _answers.Store.AllEntities().Select(entity => entity.Id).Append("")) Check(Ask(lookup, name, lens), line);
        }
    }

    private Answer Ask(string lookup, string name, Lens lens) => lookup switch
    {
        "character" => _answers.Character(name, lens),
        "person" => _answers.Person(name, lens),
        "crew" => _answers.Crew(name, lens),
        "awards" => _answers.Awards(name, lens),
        _ => _answers.WhereToWatch(name, lens),
    };

    private static void Check(Answer answer, SpoilerLine line)
    {
        var texts = answer.Lines.Concat(answer.Earlier).Select(one => one.Text).ToArray();
        Assert.All(texts, text => Assert.NotEmpty(text.SourceNumbers));
        if (answer.Outcome == Outcome.Answered) Assert.NotEmpty(answer.Lead.SourceNumbers);
        Assert.All(
            texts.Prepend(answer.Lead).SelectMany(text => text.Statements),
            said => Assert.True(SpoilerLine.OrderOf(said.Spoils) <= line.Order, $"{answer.Heading}: {said.Id}"));
    }
}
