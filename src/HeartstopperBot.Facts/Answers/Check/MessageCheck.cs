using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Check;

public enum Verdict
{
    Supported,

    /// <summary>Sources have another value where there can be only one, or deny it.</summary>
    Contradicted,

    /// <summary>No source says so, and none says otherwise.</summary>
    NotInTheRecord,
}

/// <summary>One claim about the show in somebody's message.</summary>
/// <param name="Quote">The words of the message, short, without markup; to be escaped like anything that people write.</param>
public sealed record CheckedClaim(string Quote, Verdict Verdict);

/// <summary>What a message claims, held against the sources.</summary>
/// <param name="Claims">In the order of the message; empty where it claims nothing that can be checked.</param>
/// <param name="Answer">The same to be shown: a group of one line for each claim.</param>
public sealed record MessageCheck(ImmutableArray<CheckedClaim> Claims, Answer Answer);
