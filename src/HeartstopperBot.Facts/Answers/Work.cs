using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What somebody does for the show and its books, as statements about other things that name this person.</summary>
/// <param name="Parts">Whom the person plays.</param>
/// <param name="Making">Everything else but being in a cast: writing, directing, songs.</param>
internal sealed record Work(IReadOnlyList<RankedStatement> Parts, IReadOnlyList<RankedStatement> Making)
{
    /// <summary>How many pieces of work the first sentence tells, and how many titles of each before it only counts them.</summary>
    private const int MostPieces = 3;
    private const int MostTitles = 2;

    /// <summary>In the order in which a sentence names them.</summary>
    private static readonly ImmutableArray<(string Property, string Verb)> Verbs =
    [
        (CastingReader.PlayedBy, "plays"),
        ("created-by", "created"),
        ("written-by", "wrote"),
        ("directed-by", "directed"),
        ("showrunner", "is the showrunner of"),
        ("executive-producer", "is an executive producer of"),
        ("illustrated-by", "illustrated"),
        ("composed-by", "composed the music of"),
        ("performed-by", "performs"),
    ];

    public bool IsEmpty => Parts.Count == 0 && Making.Count == 0;

    public static Work Read(AnswerDraft draft, string personId)
    {
        var said = draft.Store.StatementsWithValue(personId, propertyId: null, draft.Lens).Where(one => one.Property.Id != CastMember.Property).ToArray();
        draft.Load(said.Select(one => one.Subject));
        var ranked = StoryOrder.Sort(draft, [.. Rivals.Rank(draft, said).Where(one => Ranking.IsSupported(one.Statement))], one => one.Statement.Subject).ToArray();
        return new Work(
            [.. ranked.Where(one => one.Statement.Property.Id == CastingReader.PlayedBy)],
            [.. ranked.Where(one => one.Statement.Property.Id != CastingReader.PlayedBy)]);
    }

    /// <summary>"Alice Oseman created Heartstopper, wrote Season 1 and is …": what is surest, else null.</summary>
    public CitedText? Tell(AnswerDraft draft, Entity person)
    {
        if (Parts is [{ IsLeading: true, Status: not Status.Confirmed } part] && Making.Count == 0) return CastingReader.Sentence(draft, part);

        var sure = Parts.Concat(Making).Where(one => one is { IsLeading: true, Status: Status.Confirmed }).ToLookup(VerbOf);
        var pieces = Verbs.Select(verb => verb.Verb).Concat(sure.Select(work => work.Key)).Distinct()
            .Where(sure.Contains)
            .Take(MostPieces)
            .Select(verb => Piece(draft, verb, [.. sure[verb]]))
            .ToArray();
        if (pieces.Length == 0) return null;

        foreach (var casting in Parts.Where(one => one.IsLeading)) draft.NoteSpellings(casting.Statement);
        var text = pieces.Length == 1 ? pieces[0].Text : $"{string.Join(", ", pieces[..^1].Select(piece => piece.Text))}{(pieces.Length > 2 ? "," : "")} and {pieces[^1].Text}";
        return draft.Cite($"{person.Label} {text}.", Status.Confirmed, pieces.SelectMany(piece => piece.Named));
    }

    /// <summary>"wrote Heartstopper and 6 more", with the statements behind what is named.</summary>
    private static (string Text, IEnumerable<Statement> Named) Piece(AnswerDraft draft, string verb, RankedStatement[] said)
    {
        var titles = said.Select(one => one.Statement.Subject).Distinct().ToArray();
        var named = titles.Length <= MostTitles ? titles : titles[..1];
        var more = titles.Length > named.Length ? $" and {titles.Length - named.Length} more" : "";
        return ($"{verb} {Phrases.Join([.. named.Select(draft.Label)])}{more}", said.Where(one => named.Contains(one.Statement.Subject)).Select(one => one.Statement));
    }

    /// <summary>"worked as casting director on", where the property alone does not say it.</summary>
    private static string VerbOf(RankedStatement one)
    {
        var property = one.Statement.Property;
        if (Verbs.FirstOrDefault(verb => verb.Property == property.Id).Verb is { } known) return known;
        return JobOf(one.Statement) is { } job ? $"worked as {job} on" : "worked on";
    }

    /// <summary>What a source calls somebody's work; that somebody is back, or new, is no job.</summary>
    public static string? JobOf(Statement statement) =>
        statement.Qualifiers.TryGetValue("as", out var role) && role.Text is { Length: > 0 } text and not ("returning" or "new") ? text : null;
}
