using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Yes" and "No" only where a statement settles it by its structure; else the statement speaks for itself.</summary>
internal static class YesOrNo
{
    public const string Yes = "yes";
    public const string No = "no";
    private const string Unsaid = "unsaid";

    /// <summary>How something came out: that it was nominated, or goes on, does not say it.</summary>
    private static readonly ImmutableArray<string> Outcomes = [.. "win cancel axe scrap leave quit recast replace end flop fail".Split(' ').Select(Stems.Of)];

    /// <summary>Nearly done is not done.</summary>
    private static readonly ImmutableArray<string> Otherness = [.. "different differ differently unlike".Split(' ').Select(Stems.Of)];

    private static readonly ImmutableArray<string> Hedges = [.. "nearly almost partly hardly except apart seem guess".Split(' ').Select(Stems.Of)];

    private static readonly ImmutableArray<string> Presences = ["cast-member", "appears-in", CastingReader.PlayedBy, "mother", "father", "brother", "sister", "cousin", "aunt", "friend", "partner"];

    /// <summary>The statement after that word; empty for none.</summary>
    public static Phrase Answer(string prefix, string says) => prefix switch
    {
        Yes => Phrases.Yes(says),
        No => Phrases.No(says),
        Unsaid => Phrases.NobodySaysSo(says),
        _ => says,
    };

    /// <summary>The word with which a statement answers; empty where it speaks for itself.</summary>
    public static string Prefix(QuestionPart part, Scored best, Statement statement, NameLexicon lexicon)
    {
        var isDenied = statement.Property.Id is "absent-from" or "absence-reason" || StatementWords.AreNegated(Ranking.Voice(statement).Says);
        if (statement.Property.Id == "absent-from") return No;
        var isOther = statement.Id != best.Statement.Id && statement.Property.IsSingle && statement.Value.Kind == ValueKind.Entity && best.Statement.Value.Kind == ValueKind.Entity;
        if (isOther && !part.Opening.IsNegated && best.Textual == 0) return No;
        if (isDenied || part.Opening.IsNegated || part.Words.Any(word => word.Text == "or") || statement.References.Any(reference => reference.Certainty == Certainty.Denies)) return "";
        var words = lexicon.WordsOf(statement);
        if (part.Content.Any(at => Outcomes.Contains(part.Words[at].Stem) && !Synonyms.Has(words, part.Words[at].Stem))) return Unsaid;
        if (part.Mentions.Length > 0 && part.Words.Any(word => word.Text is "is" or "are") && part.Content.Any(at => part.Words[at].Text == "real") && (words.Contains("invent") || words.Contains("fictional"))) return No;
        // "Is she they?" That she is says which.
        if (statement.Property.Id == "pronouns" && part.Words.Any(word => word.Text is "he" or "him" or "she" or "they" or "them" && !words.Contains(word.Stem))) return "";
        if (statement.References.Min(reference => reference.Certainty) != Certainty.States || (Leanings.IsUniversal(part) && !Leanings.TellsOfAll(statement))) return "";
        if (Leanings.IsOfNow(part) && !statement.Property.Changes && statement.Value.Kind != ValueKind.Date) return "";
        if (words.Overlaps(Hedges)) return "";
        // "The same way?" A different one is no Yes.
        if (words.Overlaps(Otherness) && !part.Words.Any(word => Otherness.Contains(word.Stem))) return "";
        // That somebody was there does not say that they return.
        if (part.Topics.Any(topic => topic.Topic.Id == "returning") && part.Words.Any(word => word.Text is "would") || (part.Topics.Any(topic => topic.Topic.Id == "returning") && !words.Contains("return"))) return "";
        // That two are a couple does not say that one of them is a boyfriend.
        if (part.Mentions.DistinctBy(mention => mention.Id).Count() < 2 && part.Words.Any(word => word.Text is "boyfriend" or "girlfriend") && !words.Overlaps(["boyfriend", "girlfriend"])) return "";
        // Second is not the top.
        if (statement.Property.Id == "chart-position" && statement.Value.Number != 1 && part.Words.Any(word => word.Stem is "top" or "first" or "1")) return "";
        if (Leanings.AsksForExistence(part)) return Leanings.IsOfOtherKind(part.Mentions[0], part) ? No : Yes;
        if (statement.Id != best.Statement.Id) return "";
        if (part.Content.IsEmpty && part.Mentions.Length > 0) return Presences.Contains(statement.Property.Id) ? Yes : "";
        var isValue = statement.Value.Kind == ValueKind.Entity && part.Mentions.Any(mention => mention.Meanings.Any(meaning => meaning.EntityId == statement.Value.EntityId));
        return (isValue && best.Textual == 0) || IsToldInFull(part, statement, words) ? Yes : "";
    }

    /// <summary>Every word that means something stands in what the sources say, and it is said of whom the question names first.</summary>
    private static bool IsToldInFull(QuestionPart part, Statement statement, HashSet<string> words)
    {
        if (part.Content.IsEmpty || !part.Content.All(at => Synonyms.Has(words, part.Words[at].Stem))) return false;
        var named = part.Mentions.Where(mention => mention.Kind is not (EntityKind.Season or EntityKind.Film)).ToArray();
        // "Do Nick and Charlie kiss?" is the same whoever is named first.
        if (named.Length == 2 && named[0].To + 1 == named[1].From && part.Words[named[0].To].Text == "and") return true;
        return named.Length == 0 || named[0].Meanings.Any(meaning => meaning.EntityId == statement.Subject) || (named.Length == 1 && named[0].Meanings.Any(meaning => meaning.EntityId == statement.Value.EntityId));
    }
}
