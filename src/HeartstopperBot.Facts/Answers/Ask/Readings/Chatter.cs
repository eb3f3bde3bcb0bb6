using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>Sentences around a question that ask nothing and name nothing are not answered; what they name that is unknown makes all of it unclear.</summary>
internal sealed class Chatter(QuestionReadings readings)
{
    public ImmutableArray<QuestionPart> Without(ImmutableArray<QuestionPart> parts)
    {
        parts = WithoutAsides(parts);
        if (OfAnother(parts) is { } other) return [other];
        parts = OrAll([.. parts.Where(SaysSomething)], parts);
        return OfWhoWasTold(parts) is { } asked ? [asked] : Asking(parts);
    }

    private static ImmutableArray<QuestionPart> OrAll(ImmutableArray<QuestionPart> kept, ImmutableArray<QuestionPart> parts) => kept.IsEmpty ? parts : kept;

    private static ImmutableArray<QuestionPart> WithoutAsides(ImmutableArray<QuestionPart> parts)
    {
        var telling = parts.Where(part => IsOpen(part) && new Asides(part).IsAll(parts.Where(other => other != part))).ToArray();
        return telling.Length < parts.Length ? [.. parts.Except(telling)] : parts;
    }

    /// <summary>"I loved Bridgerton. Who composed the score?" is about what was loved.</summary>
    private static QuestionPart? OfAnother(ImmutableArray<QuestionPart> parts)
    {
        if (parts.Length < 2 || parts[0] is not { Mentions.IsEmpty: true } first || !IsOpen(first) || first.Words[0].Text is not ("i" or "we" or "my")) return null;
        return new Asides(first).MayNameAnother(0, first.Words.Length) && !parts[1..].Any(part => Asides.NamesItself(part, part.Mentions)) ? first : null;
    }

    private static bool SaysSomething(QuestionPart part) =>
        part.Content.Length > 0 || part.Mentions.Length > 0 || !IsOpen(part) || (part.Opening.To > 0 && part.Topics.Any(topic => topic.Topic.Id == "saying"));

    /// <summary>"Her mother is awful, who is that actress": the first half tells, and names whom the second asks about.</summary>
    private static QuestionPart? OfWhoWasTold(ImmutableArray<QuestionPart> parts)
    {
        if (parts is not [{ Opening: { Wanted: Wanted.YesOrNo, From: > 1 } } told, { Opening.Wanted: Wanted.Who, Mentions.IsEmpty: true } asked]) return null;
        var named = told.Mentions.Where(mention => mention.Kind is EntityKind.Character or EntityKind.Person).ToArray();
        return named is [var only] ? asked with { Mentions = [only with { From = asked.Words.Length, Length = 0 }] } : null;
    }

    /// <summary>What asks, where all else names nobody.</summary>
    private ImmutableArray<QuestionPart> Asking(ImmutableArray<QuestionPart> parts)
    {
        var asking = parts.Where(part => part.Opening.Wanted != Wanted.Anything || part.Words.Any(word => PlainWords.Openers.Contains(word.Text))).ToImmutableArray();
        var isNameless = parts.Except(asking).All(part => !part.Content.Any(at => part.Words[at].IsCapital));
        if (asking.IsEmpty || asking.Length == parts.Length || !isNameless) return parts;
        // "We drove past Herne Bay. What did they film there?"
        var place = parts.IndexOf(asking[0]);
        return place > 0 && parts[place - 1].Mentions.Length > 0 ? asking.SetItem(0, readings.WithContext(asking[0], parts[place - 1])) : asking;
    }

    /// <summary>It may tell as well as ask.</summary>
    private static bool IsOpen(QuestionPart part) => part.Opening.Wanted is Wanted.Anything or Wanted.YesOrNo;
}
