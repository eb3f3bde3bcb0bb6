using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Seeds.Reading;

internal enum SeedNodeKind
{
    Text,
    List,
    Map,
}

/// <summary>A piece of YAML that knows its line.</summary>
/// <param name="Text">Of a text; null for <c>null</c>, <c>~</c> and nothing at all.</param>
internal sealed record SeedNode(int Line, SeedNodeKind Kind, string? Text, ImmutableArray<SeedNode> Items, ImmutableArray<SeedEntry> Entries)
{
    public bool IsNull => Kind == SeedNodeKind.Text && Text is null;

    public static SeedNode OfText(int line, string? text) => new(line, SeedNodeKind.Text, text, [], []);
}

/// <summary>A key of a map, with its value.</summary>
internal sealed record SeedEntry(string Key, int Line, SeedNode Value);
