using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"I found my old copy of Solitaire, what year did that come out": cut down to its last clause it would ask when just anything came out.</summary>
internal static class Adrift
{
    /// <summary>"How much money did it raise?" Two words beside the pronoun say what it is about.</summary>
    private const int WordsThatTell = 2;

    /// <summary>Whether a reading asks about what it has left behind: nothing that the question names is in it, and it points back or says nothing of what it is about.</summary>
    public static bool Is(QuestionPart reading, QuestionPart whole)
    {
        if (reading.Words.Length >= whole.Words.Length) return false;
        if (IsThere(reading) && whole.Mentions.Any(mention => mention.Kind == EntityKind.Place && reading.Mentions.All(kept => kept.Id != mention.Id))) return true;
        if (AsksNothing(reading)) return true;
        if (reading.Mentions.Any(IsOfItsOwn) || !whole.Mentions.Any(mention => IsOfItsOwn(mention) && !IsInBrackets(whole, mention))) return false;
        return reading.Content.Count(at => !IsBare(reading, at)) < (PointsBack(reading) ? WordsThatTell : 1);
    }

    private static bool IsOfItsOwn(Mention mention) => mention.Kind != EntityKind.Series;

    /// <summary>"What exactly", "which one": of whoever was named before it, and nothing of them.</summary>
    private static bool AsksNothing(QuestionPart reading) =>
        reading is { Opening.Wanted: Wanted.Anything, Content.IsEmpty: true, Words.Length: < 4 } && reading.Mentions.All(mention => mention.Length == 0) && reading.Words.All(word => word.Text is "what" or "which" or "one" or "ones" or "exactly" or "then" or "is" or "was" or "it");

    /// <summary>"Is it meant to be there?" Not "is there a film".</summary>
    private static bool IsThere(QuestionPart reading) =>
        Enumerable.Range(1, Math.Max(0, reading.Words.Length - 1)).Any(at => reading.Words[at].Text == "there" && reading.Words[at - 1].Text is not ("is" or "are" or "was" or "were" or "will" or "out") && !(at + 1 < reading.Words.Length && reading.Words[at + 1].Text is "is" or "are" or "was" or "were" or "will"));

    /// <summary>"Where was it filmed (Truham, Higgs)?" It only explains.</summary>
    private static bool IsInBrackets(QuestionPart whole, Mention mention) => mention.Length > 0 && whole.Words[mention.From].IsAside;

    private static bool PointsBack(QuestionPart reading) => reading.Words.Any(word => word.Text is "it" or "its" or "that" or "this" or "those" or "these") || reading.Words.Any(word => PlainWords.Pronouns.Contains(word.Text));

    /// <summary>"How much percent", "what episode": what kind of thing is asked for, and nothing of which. "How many volumes are there" asks enough.</summary>
    public static bool IsBare(QuestionPart reading, int at) =>
        (reading.Opening.Wanted != Wanted.HowMany && (AnswerTypes.Has(reading.Words[at].Stem) || ValueNouns.Has(reading.Words[at].Text))) || reading.Words[at].Stem is "percent" or "number" or "time";
}
