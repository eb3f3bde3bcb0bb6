using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>What kind of values a comparing word holds against each other.</summary>
internal enum Scale
{
    /// <summary>More, fewer, higher.</summary>
    Amount,

    /// <summary>Earlier, before, first.</summary>
    Time,

    /// <summary>Longer, shorter.</summary>
    Length,

    /// <summary>Older, younger: the years of somebody, the day of a book.</summary>
    Age,

    /// <summary>The same.</summary>
    Any,
}

/// <summary>The word by which a question compares two things.</summary>
/// <param name="Sign">1 where the first is claimed to have the greater value, -1 for the smaller one, 0 for the same.</param>
internal sealed record Measure(int At, string Word, Scale Scale, int Sign)
{
    private static readonly FrozenDictionary<string, (Scale Scale, int Sign)> Words = Rows(
        (Scale.Amount, 1, "more higher highest bigger biggest larger largest greater greatest above most"),
        (Scale.Amount, -1, "fewer fewest less least lower lowest smaller smallest below"),
        (Scale.Time, 1, "later after newer"),
        (Scale.Time, -1, "earlier sooner before first"),
        (Scale.Length, 1, "longer longest"),
        (Scale.Length, -1, "shorter shortest"),
        (Scale.Age, 1, "older oldest elder eldest"),
        (Scale.Age, -1, "younger youngest"),
        (Scale.Any, 0, "same equal equally identical"));

    /// <summary>They compare only where nothing plainer does: "more views in the first four days".</summary>
    private static readonly FrozenSet<string> Weak = FrozenSet.Create("first", "most", "least", "before", "after", "above", "below", "same");

    /// <summary>It says something else as often as it compares.</summary>
    public bool IsWeak => Weak.Contains(Word);

    /// <summary>The plainest comparing word outside names; null where there is none.</summary>
    public static Measure? In(QuestionPart part) => Of(part).OrderBy(measure => measure.IsWeak).ThenBy(measure => measure.Word == "first").ThenBy(measure => measure.At).FirstOrDefault();

    public static bool Has(string word) => Words.ContainsKey(word);

    /// <summary>"More or fewer", "... or later": the word for the other way round; null where only one is asked about.</summary>
    public Measure? Opposite(QuestionPart part) =>
        Of(part).FirstOrDefault(other => other.Sign == -Sign && other.At > 0 && part.Words[other.At - 1].Text == "or" && other.At > At);

    private static IEnumerable<Measure> Of(QuestionPart part) =>
        Enumerable.Range(0, part.Words.Length).Where(at => !part.IsNamed(at) && !IsOfStory(part, at)).Select(at => Words.TryGetValue(part.Words[at].Text, out var known) ? new Measure(at, part.Words[at].Text, known.Scale, known.Sign) : AsMuch(part, at)).OfType<Measure>();

    /// <summary>"What happens after season 3", "before I could open it": nothing is compared.</summary>
    private static bool IsOfStory(QuestionPart part, int at) => part.Words[at].Text is "after" or "before" && ((at > 0 && part.Words[at - 1].Stem == "happen") || (at + 1 < part.Words.Length && part.Words[at + 1].Text is "i" or "we" or "they" or "he" or "she" or "you"));

    /// <summary>"As many episodes as season 2".</summary>
    private static Measure? AsMuch(QuestionPart part, int at) =>
        at > 0 && part.Words[at - 1].Text == "as" && part.Words.Skip(at + 1).Any(word => word.Text == "as") && Degrees.TryGetValue(part.Words[at].Text, out var scale) ? new Measure(at, part.Words[at].Text, scale, 0) : null;

    private static readonly FrozenDictionary<string, Scale> Degrees = new Dictionary<string, Scale>(StringComparer.Ordinal)
    {
        ["many"] = Scale.Amount,
        ["much"] = Scale.Amount,
        ["high"] = Scale.Amount,
        ["big"] = Scale.Amount,
        ["long"] = Scale.Length,
        ["old"] = Scale.Age,
    }.ToFrozenDictionary();

    private static FrozenDictionary<string, (Scale Scale, int Sign)> Rows(params ImmutableArray<(Scale Scale, int Sign, string Words)> rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row))).ToFrozenDictionary(pair => pair.word, pair => (pair.row.Scale, pair.row.Sign), StringComparer.Ordinal);
}
