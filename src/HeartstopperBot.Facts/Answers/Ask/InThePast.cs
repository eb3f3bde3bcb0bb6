using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"How much did it cost in April 2023?": what was known then of what changes with time.</summary>
internal sealed class InThePast(FactStore store, QuestionReadings readings, SideQuestion question, Lens lens)
{
    /// <summary>Null where no day is named, the reader asks as of an earlier one, or what is known does not change.</summary>
    public Answer? Find(QuestionPart part)
    {
        if ((AskedDay.Take(part.Words) ?? OfEvent(part)) is not { } asked || (lens.AsOf is { } limit && limit < asked.Day)) return null;
        // In 2030 it will not be what was known last.
        if (AskedDay.Claimed(part.Words) is { } claimed && claimed.First > store.Pack.NewestSource?.Earliest) return null;
        var answer = question.On(asked.Day).AsItStands(readings.Read(asked.Words));
        return answer is { Outcome: Outcome.Answered, Lead.Statements: { IsEmpty: false } told } && told.All(IsOfThen) ? answer : null;
    }

    /// <summary>How many prizes it was up for is counted by the year of the prizes, not by when it was known.</summary>
    private static bool IsOfThen(Statement statement) => statement.Property.Changes && statement.Property.Id != "nomination-count";

    /// <summary>"Before season 2 came out": the day before it did.</summary>
    private (ImmutableArray<Word> Words, DateOnly Day)? OfEvent(QuestionPart part)
    {
        if (AskedDay.EventIn(part) is not { } asked) return null;
        var dates = Ranking.Rank(store.StatementsAbout(asked.Title, "release-date", lens)).Where(one => one.IsLeading && one.Statement.Value.Date is not null && one.Statement.Qualifiers.IsEmpty).ToArray();
        return dates is [var date, ..] ? (asked.Words, asked.IsBefore ? date.Statement.Value.Date!.FirstDay.AddDays(-1) : date.Statement.Value.Date!.LastDay) : null;
    }
}
