using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Are there ten episodes?", "did the shoot take twenty weeks?", "more than 20 million hours": a number that is claimed, with the noun that it counts.</summary>
internal static class ClaimedFigure
{
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create("like", "about", "around", "roughly", "only", "just", "exactly", "some", "approximately", "nearly", "almost");

    private static readonly FrozenSet<string> Money = FrozenSet.Create("pound", "quid", "dollar", "euro", "buck");

    private static readonly FrozenSet<string> Spans = FrozenSet.Create("day", "week", "month", "year", "hour", "minut");

    public static IEnumerable<ClaimedValue> In(QuestionPart part)
    {
        // "Four or five" claims neither, and "by 2022" or "as of 2022" says when something was known.
        if (part.Words.Any(word => word.Text is "or" or "as" or "by")) yield break;
        if (OfSchool(part) is { } year) yield return year;
        foreach (var figure in Figures.In(part.Words, part.IsNamed).Where(figure => !IsYear(figure)))
        {
            var (from, compared) = Before(part.Words, figure);
            var to = figure.To;
            var isSome = to < part.Words.Length && part.Words[to].Text is "something" or "odd" or "ish";
            if (isSome) to++;
            var isAge = to + 1 < part.Words.Length && part.Words[to].Text is "year" or "years" && part.Words[to + 1].Text == "old";
            // "Can my 10 year old watch it?"
            if (isAge && !part.HasCharacter) yield break;
            if (isAge) to += 2;
            var noun = to < part.Words.Length && !PlainWords.Has(part.Words[to].Text) && !part.IsNamed(to) ? part.Words[to] : null;
            var rest = part.Words.RemoveRange(from, to - from);
            yield return new ClaimedValue(Opened(part, rest, noun is null ? null : from), statement => Says(statement, figure.Value, compared, isSome, noun)) { IsOne = noun is not null };
        }
    }

    /// <summary>"Was he in year 11?"</summary>
    private static ClaimedValue? OfSchool(QuestionPart part)
    {
        for (var at = 2; at + 1 < part.Words.Length; at++)
        {
            if (part.Words[at].Text != "year" || !char.IsAsciiDigit(part.Words[at + 1].Stem[0])) continue;
            var (from, claimed) = (part.Words[at - 1].Text == "in" ? at - 1 : at, part.Words[at + 1].Stem);
            return new ClaimedValue([ClaimedValue.Ask("which school year", [.. part.Words.RemoveRange(from, at + 2 - from), Word.Of("in", part.Words[at])])], statement => statement.Property.Id == "school-year" ? StatementWords.Of(statement.Value.Text!).Contains(claimed) : null);
        }

        return null;
    }

    /// <summary>"How many weeks did the shoot take", "how old is he", and as it stands.</summary>
    private static ImmutableArray<ImmutableArray<Word>> Opened(QuestionPart part, ImmutableArray<Word> rest, int? noun)
    {
        if (noun is not { } at) return part.HasCharacter ? [ClaimedValue.Ask("how old", rest), rest] : [rest];
        var bare = rest.RemoveAt(at);
        return Money.Contains(rest[at].Stem) ? [ClaimedValue.Ask("how much", bare), rest] : [rest, ClaimedValue.Ask("how many", bare.Insert(0, rest[at]))];
    }

    /// <summary>Where the claim begins, with what goes before the number: "about", "more than".</summary>
    private static (int From, int Compared) Before(ImmutableArray<Word> words, Figure figure)
    {
        var from = figure.From;
        while (from > 1 && Hedges.Contains(words[from - 1].Text)) from--;
        if (from > 2 && words[from - 1].Text == "than" && words[from - 2].Text is "more" or "less" or "fewer") return (from - 2, words[from - 2].Text == "more" ? 1 : -1);
        if (from > 2 && words[from - 1].Text == "least" && words[from - 2].Text == "at") return (from - 2, 1);
        return from > 1 && words[from - 1].Text is "over" or "under" ? (from - 1, words[from - 1].Text == "over" ? 1 : -1) : (from, 0);
    }

    private static bool IsYear(Figure figure) => figure is { Length: 1, Value: >= 1990 and <= 2100 };

    private static bool? Says(Statement statement, decimal claimed, int compared, bool isSome, Word? noun)
    {
        if (Stated(statement, noun) is not { } stated) return null;
        // A figure that is to be passed is held against all that are given, elsewhere.
        if (compared != 0 && statement.Value.Number is not null) return null;
        // So far off that another quantity is meant: what a show cost is no price of a month.
        if (stated > claimed * 1000 || claimed > stated * 1000) return null;
        if (isSome) return claimed <= stated && stated < claimed + 10;
        return compared switch { > 0 => stated > claimed, < 0 => stated < claimed, _ => stated == claimed };
    }

    /// <summary>Its number; of a text the one that counts the same noun, if there is only one.</summary>
    private static decimal? Stated(Statement statement, Word? noun)
    {
        if (statement.Value.Number is { } number) return noun is not null && Spans.Contains(noun.Stem) && statement.Value.Unit is { } unit && !Stems.Of(unit).StartsWith(noun.Stem, StringComparison.Ordinal) ? null : number;
        if (noun is null || statement.Value.Kind != ValueKind.Text) return null;
        var says = Ranking.Voice(statement).Says;
        if (Money.Contains(noun.Stem)) return SumIn(says);
        var words = QuestionReader.Read(says);
        var told = Figures.In(words).Where(figure => words.Skip(figure.To).Take(3).Any(word => word.Stem == noun.Stem)).Select(figure => figure.Value).Distinct().ToArray();
        return told is [var only] ? only : null;
    }

    /// <summary>"£58,925"</summary>
    private static decimal? SumIn(string says) =>
        says.IndexOfAny(['£', '$', '€']) is >= 0 and var at && Figures.In(QuestionReader.Read(says[(at + 1)..])).FirstOrDefault() is { From: 0, Value: var sum } ? sum : null;
}
