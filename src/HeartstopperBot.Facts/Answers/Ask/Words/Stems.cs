using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Brings the forms of an English word together. Both what is asked and what claims say go through it, so it need be only consistent, not right.</summary>
internal static class Stems
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["taught"] = "teach",
        ["spent"] = "spend",
        ["brought"] = "bring",
        ["grown"] = "grow",
        ["saw"] = "see",
        ["seen"] = "see",
        ["lent"] = "lend",
        ["sent"] = "send",
        ["stood"] = "stand",
        ["caught"] = "catch",
        ["heard"] = "hear",
        ["worn"] = "wear",
        ["wore"] = "wear",
        ["gotten"] = "get",
        ["beaten"] = "beat",
        ["forgot"] = "forget",
        ["forgotten"] = "forget",
        ["wrote"] = "write",
        ["written"] = "write",
        ["writes"] = "write",
        ["writing"] = "write",
        ["writer"] = "writer",
        ["won"] = "win",
        ["winner"] = "win",
        ["winning"] = "win",
        ["sang"] = "sing",
        ["sung"] = "sing",
        ["shot"] = "shoot",
        ["began"] = "begin",
        ["begun"] = "begin",
        ["beginning"] = "begin",
        ["came"] = "come",
        ["coming"] = "come",
        ["made"] = "make",
        ["making"] = "make",
        ["left"] = "leave",
        ["leaving"] = "leave",
        ["said"] = "say",
        ["told"] = "tell",
        ["met"] = "meet",
        ["went"] = "go",
        ["gone"] = "go",
        ["goes"] = "go",
        ["sold"] = "sell",
        ["drew"] = "draw",
        ["drawn"] = "draw",
        ["children"] = "child",
        ["people"] = "person",
        ["women"] = "woman",
        ["men"] = "man",
        ["movies"] = "movie",
        ["series"] = "series",
        ["does"] = "do",
        ["did"] = "do",
        ["has"] = "have",
        ["had"] = "have",
        ["was"] = "be",
        ["were"] = "be",
        ["is"] = "be",
        ["are"] = "be",
        ["felt"] = "feel",
        ["found"] = "find",
        ["gave"] = "give",
        ["given"] = "give",
        ["got"] = "get",
        ["took"] = "take",
        ["taken"] = "take",
        ["taking"] = "take",
        ["thought"] = "think",
        ["ran"] = "run",
        ["knew"] = "know",
        ["known"] = "know",
        ["kept"] = "keep",
        ["lost"] = "lose",
        ["paid"] = "pay",
        ["broke"] = "break",
        ["rose"] = "rise",
        ["risen"] = "rise",
        ["fell"] = "fall",
        ["fallen"] = "fall",
        ["broken"] = "break",
        ["built"] = "build",
        ["this"] = "this",
        ["lens"] = "lens",
        // Else themes were "them".
        ["theme"] = "theme",
        ["themes"] = "theme",
        ["news"] = "news",
        ["died"] = "die",
        ["dies"] = "die",
        ["dying"] = "die",
        ["used"] = "use",
        ["using"] = "use",
        ["bonus"] = "bonus",
        ["outed"] = "outed",
        ["canceled"] = "cancel",
        ["cancelled"] = "cancel",
        ["canceling"] = "cancel",
        ["cancelling"] = "cancel",
        ["kissed"] = "kiss",
        ["chose"] = "choose",
        ["chosen"] = "choose",
        ["spoke"] = "speak",
        ["spoken"] = "speak",
        ["grew"] = "grow",
        ["showed"] = "show",
        ["shown"] = "show",
        ["became"] = "become",
        ["bought"] = "buy",
        ["led"] = "lead",
        ["held"] = "hold",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
    }.ToFrozenDictionary();

    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known == word || !char.IsAsciiLetter(known[0]) ? known : Of(known);
        if (word.Length <= 3 || char.IsAsciiDigit(word[0])) return word;
        if (word.EndsWith("ies") && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("sses") || word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes")) return word[..^2];
        if (word.EndsWith("ied") && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("ing") && word.Length > 5) return Plain(word[..^3]);
        if (word.EndsWith("ed") && word.Length > 4) return Plain(word[..^2]);
        if (word.EndsWith('s') && !word.EndsWith("ss") && !word.EndsWith("us") && !word.EndsWith("is")) return Plain(word[..^1]);
        return Plain(word);
    }

    /// <summary>Without a doubled last letter and a silent e: "filmm" and "direct", "produc" for produce, produced and producing alike.</summary>
    private static string Plain(string word)
    {
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'e' or 'o')) word = word[..^1];
        return word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;
    }
}
