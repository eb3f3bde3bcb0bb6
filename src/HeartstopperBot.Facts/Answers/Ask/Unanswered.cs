using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>What is said where nothing is answered: that no source says so, or why the bot does not answer such questions.</summary>
internal sealed class Unanswered(FactStore store, Lens lens)
{
    /// <summary>With what is known of those whom the question names; what lies beyond the reader's line is noted.</summary>
    public Answer NoSource(QuestionPart part, string heading)
    {
        var draft = new AnswerDraft(store, lens);
        var near = store.FindEntities([.. part.Mentions.Select(mention => mention.Id).Distinct().Take(3)]);
        foreach (var mention in part.Mentions) draft.NoteHeldBack(mention.Id, part.Topics.SelectMany(topic => topic.Topic.Properties).Distinct());
        var lead = new CitedText(Phrases.NoSourceSaysThat([.. near.Select(entity => entity.Label)], lens), []);
        return draft.Finish(heading, Outcome.NoSource, lead) with { Near = [.. near] };
    }

    public Answer Refuse(Phrase title, Phrase refusal) => new AnswerDraft(store, lens).Finish(title, Outcome.NoSource, new CitedText(refusal, []));
}
