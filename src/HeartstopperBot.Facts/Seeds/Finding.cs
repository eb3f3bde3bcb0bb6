namespace HeartstopperBot.Facts.Seeds;

/// <summary>Something in a seed file that a fact keeper should mend.</summary>
/// <param name="File">Relative to the seeds directory, with forward slashes: <c>sources/003-first-look.yaml</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Rule">The rule's short name: <c>unknown-entity</c>.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
public sealed record Finding(string File, int Line, string Rule, string Message)
{
    public override string ToString() => $"{File}:{Line} {Rule} {Message}";
}
