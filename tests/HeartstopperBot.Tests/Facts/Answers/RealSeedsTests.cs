using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>What the bot must be able to tell from its own sources.</summary>
public sealed class RealSeedsTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private readonly FactAnswers _answers = seeds.Answers;

    [Theory]
    [InlineData("Nick", "Kit Connor plays Nick Nelson.")]
    [InlineData("nick-nelson", "Kit Connor plays Nick Nelson.")]
    [InlineData("niick nelsn", "Kit Connor plays Nick Nelson.")]
    [InlineData("Nick's", "Kit Connor plays Nick Nelson.")]
    [InlineData("Who plays Nick?", "Kit Connor plays Nick Nelson.")]
    [InlineData("Kit Connor", "Kit Connor plays Nick Nelson.")]
    [InlineData("Will Gao", "William Gao plays Tao Xu.")]
    [InlineData("Mr Farouk", "Nima Taleghani plays Mr Farouk.")]
    [InlineData("Nick's mum", "Olivia Colman plays Sarah Nelson, Nick Nelson's mother.")]
    [InlineData("Nicks mum", "Olivia Colman plays Sarah Nelson, Nick Nelson's mother.")]
    [InlineData("the mother of Nick", "Olivia Colman plays Sarah Nelson, Nick Nelson's mother.")]
    [InlineData("Charlie's sister", "Jenny Walser plays Tori Spring, Charlie Spring's sister.")]
    [InlineData("Nick's brother", "Jack Barton plays David Nelson, Nick Nelson's brother.")]
    [InlineData("Nick's dad", "Thibault de Montalembert plays Stephane, Nick Nelson's father.")]
    public void Who_plays_whom_is_found_however_it_is_asked(string typed, string lead)
    {
        var answer = _answers.WhoPlays(typed, Lens.Everything);

        Assert.Equal((Outcome.Answered, lead), (answer.Outcome, answer.Lead.Text));
        Assert.NotEmpty(answer.Lead.SourceNumbers);
    }

    [Fact]
    public void A_misspelt_name_of_one_source_is_understood_and_it_is_said_who_spells_it_so()
    {
        var answer = _answers.WhoPlays("Reha Norwood", Lens.Everything);

        Assert.Equal("Rhea Norwood plays Imogen Heaney.", answer.Lead.Text);
        var note = Assert.Single(answer.Notes);
        Assert.Contains("Reha Norwood", note.Text);
        Assert.Equal("000-will-there-be-a-season-2", answer.Sources[note.SourceNumbers[0] - 1].Source.Id);
    }

    [Fact]
    public void What_people_call_somebody_is_told_apart_from_what_a_source_states()
    {
        var early = new Lens(new DateOnly(2022, 12, 1), SpoilerLine.All);

        Assert.Contains(_answers.WhoPlays("Nick's mum", early).Notes, note => note.Text.Contains("no source here states it"));
        Assert.DoesNotContain(_answers.WhoPlays("Nick's mum", Lens.Everything).Notes, note => note.Text.Contains("no source here states it"));
    }

    [Fact]
    public void A_surname_of_a_family_asks_which_of_them_is_meant()
    {
        var answer = _answers.WhoPlays("Nelson", Lens.Everything);

        Assert.Equal(Outcome.SeveralMeanings, answer.Outcome);
        Assert.Contains("nick-nelson", answer.Choices.Select(choice => choice.Id));
        Assert.Contains("sarah-nelson", answer.Choices.Select(choice => choice.Id));
    }

    [Fact]
    public void A_relation_that_no_source_states_is_not_guessed()
    {
        var answer = _answers.WhoPlays("Tori's girlfriend", Lens.Everything);

        Assert.Equal((Outcome.NoSource, "No source says who Tori Spring's partner is."), (answer.Outcome, answer.Lead.Text));
    }

    [Fact]
    public void Friends_are_listed_each_with_who_plays_them()
    {
        var answer = _answers.WhoPlays("Elle's friends", Lens.Everything);

        Assert.Contains("Bel Priestley plays Naomi.", answer.Lines.Select(line => line.Text.Text));
        Assert.Contains("Ash Self plays Felix.", answer.Lines.Select(line => line.Text.Text));
    }

    [Fact]
    public void Season_2_is_dated_by_the_sources_that_name_the_day_and_what_was_said_before_is_kept()
    {
        var answer = _answers.Release("season 2", Lens.Everything);

        Assert.Equal(("The release date of Season 2 is 3 August 2023, 08:00 UK time.", Status.Confirmed), (answer.Lead.Text, answer.Lead.Status));
        var cited = answer.Lead.SourceNumbers.Select(number => answer.Sources[number - 1].Source.Id).ToArray();
        Assert.Contains("002-everything-we-know", cited);
        Assert.Contains("003-first-look", cited);
        Assert.All(answer.Earlier, line => Assert.Equal(Status.Superseded, line.Text.Status));
        Assert.Equal(2, answer.Earlier.Length);
    }

    [Fact]
    public void In_autumn_2022_no_date_was_announced_and_a_guess_stood_beside_it()
    {
        var answer = _answers.Release("season 2", new Lens(new DateOnly(2022, 10, 1), SpoilerLine.All));

        Assert.Equal(("On 1 October 2022 no date had been announced for Season 2.", Status.Unknown), (answer.Lead.Text, answer.Lead.Status));
        Assert.Equal(["001-season-2-so-far"], answer.Lead.SourceNumbers.Select(number => answer.Sources[number - 1].Source.Id));
        Assert.Equal(Status.Expected, answer.Lines[0].Text.Status);
        Assert.Equal(FactDate.OfYear(2023), answer.Lines[0].Statement?.Value.Date);
    }

    [Fact]
    public void In_spring_2022_a_second_season_was_not_confirmed()
    {
        var answer = _answers.Release("s2", new Lens(new DateOnly(2022, 5, 1), SpoilerLine.All));

        Assert.Contains("not confirmed yet", answer.Lead.Text);
        Assert.Equal(["000-will-there-be-a-season-2"], answer.Sources.Select(source => source.Source.Id));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("s2")]
    [InlineData("series two")]
    [InlineData("Season 2")]
    [InlineData("season2")]
    public void The_newcomers_of_season_2_are_listed_with_their_parts(string season)
    {
        var answer = _answers.Cast(season, CastGroup.New, Lens.Everything);

        Assert.Equal("season-2", answer.About?.Id);
        Assert.Contains("Bel Priestley – Naomi", answer.Lines.Select(line => line.Text.Text));
        Assert.Contains("Jack Barton – David Nelson", answer.Lines.Select(line => line.Text.Text));
        Assert.DoesNotContain(answer.Lines, line => line.Text.Text.StartsWith("Kit Connor"));
    }

    [Fact]
    public void Without_a_season_it_is_the_latest() => Assert.Equal("season-3", _answers.Cast(null, CastGroup.New, Lens.Everything).About?.Id);

    [Fact]
    public void The_first_cast_stands_in_billing_order_and_a_part_without_a_name_stays_without()
    {
        var lines = _answers.Cast("1", CastGroup.Everyone, Lens.Everything).Lines.Select(line => line.Text.Text).ToArray();

        Assert.Equal(["Joe Locke – Charlie Spring", "Kit Connor – Nick Nelson", "Yasmin Finney – Elle Argent"], lines[..3]);
        Assert.Contains("Bradley Riches – a student", lines);
        Assert.DoesNotContain("Bradley Riches – James McEwan", lines);
    }

    [Fact]
    public void The_whole_cast_of_season_2_stands_under_who_is_back_and_who_is_new()
    {
        var groups = _answers.Cast("2", CastGroup.Everyone, Lens.Everything).Lines.GroupBy(line => line.Group).Select(group => group.Key);

        Assert.Equal(["Back in Season 2", "New in Season 2"], groups);
    }

    [Fact]
    public void A_cast_that_no_source_lists_is_not_made_up()
    {
        Assert.Equal(Outcome.NoSource, _answers.Cast("3", CastGroup.Everyone, new Lens(new DateOnly(2023, 8, 1), SpoilerLine.All)).Outcome);
        Assert.Equal(Outcome.NoSource, _answers.Cast("1", CastGroup.New, Lens.Everything).Outcome);
        Assert.Equal(Outcome.NotFound, _answers.Cast("9", CastGroup.New, Lens.Everything).Outcome);
    }

    [Fact]
    public void Sources_are_found_by_number_publisher_and_words_of_the_title()
    {
        var all = _answers.Sources(null, Lens.Everything).Sources.Select(source => source.Source).ToArray();
        Assert.Equal(_answers.Store.Pack.Sources, all.Length);
        Assert.Equal(all.OrderByDescending(source => source.Earliest).Select(source => source.Earliest), all.Select(source => source.Earliest));
        foreach (var (typed, id) in new[] { ("001", "001-season-2-so-far"), ("attitude alastair", "004-in-production"), ("attitude production", "004-in-production"), ("003-first-look", "003-first-look") })
            Assert.Equal([id], _answers.Sources(typed, Lens.Everything).Sources.Select(source => source.Source.Id));
        Assert.Equal(Outcome.NotFound, _answers.Sources("zzz", Lens.Everything).Outcome);
    }

    [Fact]
    public void Suggestions_tell_kinds_apart_and_offer_nobody_for_the_name_of_another()
    {
        var found = _answers.Suggest("ni", 25, [EntityKind.Character, EntityKind.Person], Lens.Everything);

        Assert.Equal(["nick-nelson", "nima-taleghani"], found.Take(2).Select(one => one.EntityId));
        Assert.Equal([EntityKind.Character, EntityKind.Person], found.Take(2).Select(one => one.Kind));
    }

    [Fact]
    public void No_value_is_told_without_a_source()
    {
        foreach (var answer in EveryAnswer()) AssertEverythingIsSourced(answer);
    }

    [Fact]
    public void The_guard_against_values_without_a_source_fails_where_one_has_none()
    {
        var answer = _answers.WhoPlays("Nick", Lens.Everything);
        var bare = answer with { Lines = [new AnswerLine(null, new CitedText("Nick plays rugby.", [], Status.Confirmed), null)] };

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertEverythingIsSourced(bare));
    }

    [Fact]
    public void Hostile_text_is_always_answered()
    {
        var random = new Random(5);
        string[] parts = ["nick", "'s ", "mum", " of ", "<@1>", "[x](http://y)", "\ud800", "e\u0301\u0301", "\u202e", "🍂", "`", "|", "\0", "'; --", "2", new string('a', 5_000)];
        for (var round = 0; round < 400; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]));
            var lens = random.Next(2) == 0 ? Lens.Everything : new Lens(new DateOnly(2022, 10, 1), new SpoilerLine(random.Next(3)));
            Answer[] answers = [_answers.WhoPlays(typed, lens), _answers.Cast(typed, CastGroup.New, lens), _answers.Release(typed, lens), _answers.Sources(typed, lens)];

            Assert.All(answers, AssertEverythingIsSourced);
            Assert.All(answers, answer => Assert.InRange(answer.Lead.Text.Length, 1, 1_000));
            Assert.True(_answers.Suggest(typed, 25, null, lens).Count <= 25);
        }
    }

    private IEnumerable<Answer> EveryAnswer()
    {
        Lens[] lenses = [Lens.Everything, new(new DateOnly(2022, 10, 1), SpoilerLine.All), new(new DateOnly(2022, 5, 1), SpoilerLine.All), new(null, new SpoilerLine(0))];
        foreach (var lens in lenses)
        {
            foreach (var entity in _answers.Store.AllEntities().ToArray())
            {
                yield return _answers.WhoPlays(entity.Id, lens);
                yield return _answers.WhoPlays(entity.Label, lens);
                yield return _answers.Release(entity.Label, lens);
                foreach (var group in Enum.GetValues<CastGroup>()) yield return _answers.Cast(entity.Label, group, lens);
            }

            foreach (var source in _answers.Store.Sources(lens)) yield return _answers.Sources(source.Id, lens);
            yield return _answers.Sources(null, lens);
            yield return _answers.Release(null, lens);
            yield return _answers.Cast(null, CastGroup.Everyone, lens);
        }
    }

    /// <summary>Whatever states something names sources that are listed, in order of first use, and counts only those of its day.</summary>
    private static void AssertEverythingIsSourced(Answer answer)
    {
        var texts = answer.Lines.Concat(answer.Earlier).Select(line => line.Text).Append(answer.Lead).ToArray();
        foreach (var text in texts)
        {
            Assert.True(text.Status is null || text.SourceNumbers.Length > 0, $"Without a source: {text.Text}");
            Assert.NotEqual("", text.Text);
        }

        Assert.True(answer.Lines.Concat(answer.Earlier).All(line => line.Text.SourceNumbers.Length > 0), $"A line without a source: {answer.Heading}");
        Assert.True(answer.Outcome != Outcome.Answered || answer.Lead.SourceNumbers.Length > 0, $"An answer without a source: {answer.Lead.Text}");
        Assert.Equal(Enumerable.Range(1, answer.Sources.Length), answer.Sources.Select(source => source.Number));
        Assert.All(texts.Concat(answer.Notes).SelectMany(text => text.SourceNumbers), number => Assert.InRange(number, 1, answer.Sources.Length));
        Assert.All(answer.Sources, source => Assert.True(answer.AsOf is null || source.Source.Earliest <= answer.AsOf));
    }
}
