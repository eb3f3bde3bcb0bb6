using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>What a question takes for granted and sources state otherwise: "Did Joe Locke play Nick?" Null where nothing contradicts it.</summary>
internal sealed class Contradiction(Store.FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    public Answer? Find(QuestionPart part, IReadOnlyList<Statement> pool, IReadOnlyDictionary<string, ImmutableArray<string>> counterparts)
    {
        // Who asks why somebody is missing knows that they are.
        if (part.Mentions.Length < 2 || (part.Opening.Wanted == Wanted.Why && (part.Opening.IsNegated || part.Topics.Any(topic => topic.Topic.Id == "absent")))) return null;

        // Whoever is missing from a season did nothing in it.
        var absent = pool.FirstOrDefault(said => said.Property.Id == "absent-from" && Ranking.IsSupported(said)
            && part.Mentions.Any(mention => mention.Id == said.Value.EntityId)
            && part.Mentions.Any(mention => mention.Id == said.Subject || counterparts.GetValueOrDefault(mention.Id, []).Contains(said.Subject)));
        return absent is null ? null : Deny(absent, part.Opening.Wanted == Wanted.YesOrNo ? YesOrNo.No : "");
    }

    private Answer Deny(Statement statement, string prefix)
    {
        var draft = new AnswerDraft(store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(YesOrNo.Answer(prefix, Wording.Of(statement, lexicon)), Status.Confirmed, statement), store.FindEntity(statement.Subject));
    }
}
