using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Names;

/// <summary>Every name by its folded form, and what each entity is called. Immutable; made once for a store.</summary>
internal sealed class NameLexicon
{
    /// <summary>No name has more words.</summary>
    public const int LongestName = 8;

    /// <summary>Two kilobytes each.</summary>
    private const int MostRemembered = 4096;

    private readonly FrozenDictionary<string, ImmutableArray<NameEntry>> _byName;
    private readonly FrozenDictionary<string, NameEntry> _byId;
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _people;

    /// <summary>Names of people, word by word, by each of their words.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> _fullNames;
    private readonly FrozenSet<string> _nameWords;
    private readonly FrozenDictionary<string, ImmutableArray<NameEntry>> _byTitle;

    /// <summary>What statements bear out, worked out once: the same few hundred are held against every question. Bounded; safe for concurrent callers.</summary>
    private readonly ConcurrentDictionary<(string Statement, int References, string Newest), HashSet<string>> _statementWords = new();

    public NameLexicon(IEnumerable<NameEntry> names)
    {
        // The series is what every question is about; its name adds nothing.
        var all = names.ToImmutableArray();
        _byId = all.DistinctBy(name => name.EntityId).ToFrozenDictionary(name => name.EntityId);
        _byName = all.Where(name => name.Kind != EntityKind.Series)
            .SelectMany(name => KeysOf(name.Name).Select(key => (key, name)))
            .Where(pair => pair.key.Length > 0)
            .GroupBy(pair => pair.key)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.name).DistinctBy(name => name.EntityId).ToImmutableArray());
        _byTitle = _byId.Values.Where(name => name.Label.EndsWith(')'))
            .GroupBy(name => NameFolding.Fold(name.Label[..name.Label.IndexOf('(')].Trim()))
            .ToFrozenDictionary(names => names.Key, names => names.ToImmutableArray());
        _nameWords = _byId.Values.Where(name => name.Kind is EntityKind.Person or EntityKind.Character).SelectMany(name => name.Label.Split(' ')).Where(word => word.Length > 2).ToFrozenSet(StringComparer.Ordinal);
        _people = [.. _byId.Values.Where(name => name.Kind is EntityKind.Person && name.Label.Contains(' ')).Select(name => name.Label)];
        _fullNames = _byId.Values.Where(name => name.Kind is EntityKind.Character or EntityKind.Person)
            .Select(name => NameFolding.Fold(name.Label).Split(' '))
            .SelectMany(label => label.Distinct(), (label, word) => (word, label))
            .GroupBy(pair => pair.word)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.label).ToImmutableArray());
        _words =
        [
            .. all.SelectMany(name => NameFolding.Fold(name.Name).Split(' ').Where(word => word.Length >= (name.Kind is EntityKind.Character or EntityKind.Person ? 3 : 5)))
                .Where(word => !PlainWords.Has(word) || word == "heartstopper")
                .Append("heartstopper")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>"Nick and Charlie" for the book that is labelled "Nick and Charlie (novella)": meant only among other titles.</summary>
    public ImmutableArray<NameEntry> FindTitle(string folded) => _byTitle.TryGetValue(folded, out var names) ? names : [];

    public ImmutableArray<NameEntry> Find(string folded) => _byName.TryGetValue(folded, out var names) ? names : [];

    public string LabelOf(string id) => _byId.TryGetValue(id, out var name) ? name.Label : id;

    /// <summary>Never changed by anybody.</summary>
    public HashSet<string> WordsOf(Statement statement)
    {
        // With another lens a statement has other references.
        var key = (statement.Id, statement.References.Length, statement.References[0].Source.Id);
        if (_statementWords.TryGetValue(key, out var known)) return known;
        var words = StatementWords.Of(statement, statement.References, LabelOf);
        if (_statementWords.Count >= MostRemembered) _statementWords.Clear();
        _statementWords[key] = words;
        return words;
    }

    /// <summary>Whether it tells of somebody by their whole name, be its value something else.</summary>
    public bool NamesPeople(Statement statement)
    {
        var says = Ranking.Voice(statement).Says;
        return _people.Any(label => says.Contains(label, StringComparison.Ordinal));
    }

    /// <summary>Whether a word of it, written as a name, belongs to somebody else than those named.</summary>
    public bool NamesSomebodyBut(HashSet<string> named, string says) =>
        says.Split([' ', ',', '.', ';', ':', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && !named.Contains(word) && _nameWords.Contains(word));

    /// <summary>Whether its value, its subject or its words are something of that kind beside what is named already.</summary>
    public bool TellsKind(Statement statement, EntityKind kind, ImmutableArray<string> but) =>
        new[] { statement.Subject, statement.Value.EntityId }.OfType<string>().Any(id => KindOf(id) == kind && !but.Contains(id)) || NamesOneOf([kind], but, Ranking.Voice(statement).Says);

    /// <summary>Whether it names something of one of these kinds beside what is named already.</summary>
    public bool NamesOneOf(ImmutableArray<EntityKind> kinds, ImmutableArray<string> but, string says) =>
        _byId.Values.Any(name => kinds.Contains(name.Kind) && !but.Contains(name.EntityId) && says.Contains(name.Label, StringComparison.Ordinal));

    /// <summary>Whether it names something of that kind, be it by one of its shorter names.</summary>
    public bool NamesAnyOf(EntityKind kind, string says) =>
        says.Split([' ', ',', '.', ';', ':', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && Find(NameFolding.Fold(word)).Any(name => name.Kind == kind));

    /// <summary>"Truham" is the name of a school, and so of no team.</summary>
    public bool IsNameOfAnother(string word, ImmutableArray<EntityKind> kinds) =>
        _nameWords.Contains(word) ? !kinds.Any(kind => kind is EntityKind.Person or EntityKind.Character) : Find(NameFolding.Fold(word)) is { IsEmpty: false } known && known.All(name => name.Kind is EntityKind.School or EntityKind.Place && !kinds.Contains(name.Kind));

    /// <summary>Whether it names one of that kind beside what is named already, be it by a shorter name.</summary>
    public bool NamesOther(EntityKind kind, ImmutableArray<string> but, string says) =>
        says.Split([' ', ',', '.', ';', ':', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && Find(NameFolding.Fold(word)).Any(name => name.Kind == kind && !but.Contains(name.EntityId)));

    public EntityKind? KindOf(string id) => _byId.TryGetValue(id, out var name) ? name.Kind : null;

    public IEnumerable<string> IdsOf(EntityKind kind) => _byId.Values.Where(name => name.Kind == kind).Select(name => name.EntityId).Order(StringComparer.Ordinal);

    /// <summary>The one word of a name that a misspelt word must mean; null where none or several are as near.</summary>
    public string? Correct(string typed) => Nearest(typed, _words);

    /// <summary>The word that a misspelt one must mean beside another of the same name: "nik" beside "nelson". Null where none or several are as near.</summary>
    public string? CorrectBeside(string typed, string neighbour)
    {
        var words = _fullNames.GetValueOrDefault(neighbour, []).SelectMany(label => label)
            .Where(word => word != neighbour && word[0] == typed[0] && EditDistance.Between(typed, word, 2) <= (typed.Length < 5 ? 1 : 2))
            .Distinct()
            .ToArray();
        return words.Length == 1 ? words[0] : null;
    }

    public static string? Nearest(string typed, ImmutableArray<string> words)
    {
        if (typed.Length < 3 || typed.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var allowed = typed.Length switch { 3 => 1, <= 7 => 1, _ => 2 };
        var (best, distance, isTied) = ((string?)null, allowed + 1, false);
        foreach (var word in words)
        {
            // The first letter of a short word is hardly ever the one that slips.
            if (word[0] != typed[0] && (typed.Length < 6 || word[^1] != typed[^1])) continue;
            // In three letters only two that are swapped, or a vowel that was left out, are a slip.
            if (typed.Length == 3 && !(word.Length == 3 ? typed.Order().SequenceEqual(word.Order()) : word.Length == 4 && word[0] == typed[0] && word[^1] == typed[^1] && word.Except(typed).All(letter => "aeiou".Contains(letter)))) continue;
            var slips = EditDistance.Between(typed, word, allowed);
            if (slips == distance && best is not null && slips <= allowed && KindOfSlip(typed, word) is var kind && kind != KindOfSlip(typed, best))
            {
                if (kind < KindOfSlip(typed, best)) (best, isTied) = (word, false);
                continue;
            }

            if (slips < distance) (best, distance, isTied) = (word, slips, false);
            else if (slips == distance && slips <= allowed) isTied = true;
        }

        return isTied ? null : best;
    }

    /// <summary>Letters swapped are the likeliest slip, then one left out, then one too many; one exchanged for another is the rarest.</summary>
    private static int KindOfSlip(string typed, string word) => (word.Length - typed.Length) switch
    {
        0 => typed.Order().SequenceEqual(word.Order()) ? 0 : 3,
        > 0 => 1,
        _ => 2,
    };

    /// <summary>As questions are read: seasons and volumes written one way.</summary>
    private static IEnumerable<string> KeysOf(string name)
    {
        yield return NameFolding.Fold(name);
        var oneWay = string.Join(' ', QuestionReader.Read(name).Select(word => word.Text + (word.IsOwner ? "s" : "")));
        if (oneWay != NameFolding.Fold(name)) yield return oneWay;
    }
}
