using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Yes" and "No" only where a statement settles it by its structure; else the statement speaks for itself.</summary>
internal static class YesOrNo
{
    public static string Prefix(QuestionPart part, Scored best, Statement statement, NameLexicon lexicon)
    {
        var isDenied = statement.Property.Id is "absent-from" or "absence-reason" || IsNegated(Ranking.Voice(statement).Says);
        if (statement.Property.Id == "absent-from") return "No: ";
        var isOther = statement.Id != best.Statement.Id && statement.Property.IsSingle && statement.Value.Kind == ValueKind.Entity && best.Statement.Value.Kind == ValueKind.Entity;
        if (isOther && !part.Opening.IsNegated && best.Textual == 0) return "No: ";
        if (isDenied || part.Opening.IsNegated || best.Textual > 0 || statement.Id != best.Statement.Id) return "";
        if (statement.Value.Kind != ValueKind.Entity || statement.References.Min(reference => reference.Certainty) != Certainty.States) return "";
        return part.Mentions.Any(mention => mention.Meanings.Any(meaning => meaning.EntityId == statement.Value.EntityId)) && lexicon.KindOf(statement.Subject) is not null ? "Yes: " : "";
    }

    public static bool IsNegated(string says) => StatementWords.Of(says).Any(PlainWords.Negations.Contains);
}

/// <summary>What a question takes for granted and sources state otherwise: "Did Joe Locke play Nick?" Null where nothing contradicts it.</summary>
internal sealed class Contradiction(Store.FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    public Answer? Find(QuestionPart part, IReadOnlyList<Statement> pool, IReadOnlyDictionary<string, ImmutableArray<string>> counterparts)
    {
        if (part.Mentions.Length < 2) return null;

        // Whoever is missing from a season did nothing in it.
        var absent = pool.FirstOrDefault(said => said.Property.Id == "absent-from" && Ranking.IsSupported(said)
            && part.Mentions.Any(mention => mention.Id == said.Value.EntityId)
            && part.Mentions.Any(mention => mention.Id == said.Subject || counterparts.GetValueOrDefault(mention.Id, []).Contains(said.Subject)));
        if (absent is not null) return Deny(absent, part.Opening.Wanted == Wanted.YesOrNo ? "No: " : "");

        if (part.Opening.Wanted != Wanted.YesOrNo) return null;

        // The question without the value that it claims: what the sources have in its place.
        foreach (var claimed in part.Mentions.Where(mention => mention.Kind is EntityKind.Person or EntityKind.Character or EntityKind.Company))
        {
            var rest = part with { Mentions = part.Mentions.Remove(claimed), Topics = part.Topics };
            var evidence = new Evidence(rest, lexicon, counterparts, pool);
            var other = pool.Where(said => said.Property.IsSingle && said.Value.EntityId is { } id && id != claimed.Id && lexicon.KindOf(id) == claimed.Kind && rest.Mentions.Any(mention => mention.Id == said.Subject))
                .Select(evidence.Score).OfType<Scored>().Where(scored => scored.Structured > 0 && scored.Textual == 0).MaxBy(scored => scored.Score);
            if (other is null) continue;
            var leading = Ranking.Rank(pool.Where(said => said.Subject == other.Statement.Subject && said.Property == other.Statement.Property)).First(one => one.IsLeading);
            if (leading.Status == Status.Confirmed && leading.Statement.Value.EntityId != claimed.Id) return Deny(leading.Statement, "No: ");
        }

        return null;
    }

    private Answer Deny(Statement statement, string prefix)
    {
        var draft = new AnswerDraft(store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(prefix + Wording.Of(statement, lexicon), Status.Confirmed, statement), store.FindEntity(statement.Subject));
    }
}
