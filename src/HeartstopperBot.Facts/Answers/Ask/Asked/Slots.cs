using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What keeps values apart is named in the question: the price in the US, the trailer and not the teaser, the first full week, the prize of 2025.</summary>
internal static class Slots
{
    private const double Named = 1.6;

    /// <summary>For each word more that the slot and the question share: "first full week" before "first week".</summary>
    private const double Closer = 0.4;

    public static double Weight(QuestionPart part, Statement statement) =>
        statement.Qualifiers.Where(qualifier => qualifier.Key != "for").Select(qualifier => Weight(part, qualifier.Value)).DefaultIfEmpty().Max();

    private static double Weight(QuestionPart part, FactValue slot)
    {
        if (YearOf(slot) is { } year) return part.Words.Any(word => word.Text == year) ? Named : 0;
        if (slot.Text is not { } text) return 0;
        // After a comma stand the days.
        var words = QuestionReader.Read(text.Split(',')[0]);
        ImmutableArray<Word> telling = [.. words.Where(word => !PlainWords.Has(word.Text))];
        if (telling.IsEmpty || !telling.All(word => char.IsLetter(word.Text[0]) && part.Words.Any(asked => !PlainWords.Has(asked.Text) && Synonyms.Has([word.Stem], asked.Stem)))) return 0;
        return Named + Closer * words.Count(word => part.Words.Any(asked => asked.Text == word.Text));
    }

    private static string? YearOf(FactValue slot) => slot switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Text: { Length: 4 } text } when text.All(char.IsAsciiDigit) => text,
        { Date: { } date } => date.ToString(),
        _ => null,
    };
}
