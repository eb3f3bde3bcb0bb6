using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>What is said where nothing is answered: that no source says so, or why the bot does not answer such questions.</summary>
internal sealed class Unanswered(FactStore store, NameLexicon lexicon, Lens lens)
{
    /// <summary>With whom the question names, and with what sources say that comes nearest to it; what lies beyond the reader's line is noted.</summary>
    /// <param name="barest">The question without what is said around it; null where nothing can come near, as where something is only supposed.</param>
    public Answer NoSource(QuestionPart part, string heading, QuestionPart? barest)
    {
        var draft = new AnswerDraft(store, lens);
        var near = store.FindEntities([.. part.Mentions.Select(mention => mention.Id).Distinct().Take(3)]);
        foreach (var mention in part.Mentions) draft.NoteHeldBack(mention.Id, part.Topics.SelectMany(topic => topic.Topic.Properties).Distinct());
        var lead = new CitedText(Phrases.NoSourceSaysThat([.. near.Select(entity => entity.Label)], lens), []);
        var nearest = barest is null || part.IsOfAnotherShow || part.HasUnknownNumber ? [] : new NearestStatements(store, lexicon, lens).To(barest);
        var lines = nearest.Select(ranked => draft.Line(ranked, Phrases.WhatComesNearest));
        return draft.Finish(heading, Outcome.NoSource, lead, lines: lines) is var answer && answer.Lines.IsEmpty ? answer with { Near = [.. near] } : answer;
    }

    public Answer Refuse(Phrase title, Phrase refusal) => new AnswerDraft(store, lens).Finish(title, Outcome.NoSource, new CitedText(refusal, []));
}
