using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// The catalogue of fixed texts: all that answers say beside facts. Each is a method that makes the English; whoever speaks another language finds its words under
/// the method's name (the language files' group "facts"), with the same arguments. A file for each area; here is what all of them use.
/// </summary>
internal static partial class Phrases
{
    private const string None = Phrase.None;

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Join(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>The first names of a long list: "A, B and 6 others".</summary>
    public static string JoinFirst(IReadOnlyList<string> names, int most) => PhraseList.First(names, most).ToString();

    public static string OwnedBy(string owner) => owner.EndsWith('s') ? owner + "'" : owner + "'s";

    /// <summary>Whether a text can follow a name: "the rugby coach", "one of the leads", "Charlie's therapist".</summary>
    public static bool IsApposition(string text)
    {
        var first = text.Split(' ')[0];
        return first is "a" or "an" or "the" or "one" || first.EndsWith("'s", StringComparison.Ordinal);
    }

    /// <summary>A statement, and so the same in every language.</summary>
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

    public static Phrase Day(FactDate date) => Fixed(date.ToString(), [("date", date)]);

    /// <summary>What somebody typed.</summary>
    public static Phrase Quoted(string text) => Fixed($"“{text}”", [("text", text)]);

    private static Phrase Fixed(string english, (string Name, object Value)[]? arguments = null, [CallerMemberName] string key = "") =>
        new(english, key) { Arguments = arguments is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(arguments) };

    private static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For what may be left out.</summary>
    private static object OrNone(object? value) => value ?? None;
}
