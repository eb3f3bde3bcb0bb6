using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Writes what is numbered in one way: "second series", "S2", "season two" become "season 2"; "s2e3" becomes "season 2 episode 3"; "vol. six" becomes "volume 6".</summary>
internal static class OneWay
{
    private static readonly FrozenDictionary<string, string> Numbered = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["season"] = "season",
        ["seasons"] = "season",
        ["series"] = "season",
        ["s"] = "season",
        ["staffel"] = "season",
        ["volume"] = "volume",
        ["volumes"] = "volume",
        ["vol"] = "volume",
        ["vols"] = "volume",
        ["book"] = "volume",
        ["books"] = "volume",
        ["v"] = "volume",
        ["episode"] = "episode",
        ["episodes"] = "episode",
        ["ep"] = "episode",
        ["eps"] = "episode",
        ["e"] = "episode",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Cardinals = Numbers("one two three four five six seven eight nine ten");

    private static readonly FrozenDictionary<string, int> Ordinals = Numbers("first second third fourth fifth sixth seventh eighth ninth tenth", "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        var split = OneTrade(DaysOf([.. words.SelectMany(Split)])).ToArray();
        // Of a season the fifth instalment is its fifth episode.
        if (split.Any(word => Numbered.GetValueOrDefault(word.Text) == "season")) split = [.. split.Select(word => word.Text is "instalment" or "installment" ? Word.Of("episode", word) : word)];
        // "The fourth Heartstopper book" is the fourth book.
        split = [.. split.Where((word, at) => word.Text != "heartstopper" || at == 0 || at + 1 == split.Length || !Ordinals.ContainsKey(split[at - 1].Text) || Noun(split[at + 1]) is null)];
        split = WithNouns(split);
        var result = ImmutableArray.CreateBuilder<Word>(split.Length);
        for (var at = 0; at < split.Length; at++)
        {
            var word = split[at];
            if (Ordinals.TryGetValue(word.Text, out var nth) && at + 1 < split.Length && Noun(split[at + 1]) is { } counted && split[at + 1].Text != "e" && !split[at + 1].IsAfterComma && !IsFirstThat(split, at))
            {
                result.Add(Word.Of(counted, word));
                result.Add(Word.Of(nth.ToString(System.Globalization.CultureInfo.InvariantCulture), word) with { IsRankOfBook = split[at + 1].Text == "book" });
                at++;
            }
            else if (Ordinals.TryGetValue(word.Text, out var other) && NounOfBoth(split, at) is { } both)
            {
                result.Add(Word.Of(both, word));
                result.Add(Word.Of(other.ToString(System.Globalization.CultureInfo.InvariantCulture), word));
            }
            else if (Ordinals.TryGetValue(word.Text, out var place) && NounOfAll(split, at) is var (of, length))
            {
                result.Add(Word.Of(of, word));
                result.Add(Word.Of(place.ToString(System.Globalization.CultureInfo.InvariantCulture), word));
                at += length;
            }
            else if (Noun(word) is { } noun && at + 1 < split.Length && Number(split, at + 1, out var skip) is { } number)
            {
                result.Add(Word.Of(noun, word));
                result.Add(Word.Of(number, split[at + skip]) with { IsOwner = split[at + skip].IsOwner });
                at += skip;
            }
            else if (word.Text is "and" or "or" && IsNumbered(result) && at + 1 < split.Length && Cardinals.TryGetValue(split[at + 1].Text, out var further))
            {
                result.Add(word);
                result.Add(Word.Of(further.ToString(System.Globalization.CultureInfo.InvariantCulture), split[++at]));
            }
            else
            {
                result.Add(word);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>"The very first book that had Nick in it" need not be the first of the series.</summary>
    private static bool IsFirstThat(Word[] words, int at) =>
        words[at + 1].Text == "book" && at + 3 < words.Length && ((at > 0 && words[at - 1].Text is "very" or "ever") || words[at + 2].Text is "with" or "featuring" || (words[at + 2].Text is "that" or "which" && words[at + 3].Text is "had" or "has" or "features" or "featured" or "mentions" or "mentioned"));

    /// <summary>"Which season has more episodes, 2 or 3?" Season 2 or season 3.</summary>
    private static Word[] WithNouns(Word[] words)
    {
        var asked = Enumerable.Range(1, Math.Max(0, words.Length - 1)).FirstOrDefault(at => words[at - 1].Text is "which" or "what" && words[at].Text is "season" or "series" or "volume" or "book");
        if (asked == 0 || words.Length < 5 || words[^2].Text != "or" || Figure(words[^3]) is not { } one || Figure(words[^1]) is not { } other || (Noun(words[^4]) is not null && !words[^3].IsAfterComma)) return words;
        var noun = Word.Of(Noun(words[asked])!, words[^3]);
        return [.. words[..^3], noun, Word.Of(one, words[^3]) with { IsAfterComma = false }, words[^2], noun with { IsAfterComma = false }, Word.Of(other, words[^1])];
    }

    private static string? Figure(Word word) => Number([word], 0, out _);

    /// <summary>"The second and third seasons", "a second and a third season": the noun of the first stands behind the other.</summary>
    private static string? NounOfBoth(Word[] words, int at)
    {
        if (at + 3 >= words.Length || words[at + 1].Text is not ("and" or "or")) return null;
        var other = words[at + 2].Text is "a" or "the" ? at + 3 : at + 2;
        return other + 1 < words.Length && Ordinals.ContainsKey(words[other].Text) ? Noun(words[other + 1]) : null;
    }

    /// <summary>"The second of the graphic novels".</summary>
    private static (string Noun, int Length)? NounOfAll(Word[] words, int at)
    {
        if (at + 3 >= words.Length || words[at + 1].Text != "of" || words[at + 2].Text is not ("the" or "these" or "those" or "all")) return null;
        var noun = words[at + 3].Text == "graphic" && at + 4 < words.Length ? at + 4 : at + 3;
        var of = words[noun].Text is "novels" or "comics" ? "volume" : words[noun].Text.EndsWith('s') ? Noun(words[noun]) : null;
        return of is null ? null : (of, noun - at);
    }

    /// <summary>Beside a month "the 1st or the 2nd" are days as they are written: 1, 2.</summary>
    private static ImmutableArray<Word> DaysOf(ImmutableArray<Word> words) =>
        !words.Any(word => AskedDay.IsMonth(word.Text)) ? words : [.. words.Select((word, at) => word.Text is { Length: 3 or 4 } text && char.IsAsciiDigit(text[0]) && text[^2..] is "st" or "nd" or "rd" or "th" && (at + 1 == words.Length || Noun(words[at + 1]) is null) ? Word.Of(text[..^2], word) : word)];

    /// <summary>"Director of photography" is no director.</summary>
    private static IEnumerable<Word> OneTrade(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var isPhotography = words[at].Stem is "director" or "head" && at + 2 < words.Length && words[at + 1].Text == "of" && words[at + 2].Text == "photography";
            yield return isPhotography ? Word.Of("cinematographer", words[at]) : words[at];
            if (isPhotography) at += 2;
        }
    }

    /// <summary>"Seasons two and three": what was read last is a season with its number.</summary>
    private static bool IsNumbered(ImmutableArray<Word>.Builder words) => words.Count > 1 && char.IsAsciiDigit(words[^1].Text[0]) && Numbered.ContainsKey(words[^2].Text);

    private static string? Noun(Word word) => Numbered.GetValueOrDefault(word.Text);

    /// <summary>"2", "two", "number 2"; null for none.</summary>
    private static string? Number(Word[] words, int at, out int skip)
    {
        skip = 1;
        if (words[at].Text is "number" or "no" or "nr" && at + 1 < words.Length) (skip, at) = (2, at + 1);
        var text = words[at].Text;
        if (text.Length <= 2 && text.All(char.IsAsciiDigit)) return text.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        return Cardinals.TryGetValue(text, out var number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>"s2" and "season2" are two words, "s02e03" is four.</summary>
    private static IEnumerable<Word> Split(Word word)
    {
        var text = word.Text;
        // "1x07"
        if (text.Length is > 2 and < 6 && text.Split('x') is [var season, var episode] && season.Length > 0 && episode.Length > 0 && (season + episode).All(char.IsAsciiDigit))
            return [Word.Of("season", word), Word.Of(season, word) with { IsAfterComma = false }, Word.Of("episode", word) with { IsAfterComma = false }, Word.Of(episode, word) with { IsAfterComma = false }];
        if (text.Length < 2 || char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1])) return [word];
        var parts = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && char.IsAsciiDigit(text[to]) == char.IsAsciiDigit(text[from])) to++;
            parts.Add(text[from..to]);
            from = to;
        }

        return parts.Where((_, place) => place % 2 == 0).All(Numbered.ContainsKey) ? parts.Select((part, place) => Word.Of(part, word) with { IsOwner = word.IsOwner && place == parts.Count - 1 }) : [word];
    }

    private static FrozenDictionary<string, int> Numbers(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ').Select((word, place) => (word, place))).ToFrozenDictionary(pair => pair.word, pair => pair.place + 1);
}
