using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>An answer held against what bounds the question as it was put: whichever step found it, and whatever a reading left out on the way there.</summary>
internal sealed class Held(NameLexicon lexicon)
{
    public bool Holds(QuestionPart part, Answer answer)
    {
        var bounds = Bounds.In(part);
        if (bounds.IsEmpty) return true;
        var told = answer.Lead.Statements.IsEmpty ? answer.Lines.Select(line => line.Statement).OfType<Statement>().ToImmutableArray() : answer.Lead.Statements;
        return bounds.All(bound => bound.Excluded is { } apart ? !told.Any(said => IsOf(said, apart)) : told.Any(said => bound.Told.Overlaps(lexicon.WordsOf(said))));
    }

    private bool IsOf(Statement said, Mention somebody) =>
        said.Subject == somebody.Id || said.Value.EntityId == somebody.Id || StatementWords.Tell(lexicon.WordsOf(said), somebody.Meant.Name);
}
