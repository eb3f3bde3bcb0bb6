using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

public enum Outcome
{
    /// <summary>There is an answer, each value of it with its sources.</summary>
    Answered,

    /// <summary>The name fits several things: <see cref="Answer.Choices"/>.</summary>
    SeveralMeanings,

    /// <summary>What is meant is clear, but no source says.</summary>
    NoSource,

    /// <summary>Nothing has that name: <see cref="Answer.Near"/> holds what is near.</summary>
    NotFound,
}

/// <summary>An answer that has never heard of Discord: sentences, statuses, numbered sources. All texts are plain, without markup.</summary>
public sealed record Answer
{
    /// <summary>What was understood, as a title: "Who plays Nick Nelson?"</summary>
    public required Phrase Title { get; init; }

    /// <summary>The title in English, by which an answer is known again whatever language it is read in.</summary>
    public string Heading => Title.English;

    public required Outcome Outcome { get; init; }

    /// <summary>The answer itself in one sentence.</summary>
    public required CitedText Lead { get; init; }

    /// <summary>What the answer is about; null for a list or where nothing was found.</summary>
    public Entity? About { get; init; }

    /// <summary>Detail, in the order in which it is shown; a renderer may cut it from the end.</summary>
    public ImmutableArray<AnswerLine> Lines { get; init; } = [];

    /// <summary>What was said before, or is said otherwise, newest first: the History button.</summary>
    public ImmutableArray<AnswerLine> Earlier { get; init; } = [];

    /// <summary>Every source that a line, the lead or a note cites, numbered from 1 in order of first use.</summary>
    public ImmutableArray<CitedSource> Sources { get; init; } = [];

    /// <summary>What the name may mean, best first; only with <see cref="Outcome.SeveralMeanings"/>.</summary>
    public ImmutableArray<Entity> Choices { get; init; } = [];

    /// <summary>The nearest things that are known, at most three.</summary>
    public ImmutableArray<Entity> Near { get; init; } = [];

    /// <summary>Remarks such as who spells a name otherwise.</summary>
    public ImmutableArray<CitedText> Notes { get; init; } = [];

    /// <summary>True where something lies beyond the reader's spoiler line.</summary>
    public bool HasHeldBack { get; init; }

    /// <summary>True where somebody may read who has not said how far they have watched: what gives the story away is shown under a cover.</summary>
    public bool HidesStory { get; init; }

    public DateOnly? AsOf { get; init; }
}

/// <param name="Said">What is said, for whoever words it in another language.</param>
/// <param name="SourceNumbers">Into <see cref="Answer.Sources"/>.</param>
/// <param name="Status">Null where the text states nothing (nothing found).</param>
public sealed record CitedText(Phrase Said, ImmutableArray<int> SourceNumbers, Status? Status = null)
{
    /// <summary>The same in English.</summary>
    public string Text
    {
        get => Said.English;
        init => Said = value;
    }

    /// <summary>What the text says, the leading one first: who says it how, and a date to count down to. Empty where it states nothing.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Whether it gives away what happens in the story.</summary>
    public bool GivesAway => Statements.Any(statement => statement.Spoils is not null);

    /// <summary>How many sources say the same beside those that are cited.</summary>
    public int MoreSources { get; init; }
}

/// <param name="Under">The heading under which the line stands ("New in season 2"); null for none.</param>
/// <param name="Statement">What the line says; its date, when it has one, may be shown as a Discord timestamp.</param>
public sealed record AnswerLine(Phrase? Under, CitedText Text, Statement? Statement)
{
    /// <summary>The heading in English.</summary>
    public string? Group => Under?.English;

    /// <summary>Whether it gives away what happens in the story.</summary>
    public bool GivesAway => Text.GivesAway || Statement?.Spoils is not null;
}

/// <param name="Places">Where in the source, as the claims say, without repeats.</param>
public sealed record CitedSource(int Number, Source Source, ImmutableArray<string> Places);
