using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

public sealed class ReleaseTests
{
    [Fact]
    public void A_date_for_one_service_overtakes_that_none_was_announced()
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).Release("2", Lens.Everything);

        Assert.Equal(("The release date of season 2 (Netflix) is 3 August 2023.", Status.Confirmed), (answer.Lead.Text, answer.Lead.Status));
        Assert.Equal([("No date is announced for season 2.", Status.Superseded)], answer.Earlier.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Theory]
    [InlineData("2023", "states", "season 1 is dated 2023; no source here names the day.", Status.Confirmed)]
    [InlineData("2024-10", "states", "season 1 is dated October 2024; no source here names the day.", Status.Confirmed)]
    [InlineData("2023-08-03", "reports", "season 1 is reported for 3 August 2023.", Status.Reported)]
    [InlineData("2023", "expects", "season 1 is expected in or around 2023; no source states a date.", Status.Expected)]
    public void The_sentence_is_as_precise_and_as_certain_as_the_source(string date, string certainty, string sentence, Status status)
    {
        using var pack = SeedPackBuilder.Some().Claim("older", "season-1", "release-date", date, "So it is.", $"certainty: {certainty}").Build();

        var answer = new FactAnswers(pack.Store).Release("first season", Lens.Everything);

        Assert.Equal((sentence, status), (answer.Lead.Text, answer.Lead.Status));
    }

    [Fact]
    public void Without_a_title_the_newest_that_a_source_speaks_of_is_meant()
    {
        using var pack = SeedPackBuilder.Some().Claim("older", "season-1", "release-date", "2022-04-22", "Season 1 came out.").Build();

        Assert.Equal("season-2", new FactAnswers(pack.Store).Release(null, Lens.Everything).About?.Id);
    }

    [Fact]
    public void Without_any_source_nothing_is_said()
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).Release("season 1", Lens.Everything);

        Assert.Equal((Outcome.NoSource, "No source gives a date for season 1."), (answer.Outcome, answer.Lead.Text));
        Assert.Empty(answer.Lines);
    }
}
