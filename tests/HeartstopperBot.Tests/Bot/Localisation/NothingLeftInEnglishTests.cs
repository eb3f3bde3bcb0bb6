using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Whatever is asked: what states no fact can be said in every language, and in German no English sentence of ours is left.</summary>
public sealed partial class NothingLeftInEnglishTests
{
    private static readonly FactAnswers Answers = RealFacts.Answers;

    private static readonly ImmutableHashSet<string> Labels = [.. Answers.Store.AllEntities().Select(entity => entity.Label)];

    /// <summary>How English sentences of the catalogue begin, up to the first name in them: two words at least.</summary>
    private static readonly ImmutableArray<string> Beginnings =
        [.. EveryPhrase.Samples.Select(phrase => UpToAName().Match(phrase.English).Value.TrimEnd()).Where(beginning => beginning.Contains(' ')).Distinct()];

    private static readonly ImmutableArray<Lens> Lenses =
        [Lens.Everything, new(null, SpoilerLine.Nothing), Lens.Everything with { AsOf = new DateOnly(2021, 6, 1) }, new(null, SpoilerLine.AllSeasons) { HidesStory = true }];

    /// <summary>Every command that looks something up.</summary>
    public static TheoryData<string> Lookups =>
        ["whoplays", "cast", "release", "character", "person", "crew", "awards", "where", "episodes", "books", "music", "locations", "timeline", "sources", "ask", "check"];

    [Theory]
    [MemberData(nameof(Lookups))]
    public void What_states_nothing_can_be_said_in_every_language_and_is_said_in_German(string lookup)
    {
        Languages.Speak(Languages.Of("de"));
        var place = 0;
        foreach (var typed in Typed(lookup))
        {
            foreach (var answer in Ask(lookup, typed, Lenses[place++ % Lenses.Length]))
            {
                Assert.Empty(NotInTheCatalogue(answer, typed, repeats: lookup == "ask"));
                Assert.Empty(EnglishIn(answer));
            }
        }
    }

    [Fact]
    public void A_sentence_that_is_written_out_is_found()
    {
        var answer = Answers.Release("season 9", Lens.Everything);

        Assert.Empty(NotInTheCatalogue(answer, "season 9"));
        Assert.Equal(["No idea."], NotInTheCatalogue(answer with { Lead = new CitedText("No idea.", []) }, "season 9"));
        Assert.Equal(["Releases"], NotInTheCatalogue(answer with { Title = "Releases" }, "season 9"));
        Assert.Equal(["Then"], NotInTheCatalogue(answer with { Lines = [new AnswerLine("Then", Answers.Release("2", Lens.Everything).Lead, null)] }, "season 9"));
    }

    [Fact]
    public void A_sentence_that_is_left_in_English_is_found()
    {
        Languages.Speak(Languages.Of("de"));
        var answer = Answers.Release("season 9", Lens.Everything);

        Assert.Empty(EnglishIn(answer));
        Assert.Equal(["Nothing here is called “season 9”."], EnglishIn(answer with { Lead = new CitedText("Nothing here is called “season 9”.", []) }));
    }

    private static IEnumerable<string> Typed(string lookup) => lookup switch
    {
        "ask" => QuestionFiles.Read(Repository.Path("tests/HeartstopperBot.Tests/Ask/questions")).Select(question => question.Text).Concat(["", "who plays nick and what does nick eat?", new string('x', 2_000)]),
        "check" => ["Good morning", "Kit Connor plays Nick. Joe Locke plays Nick. Season 2 has nine episodes.", "Joe Locke wrote season 1.", "Season 2 came out in 2021. Nick and Charlie are a couple."],
        "sources" => Answers.Store.Sources(Lens.Everything).Select(source => source.Id).Concat(["", "radio", "zzz"]),
        "timeline" => PropertyCatalogue.All.Select(property => property.Label).Concat(Labels.Take(40)).Concat(["", "season 2 release date", "zzz"]),
        _ => Labels.Concat(["", "zzz", "jo", "season 9", "niick nelsn", "Nick's mum", "Nick's boyfriend", "Tao's sister", "Nick's friends", "Nick's brother"]),
    };

