using System.Collections.Frozen;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Understands "Nick's mum", "Nicks mum", "the mother of Nick" and "Elle's best friends": an owner and how somebody is related to them.</summary>
internal static class Relations
{
    private static readonly FrozenDictionary<string, Relation> Words = new (Relation Relation, string Words)[]
    {
        (Relation.Mother, "mum mom mother mam mummy mommy"),
        (Relation.Father, "dad father daddy papa"),
        (Relation.Parents, "parent parents"),
        (Relation.Brother, "brother brothers bro"),
        (Relation.Sister, "sister sisters sis"),
        (Relation.Siblings, "sibling siblings"),
        (Relation.Cousin, "cousin cousins"),
        (Relation.Aunt, "aunt aunts auntie"),
        (Relation.Friend, "friend friends mate mates bff pal pals"),
        (Relation.Partner, "partner boyfriend girlfriend bf gf"),
        (Relation.Child, "child children kid kids son daughter"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (Word: word, row.Relation)).ToFrozenDictionary(entry => entry.Word, entry => entry.Relation);

    /// <summary>They narrow a relation further than the facts do.</summary>
    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create("older", "elder", "big", "little", "younger", "new", "best", "close", "the", "horrible", "horrid", "awful", "nasty", "evil", "mean", "strict", "scary", "lovely", "sweet", "poor", "cool", "amazing", "funny", "homophobic", "absent", "posh", "french", "rich");

    /// <summary>Null where the text is no relation.</summary>
    public static RelationQuestion? Parse(string typed)
    {
        var words = NameFolding.Fold(typed).Split(' ').SkipWhile(word => word == "the").ToArray();
        if (words.Length < 2) return null;

        if (words.IndexOf("of") is > 0 and var of && of < words.Length - 1 && Find(words[of - 1]) is { } before)
            return new RelationQuestion(string.Join(' ', words[(of + 1)..]), before);

        if (Find(words[^1]) is not { } relation) return null;
        var owner = words[..^1];
        while (owner.Length > 1 && Adjectives.Contains(owner[^1])) owner = owner[..^1];
        return new RelationQuestion(string.Join(' ', owner), relation);
    }

    /// <summary>
    /// Without names such as "Nick's mum" that fit only by the name of their owner: who types "ni" means Nick, and nobody who belongs to him.
    /// </summary>
    public static IReadOnlyList<NameMatch> WithoutHalfTyped(string typed, IReadOnlyList<NameMatch> matches) =>
        NameFolding.Fold(typed).Contains(' ') ? matches : [.. matches.Where(match => !FitsByItsOwner(match))];

    public static IEnumerable<string> WordsFor(Relation relation) => Words.Where(word => word.Value == relation).Select(word => word.Key).Order(StringComparer.Ordinal);

    private static bool FitsByItsOwner(NameMatch match) =>
        match.Quality != MatchQuality.Exact && match.Entry.Name != match.Entry.Label && Parse(match.Entry.Name) is not null;

    private static Relation? Find(string word) => Words.TryGetValue(word, out var relation) ? relation : null;
}

/// <param name="Owner">Folded; a possessive "s" may still stand at its end, since "Nicks mum" is as good as "Nick's mum".</param>
internal sealed record RelationQuestion(string Owner, Relation Relation)
{
    /// <summary>The same question in the other words that it can be put in: "nicks mam", "nicks mum", "nicks mother".</summary>
    public IEnumerable<string> Wordings => Relations.WordsFor(Relation).SelectMany(word => new[] { $"{Owner} {word}", $"{Owner}s {word}" });

    /// <summary>Readings of the owner, likeliest first: "Nicks" is Nick before it is somebody called Nicks; "James" stays James.</summary>
    public IEnumerable<string> Owners => Owner.EndsWith('s') ? [Owner[..^1], Owner] : [Owner];
}

/// <param name="Properties">Whose value is the relative of the subject.</param>
/// <param name="Inverse">Whose subject is the relative of the value.</param>
internal sealed record Relation(string Label, string Plural, string[] Properties, string[] Inverse)
{
    public static readonly Relation Mother = new("mother", "mothers", ["mother"], []);
    public static readonly Relation Father = new("father", "fathers", ["father"], []);
    public static readonly Relation Parents = new("parent", "parents", ["mother", "father"], []);
    public static readonly Relation Brother = new("brother", "brothers", ["brother"], []);
    public static readonly Relation Sister = new("sister", "sisters", ["sister"], []);
    public static readonly Relation Siblings = new("sibling", "siblings", ["brother", "sister"], ["brother", "sister"]);
    public static readonly Relation Cousin = new("cousin", "cousins", ["cousin"], ["cousin"]);
    public static readonly Relation Aunt = new("aunt", "aunts", ["aunt"], []);
    public static readonly Relation Friend = new("friend", "friends", ["friend"], ["friend"]);
    public static readonly Relation Partner = new("partner", "partners", ["partner"], ["partner"]);
    public static readonly Relation Child = new("child", "children", [], ["mother", "father"]);
}
