using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>A question that is put on the way to another, to its statements alone. What must be refused is not put.</summary>
internal sealed class SideQuestion(FactAnswers answers, NameLexicon lexicon, QuestionReadings readings, string heading, Lens lens)
{
    public Answer? AsItStands(QuestionPart part) => Guards.RefusalOf(part) is null ? new PartAnswer(answers, lexicon, part, heading, lens).Find() : null;

    /// <summary>What comes of each way to read it, where anything does.</summary>
    public IEnumerable<Answer> InEachWay(QuestionPart part) => readings.Of(part).Select(AsItStands).OfType<Answer>();

    /// <summary>By the first way to read it in which a source says.</summary>
    public Answer? Answered(QuestionPart part) => InEachWay(part).FirstOrDefault(found => found.Outcome == Outcome.Answered);

    /// <summary>The same, put at an earlier day.</summary>
    public SideQuestion On(DateOnly day) => new(answers, lexicon, readings, heading, lens with { AsOf = day });
}
