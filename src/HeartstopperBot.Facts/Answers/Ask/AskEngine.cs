using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// Free text to an answer, by rule alone: words, names, topics, then the statements that bear out all of it. Where none does, no source says.
/// A wrong answer is far worse than none.
/// </summary>
internal sealed class AskEngine(FactAnswers answers, NameLexicon lexicon)
{
    private readonly FactStore _store = answers.Store;
    private readonly NameSpotter _spotter = new(lexicon);

    public Answer Find(string question, Lens lens)
    {
        if (question.Length > QuestionReader.LongestQuestion) return Refuse("A very long text", Guards.TooLong, lens);
        var words = QuestionReader.Read(question);
        var heading = Heading(question);
        if (words.IsEmpty) return Refuse("Ask about the show", Guards.Empty, lens);
        if (Guards.IsOrder(words)) return Refuse(heading, Guards.Order, lens);

        var parts = QuestionSplitter.Split(words).Select(part => Read(part)).ToImmutableArray();
        parts = WithoutChatter(parts);
        if (parts.Length > QuestionSplitter.Most) return Refuse(heading, Guards.TooLong, lens);
        return SeveralAnswers.Join([.. parts.Select(part => Answer(part, parts.Length == 1 ? heading : Heading(part.Text), lens))]);
    }

    private QuestionPart Read(ImmutableArray<Word> words)
    {
        var corrected = _spotter.Correct(words);
        return new QuestionPart(corrected, _spotter.Find(corrected), [.. Topics.In(corrected)]);
    }

    /// <summary>Sentences around a question that ask nothing and name nothing are not answered; what they name that is unknown makes all of it unclear.</summary>
    private static ImmutableArray<QuestionPart> WithoutChatter(ImmutableArray<QuestionPart> parts)
    {
        var asking = parts.Where(part => part.Opening.Wanted != Wanted.Anything || part.Words.Any(word => PlainWords.Openers.Contains(word.Text))).ToImmutableArray();
        var isNameless = parts.Except(asking).All(part => !part.Content.Any(at => part.Words[at].IsCapital));
        return asking.Length > 0 && asking.Length < parts.Length && isNameless ? asking : parts;
    }

    private Answer Answer(QuestionPart part, string heading, Lens lens)
    {
        if (Guards.IsPrivate(part)) return Refuse(heading, Guards.Private, lens);
        if (Guards.IsTaste(part)) return Refuse(heading, Guards.Taste, lens);

        foreach (var reading in Readings(part))
        {
            var answer = new PartAnswer(answers, lexicon, reading, heading, lens).Find();
            if (answer is not null) return answer;
        }

        return NoSource(part, heading, lens);
    }

    /// <summary>The question as it stands; then without what people say before it comes to the point, and after.</summary>
    private IEnumerable<QuestionPart> Readings(QuestionPart part)
    {
        yield return part;
        var opener = part.Words.Select((word, at) => (word, at)).FirstOrDefault(one => one.at > 0 && PlainWords.Openers.Contains(one.word.Text) && !PlainWords.Auxiliaries.Contains(one.word.Text)).at;
        if (opener > 0 && IsChatter(part, 0, opener)) yield return Read(part.Words[opener..]);
    }

    private static bool IsChatter(QuestionPart part, int from, int to) =>
        part.Content.Where(at => at >= from && at < to).All(at => !part.Words[at].IsCapital && !(at > from && part.Words[at - 1].Text is "in" or "on" or "from" or "of" or "the"))
        && !part.Mentions.Any(mention => mention.From >= from && mention.From < to);

    private Answer NoSource(QuestionPart part, string heading, Lens lens)
    {
        var draft = new AnswerDraft(_store, lens);
        var near = _store.FindEntities([.. part.Mentions.Select(mention => mention.Id).Distinct().Take(3)]);
        foreach (var mention in part.Mentions) draft.NoteHeldBack(mention.Id, part.Topics.SelectMany(topic => topic.Topic.Properties).Distinct());
        var about = near.Count > 0 ? $" What is known of {Phrases.Join([.. near.Select(entity => entity.Label)])} does not hold it." : "";
        var lead = lens.AsOf is { } day ? $"No source of {day.ToString("d MMMM yyyy")} or before says that.{about}" : $"No source says that.{about}";
        return draft.Finish(heading, Outcome.NoSource, new CitedText(lead, [])) with { Near = [.. near] };
    }

    private Answer Refuse(string heading, string text, Lens lens) => new AnswerDraft(_store, lens).Finish(heading, Outcome.NoSource, new CitedText(text, []));

    /// <summary>What was asked, short enough for a title and free of what cannot be shown.</summary>
    private static string Heading(string question)
    {
        var plain = string.Concat(question.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(121)).Trim();
        return plain.Length <= 120 ? plain : string.Concat(plain.EnumerateRunes().Take(119)) + "…";
    }
}
