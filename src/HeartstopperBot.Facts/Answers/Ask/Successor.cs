using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Who took over from Euros Lyn?" One source says who took over as director, another who had been it; neither names both.</summary>
internal sealed class Successor(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private static readonly ImmutableArray<(string Property, string Topic)> Trades = [("directed-by", "directing"), ("composed-by", "score music"), ("written-by", "writing"), ("showrunner", "showrunner")];

    /// <summary>Null where somebody else is asked for, or no source says of one person alone that they took over.</summary>
    public Answer? Find(QuestionPart part)
    {
        if (part is not { Opening: { Wanted: Wanted.Who, IsNegated: false }, Mentions: [{ Kind: EntityKind.Person, Length: > 0 } before, .. var titles] } || titles is not ([] or [{ Kind: EntityKind.Season or EntityKind.Film }])) return null;
        var at = Enumerable.Range(part.Opening.To, Math.Max(0, before.From - part.Opening.To)).FirstOrDefault(place => IsTakingOver(part.Words[place].Stem), -1);
        // "Whom did he replace?"
        if (at < 0 || part.Words[..at].Any(word => word.Text is "did" or "does" or "do" or "has" or "was" or "is")) return null;
        foreach (var (property, topic) in Trades)
        {
            if (!part.Content.All(content => IsTakingOver(part.Words[content].Stem) || part.Topics.Any(asked => asked.Topic.Id == topic && asked.From <= content && content < asked.From + asked.Length))) continue;
            var had = store.StatementsWithValue(before.Id, property, lens).Where(said => Leading(said.Subject, property)?.Value.EntityId == before.Id).ToArray();
            var took = store.StatementsOf(property, lens).Where(said => said.Value.EntityId != before.Id && Ranking.IsSupported(said) && lexicon.WordsOf(said).Any(IsTakingOver) && had.All(earlier => earlier.Subject != said.Subject) && (titles.IsEmpty || said.Subject == titles[0].Id)).ToArray();
            if (had.Length == 0 || took.Select(said => said.Value.EntityId).Distinct().Count() != 1) continue;
            var draft = new AnswerDraft(store, lens);
            ImmutableArray<Statement> told = [took[0], had.OrderBy(said => said.Subject, StringComparer.Ordinal).Last()];
            var said = Phrase.Row(" ", [.. told.Select(statement => (Phrase)Wording.Of(statement, lexicon))]);
            return draft.Finish(heading, Outcome.Answered, draft.CiteTogether(said, told), store.FindEntity(took[0].Value.EntityId!));
        }

        return null;
    }

    private Statement? Leading(string subject, string property) => Ranking.Rank(store.StatementsAbout(subject, property, lens)).FirstOrDefault(one => one.IsLeading)?.Statement;

    private static bool IsTakingOver(string stem) => stem == Replacing || stem == Succeeding;

    private static readonly string Replacing = Stems.Of("replace");
    private static readonly string Succeeding = Stems.Of("succeed");
}
