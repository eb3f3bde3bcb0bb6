using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Would you be so kind as to tell me", "might I trouble you for", "I should be grateful to learn": how one asks to be told, in front of what one asks.</summary>
internal static class Courtesy
{
    /// <summary>They say only that something is asked, and politely.</summary>
    private static readonly FrozenSet<string> Words = Set(
        """
        trouble troubling enquire enquiring inquire inquiring kind kindly kindness grateful gratefully obliged oblige mind minding inform informing advise enlighten share dear darling love favour favor bother bothering beg pardon
        appreciate possibly happen chance chances hoping hope learn establish ascertain confirm clarify jog memory shed light presume forward provide supply state tell telling remind reminding sweet angel star lovely good fascinated interested keen eager dying desperate
        like able want wanted wants suppose stupid silly dumb random weird serious genuine simple q question furnish recall cannot forgot forgotten remember trying pray thank thanks advance pick brain brains help helping settle argument bet debate query quickly briefly honour solve enlightening exactly sorry obvious basic noob newbie ignorant daft
        """);

    /// <summary>What is asked begins after one of these.</summary>
    private static readonly FrozenSet<string> Ends = Set("tell telling inform enquire inquire enlighten remind me us for ask know if whether say learn confirm clarify establish ascertain state share wonder wondering advise as to out of about you but q question thought with recall remember forgot forgotten but");

    /// <summary>Where the question itself begins; 0 where nothing of the kind stands before it.</summary>
    public static int End(ImmutableArray<Word> words, Func<int, bool> isNamed)
    {
        var (end, isCourteous) = (0, false);
        for (var at = 0; at < words.Length - 1; at++)
        {
            var text = words[at].Text;
            if (isNamed(at) || IsQuestionWord(text)) break;
            if (Words.Contains(text)) isCourteous = true;
            else if (!PlainWords.Has(text) && !EverydayWords.IsChat(text)) break;
            if (isCourteous && Ends.Contains(text)) end = at + 1;
        }

        return end;
    }

    private static bool IsQuestionWord(string text) => PlainWords.Openers.Contains(text) && !PlainWords.Auxiliaries.Contains(text);

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
