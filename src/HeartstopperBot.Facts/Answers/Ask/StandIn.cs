using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>Who asks for a season 4 means what came in its place. The answer says so first: what is told of the film is told of no season.</summary>
internal sealed class StandIn(FactStore store, NameLexicon lexicon, Lens lens)
{
    public Answer Explain(Answer answer, QuestionPart part)
    {
        var mention = part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Film && mention.To <= part.Words.Length && part.Words.Skip(mention.From).Take(mention.Length).Any(word => word.Text == "season"));
        if (mention is null || answer.Outcome != Outcome.Answered || Find(part, mention) is not { } said) return answer;

        var typed = string.Join(' ', part.Words.Skip(mention.From).Take(mention.Length).Select(word => word.Text));
        var draft = new AnswerDraft(store, lens);
        var lead = draft.Cite(Phrases.NotAnnounced(typed, Wording.Of(said, lexicon)), Ranking.Rank([said])[0].Status, said);
        var first = draft.Finish(answer.Title, Outcome.Answered, lead, store.FindEntity(mention.Id));
        if (answer.Lead.Statements.Any(told => told.Id == said.Id)) return first with { Lines = [], Sources = first.Sources };
        return SeveralAnswers.Join([first, answer with { Lines = [.. answer.Lines.Where(line => line.Statement?.Id != said.Id)] }]) with { Title = answer.Title };
    }

    /// <summary>What a source says that it stands in for.</summary>
    private Statement? Find(QuestionPart part, Mention mention)
    {
        var stems = part.Words.Skip(mention.From).Take(mention.Length).Select(word => word.Stem).ToArray();
        return store.StatementsAbout(mention.Id, "described-as", lens).Where(Ranking.IsSupported).FirstOrDefault(said => stems.All(lexicon.WordsOf(said).Contains));
    }
}
