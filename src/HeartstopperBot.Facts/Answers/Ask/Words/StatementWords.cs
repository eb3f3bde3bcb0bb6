using System.Collections.Concurrent;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>All words that a statement bears out, as stems: what its sources say, and what its subject, property, value and qualifiers are called.</summary>
internal static class StatementWords
{
    public static HashSet<string> Of(Statement statement, IEnumerable<Reference> references, Func<string, string> labelOf)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            Add(stems, reference.Says);
            foreach (var remark in reference.Remarks.Values) Add(stems, remark, labelOf);
        }

        Add(stems, statement.Property.Label);
        Add(stems, labelOf(statement.Subject));
        Add(stems, statement.Value, labelOf);
        foreach (var qualifier in statement.Qualifiers.Values) Add(stems, qualifier, labelOf);
        return stems;
    }

    /// <summary>What claims say never changes, and the same few thousand sentences are held against every question: each is read once. Bounded; safe for concurrent callers.</summary>
    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> Known = new();

    private const int MostKnown = 16_384;

    public static ImmutableArray<string> Of(string text)
    {
        if (Known.TryGetValue(text, out var known)) return known;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known[text] = [.. QuestionReader.Read(text).Select(word => word.Stem)];
    }

    /// <summary>"From Los Angeles", "in Brazil": somewhere with a name of its own, which is none of these.</summary>
    public static bool NamePlace(string says, IEnumerable<string> but)
    {
        var words = says.Split([' ', ',', '.', ';', ':', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1)).Any(pair => pair.First is "in" or "from" or "at" or "near" && char.IsUpper(pair.Second[0]) && !AskedDay.IsMonth(pair.Second.ToLowerInvariant()) && !but.Any(name => name.Contains(pair.Second, StringComparison.Ordinal)) && pair.Second is not ("Season" or "Volume" or "Netflix" or "Heartstopper" or "Year"));
    }

    /// <summary>It says that something is not so.</summary>
    public static bool AreNegated(string says) => Of(says).Any(PlainWords.Negations.Contains);

    private static void Add(HashSet<string> stems, FactValue value, Func<string, string> labelOf) => Add(stems, value switch
    {
        { EntityId: { } id } => labelOf(id),
        { Date: { } date } => date.ToString(),
        _ => $"{value.Text} {value.Number} {value.Unit}",
    });

    /// <summary>With each number also beside its noun: that "season 3" and "2 October" are told does not tell of season 2.</summary>
    private static void Add(HashSet<string> stems, string text)
    {
        var words = Of(text);
        stems.UnionWith(words);
        for (var at = 1; at < words.Length; at++)
        {
            if (char.IsAsciiDigit(words[at][0])) stems.Add(Numbered(words[at - 1], words[at]));
        }
    }

    private static readonly ImmutableArray<string> Causal =
        [.. "because since due reason why keep way belong cause after hurdle choose contract".Split(' ').Select(Stems.Of)];

    private static readonly ImmutableArray<string> Counted = [.. "season episode volume day week month year hour minute".Split(' ').Select(Stems.Of)];

    public static bool TellsCause(Statement statement) => Of(Ranking.Voice(statement).Says).Any(Causal.Contains);

    /// <summary>"Thirty-five days", "two hours".</summary>
    public static bool TellsTimeSpan(Statement statement)
    {
        var words = Of(Ranking.Voice(statement).Says);
        return words.Zip(words.Skip(1)).Any(pair => char.IsAsciiDigit(pair.First[0]) && pair.Second is "minut" or "hour" or "day" or "week" or "month" or "year");
    }

    /// <summary>"Season one" and "in 2022" count nothing, nor does "30 percent" where nobody asks for a share.</summary>
    /// <param name="counted">The stem of what is asked to be counted; what counts seasons or days counts nothing else. Null where that is open.</param>
    public static bool TellsNumber(Statement statement, bool ofShare = true, string? counted = null)
    {
        var says = Ranking.Voice(statement).Says;
        var words = Of(says);
        return words.Where((word, at) => char.IsAsciiDigit(word[0]) && word[^1] != 'm'
            && !(counted is not null && word == "1" && at + 1 < words.Length && words[at + 1] == counted && says.Contains("first", StringComparison.OrdinalIgnoreCase))
            && !(at > 0 && words[at - 1] is "season" or "volum" or "episod")
            && !(counted is not null && at + 1 < words.Length && Counted.Contains(words[at + 1]) && words[at + 1] != counted)
            && !(counted is not null && at + 2 < words.Length && words[at + 1] == counted && char.IsAsciiDigit(words[at + 2][0]))
            && (ofShare || at + 1 == words.Length || words[at + 1] != "percent")
            && !(word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal))).Any();
    }

    /// <summary>Whether a name is told in these words.</summary>
    public static bool Tell(HashSet<string> stems, string name)
    {
        var words = Of(name);
        return words.Select((word, at) => at > 0 && char.IsAsciiDigit(word[0]) ? Numbered(words[at - 1], word) : word).All(stems.Contains);
    }

    private static string Numbered(string noun, string number) => $"{noun} {number}";
}
