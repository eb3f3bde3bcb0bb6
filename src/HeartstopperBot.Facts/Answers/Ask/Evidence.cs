using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>How well a statement answers a question.</summary>
/// <param name="Structured">How many content words the statement's property stands for.</param>
/// <param name="Textual">How many content words only its sources' words bear out.</param>
internal sealed record Scored(Statement Statement, double Score, int Structured, int Textual);

/// <summary>
/// Holds statements against a question. A statement answers only if it bears out all of the question: every name, and every word that means something.
/// One word too many and it is no answer; that is what keeps the bot from answering what it was not asked.
/// </summary>
internal sealed class Evidence(QuestionPart part, NameLexicon lexicon, IReadOnlyDictionary<string, ImmutableArray<string>> counterparts)
{
    /// <summary>What is said of the whole show and holds for each season.</summary>
    private static readonly ImmutableArray<string> OfTheWholeShow =
        ["created-by", "based-on", "genre", "composed-by", "available-on", "age-rating", "setting", "produced-by", "written-by", "showrunner", "executive-producer", "runs-in", "episode-length"];

    private static readonly ImmutableArray<string> Causal = ["because", "so", "since", "due", "reason", "why", "keep", "way", "belong", "for", "make", "allow", "let", "cause", "thank"];

    private static readonly ImmutableArray<string> Places = ["filmed-at", "setting", "located-in", "place-note", "available-on", "sold-by", "student-at", "teaches-at", "runs-in", "began-as", "published-by", "filming", "school-kind", "production-note", "absence-reason"];

    private static readonly ImmutableArray<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Null where the statement leaves any of the question open.</summary>
    public Scored? Score(Statement statement)
    {
        if (!Ranking.IsSupported(statement)) return null;
        var words = new Lazy<HashSet<string>>(() => StatementWords.Of(statement, statement.References, lexicon.LabelOf));
        if (ScoreMentions(statement, words) is not { } named || Fit(statement, words) is not { } fit) return null;

        var (structured, textual, sum) = (0, 0, 0.0);
        foreach (var at in part.Content)
        {
            if (TopicWeight(statement, at) is { } weight) (structured, sum) = (structured + 1, sum + weight);
            else if (words.Value.Contains(part.Words[at].Stem)) (textual, sum) = (textual + 1, sum + 1.5);
            else return null;
        }

        // Statements that nothing points to but a word or two in passing are no answer.
        if (part.Mentions.IsEmpty && structured == 0 && textual < 2) return null;
        var strength = statement.References.Min(reference => reference.Certainty) == Certainty.States ? 0.5 : 0;
        return new Scored(statement, named + fit + sum + strength + Math.Min(5, Ranking.IndependentSources(statement)) * 0.05, structured, textual);
    }

    /// <summary>How strongly a statement is about the names of the question; null where one is missing.</summary>
    private double? ScoreMentions(Statement statement, Lazy<HashSet<string>> words)
    {
        var sum = 0.0;
        var isAboutWork = lexicon.KindOf(statement.Subject) is not (EntityKind.Character or EntityKind.Person);
        var structured = part.Mentions.Select(mention => Match(statement, mention)).ToArray();
        for (var place = 0; place < structured.Length; place++)
        {
            var match = structured[place];
            if (match == 0 && (isAboutWork || structured.Any(other => other > 0)) && IsToldOf(part.Mentions[place], words.Value)) match = 1;
            var isOneOfSeveral = part.Mentions[place].IsAlternative || (place + 1 < structured.Length && part.Mentions[place + 1].IsAlternative);
            if (match == 0 && !(isOneOfSeveral && structured.Any(other => other > 0))) return null;
            sum += match;
        }

        // Without a name the show itself is meant.
        if (structured.Length == 0) sum += lexicon.KindOf(statement.Subject) switch { EntityKind.Series => 2, EntityKind.Season or EntityKind.Film => 1.5, EntityKind.Character or EntityKind.Person => 0, _ => 0.5 };
        return sum;
    }

