using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Comparisons;

/// <summary>
/// A question that offers what the answer may be: "is she from the comics or did they make her up", "only the sixth volume, or the novella too", "some say four, some say five: which is it".
/// What settles any of it settles it.
/// </summary>
internal static class Alternatives
{
    private static readonly FrozenSet<string> Subjects = Set("he she they it that the");

    /// <summary>They say that one of two, or both, may be meant.</summary>
    private static readonly FrozenSet<string> Extents = Set("only just alone solely exclusively too also");

    private static readonly FrozenSet<string> Precisely = Set("exact actual real precise firm specific definite proper release");

    private static readonly FrozenSet<string> Sayings = Set("say says said claim claims claimed told heard read reckon reckons think thinks thought swear swears saw seen insist insists");

    /// <summary>"Elsewhere", "others", "another site": who says otherwise.</summary>
    private static readonly FrozenSet<string> Tellers = Set("i me we us you some others other people someone somebody one another my mate friend sister brother mum dad site sites page pages article articles website websites wiki elsewhere somewhere also but and that got have been was it its so online then there");

    private static readonly ImmutableArray<string> Verdicts = ["which is it", "which one is it", "what is it then", "which is right", "which is true", "which is correct", "which one is right", "which one is true", "which one is correct", "who is right", "what is right", "whats right", "whos right", "which one", "which of them is right", "what is true", "who is correct", "which is it then", "what is correct", "who should i believe", "who do i believe"];

    /// <summary>The question with the first choice alone, and the one with the second: null where none is offered, or where they share what only the whole sentence says.</summary>
    public static (ImmutableArray<Word> First, ImmutableArray<Word>? Second)? Of(QuestionPart part)
    {
        var words = part.Words;
        var or = Enumerable.Range(0, words.Length).FirstOrDefault(at => words[at].Text == "or" && !part.IsNamed(at), -1);
        if (Hearsay.DoubtIn(words) is not null || or < 3 || or == words.Length - 1 || part.Opening is not { Wanted: Wanted.YesOrNo, IsNegated: false } || words[(or + 1)..].Any(word => word.Text == "or")) return null;
        var rest = words[(or + 1)..];
        if (IsClause(rest)) return (words[..or], Asks(rest) ? rest : null);
        // "Weekly or everything together": what follows must be all of the choice, and not go on with the question.
        if (rest.Length > 4 || Enumerable.Range(or + 1, rest.Length).Any(part.IsNamed)) return null;
        ImmutableArray<Word> other = [.. rest.SkipWhile(word => PlainWords.Has(word.Text))];
        return (words[..or], other.IsEmpty ? null : [.. words[..(or - 1)], .. other]);
    }

