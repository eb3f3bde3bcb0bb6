using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"The lad", "which actress", "the French gentleman": nouns for somebody who is not named.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> All =
        "actor actress actors actresses lad lass guy girl bloke dude woman man person people lady ladies chap boy fella gentleman gent performer performers celebrity star stars thespian kid".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string word) => All.Contains(word);
}
