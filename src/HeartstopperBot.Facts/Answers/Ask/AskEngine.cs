using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Comparisons;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// Free text to an answer, by rule alone: words, names, topics, then the statements that bear out all of it. Where none does, no source says.
/// A wrong answer is far worse than none.
/// </summary>
internal sealed class AskEngine
{
    private const int LongestHeading = 120;

    private readonly FactAnswers _answers;
    private readonly NameLexicon _lexicon;
    private readonly QuestionReadings _readings;
    private readonly Remarks _remarks;
    private readonly Sentences _sentences;
    private readonly TakenUp _takenUp;
    private readonly LeadIns _leadIns;

    public AskEngine(FactAnswers answers, NameLexicon lexicon)
    {
        (_answers, _lexicon) = (answers, lexicon);
        _readings = new QuestionReadings(new NameSpotter(lexicon, answers.Store.IsWord));
        _remarks = new Remarks(_readings);
        _sentences = new Sentences(lexicon, _readings, _remarks);
        _takenUp = new TakenUp(lexicon, _readings);
        _leadIns = new LeadIns(_readings);
    }

    public Answer Find(string text, Lens lens)
    {
        var unanswered = new Unanswered(_answers.Store, _lexicon, lens);
        if (text.Length > QuestionReader.LongestQuestion) return unanswered.Refuse(Phrases.VeryLongText, Phrases.TooLong);
        var whole = QuestionReader.Read(text);
        var words = new Frames(_readings).Without(AskedAgain.WithoutSources(whole));
        if (words.IsEmpty) return unanswered.Refuse(Phrases.AskAboutTheShow, Phrases.EmptyQuestion);
        var heading = Heading(text);
        if (Guards.IsOfAskersLife(words)) return unanswered.Refuse(heading, Phrases.NoOrders);
        if (words[^1].Sentence == words[0].Sentence && Guards.IsSupposed(words)) return unanswered.NoSource(_readings.Read(words), heading, barest: null);
        words = _remarks.WithoutIdle(words);
        if (Guards.IsOrder(whole) || Guards.IsOrder(words)) return unanswered.Refuse(heading, Phrases.NoOrders);
        // "Some say four, some say five": two sentences, and one question.
        if (OfRumours(words, heading, lens) is { } rumoured) return rumoured;

        var parts = _sentences.Asking(words);
        if (parts.Length > QuestionSplitter.Most) return unanswered.Refuse(heading, Phrases.TooLong);
        if (parts.All(_remarks.IsIdle)) return unanswered.NoSource(parts[0], heading, barest: null);
        var answer = OfAll(parts, heading, lens);
        if (answer.Outcome == Outcome.Answered && _takenUp.Is(words, answer)) return answer;
        if (WithoutRemarks(words, heading, lens) is { } bare && _takenUp.Is(words, bare)) return bare;
        if (answer.Outcome != Outcome.Answered && _leadIns.After(words) is { } rest && new OneQuestion(_answers, _lexicon, _readings, rest, heading, lens).Find() is { Outcome: Outcome.Answered } told) return told;
        return answer.Outcome == Outcome.Answered ? unanswered.NoSource(_readings.Read(words), heading, parts[0]) : answer;
    }

    /// <summary>Only where all of it found no answer: a remark may be more than it seems.</summary>
    private Answer? WithoutRemarks(ImmutableArray<Word> words, string heading, Lens lens)
    {
        if (_remarks.Without(words) is not { } asked || Guards.IsOrder(asked.Asked)) return null;
        if (asked.Resolved is { } resolved && OfAll([resolved], heading, lens) is { Outcome: Outcome.Answered } answer) return answer;
        return !asked.Alone.IsEmpty && OfAll(_sentences.Asking(asked.Alone), heading, lens) is { Outcome: Outcome.Answered } alone ? alone : null;
    }

    /// <summary>Each question answered, in the light of the one before it and of its answer; then all of them as one.</summary>
    private Answer OfAll(ImmutableArray<QuestionPart> parts, string heading, Lens lens)
    {
        var found = ImmutableArray.CreateBuilder<Answer>(parts.Length);
        for (var place = 0; place < parts.Length; place++)
        {
            if (place > 0) parts = parts.SetItem(place, _sentences.After(parts[place], parts[place - 1], found[place - 1]));
            var title = parts.Length == 1 ? heading : Heading(parts[place].Text);
            found.Add(new OneQuestion(_answers, _lexicon, _readings, parts[place], title, lens).Find());
        }

        return SeveralAnswers.Join(new AskedAgain(_lexicon, _readings).Without(parts, found.ToImmutable()));
    }

    private Answer? OfRumours(ImmutableArray<Word> words, string heading, Lens lens) =>
        new AlternativesAnswer(_answers.Store, _lexicon, heading, lens, new SideQuestion(_answers, _lexicon, _readings, heading, lens).Answered, _readings).OfRumours(words);

    /// <summary>What was asked, short enough for a title and free of what cannot be shown.</summary>
    private static string Heading(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(LongestHeading + 1)).Trim();
        return plain.Length <= LongestHeading ? plain : string.Concat(plain.EnumerateRunes().Take(LongestHeading - 1)) + "…";
    }
}
