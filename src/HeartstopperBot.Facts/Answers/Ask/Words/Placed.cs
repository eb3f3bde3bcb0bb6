using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>What is named by its place beside something becomes what it is: "another series after the third one" is season 4, "the American edition of it" is it in the US, "the two teachers, A and B" are A and B.</summary>
internal static class Placed
{
    private static readonly FrozenSet<string> Another = FrozenSet.Create("another", "a", "new", "next", "one", "more", "further", "additional", "the");

    private static readonly FrozenSet<string> Joining = FrozenSet.Create("right", "just", "directly", "immediately", "straight", "that", "which", "comes", "came", "coming", "come", "is", "was", "published", "released");

    private static readonly FrozenSet<string> Lands = FrozenSet.Create("american", "british", "canadian", "usa", "uk");

    private static readonly FrozenSet<string> Issues = FrozenSet.Create("edition", "version", "printing", "release", "publication");

    /// <summary>They go up where they can be read or seen; prices and sales do so otherwise.</summary>
    private static readonly FrozenSet<string> Online = FrozenSet.Create("chapter", "webcomic", "instalment", "installment", "page", "trailer", "teaser", "clip", "video", "online", "tapas", "tumblr", "episode", "episodes");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words) => Online.Overlaps(words.Select(word => word.Text)) ? AsAppearing(Rest(words)) : Rest(words);

    private static ImmutableArray<Word> Rest(ImmutableArray<Word> words) => WithoutExisting(WithoutCount(InLand(Neighbour(words))));

    private static ImmutableArray<Word> AsAppearing(ImmutableArray<Word> words) => [.. words.Select(word => word.Text == "rise" ? Word.Of("appear", word) : word)];

    /// <summary>"Another series after the third one", "the volume that comes before volume 3", "what film is coming after season 3".</summary>
    private static ImmutableArray<Word> Neighbour(ImmutableArray<Word> words)
    {
        for (var at = 2; at + 2 < words.Length; at++)
        {
            if (words[at].Text is not ("after" or "before" or "following" or "follows") || Beside(words, at) is not var (kind, number, to)) continue;
            var from = at - 1;
            while (from > 0 && Joining.Contains(words[from].Text)) from--;
            var noun = words[from].Text == "series" ? "season" : words[from].Text;
            // A film that comes after the last season is the one.
            if (noun is "film" or "movie" && kind == "season" && from == 1 && words[at].Text == "after" && words[0].Text is "what" or "which")
                return [words[0], Word.Of("is", words[0]), Word.Of("the", words[0]), Word.Of("film", words[1]), Word.Of("called", words[1]), .. words[to..]];
            var step = words[at].Text == "before" ? -1 : 1;
            if ((noun != "one" && noun != kind) || number + step < 1) continue;
            while (from > 0 && Another.Contains(words[from - 1].Text)) from--;
            ImmutableArray<Word> named = [Word.Of(kind, words[from]) with { IsAfterComma = false }, Word.Of((number + step).ToString(CultureInfo.InvariantCulture), words[from]) with { IsAfterComma = false }];
            // "Which season comes after season 1?" That one, of that day.
            if (from == 1 && to == words.Length && words[0].Text is "what" or "which") return [Word.Of("when", words[0]), Word.Of("did", words[0]), .. named, Word.Of("come", words[0]), Word.Of("out", words[0])];
            return [.. words[..from], .. named, .. words[to..]];
        }

        return words;
    }

    /// <summary>What stands after "after": "season 3", "the third one".</summary>
    private static (string Kind, int Number, int To)? Beside(ImmutableArray<Word> words, int after)
    {
        var at = words[after + 1].Text == "the" ? after + 2 : after + 1;
        if (at + 1 >= words.Length) return null;
        if (words[at].Text is "season" or "volume" && int.TryParse(words[at + 1].Text, out var known)) return (words[at].Text, known, at + 2);
        var isSeason = words[..after].Any(word => word.Text is "season" or "series");
        return words[at + 1].Text == "one" && Ordinal(words[at].Text) is > 0 and var nth && (isSeason || words[..after].Any(word => word.Text == "volume")) ? (isSeason ? "season" : "volume", nth, at + 2) : null;
    }

    private static int Ordinal(string word) => word switch { "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, "fifth" => 5, _ => 0 };

    /// <summary>"The American edition of volume 5".</summary>
    private static ImmutableArray<Word> InLand(ImmutableArray<Word> words)
    {
        for (var at = 0; at + 3 < words.Length; at++)
        {
            if (!Lands.Contains(words[at].Text) || !Issues.Contains(words[at + 1].Text) || words[at + 2].Text is not ("of" or "for")) continue;
            var land = words[at].Text switch { "american" => "usa", "british" => "uk", "canadian" => "canada", var same => same };
            var from = at > 0 && words[at - 1].Text is "the" or "a" ? at - 1 : at;
            var plain = words[at] with { IsCapital = false, IsAfterComma = false };
            return [.. words[..from], .. words[(at + 3)..], Word.Of("in", plain), Word.Of("the", plain), Word.Of(land, plain)];
        }

        return words;
    }

    /// <summary>"The two teachers, Mr Ajayi and Mr Farouk": who they are is said right after.</summary>
    private static ImmutableArray<Word> WithoutCount(ImmutableArray<Word> words)
    {
        for (var at = 1; at + 3 < words.Length; at++)
        {
            if (words[at].Text is not ("two" or "2" or "both" or "three" or "3") || words[at - 1].Text is not ("the" or "of" or "those" or "these") || !words[at + 1].Text.EndsWith('s') || !words[at + 2].IsAfterComma || PlainWords.Openers.Contains(words[at + 2].Text)) continue;
            if (!words[(at + 3)..].Any(word => word.Text == "and")) continue;
            return [.. words[..at], words[at + 2] with { IsAfterComma = false }, .. words[(at + 3)..]];
        }

        return words;
    }

    /// <summary>"The announcement that volume 6 exists" is that of volume 6.</summary>
    private static ImmutableArray<Word> WithoutExisting(ImmutableArray<Word> words)
    {
        for (var at = 3; at < words.Length; at++)
        {
            if (words[at].Text is not ("exists" or "existed" or "exist")) continue;
            var that = at - 1;
            while (that > 0 && words[that].Text is not ("that" or "not" or "does" or "do" or "did")) that--;
            if (that < 1 || words[that].Text != "that" || !words[that - 1].Stem.StartsWith("announc", StringComparison.Ordinal)) continue;
            return [.. words[..that], Word.Of("of", words[that]), .. words[(that + 1)..at], .. words[(at + 1)..]];
        }

        return words;
    }
}
