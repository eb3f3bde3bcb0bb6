using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Config;

/// <summary>The words that stand in the database and in files. Never changed once they are out.</summary>
internal static class ChangeWords
{
    private static readonly ImmutableArray<string> Kinds = ["thread", "channel", "category", "server"];
    private static readonly ImmutableArray<string> Causes = ["person", "undo", "import", "reset", "host", "channel-gone"];

    public static string Of(ScopeKind kind) => Kinds[(int)kind];

    public static string Of(Cause cause) => Causes[(int)cause];

    public static ScopeKind? Kind(string word) => Kinds.IndexOf(word) is var index and >= 0 ? (ScopeKind)index : null;

    public static Cause? Cause(string word) => Causes.IndexOf(word) is var index and >= 0 ? (Cause)index : null;
}
