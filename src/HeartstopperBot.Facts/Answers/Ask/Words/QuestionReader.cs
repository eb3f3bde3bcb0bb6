using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>From text as people type it to words: contractions resolved, possessives marked, seasons and episodes written one way.</summary>
internal static class QuestionReader
{
    /// <summary>Nobody asks one question in more; what is longer is not read at all.</summary>
    public const int LongestQuestion = 1500;

    private static readonly FrozenSet<string> NoSentenceEnd = FrozenSet.Create("mr", "mrs", "ms", "dr", "vol", "ep", "st", "no");

    private static readonly FrozenSet<string> Laughs = FrozenSet.Create("lol", "lmao", "lmaoo", "lmaooo", "lmfao", "haha", "hahaha", "hehe", "rofl", "xd", "omg", "smh", "istg");

    public static ImmutableArray<Word> Read(string question)
    {
        var isShouted = IsShouted(question);
        var words = ImmutableArray.CreateBuilder<Word>();
        var sentence = 0;
        var (isQuoted, isAside, isAfterComma, isAfterColon, isAfterEmoji, isFirst) = (false, false, false, false, false, true);
        for (var at = 0; at < question.Length;)
        {
            if (!IsOfWord(question, at))
            {
                var mark = question[at++];
                if (mark is '"' or '“' or '”' or '«' or '»') isQuoted = !isQuoted;
                if (mark is '(' or ')') isAside = mark == '(';
                isAfterComma |= mark is ',' or '/' or '–' or '—' or '+' or ':' or '…';
                isAfterColon |= mark is ':';
                isAfterEmoji |= char.IsSurrogate(mark) || char.IsSymbol(mark) && mark > '\u2000';
                var isEnd = mark is '?' or '!' or ';' or '\n' || (mark == '.' && (at == question.Length || char.IsWhiteSpace(question[at])) && !(words.Count > 0 && NoSentenceEnd.Contains(words[^1].Text)));
                if (isEnd && !isFirst) (sentence, isFirst) = (sentence + 1, true);
                continue;
            }

            var from = at;
            while (at < question.Length && IsOfWord(question, at)) at++;
            var before = words.Count;
            Add(words, question[from..at], new Word("", !isShouted && !isFirst && char.IsUpper(question[from]), false, isQuoted, sentence, isAfterComma || isAfterEmoji) { IsAside = isAside, IsAfterEmoji = isAfterEmoji });
            // "... in kent lol is it there": it parts what is said before it from what comes after.
            var isLaughed = words.Count > before && before > 0 && Laughs.Contains(words[^1].Text);
            if (words.Count > before && isAfterColon) words[before] = words[before] with { IsAfterColon = true };
            if (words.Count > before) (isFirst, isAfterComma, isAfterColon, isAfterEmoji) = (false, isLaughed, false, false);
        }

        return RoundaboutWays.Of(ForeignOrder.Of(TurnsOfPhrase.Of(Audience.Of(BeforeTheShow.Of(OneWay.Of(Hedges.Of(Openings.Of(Closings.Of(Shorthand.InContext(NumberedSlips.Of(words.ToImmutable())))))))))));
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
        if (Shorthand.Expand(folded, raw.Any(IsApostrophe)) is { } whole)
        {
            words.AddRange(whole.Split(' ').Select((part, place) => Word.Of(part, like) with { IsCapital = false, IsAfterComma = like.IsAfterComma && place == 0, IsAfterEmoji = like.IsAfterEmoji && place == 0 }));
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
        if (text.Length > 0) words.AddRange(text.Split(' ').Select((part, place) => new Word(part, like.IsCapital, isOwner && place == text.Count(' '), like.IsQuoted, like.Sentence, like.IsAfterComma && place == 0) { IsAside = like.IsAside, IsAfterEmoji = like.IsAfterEmoji && place == 0 }));
    }

    private static int Count(this string text, char letter) => text.AsSpan().Count(letter);
}
