using System.Collections.Immutable;

namespace HeartstopperBot.Tests.Ask.Scoring;

/// <summary>One question of the set, with what a right answer to it looks like.</summary>
/// <param name="Kind">The file that it stands in: <c>casting</c>, <c>refuse-private</c>.</param>
/// <param name="Must">The answer holds one alternative of each group, a single group in its first line; empty where it must be refused.</param>
/// <param name="Not">What it does not state.</param>
/// <param name="Cites">At least one of these sources is cited.</param>
internal sealed record AskedQuestion(
    string Kind,
    string Text,
    DateOnly? AsOf,
    bool MustBeRefused,
    ImmutableArray<ImmutableArray<string>> Must,
    ImmutableArray<string> Not,
    ImmutableArray<string> Cites);
