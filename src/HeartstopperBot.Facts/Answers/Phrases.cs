using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Small pieces of English that several answers use.</summary>
internal static class Phrases
{
    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Join(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>The first names of a long list: "A, B and 6 others".</summary>
    public static string JoinFirst(IReadOnlyList<string> names, int most) =>
        names.Count <= most + 1 ? Join(names) : $"{string.Join(", ", names.Take(most))} and {names.Count - most} others";

    public static string OwnedBy(string owner) => owner.EndsWith('s') ? owner + "'" : owner + "'s";

    /// <summary>Whether a text can follow a name: "the rugby coach", "one of the leads", "Charlie's therapist".</summary>
    public static bool IsApposition(string text)
    {
        var first = text.Split(' ')[0];
        return first is "a" or "an" or "the" or "one" || first.EndsWith("'s", StringComparison.Ordinal);
    }

    public static string Plays(string actor, string roles, Status status) => status switch
    {
        Status.Reported => $"{actor} is reported to play {roles}.",
        Status.Expected => $"{actor} is expected to play {roles}.",
        Status.Disputed => $"{actor} plays {roles}, but the sources disagree.",
        Status.Superseded => $"{actor} was said to play {roles}.",
        _ => $"{actor} plays {roles}.",
    };

    /// <summary>What a source remarks of a statement; null where none does.</summary>
    public static string? Note(Statement statement) =>
        statement.References.Select(reference => reference.Remarks.TryGetValue("note", out var note) ? note.Text : null).FirstOrDefault(note => note is not null);

    public static CitedText NoSource(string what, Lens lens) =>
        new(lens.AsOf is { } day ? $"No source of {new FactDate(day.ToDateTime(default), DatePrecision.Day)} or before says {what}." : $"No source says {what}.", []);

    /// <param name="what">With its verb: "There is more,".</param>
    public static string Beyond(string what, Lens lens) => $"{what} beyond how far {(lens.IsOwnLine ? "you have watched" : "the story is told here")}.";

    /// <summary>What else can be asked about a thing of this kind; empty where there is nothing to suggest.</summary>
    public static string Instead(EntityKind kind) => kind switch
    {
        EntityKind.Season or EntityKind.Film or EntityKind.Series => " Ask for its cast or its release date instead.",
        EntityKind.Book => " Ask for its release date instead.",
        EntityKind.Character or EntityKind.Person => " Ask who plays whom instead.",
        _ => "",
    };

    public static string Kind(EntityKind kind) => kind switch
    {
        EntityKind.Episode or EntityKind.Award or EntityKind.Event => $"an {kind.ToString().ToLowerInvariant()}",
        _ => $"a {kind.ToString().ToLowerInvariant()}",
    };
}
