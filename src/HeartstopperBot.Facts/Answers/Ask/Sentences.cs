using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>The sentences of one text: which of them ask, and what those take from the others.</summary>
internal sealed class Sentences(NameLexicon lexicon, QuestionReadings readings, Remarks remarks)
{
    /// <summary>The questions in a text. What the sentences around them tell is in them; what is only said on the way is gone.</summary>
    public ImmutableArray<QuestionPart> Asking(ImmutableArray<Word> words)
    {
        var parts = QuestionSplitter.Joined(QuestionSplitter.Split(words)).Select(readings.Read).ToImmutableArray();
        parts = OfWhatWasTold(new Fragments(readings).Joined(Afterthoughts.Without(parts)));
        return WithoutIdle(AskedAgain.Without(new Chatter(readings).Without(WithoutTales(parts))));
    }

    private ImmutableArray<QuestionPart> WithoutIdle(ImmutableArray<QuestionPart> parts) =>
        parts.Where(part => !remarks.IsIdle(part)).ToImmutableArray() is { IsEmpty: false } asking ? asking : parts;

    /// <summary>A question after another, of whom the other was or its answer told.</summary>
    public QuestionPart After(QuestionPart part, QuestionPart before, Answer answer) => OfAnswer(readings.AfterQuestion(part, before), answer);

    /// <summary>What a sentence tells and the next asks about is not asked itself.</summary>
    private ImmutableArray<QuestionPart> OfWhatWasTold(ImmutableArray<QuestionPart> parts)
    {
        for (var place = parts.Length - 1; place > 0; place--)
        {
            if (parts[place - 1].Asks || new ToldBefore(readings).Resolve(parts[place - 1], parts[place]) is not { } resolved) continue;
            parts = parts.SetItem(place, resolved).RemoveAt(place - 1);
        }

        return parts;
    }

    /// <summary>"I have a dog called Nellie. How old is she?" What askers tell of themselves is not asked, though the next question may be about it.</summary>
    private ImmutableArray<QuestionPart> WithoutTales(ImmutableArray<QuestionPart> parts)
    {
        for (var place = parts.Length - 2; place >= 0; place--)
        {
            if (parts[place].Asks || !Asides.IsTale(parts[place]) || !parts[place + 1].Asks) continue;
            parts = parts.SetItem(place + 1, readings.WithContext(parts[place + 1], parts[place])).RemoveAt(place);
        }

        return parts;
    }

    /// <summary>"What's his therapist called, and who plays him?" Whom the answer before told of.</summary>
    private QuestionPart OfAnswer(QuestionPart part, Answer before)
    {
        if (!part.Mentions.IsEmpty || before is not { Outcome: Outcome.Answered, About: { } about }) return part;
        var isTaken = about.Kind switch
        {
            EntityKind.Character or EntityKind.Person => QuestionReadings.AsksForActor(part) || part.Words.Any(word => PlainWords.Pronouns.Contains(word.Text)),
            // "What is her debut novel, and when did it come out?"
            EntityKind.Book or EntityKind.Episode or EntityKind.Season => part.Words.Any(word => word.Text == "it"),
            _ => false,
        };
        if (!isTaken) return part;
        var names = lexicon.Find(NameFolding.Fold(about.Label)).Where(name => name.EntityId == about.Id).ToImmutableArray();
        return names.IsEmpty ? part : part with { Mentions = [new Mention(part.Words.Length, 0, names)] };
    }
}
