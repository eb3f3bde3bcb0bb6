using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>A statement as its source says it, with people named in full: an answer that stands alone should not call anybody by half a name.</summary>
internal static class Wording
{
    public static string Of(Statement statement, NameLexicon lexicon)
    {
        var says = Ranking.Voice(statement).Says;
        foreach (var id in new[] { statement.Subject, statement.Value.EntityId }.OfType<string>())
        {
            if (lexicon.KindOf(id) is EntityKind.Character or EntityKind.Person) says = InFull(says, lexicon.LabelOf(id));
        }

        return says;
    }

    /// <summary>The first place where a part of the name stands alone; as it was where there is none, or the name stands there in full.</summary>
    private static string InFull(string says, string label)
    {
        var parts = label.Split(' ');
        if (parts.Length < 2 || says.Contains(label)) return says;
        foreach (var part in parts.Where(part => part.Length > 2 && char.IsUpper(part[0])))
        {
            for (var at = says.IndexOf(part, StringComparison.Ordinal); at >= 0; at = says.IndexOf(part, at + 1, StringComparison.Ordinal))
            {
                if (IsWordAlone(says, at, part.Length)) return string.Concat(says.AsSpan(0, at), label, says.AsSpan(at + part.Length));
            }
        }

        return says;
    }

    private static bool IsWordAlone(string says, int at, int length)
    {
        if ((at > 0 && char.IsLetterOrDigit(says[at - 1])) || (at + length < says.Length && char.IsLetterOrDigit(says[at + length]))) return false;
        // Beside another capital letter it is part of another name: "Charlie Morgan", "Mr Nelson".
        var next = at + length + 1 < says.Length && says[at + length] == ' ' ? says[at + length + 1] : ' ';
        var before = at > 1 && says[at - 1] == ' ' ? WordBefore(says, at - 1) : "";
        return !char.IsUpper(next) && (before.Length == 0 || !char.IsUpper(before[0]));
    }

    private static string WordBefore(string says, int end)
    {
        var from = says.LastIndexOf(' ', end - 1) + 1;
        return says[from..end];
    }
}
