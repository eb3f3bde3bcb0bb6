using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Apart from Kit Connor, who produces the film?", "which seasons did he direct, not counting the third?": the question without what is left out, and what that is.</summary>
internal sealed class Exceptions(QuestionReadings readings)
{
    private const int Longest = 8;

    private static readonly ImmutableArray<string[]> LeavingOut = [.. "apart from, aside from, other than, except for, except, besides, beside, not counting, not including, leaving aside, excluding, but for, in addition to".Split(", ").Select(row => row.Split(' '))];

    /// <summary>Null where nothing is left out that the bot knows: all of it is apart from other shows. With nothing left out where it cannot be told what is.</summary>
    public QuestionPart? In(QuestionPart part)
    {
        for (var at = 0; at < part.Words.Length - 2; at++)
        {
            if (LeavingOut.FirstOrDefault(row => Begins(part, at, row)) is not { } phrase || End(part, at) is not { } to || to - at > Longest) continue;
            var from = at + phrase.Length;
            var named = part.Mentions.Where(mention => mention.From >= from && mention.To <= to && mention.Length > 0).Select(mention => mention.Id).ToImmutableArray();
            ImmutableArray<string> words = [.. part.Content.Where(place => place >= from && place < to).Select(place => part.Words[place].Stem)];
            var isKind = part.Topics.Any(topic => topic.From >= from && topic.From < to && part.Content.Contains(topic.From));
            if ((named.IsEmpty || !words.IsEmpty) && !(named.IsEmpty && isKind)) return null;
            ImmutableArray<Word> bare = [.. part.Words[..at], .. part.Words[to..].Select((word, place) => place == 0 && at == 0 ? word with { IsAfterComma = false } : word)];
            return bare.Length < 3 ? null : readings.Read(bare) with { LeftOut = named, LeftOutWords = named.IsEmpty && IsKind(part, from, to, words) ? words : [] };
        }

        return null;
    }

    private static bool Begins(QuestionPart part, int at, string[] row) =>
        at + row.Length < part.Words.Length && row.Select((text, place) => part.Words[at + place].Text == text && !part.IsNamed(at + place)).All(same => same);

    /// <summary>"The executive producers" are what a property holds; "acting" is none.</summary>
    private static bool IsKind(QuestionPart part, int from, int to, ImmutableArray<string> words) =>
        part.Topics.Where(topic => topic.From >= from && topic.From < to).SelectMany(topic => topic.Topic.Properties).Any(property => property.Split('-').All(name => words.Contains(Stems.Of(name))));

    /// <summary>In front it goes on until the question begins; after it, to the end or the next comma.</summary>
    private static int? End(QuestionPart part, int at)
    {
        var isInFront = !part.Words[..at].Any(word => PlainWords.Openers.Contains(word.Text));
        for (var to = at + 2; to < part.Words.Length; to++)
        {
            if (isInFront ? PlainWords.Openers.Contains(part.Words[to].Text) || (part.Words[to].IsAfterComma && PlainWords.Openers.Contains(part.Words[Math.Min(to + 1, part.Words.Length - 1)].Text)) : part.Words[to].IsAfterComma && !part.IsNamed(to)) return to;
        }

        return isInFront ? null : part.Words.Length;
    }
}
