using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"It lost the award. Who to?", "what did they shoot it on, which camera": a question of two or three words that only the one before makes whole.</summary>
internal sealed class Fragments(QuestionReadings readings)
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create("to", "by", "with", "from", "for", "against", "on", "in", "at");

    /// <summary>Where a fragment and what it belongs to are one question, that; the others as they are.</summary>
    public ImmutableArray<QuestionPart> Joined(ImmutableArray<QuestionPart> parts)
    {
        for (var place = parts.Length - 1; place > 0; place--)
        {
            if (Whole(parts[place - 1], parts[place]) is { } whole) parts = parts.SetItem(place - 1, readings.Read(whole)).RemoveAt(place);
        }

        return parts;
    }

    private static ImmutableArray<Word>? Whole(QuestionPart before, QuestionPart part)
    {
        if (part.Words.Length > 3 || part.Mentions.Length > 0) return null;
        if (part.Words is [{ Text: "which" or "what" }, var noun]) return WithNoun(before, part.Words[0], noun);
        if (before.Asks || before.Words.Length < 3) return null;
        if (part.Words is [{ Text: "since" }, { Text: "when" }]) return SinceWhen(before, part.Words[1]);
        // "Elle paints a portrait. Of whom?"
        if (!before.Words.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text)) && part.Words is [var of, { Text: "who" or "whom" or "what" or "which" }] && (Prepositions.Contains(of.Text) || of.Text == "of")) return [part.Words[1], .. before.Words, of];
        var isOpen = part.Words is [{ Text: "who" or "whom" or "where" or "when" or "why" or "what" } or { Text: "how" }] or [{ Text: "who" or "whom" or "where" or "what" }, { Text: "to" or "by" or "with" or "from" or "for" or "against" or "on" or "in" or "at" }];
        return isOpen && !part.Words[0].IsAside ? [part.Words[0], .. before.Words, .. part.Words.Skip(1).Where(word => Prepositions.Contains(word.Text))] : null;
    }

    /// <summary>"What kit did they use, which camera": one thing, better said. "What song is it, which episode" are two.</summary>
    private static ImmutableArray<Word>? WithNoun(QuestionPart before, Word which, Word noun)
    {
        var opener = before.Opening.From;
        if (before.Opening.Wanted != Wanted.Anything || before.Opening.To == 0 || before.Words[opener].Text is not ("what" or "which") || AnswerTypes.Has(noun.Stem) || ValueNouns.Has(noun.Text)) return null;
        var to = opener + 1;
        while (to < before.Words.Length && !PlainWords.Auxiliaries.Contains(before.Words[to].Text)) to++;
        return to < before.Words.Length && to - opener < 4 ? [.. before.Words[..opener], which, noun, .. before.Words[to..]] : null;
    }

    /// <summary>"There is going to be a film? Since when?" That is when it was made known.</summary>
    private static ImmutableArray<Word> SinceWhen(QuestionPart before, Word when)
    {
        var isToCome = before.Mentions.Length > 0 && before.Words.Any(word => word.Text is "going" or "coming" or "will");
        if (!isToCome) return [when, .. before.Words];
        var mention = before.Mentions[^1];
        return [when, Word.Of("was", when), Word.Of("the", when), .. before.Words[mention.From..mention.To], Word.Of("announced", when)];
    }
}