    private double Match(Statement statement, Mention mention)
    {
        foreach (var meaning in mention.Meanings)
        {
            var id = meaning.EntityId;
            if (statement.Subject == id) return 3;
            if (statement.Value.EntityId == id) return 2.8;
            if (statement.Qualifiers.Values.Any(value => value.EntityId == id)) return 2.6;
            if (counterparts.TryGetValue(id, out var others) && statement.Property.Id is "cast-member" or "absent-from" or "absence-reason" or "appears-in" or "casting"
                && counterparts.GetValueOrDefault(id, []).Any(other => statement.Subject == other || statement.Value.EntityId == other)) return 2;
            if (meaning.Kind == EntityKind.Season && statement.Subject.StartsWith(id + "-", StringComparison.Ordinal)) return 2;
            if (meaning.Kind is EntityKind.Season && lexicon.KindOf(statement.Subject) == EntityKind.Series && OfTheWholeShow.Contains(statement.Property.Id)) return 0.5;
            if (meaning.Kind == EntityKind.Book && statement.Property.Id == "in-the-books") return 1.5;
        }

        return 0;
    }

    private bool IsToldOf(Mention mention, HashSet<string> words) =>
        mention.Meanings.Any(meaning => StatementWords.Of(meaning.Name).All(words.Contains) || StatementWords.Of(meaning.Label).All(words.Contains));

    /// <summary>A longer wording says more surely what is meant, and the first property of a topic is the likeliest.</summary>
    private double? TopicWeight(Statement statement, int at)
    {
        double? best = null;
        foreach (var mention in part.Topics)
        {
            if (at < mention.From || at >= mention.From + mention.Length || mention.Topic.RankOf(statement.Property.Id) is not { } rank) continue;
            var weight = 1 + 0.8 * mention.Length - 0.25 * rank;
            if (best is null || weight > best) best = weight;
        }

        return best;
    }

    /// <summary>Whether it is the kind of answer that is asked for; null where it is not.</summary>
    private double? Fit(Statement statement, Lazy<HashSet<string>> words)
    {
        var value = statement.Value;
        var property = statement.Property.Id;
        switch (part.Opening.Wanted)
        {
            case Wanted.Who:
                if (value.EntityId is { } id && lexicon.KindOf(id) is EntityKind.Person or EntityKind.Character or EntityKind.Company) return 2;
                return lexicon.KindOf(statement.Subject) is EntityKind.Person or EntityKind.Character ? 1 : value.Kind == ValueKind.Text ? 0 : null;
            case Wanted.When:
                if (value.Kind is ValueKind.Date or ValueKind.NotAnnounced) return 2;
                if (property is "birthday" or "update-rhythm" or "release-pattern" or "release-note" or "school-year") return 1;
                return words.Value.Any(word => Months.Contains(word) || (word.Length == 4 && word.All(char.IsAsciiDigit)) || word is "season" or "episode" or "finale") ? 0.5 : null;
            case Wanted.Where:
                if (value.EntityId is { } place && lexicon.KindOf(place) is EntityKind.Place or EntityKind.School or EntityKind.Company) return 2;
                return Places.Contains(property) ? 1 : property is "plot" or "trait" or "background" or "music-note" && part.Content.Length > 1 ? 0 : null;
            case Wanted.HowMany:
                if (value.Kind == ValueKind.Number) return 2;
                if (words.Value.Any(word => char.IsAsciiDigit(word[0]))) return 0.5;
                return value.Kind == ValueKind.Entity ? 0 : null;
            case Wanted.HowLong:
                return value.Kind == ValueKind.Number ? 2 : words.Value.Any(word => char.IsAsciiDigit(word[0])) || value.Kind == ValueKind.Date ? 0.5 : null;
            case Wanted.HowOld:
                return property is "age" ? 2 : property is "school-year" ? 0.5 : words.Value.Any(word => char.IsAsciiDigit(word[0])) ? 0 : null;
            case Wanted.Why:
                return property == "absence-reason" ? 2 : words.Value.Any(Causal.Contains) ? 0.5 : null;
            default:
                return 0;
        }
    }
}
