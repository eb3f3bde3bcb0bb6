using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Comparisons;

/// <summary>A property whose values can be held against each other, and how a question that compares asks for it.</summary>
/// <param name="Topics">One of these must stand in the question.</param>
/// <param name="IsMeant">True where a question that names none of the topics means it: what comes earlier comes out earlier.</param>
internal sealed record ComparedProperty(string Id, Scale Scale, ImmutableArray<string> Topics, bool IsMeant = false)
{
    /// <summary>What a book's first day is called differs from book to book.</summary>
    public const string FirstPublished = "first-published";

    public const string ReleaseDate = "release-date";

    /// <summary>The most particular first: "the season 2 trailer came out" is of the trailer.</summary>
    private static readonly ImmutableArray<ComparedProperty> All =
    [
        new("trailer-date", Scale.Time, ["trailer"]),
        new("filming-ended", Scale.Time, ["filming ended"]),
        new("filming-began", Scale.Time, ["filming began", "filming"]),
        new("announced-on", Scale.Time, ["announcing"]),
        new(ReleaseDate, Scale.Time, ["release", "publishing"], IsMeant: true),
        new("nomination-count", Scale.Amount, ["nominations"]),
        new("win-count", Scale.Amount, ["winning"]),
        new("score", Scale.Amount, ["score"]),
        new("copies-sold", Scale.Amount, ["sales"]),
        new("episode-count", Scale.Amount, ["episode count"]),
        new("chart-position", Scale.Amount, ["charts", "place in charts"]),
        new("viewing", Scale.Amount, ["viewing"]),
        new("school-year", Scale.Amount, ["school year"]),
        new("price", Scale.Amount, ["price"]),
        new("track-count", Scale.Amount, ["album"]),
        new("volume-count", Scale.Amount, ["volumes"]),
        new("episode-length", Scale.Length, ["length of episodes"]),
        new("runtime", Scale.Length, ["length"], IsMeant: true),
        new("age", Scale.Age, ["age"], IsMeant: true),
    ];

    /// <summary>Those that the question can mean.</summary>
    public static IEnumerable<ComparedProperty> For(QuestionPart part, Scale scale, bool isOfWorks)
    {
        // A book that is older came out earlier.
        var wanted = scale == Scale.Age && isOfWorks ? Scale.Time : scale;
        return All.Where(one => (wanted == Scale.Any || one.Scale == wanted) && (one.IsAsked(part) || (one.IsMeant && wanted != Scale.Any)));
    }

    public static IEnumerable<ComparedProperty> ForNumber(QuestionPart part) => All.Where(one => one.Scale is Scale.Amount or Scale.Length && one.IsAsked(part));

    /// <summary>Whether a topic of the question at that word asks for it; a day is what dates are of.</summary>
    public bool Explains(QuestionPart part, int at) => !(Id == "score" && Outlets.Contains(part.Words[at].Text)) && IsExplained(part, at);

    /// <summary>A score of theirs must be one of theirs.</summary>
    private static readonly FrozenSet<string> Outlets = FrozenSet.Create("metacritic", "imdb", "letterboxd", "audience", "viewers", "viewer", "fans", "critics");

    /// <summary>Whether it only says that a day is asked for: "which came first".</summary>
    public bool IsOfDays(Word word) => Scale == Scale.Time && (word.Text is "day" or "days" or "date" or "dates" or "time" or "month" or "year" or "come" or "comes" or "came" or "coming");

    private bool IsExplained(QuestionPart part, int at) => IsOfDays(part.Words[at]) || part.Topics.Any(topic => topic.From <= at && at < topic.From + topic.Length && (topic.Topic.Properties.Contains(Id) || Topics.Contains(topic.Topic.Id)));

    private bool IsAsked(QuestionPart part) => part.Topics.Any(topic => Topics.Contains(topic.Topic.Id) && !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed));

    /// <summary>Which of two values is the greater: 1, -1, or 0 where they are the same; null where they do not settle it, or are of different kinds.</summary>
    public static int? Compare(Statement one, Statement other) => (one.Value, other.Value) switch
    {
        ({ Date: { } left }, { Date: { } right }) => left.LastDay < right.FirstDay ? -1 : right.LastDay < left.FirstDay ? 1 : left.FirstDay == left.LastDay && right.FirstDay == right.LastDay ? 0 : null,
        // The first place is the highest.
        ({ Number: { } left }, { Number: { } right }) when one.Value.Unit == other.Value.Unit => Math.Sign(left - right) * (one.Property.Id == "chart-position" ? -1 : 1),
        ({ Text: { } left }, { Text: { } right }) when one.Property.Id == "school-year" && YearIn(left) is { } first && YearIn(right) is { } second => Math.Sign(first - second),
        _ => null,
    };

    /// <summary>"Year 11".</summary>
    private static int? YearIn(string text) => int.TryParse(text.Split(' ')[^1], out var year) ? year : null;
}
