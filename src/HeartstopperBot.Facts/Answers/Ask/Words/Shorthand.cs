using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>How people shorten words when they type: contractions, "wich", "b4", "rly", "plsss", "4 the 1st time". Each becomes the words that it stands for.</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, string> Known = new (string Typed, string Whole)[]
    {
        ("whos", "who is"),
        ("whats wats", "what is"),
        ("wheres", "where is"),
        ("whens", "when is"),
        ("hows", "how is"),
        ("whys", "why is"),
        ("thats", "that is"),
        ("theres", "there is"),
        ("its", "it is"),
        ("hes", "he is"),
        ("shes", "she is"),
        ("heres", "here is"),
        ("lets", "let us"),
        ("isnt", "is not"),
        ("arent", "are not"),
        ("wasnt", "was not"),
        ("werent", "were not"),
        ("didnt", "did not"),
        ("doesnt", "does not"),
        ("dont", "do not"),
        ("hasnt", "has not"),
        ("havent", "have not"),
        ("hadnt", "had not"),
        ("wont", "will not"),
        ("cant", "can not"),
        ("couldnt", "could not"),
        ("wouldnt", "would not"),
        ("shouldnt", "should not"),
        ("im ive id ill", "i"),
        ("youre u", "you"),
        ("theyre", "they are"),
        ("weve", "we"),
        ("whove", "who have"),
        ("wholl", "who will"),
        ("whatll", "what will"),
        ("itll", "it will"),
        ("therell", "there will"),
        ("gimme", "give me"),
        ("lemme", "let me"),
        ("wanna", "want to"),
        ("gonna", "going to"),
        ("wat waht wht wot wut", "what"),
        ("wen whn whne", "when"),
        ("r", "are"),
        ("hwo whoo", "who"),
        ("wich whcih", "which"),
        ("dose doe", "does"),
        ("wher whre wer", "where"),
        ("eps", "episodes"),
        ("ep", "episode"),
        ("til till", "until"),
        ("diff dif", "different"),
        ("n nd", "and"),
        ("bday bdate", "birthday"),
        ("bf", "boyfriend"),
        ("gf", "girlfriend"),
        ("vol", "volume"),
        ("vols", "volumes"),
        ("yr", "year"),
        ("ppl peeps", "people"),
        ("uni", "university"),
        ("abt bout", "about"),
        ("mins", "minutes"),
        ("szn", "season"),
        ("dop dp", "cinematographer"),
        ("nta", "national television award"),
        ("ntas", "national television awards"),
        ("rts", "royal television society"),
        ("rt", "rotten tomatoes"),
        ("b4", "before"),
        ("any1", "anyone"),
        ("some1", "someone"),
        ("every1", "everyone"),
        ("gr8", "great"),
        ("m8", "mate"),
        ("l8r", "later"),
        ("ur", "your"),
        ("urs", "yours"),
        ("da tha teh", "the"),
        ("insta ig", "instagram"),
        ("xmas", "christmas"),
        ("pub", "publication"),
        ("dat", "that"),
        ("dis", "this"),
        ("wud", "would"),
        ("cud", "could"),
        ("shud", "should"),
        ("tru", "true"),
        ("dunno", "do not know"),
        ("prolly", "probably"),
        ("thru", "through"),
        ("kno", "know"),
        ("vid", "video"),
        ("vids", "videos"),
        ("fave fav", "favourite"),
        ("faves", "favourites"),
        ("serie", "series"),
        ("hav", "have"),
        ("wos", "was"),
        ("cos coz cuz bcs bcuz", "because"),
        ("whod", "who did"),
        ("whered", "where did"),
        ("gotta", "got to"),
        ("smth sth smthn", "something"),
        ("sry srry soz", "sorry"),
        ("w", "with"),
        ("aroace", "aromantic asexual"),
        ("dyou dya", "do you"),
        ("hii yoo", "hi"),
        ("soo", "so"),
        ("thered", "there would"),
        ("tmrw tmr tmw tomo", "tomorrow"),
    }.SelectMany(row => row.Typed.Split(' ').Select(typed => (typed, row.Whole))).ToFrozenDictionary(pair => pair.typed, pair => pair.Whole);

    /// <summary>Words without an apostrophe too: "id" and "ill" are others, and "its" owns.</summary>
    private static readonly FrozenSet<string> OnlyWithApostrophe = FrozenSet.Create("its", "id", "ill", "lets");

    /// <summary>Of those that share their consonants the one that people shorten stands first: "mny" is many, not money.</summary>
    private static readonly FrozenDictionary<string, string> ByConsonants = "who what when where which how many much know from have does that this they them then there people please about really seriously season episode movie name year would could should because"
        .Split(' ').Select(word => (Word: word, Bare: Consonants(word))).Where(pair => pair.Bare.Length > 2).DistinctBy(pair => pair.Bare).ToFrozenDictionary(pair => pair.Bare, pair => pair.Word);

    private static readonly FrozenSet<string> Counted = FrozenSet.Create("season", "seasons", "series", "s", "episode", "episodes", "ep", "e", "volume", "vol", "v", "book", "number", "no", "part", "top", "only", "than", "and", "or", "the", "has", "have", "just", "about");

    private static readonly FrozenSet<string> AfterTo = FrozenSet.Create("be", "see", "watch", "know", "the", "me", "you", "come", "get", "do", "have", "my", "this", "find", "read");

    private static readonly FrozenSet<string> AfterFor = FrozenSet.Create("the", "a", "an", "my", "me", "you", "your", "real", "ever", "this", "that", "it", "his", "her", "our", "us", "one");

    /// <summary>What a folded word stands for; null where it stands for itself.</summary>
    public static string? Expand(string folded, bool hasApostrophe)
    {
        if (Known.TryGetValue(folded, out var whole)) return OnlyWithApostrophe.Contains(folded) && !hasApostrophe ? null : whole;
        if (PlainWords.Has(folded)) return null;
        // "Wuts", "wers": a question word, however it is typed, and "is".
        if (folded.Length > 3 && folded[^1] == 's' && Known.TryGetValue(folded[..^1], out var asking) && PlainWords.Openers.Contains(asking)) return $"{asking} is";
        if (folded.Length is > 2 and < 6 && folded == Consonants(folded) && ByConsonants.TryGetValue(folded, out var word)) return word;
        return folded.Length > 2 && !char.IsAsciiDigit(folded[0]) ? Drawn(folded) : null;
    }

    /// <summary>"y is she", "4 the 1st time", "2 watch": what letters and figures stand for only among other words.</summary>
    public static ImmutableArray<Word> InContext(ImmutableArray<Word> words) => [.. words.Select((word, at) => Meant(words, at) is { } meant ? Word.Of(meant, word) : word)];

    /// <summary>"Volume 5 us release".</summary>
    private static readonly FrozenSet<string> OfCountry = FrozenSet.Create("release", "edition", "editions", "publication", "publisher", "premiere", "launch", "imprint", "sales", "price");

    private static string? Meant(ImmutableArray<Word> words, int at)
    {
        if (words[at].Text.Length > 2 || at + 1 == words.Length) return null;
        var before = at > 0 ? words[at - 1].Text : "";
        var next = words[at + 1].Text;
        if (words[at].Text == "us" && OfCountry.Contains(next) && before is not ("tell" or "give" or "get" or "show" or "send" or "of")) return "usa";
        return words[at].Text switch
        {
            "y" when PlainWords.Auxiliaries.Contains(next) => "why",
            "4" when AfterFor.Contains(next) && !Counted.Contains(before) => "for",
            "2" when AfterTo.Contains(next) && !Counted.Contains(before) => "to",
            _ => null,
        };
    }

    /// <summary>"plsss", "omgg", "sooo": letters that are held say no more than one.</summary>
    private static string? Drawn(string folded)
    {
        var single = Squeezed(folded, 1);
        var isHeld = Squeezed(folded, 2) is var pairs && pairs != folded;
        // Two at the end of a word that is none so.
        if (!isHeld && !(single.Length > 2 && folded[^1] == folded[^2] && folded == single + single[^1])) return null;
        // "Roll" is no drawn-out "rol".
        if (!isHeld) return Known.GetValueOrDefault(single) ?? (PlainWords.Has(single) ? single : null);
        return new[] { pairs, single }.Where(candidate => candidate != folded).Select(Plain).FirstOrDefault(plain => plain is not null) ?? single;
    }

    private static string? Plain(string word) => Known.GetValueOrDefault(word) ?? (PlainWords.Has(word) || EverydayWords.IsKnown(word) ? word : null);

    private static string Squeezed(string word, int most) => string.Concat(word.Where((letter, at) => at < most || !Enumerable.Range(1, most).All(back => word[at - back] == letter)));

    private static string Consonants(string word) => Squeezed(string.Concat(word.Where(letter => !"aeiou".Contains(letter))), 1);
}