    private static Answer[] Ask(string lookup, string typed, Lens lens) => lookup switch
    {
        "whoplays" => [Answers.WhoPlays(typed, lens)],
        "cast" => [.. Enum.GetValues<CastGroup>().Select(group => Answers.Cast(typed, group, lens))],
        "release" => [Answers.Release(typed, lens)],
        "character" => [Answers.Character(typed, lens)],
        "person" => [Answers.Person(typed, lens)],
        "crew" => [Answers.Crew(typed, lens)],
        "awards" => [Answers.Awards(typed, lens)],
        "where" => [Answers.WhereToWatch(typed, lens)],
        "episodes" => [Answers.Episodes(typed, lens)],
        "books" => [Answers.Books(typed, lens)],
        "music" => [Answers.Music(typed, lens)],
        "locations" => [Answers.Locations(typed, lens)],
        "timeline" => [Answers.Timeline(typed, lens)],
        "sources" => [Answers.Sources(typed, lens)],
        "ask" => [Answers.Ask(typed, lens)],
        _ => [Answers.Check(typed, lens).Answer],
    };

    /// <summary>Texts that are neither a fact nor a name nor what was typed, and that no language can say otherwise.</summary>
    /// <param name="repeats">Whether titles are questions as they were asked.</param>
    private static IEnumerable<string> NotInTheCatalogue(Answer answer, string typed, bool repeats = false)
    {
        if (repeats) typed = answer.Heading;
        var titles = IsOfCatalogue(answer.Title) || Labels.Any(label => answer.Heading.StartsWith(label, StringComparison.Ordinal)) || answer.Sources.Any(cited => cited.Source.DisplayTitle == answer.Heading)
            || typed.Contains(answer.Heading.TrimEnd('…'), StringComparison.OrdinalIgnoreCase) ? [] : new[] { answer.Title };
        var stating = answer.Lines.Where(line => line.Statement is not null).Select(line => line.Text).ToHashSet();
        var texts = answer.Lines.Concat(answer.Earlier).Select(line => line.Text).Prepend(answer.Lead).Concat(answer.Notes)
            .Where(text => text.Statements.IsEmpty && !stating.Contains(text))
            .Select(text => text.Said);
        var groups = answer.Lines.Concat(answer.Earlier).Where(line => line.Under is { } under && !Labels.Contains(under.English) && !IsYear(under) && !IsJob(under, line)).Select(line => line.Under!);
        return titles.Concat(texts.Concat(groups).Where(phrase => !IsOfCatalogue(phrase) && !typed.Contains(phrase.English, StringComparison.OrdinalIgnoreCase))).Select(phrase => phrase.English).Distinct();
    }

    private static bool IsOfCatalogue(Phrase phrase) => phrase.Key is not null || phrase.Parts.Texts.Any(IsOfCatalogue);

    private static bool IsYear(Phrase group) => group.English.All(char.IsAsciiDigit);

    /// <summary>A job as its source calls it.</summary>
    private static bool IsJob(Phrase group, AnswerLine line) => line.Statement?.Qualifiers.TryGetValue("as", out var job) == true && string.Equals(job.Text, group.English, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lines of the whole text that begin as a sentence of the catalogue does, and are not what a source says.</summary>
    private static IEnumerable<string> EnglishIn(Answer answer)
    {
        var facts = answer.Lines.Concat(answer.Earlier).Append(new AnswerLine(null, answer.Lead, answer.Lead.Statements.FirstOrDefault()))
            .Where(line => line.Text.Said.Key is null && line.Statement is not null)
            .Select(line => Escape.Plain(line.Text.Text))
            .ToArray();
        return AnswerText.Render(answer).Split('\n').Where(line => !line.StartsWith('[')).Select(line => line.TrimStart('-', ' ').TrimEnd())
            .Where(line => Beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)) && !facts.Any(fact => line.StartsWith(fact, StringComparison.Ordinal)))
            .Except([Escape.Plain(answer.Title.Key is null ? answer.Heading : "")]);
    }

    [GeneratedRegex("^[^“”0-9]*?(?=$|[“”0-9]|Some )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpToAName();
}
