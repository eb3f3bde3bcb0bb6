using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>Whom or what "he", "it" and "that" mean: somebody who was named for their own sake, and not to say whose cat or whose teacher is meant.</summary>
internal static class Antecedent
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("teacher", "boy", "guy", "girl", "man", "woman", "student", "friend", "person", "coach", "one", "lad", "kid", "mate", "actor", "actress", "song", "place", "scene");

    /// <summary>The names in a text that a pronoun after it can stand for.</summary>
    public static IEnumerable<Mention> In(QuestionPart part, int before) => part.Mentions.Where(mention => mention.To <= before && IsHead(part, mention));

    public static bool IsSomebody(Mention mention) => mention.Kind is EntityKind.Character or EntityKind.Person;

    /// <summary>Not so in "the cat of Charlie", "Charlie's therapist", "the guy who does Tao", "the teacher Charlie talks to".</summary>
    private static bool IsHead(QuestionPart part, Mention mention)
    {
        if (mention.Relation is not null || mention.Length == 0) return true;
        if (part.Words[mention.To - 1].IsOwner && mention.To < part.Words.Length && !part.Words[mention.To].IsAfterComma) return false;
        var at = mention.From - 1;
        while (at >= 0 && part.Words[at].Text is "the" or "this" or "that" or "old" or "little") at--;
        if (at < 0 || part.Words[mention.From].IsAfterComma) return true;
        // "The guy who does Tao", but "does Aunt Diane look like".
        if (part.Words[at].Text is "does" or "doing") return at == 0 || !(part.Words[at - 1].Text is "who" or "that" or "whos" || Nouns.Contains(part.Words[at - 1].Text));
        // "Fond of Mr Ajayi" is no part of anything.
        if (part.Words[at].Text == "of" && at > 0 && part.Words[at - 1].Text is "fond" or "fan" or "think" or "thinking" or "because" or "speaking" or "proud" or "tired") return true;
        return !(part.Words[at].Text is "of" or "with" or "by" || (Nouns.Contains(part.Words[at].Text) && mention.To < part.Words.Length && !part.Words[mention.To].IsAfterComma));
    }
}
