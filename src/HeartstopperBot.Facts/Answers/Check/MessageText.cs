using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>A message as people write it, without what Discord makes of it, and cut into sentences and clauses.</summary>
internal static partial class MessageText
{
    /// <summary>Discord's own limit for a message of somebody with Nitro.</summary>
    public const int Longest = 4000;

    private static readonly ImmutableArray<string> NoEnd = ["mr", "mrs", "ms", "dr", "vol", "ep", "st", "no", "vs", "feat"];

    /// <summary>Mentions, emoji, addresses and code say nothing about the show; the marks of bold and covers go, their text stays.</summary>
    public static string Plain(string message)
    {
        var text = message.Length > Longest ? message[..Longest] : message;
        foreach (var noise in new[] { Code(), Angles(), Address(), Marks() }) text = noise.Replace(text, " ");
        return text;
    }

    public static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsEnd(text, from, at)) continue;
            if (text[from..at].Trim().Length > 0) yield return text[from..(at + 1)].Trim();
            from = at + 1;
        }

        if (text[from..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>The clauses of a sentence: it is cut where what follows claims something by itself.</summary>
    public static IEnumerable<string> Clauses(string sentence, Func<string, bool> hasClaim)
    {
        var clause = "";
        foreach (var piece in Joints().Split(sentence))
        {
            if (clause.Length > 0 && hasClaim(piece) && hasClaim(clause))
            {
                yield return Trimmed(clause);
                clause = piece;
            }
            else
            {
                clause += piece;
            }
        }

        yield return Trimmed(clause);
    }

    private static bool IsEnd(string text, int from, int at) => text[at] switch
    {
        '?' or '!' or ';' or '\n' => at + 1 == text.Length || text[at + 1] is not ('?' or '!'),
        '.' => (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && !NoEnd.Contains(NameFolding.Fold(text[from..at].Split(' ')[^1])),
        _ => false,
    };

    private static string Trimmed(string clause) => Lead().Replace(clause, "").Trim(' ', ',', '.', '!', ';', '\n');

    [GeneratedRegex(@"```.*?(?:```|$)|`[^`]*`", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"<[^<>\s]{1,200}>|@everyone|@here", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Angles();

    [GeneratedRegex(@"[a-z][a-z0-9+.-]{1,20}://\S+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\*+|_{2,}|~~|\|\||^[ ]*(?:>+|#+|-)[ ]", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    /// <summary>The joint stays with what follows, so that nothing of a message is lost that is put together again.</summary>
    [GeneratedRegex(@"(?=,\s|\s(?:and|but|while|whereas)\s)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^[\s,]*(?:(?:and|but|while|whereas)\s)?", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();
}
