using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Tests.Bot.Replies;

/// <summary>Answers made by hand, so that what is rendered does not change with the seeds.</summary>
internal static class SomeAnswers
{
    public static readonly Source WithUrl = new(
        "a-page", "A page about season 2", "Example Times", "A. Writer", FactDate.OfDay(2023, 4, 24), new DateOnly(2023, 4, 24), "https://example.org/season(2)", null, null);

    public static readonly Source WithoutDate = new("b-page", "Another *page*", null, null, null, new DateOnly(2022, 9, 26), null, "b.txt", "a-page")
    {
        PublishedNote = "undated; autumn 2022",
    };

    private static readonly Property ReleaseDate = PropertyCatalogue.Find("release-date")!;

    public static Answer Release { get; } = new()
    {
        Title = "The release of Season 2",
        Outcome = Outcome.Answered,
        Lead = Dated("Season 2 comes out on 3 August 2023.", FactDate.OfDay(2023, 8, 3), Status.Confirmed, [1], WithUrl),
        About = new Entity("season-2", EntityKind.Season, "Season 2", "the second season", []),
        Lines =
        [
            new AnswerLine(null, new CitedText("All episodes come at once.", [1], Status.Confirmed), null),
            new AnswerLine("Where", new CitedText("It is said to come to Netflix.", [1, 2], Status.Reported), null),
        ],
        Earlier = [new AnswerLine(null, Dated("It was expected in 2023.", FactDate.OfYear(2023), Status.Superseded, [2], WithoutDate), null)],
        Sources = [new CitedSource(1, WithUrl, ["paragraphs 1, 3"]), new CitedSource(2, WithoutDate, ["paragraph 7"])],
        Notes = [new CitedText("\"Sesaon 2\" is how Another *page* writes it.", [2])],
    };

    public static Answer Then { get; } = Release with { AsOf = new DateOnly(2023, 5, 1), Earlier = [] };

    /// <summary>A plain lead, then lines of which every second tells the story.</summary>
    public static Answer GivingAway { get; } = Release with
    {
        Title = "What is said of Season 2",
        Lines = [.. Enumerable.Range(1, 6).Select(number => Line(number, number % 2 == 0 ? "season-2" : null))],
        Earlier = [Line(7, "season-1")],
        HasHeldBack = true,
        HidesStory = true,
        Notes = [new CitedText("There is more, beyond how far the story is told here.", [])],
    };

    public static Answer SeveralMeanings { get; } = new()
    {
        Title = "“Joe”",
        Outcome = Outcome.SeveralMeanings,
        Lead = new CitedText("That fits several things.", []),
        Choices =
        [
            new Entity("joe-locke", EntityKind.Person, "Joe Locke", "an actor", []),
            new Entity("joe-somebody", EntityKind.Character, "Joe", "a character", []),
        ],
    };

    public static Answer NotFound { get; } = new()
    {
        Title = "“niik”",
        Outcome = Outcome.NotFound,
        Lead = new CitedText("Nothing here is called “niik”.", []),
        Near = [new Entity("nick-nelson", EntityKind.Character, "Nick Nelson", "a Year 11 student", [])],
    };

    /// <summary>Sixty lines, each with a source of its own.</summary>
    public static Answer Long { get; } = new()
    {
        Title = "Everybody",
        Outcome = Outcome.Answered,
        Lead = new CitedText("Sixty people are in it.", [1], Status.Confirmed),
        Lines = [.. Enumerable.Range(1, 60).Select(number => new AnswerLine(number <= 30 ? "First" : "Second", new CitedText($"Person {number} – Character {number}", [number], Status.Confirmed), null))],
        Sources = [.. Enumerable.Range(1, 60).Select(number => new CitedSource(number, WithUrl with { Id = $"s{number}", Title = $"Page {number}" }, [$"paragraph {number}"]))],
    };

    /// <summary>Everything that can go wrong in one answer: markup, links, mentions, control characters, more than Discord takes.</summary>
    public static Answer Hostile(string text) => Release with
    {
        Title = text,
        Lead = new CitedText(text, [1], Status.Disputed),
        Lines = [.. Enumerable.Repeat(new AnswerLine(text, new CitedText(text, [1], Status.Confirmed), null), 30)],
        Earlier = [new AnswerLine(text, new CitedText(text, [1], Status.Superseded), null)],
        Notes = [new CitedText(text, [1])],
        Choices = [new Entity(text, EntityKind.Person, text, text, [])],
        Sources = [new CitedSource(1, WithUrl with { Title = text, Publisher = text, Author = text, Url = "https://example.org/" + text }, [text, text])],
    };

    private static AnswerLine Line(int number, string? spoils)
    {
        var text = spoils is null ? $"Harmless remark {number}." : $"What happens | to *somebody*, part {number}.";
        var reference = new Reference(WithUrl, number, Certainty.States, text, $"paragraph {number}", ImmutableSortedDictionary<string, string>.Empty);
        var statement = new Statement($"season-2.{number}", "season-2", PropertyCatalogue.Find("plot")!, FactValue.OfText(text), ImmutableSortedDictionary<string, FactValue>.Empty, [reference], spoils);
        return new AnswerLine(null, new CitedText(text, [1], Status.Confirmed) { Statements = [statement] }, statement);
    }

    private static CitedText Dated(string text, FactDate date, Status status, ImmutableArray<int> sources, Source source)
    {
        var reference = new Reference(source, 1, Certainty.States, text, "paragraph 1", ImmutableSortedDictionary<string, string>.Empty);
        var statement = new Statement($"season-2.{date.ToIsoString()}", "season-2", ReleaseDate, FactValue.OfDate(date), ImmutableSortedDictionary<string, FactValue>.Empty, [reference], null);
        return new CitedText(text, sources, status) { Statements = [statement] };
    }
}
