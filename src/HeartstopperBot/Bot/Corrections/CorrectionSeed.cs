using System.Globalization;
using System.Text;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>
/// An accepted correction as a source file of seeds/, for the fact keeper: it passes <c>facts lint</c> as it is, and says what is still to be looked up. What is shown
/// is taken as denied, since that is all that is known for certain; nobody's name is in it.
/// </summary>
internal static class CorrectionSeed
{
    /// <summary>The linter's own limit for <c>says</c>.</summary>
    private const int LongestSays = 200;

    private const string Blank = "FACT KEEPER";

    /// <summary>What any subject can have, where the answer states nothing that could be denied.</summary>
    private const string AnyProperty = "described-as";

    private const string TheShow = "heartstopper";

    public static AttachedFile Write(Correction correction, Report note, DateTimeOffset accepted, FactStore store)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"correction-{accepted:yyyy-MM-dd}-{correction.Id}");
        var text = new StringBuilder();
        WriteHead(text, correction, note, accepted);
        text.AppendLine(CultureInfo.InvariantCulture, $"id: {id} # {Blank}: after the publisher and the page, as the file's name");
        text.AppendLine($"title: null # {Blank}: the headline as the page has it");
        text.AppendLine($"publisher: null # {Blank}");
        text.AppendLine("author: null");
        text.AppendLine($"published: null # {Blank}: the page's day; then remove 'earliest'");
        text.AppendLine(CultureInfo.InvariantCulture, $"earliest: {correction.ReportedAt:yyyy-MM-dd}");
        text.AppendLine(note.Link is { } link ? $"url: {Quote(link)}" : $"url: null # {Blank}: none was given");
        text.AppendLine("claims:");
        WriteClaim(text, correction, note, store);
        return new AttachedFile($"{id}.yaml", Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n")));
    }

    private static void WriteHead(StringBuilder text, Correction correction, Report note, DateTimeOffset accepted)
    {
        Comment(text, string.Create(CultureInfo.InvariantCulture, $"A correction that moderators of a server accepted on {accepted:yyyy-MM-dd}: a draft, not yet a source."));
        Comment(text, "It passes `facts lint` as it is. Before it goes to seeds/sources/:");
        Comment(text, note.Link is null ? "  1. Find a page that says so: no link was given." : "  1. Read the page behind 'url': nobody has checked that it says so.");
        Comment(text, $"  2. Look up what is marked {Blank}. The claim below only denies what the bot answered: put in what the page says in its place, with property, value and 'at'.");
        Comment(text, "  3. Remove these lines, and run `facts lint`.");
        Comment(text, "");
        Comment(text, $"Asked: {correction.About.Asked}");
        Comment(text, $"Understood: {correction.About.Title}");
        foreach (var id in correction.About.Statements) Comment(text, $"Answered with: {id}");
        foreach (var line in correction.Report.Wrong.Split('\n')) Comment(text, $"Reported: {line}");
        Comment(text, $"Note of the moderators: {note.Wrong}");
        text.AppendLine();
    }

    private static void WriteClaim(StringBuilder text, Correction correction, Report note, FactStore store)
    {
        var about = correction.About;
        var denied = (about.States ?? about.Statements.FirstOrDefault()) is { } id ? store.FindStatement(id, Facts.Answers.Lens.Everything) : null;
        var subject = denied?.Subject ?? (about.Entity is { } entity && store.FindEntity(entity) is not null ? entity : TheShow);
        text.AppendLine($"  - subject: {subject}");
        text.AppendLine($"    property: {denied?.Property.Id ?? AnyProperty}");
        text.AppendLine($"    value: {(denied is null ? Quote(note.Wrong) : Value(denied.Value))}");
        if (denied?.Value.Unit is { } unit) text.AppendLine($"    unit: {Quote(unit)}");
        if (denied?.Qualifiers.Count > 0) text.AppendLine($"    qualifiers: {{ {string.Join(", ", denied.Qualifiers.Select(pair => $"{pair.Key}: {Value(pair.Value)}"))} }}");
        text.AppendLine(denied is null ? $"    certainty: reports # {Blank}" : $"    certainty: denies # {Blank}: or 'states', with the value that the page has");
        text.AppendLine($"    says: {Quote(Sentence(note.Wrong))}");
        text.AppendLine($"    at: to be looked up # {Blank}: the paragraph or heading");
        if ((denied is null ? about.Spoils : denied.Spoils) is { } spoils) text.AppendLine($"    spoils: {spoils}");
    }

    private static string Value(FactValue value) => value.Kind switch
    {
        ValueKind.Number => value.Number!.Value.ToString("0.############", CultureInfo.InvariantCulture),
        ValueKind.Text => Quote(value.Text!),
        ValueKind.Date => Quote(value.ToCanonicalString()),
        _ => value.ToCanonicalString(),
    };

    /// <summary>As the linter wants it: a capital letter at its beginning, a full stop at its end. What has no capitals is quoted.</summary>
    private static string Sentence(string text)
    {
        var plain = Printable(text);
        if (plain.Length == 0) plain = "?";
        var isPlain = char.IsAsciiLetter(plain[0]) || char.IsAsciiDigit(plain[0]);
        var room = LongestSays - (isPlain ? 1 : 3);
        if (plain.Length > room)
        {
            // Not through the middle of a character.
            var end = char.IsHighSurrogate(plain[room - 2]) ? room - 2 : room - 1;
            plain = plain[..end].TrimEnd() + "…";
        }

        if (!isPlain) return $"“{plain}”.";
        var sentence = char.ToUpperInvariant(plain[0]) + plain[1..];
        return sentence[^1] is '.' or '!' or '?' ? sentence : sentence + ".";
    }

    private static void Comment(StringBuilder text, string line) => text.AppendLine($"# {Printable(line, isTrimmed: false)}".TrimEnd());

    /// <summary>In single quotes nothing has a meaning but the quote itself: https://yaml.org/spec/1.2.2/#732-single-quoted-style</summary>
    private static string Quote(string text) => $"'{Printable(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>On one line, of characters that YAML takes: https://yaml.org/spec/1.2.2/#51-character-set</summary>
    private static string Printable(string text, bool isTrimmed = true)
    {
        var plain = string.Concat(Escape.Plain(text).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)));
        return isTrimmed ? plain.Trim() : plain;
    }
}
