namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>Numbers from zero to a hundred as a text writes them in words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Every number that stands in these folded words; "twenty-five" is 25 and nothing else.</summary>
    public static IEnumerable<decimal> In(IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var small = Array.IndexOf(Small, words[index]);
            var tens = Array.IndexOf(Tens, words[index]);
            if (small >= 0)
            {
                var isHundred = small == 1 && index + 1 < words.Count && words[index + 1] == "hundred";
                if (!isHundred) yield return small;
            }
            else if (words[index] == "hundred")
            {
                yield return 100;
            }
            else if (tens > 1)
            {
                var unit = index + 1 < words.Count ? Array.IndexOf(Small, words[index + 1]) : -1;
                var isCompound = unit is >= 1 and <= 9;
                yield return (tens * 10) + (isCompound ? unit : 0);
                if (isCompound) index++;
            }
        }
    }
}
