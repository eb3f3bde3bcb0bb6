using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Writing fic, mr ajayi's first name", "adoring otis, actor please": a few words of why one asks, and then what is asked.</summary>
internal sealed class LeadIns(QuestionReadings readings)
{
    private const int Longest = 5;

    /// <summary>They say where or of what it is asked: "in the musical, who plays him".</summary>
    private static readonly FrozenSet<string> Narrowing = FrozenSet.Create(
        "in", "on", "at", "for", "from", "of", "by", "during", "before", "after", "besides", "beside", "apart", "except", "other", "not", "if", "unless", "without", "according", "the", "a", "an", "as", "than", "no", "with", "about", "to");

    /// <summary>The question after them, of whom they name where it names nobody; null where there are none, or they may be of another show.</summary>
    public QuestionPart? After(ImmutableArray<Word> words)
    {
        var comma = Enumerable.Range(0, words.Length).FirstOrDefault(at => at > 1 && (words[at].IsAfterComma || words[at].Sentence != words[0].Sentence), -1);
        if (comma is < 2 or > Longest || words.Length - comma < 2 || Narrowing.Contains(words[0].Text) || words[..comma].Any(word => PlainWords.Openers.Contains(word.Text))) return null;
        var (lead, rest) = (readings.ReadAlone(words[..comma]), readings.ReadAlone(words[comma..]));
        if (new Asides(lead).MayNameAnother(0, lead.Words.Length)) return null;
        var named = lead.Mentions.Where(mention => mention.Kind != EntityKind.Series).ToArray();
        if (named.Length == 0) return Asides.NamesItself(rest, rest.Mentions) ? rest : null;
        return rest.Mentions.IsEmpty && named is [{ Kind: EntityKind.Character or EntityKind.Person }] && QuestionReadings.AsksForActor(rest) ? readings.WithContext(rest, lead) : null;
    }
}
