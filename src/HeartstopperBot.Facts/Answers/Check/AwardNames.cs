using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Prizes as people name them: "a BAFTA" may be any whose name begins so, and "an Emmy" any of the Emmys.</summary>
internal sealed class AwardNames(NameLexicon lexicon)
{
    private const int LongestName = 4;

    private readonly ImmutableArray<NameEntry> _awards =
        [.. lexicon.IdsOf(EntityKind.Award).Select(id => new NameEntry(id, EntityKind.Award, lexicon.LabelOf(id), NameFolding.Fold(lexicon.LabelOf(id)), 0, WrittenBy: null))];

    /// <summary>What stands at a place where the lexicon knows no name; null for no prize.</summary>
    public Named? At(ImmutableArray<Word> words, int at)
    {
        for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
        {
            var name = string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text)).TrimEnd('s');
            var meant = _awards.Where(award => Begins(award, name) && (length > 1 || IsAbbreviation(award.Label, name.Length))).ToImmutableArray();
            if (!meant.IsEmpty) return new Named(at, at + length, meant, Relation: null, words);
        }

        return null;
    }

    /// <summary>With every prize that a wider name stands for; what was meant by itself comes first.</summary>
    public Named Widened(Named name) => name.Meanings[0].Kind != EntityKind.Award
        ? name
        : name with { Meanings = [.. name.Meanings.Concat(_awards.Where(award => name.Meanings.Any(meant => Begins(award, NameFolding.Fold(meant.Label).TrimEnd('s'))))).DistinctBy(meant => meant.EntityId)] };

    private static bool Begins(NameEntry award, string name) =>
        award.Name.StartsWith(name, StringComparison.Ordinal) && (award.Name.Length == name.Length || award.Name[name.Length] is ' ' or 's');

    /// <summary>A single word is a name where it is written as one: BAFTA, not "special".</summary>
    private static bool IsAbbreviation(string label, int length) => length > 2 && label.Length > length && label.AsSpan(0, length).IndexOfAnyExceptInRange('A', 'Z') < 0;
}
