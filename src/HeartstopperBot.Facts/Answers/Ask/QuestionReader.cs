using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>From text as people type it to words: contractions resolved, possessives marked, seasons and episodes written one way.</summary>
internal static class QuestionReader
{
    /// <summary>Nobody asks one question in more; what is longer is not read at all.</summary>
    public const int LongestQuestion = 1500;

    private static readonly FrozenDictionary<string, string> Contractions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["whos"] = "who is",
        ["whats"] = "what is",
        ["wheres"] = "where is",
        ["whens"] = "when is",
        ["hows"] = "how is",
        ["whys"] = "why is",
        ["thats"] = "that is",
        ["theres"] = "there is",
        ["its"] = "it is",
        ["hes"] = "he is",
        ["shes"] = "she is",
        ["heres"] = "here is",
        ["lets"] = "let us",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["wasnt"] = "was not",
        ["werent"] = "were not",
        ["didnt"] = "did not",
        ["doesnt"] = "does not",
        ["dont"] = "do not",
        ["hasnt"] = "has not",
        ["havent"] = "have not",
        ["hadnt"] = "had not",
        ["wont"] = "will not",
        ["cant"] = "can not",
        ["couldnt"] = "could not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["im"] = "i",
        ["ive"] = "i",
        ["id"] = "i",
        ["ill"] = "i",
        ["youre"] = "you",
        ["theyre"] = "they are",
        ["weve"] = "we",
        ["whove"] = "who have",
        ["wholl"] = "who will",
        ["whatll"] = "what will",
        ["itll"] = "it will",
        ["therell"] = "there will",
        ["gimme"] = "give me",
        ["lemme"] = "let me",
        ["wanna"] = "want to",
        ["gonna"] = "going to",
        ["wats"] = "what is",
        ["wat"] = "what",
        ["wen"] = "when",
        ["u"] = "you",
        ["r"] = "are",
        ["hwo"] = "who",
        ["whoo"] = "who",
        ["wich"] = "which",
        ["whcih"] = "which",
        ["dose"] = "does",
        ["doe"] = "does",
        ["wher"] = "where",
        ["whre"] = "where",
        ["whn"] = "when",
        ["whne"] = "when",
        ["waht"] = "what",
        ["wht"] = "what",
        ["wot"] = "what",
        ["eps"] = "episodes",
        ["ep"] = "episode",
        ["n"] = "and",
        ["bday"] = "birthday",
        ["bdate"] = "birthday",
        ["bf"] = "boyfriend",
        ["gf"] = "girlfriend",
        ["wer"] = "where",
        ["vol"] = "volume",
        ["vols"] = "volumes",
        ["yr"] = "year",
        ["ppl"] = "people",
        ["peeps"] = "people",
        ["uni"] = "university",
        ["abt"] = "about",
        ["mins"] = "minutes",
        ["szn"] = "season",
        ["dop"] = "cinematographer",
        ["dp"] = "cinematographer",
        ["nta"] = "national television award",
        ["ntas"] = "national television awards",
        ["rts"] = "royal television society",
        ["rt"] = "rotten tomatoes",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> NoSentenceEnd = FrozenSet.Create("mr", "mrs", "ms", "dr", "vol", "ep", "st", "no");

    public static ImmutableArray<Word> Read(string question)
    {
        var isShouted = IsShouted(question);
        var words = ImmutableArray.CreateBuilder<Word>();
        var sentence = 0;
        var (isQuoted, isAside, isAfterComma, isFirst) = (false, false, false, true);
        for (var at = 0; at < question.Length;)
        {
            if (!IsOfWord(question, at))
            {
                var mark = question[at++];
                if (mark is '"' or '“' or '”' or '«' or '»') isQuoted = !isQuoted;
                if (mark is '(' or ')') isAside = mark == '(';
                isAfterComma |= mark is ',' or '/' or '–' or '—' or '+' or ':';
                var isEnd = mark is '?' or '!' or ';' or '\n' || (mark == '.' && (at == question.Length || char.IsWhiteSpace(question[at])) && !(words.Count > 0 && NoSentenceEnd.Contains(words[^1].Text)));
                if (isEnd && !isFirst) (sentence, isFirst) = (sentence + 1, true);
                continue;
            }

            var from = at;
            while (at < question.Length && IsOfWord(question, at)) at++;
            var before = words.Count;
            Add(words, question[from..at], new Word("", !isShouted && !isFirst && char.IsUpper(question[from]), false, isQuoted, sentence, isAfterComma) { IsAside = isAside });
            if (words.Count > before) (isFirst, isAfterComma) = (false, false);
        }

        return PhrasalVerbs.Of(OneWay.Of(words.ToImmutable()));
    }

    /// <summary>In capitals, or Each Word With One, capitals tell nothing.</summary>
    private static bool IsShouted(string question)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToArray();
        return words.Length > 2 && words.Count(word => char.IsUpper(word[0])) > words.Length * 3 / 4;
    }

    private static bool IsOfWord(string text, int at) => char.IsLetterOrDigit(text[at]) || (IsApostrophe(text[at]) && at > 0 && char.IsLetterOrDigit(text[at - 1])) || text[at] == '&';

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    private static void Add(ImmutableArray<Word>.Builder words, string raw, Word like)
    {
        var trimmed = raw.TrimEnd('\'', '’', '‘', '`', '´', 'ʼ');
        // The country, not the pronoun.
        var folded = raw switch { "&" => "and", "US" or "USA" => "usa", _ => NameFolding.Fold(raw) };
        if (folded == "us" && (words.Count == 0 || words[^1].Text is "the" or "in" or "which" or "what")) folded = "usa";
        if (folded.Length == 0) return;
        if (Contractions.TryGetValue(folded, out var whole) && (folded is not ("its" or "id" or "ill" or "lets") || raw.Any(IsApostrophe)))
        {
            foreach (var part in whole.Split(' ')) words.Add(Word.Of(part, like) with { IsCapital = false });
            return;
        }

        var apostrophe = trimmed.LastIndexOfAny(['\'', '’', '‘', '`', '´', 'ʼ']);
        var tail = apostrophe < 0 ? "" : trimmed[(apostrophe + 1)..].ToLowerInvariant();
        var isOwner = tail == "s" || (trimmed.Length < raw.Length && trimmed.EndsWith('s'));
        if (raw == "US" || (folded == "usa" && raw.Length == 2))
        {
            words.Add(Word.Of(folded, like) with { IsCapital = false });
            return;
        }

        var text = tail is "s" or "re" or "ve" or "ll" or "d" ? NameFolding.Fold(trimmed[..apostrophe]) : folded;
        if (text.Length > 0) words.AddRange(text.Split(' ').Select((part, place) => new Word(part, like.IsCapital, isOwner && place == text.Count(' '), like.IsQuoted, like.Sentence, like.IsAfterComma) { IsAside = like.IsAside }));
    }

    private static int Count(this string text, char letter) => text.AsSpan().Count(letter);
}