    /// <summary>"Is there a day yet, or only the year?" Whatever is known of the day; null where no such choice is offered.</summary>
    public static ImmutableArray<Word>? HowPrecise(QuestionPart part)
    {
        var or = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text == "or" && !part.IsNamed(at), -1);
        if (or < 3 || or == part.Words.Length - 1) return null;
        var isPeriod = part.Words[^1].Text is "year" or "month" && part.Words[(or + 1)..].All(word => PlainWords.Has(word.Text) || word.Text is "year" or "month");
        var day = Enumerable.Range(0, or).FirstOrDefault(at => part.Words[at].Text is "day" or "date", -1);
        var from = Enumerable.Range(0, Math.Max(0, day)).LastOrDefault(at => PlainWords.Auxiliaries.Contains(part.Words[at].Text), -1);
        return isPeriod && from >= 0 ? [.. part.Words[from..day].Where(word => !Precisely.Contains(word.Text)), Word.Of("release", part.Words[day]), .. part.Words[day..or].Where(word => word.Text != "yet")] : null;
    }

    /// <summary>"Does he live in England or abroad?" asks where he lives; null where no such choice is offered.</summary>
    public static ImmutableArray<Word>? HereOrElsewhere(QuestionPart part)
    {
        var or = Enumerable.Range(0, part.Words.Length).LastOrDefault(at => part.Words[at].Text == "or" && !part.IsNamed(at), -1);
        if (or < 4 || part.Opening is not { Wanted: Wanted.YesOrNo, From: 0, IsNegated: false } || !part.Words[(or + 1)..].All(word => Elsewhere.Contains(word.Text))) return null;
        var inside = Enumerable.Range(0, or).LastOrDefault(at => part.Words[at].Text == "in", -1);
        return inside > 1 && or - inside < 4 ? [Word.Of("where", part.Words[0]), .. part.Words[..inside]] : null;
    }

    private static readonly FrozenSet<string> Elsewhere = Set("abroad elsewhere overseas somewhere else another country in a different foreign not outside");

    /// <summary>"Taken from the novella too, or only volume 6": the question about each of the two.</summary>
    public static (ImmutableArray<Word> First, ImmutableArray<Word> Second)? OnlyOrBoth(QuestionPart part)
    {
        var or = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text == "or" && !part.IsNamed(at), -1);
        if (or < 3 || part.Opening.Wanted != Wanted.YesOrNo || !part.Words.Where((word, at) => IsExtent(part.Words, at)).Any()) return null;
        var (before, after) = (LastNoun(part, or), part.Words.Length);
        var from = or + 1;
        while (from < after && !part.IsNamed(from) && (PlainWords.Has(part.Words[from].Text) || IsExtent(part.Words, from))) from++;
        while (after > from && IsExtent(part.Words, after - 1)) after--;
        if (before < 0 || after == from || after - from > 4 || part.HasCharacter || part.HasPerson || !Enumerable.Range(from, after - from).All(at => part.IsNamed(at) || part.Content.Contains(at))) return null;
        ImmutableArray<Word> first = [.. Plain(part.Words, 0, or)];
        ImmutableArray<Word> second = [.. Plain(part.Words, 0, before), .. part.Words[from..after]];
        return (first, second);
    }

    /// <summary>Where the noun or the name before "or" begins; below 0 for none.</summary>
    private static int LastNoun(QuestionPart part, int or)
    {
        var at = or - 1;
        while (at > 0 && !part.IsNamed(at) && IsExtent(part.Words, at)) at--;
        if (part.Mentions.FirstOrDefault(mention => mention.From <= at && at < mention.To) is { } named) return named.From;
        return part.Content.Contains(at) ? at : -1;
    }

    /// <summary>What is claimed by one and by another, where the text ends by asking who is right; null where it does not.</summary>
    public static ImmutableArray<ImmutableArray<Word>>? Claims(ImmutableArray<Word> words)
    {
        if (VerdictAt(words) is not { } end || end < 4 || !words[..end].Any(word => Sayings.Contains(word.Text))) return null;
        var starts = Enumerable.Range(0, end).Where(at => at == 0 || words[at].IsAfterComma || words[at].Sentence != words[at - 1].Sentence || (words[at].Text is "but" or "and" && words[at..end].Take(5).Any(word => Tellers.Contains(word.Text) && word.Text is not ("and" or "but")))).ToArray();
        var claims = starts.Select((from, place) => Claim(words[from..(place + 1 < starts.Length ? starts[place + 1] : end)])).Where(claim => claim.Length > 0).ToImmutableArray();
        return claims.Length > 1 ? claims : null;
    }

    /// <summary>"4 emmys": how many it is, and what is claimed; null where no number is.</summary>
    public static (ImmutableArray<Word> Words, decimal Number)? Counted(ImmutableArray<Word> claim)
    {
        var at = Enumerable.Range(0, claim.Length).FirstOrDefault(place => claim[place].Text.All(char.IsAsciiDigit) && !(place > 0 && claim[place - 1].Text is "season" or "volume" or "episode"), -1);
        if (at < 0 || !decimal.TryParse(claim[at].Text, out var number)) return null;
        return ([Word.Of("how", claim[0]), Word.Of("many", claim[0]), .. claim[(at + 1)..], .. claim[..at]], number);
    }

    /// <summary>Without who says it.</summary>
    private static ImmutableArray<Word> Claim(ImmutableArray<Word> words)
    {
        var from = 0;
        while (from < words.Length && (Tellers.Contains(words[from].Text) || Sayings.Contains(words[from].Text))) from++;
        // "It's Netflix only": of what, the claim before says.
        if (from > 0 && from < words.Length && words[from - 1].Text is "there" or "it" or "its") from--;
        return words[from..];
    }

    private static int? VerdictAt(ImmutableArray<Word> words)
    {
        foreach (var verdict in Verdicts.Select(row => row.Split(' ')))
        {
            var from = words.Length - verdict.Length;
            if (from > 0 && verdict.Select((text, place) => words[from + place].Text == text).All(same => same)) return words[from - 1].Text is "so" or "and" or "then" ? from - 1 : from;
        }

        return null;
    }

    private static IEnumerable<Word> Plain(ImmutableArray<Word> words, int from, int to) => Enumerable.Range(from, to - from).Where(at => !IsExtent(words, at)).Select(at => words[at]);

    private static bool IsExtent(ImmutableArray<Word> words, int at) =>
        Extents.Contains(words[at].Text) || (words[at].Text == "well" && at > 0 && words[at - 1].Text == "as") || (words[at].Text == "as" && at + 1 < words.Length && words[at + 1].Text == "well");

    private static bool Asks(ImmutableArray<Word> words) => PlainWords.Auxiliaries.Contains(words[0].Text) && words.Length > 2;

    /// <summary>"Did they make her up", "is he just a friend", "the show invented her".</summary>
    private static bool IsClause(ImmutableArray<Word> words) =>
        words.Length > 2 && (PlainWords.Auxiliaries.Contains(words[0].Text) || (Subjects.Contains(words[0].Text) && words[1..].Take(3).Any(word => PlainWords.Auxiliaries.Contains(word.Text))));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
