using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>One way to make a question from statements of one property.</summary>
/// <param name="AsksSubject">Whether the subject is asked for; else the value is.</param>
/// <param name="Pool">The properties from whose subjects or values the wrong options come, the closest first.</param>
/// <param name="Word">The question of a statement whose subject and value have these labels; null where it does not lend itself to one.</param>
internal sealed record QuizForm(string Property, bool AsksSubject, ImmutableArray<string> Pool, Func<Statement, string, string, Phrase?> Word)
{
    /// <summary>Lets a wrong option be refused that would be right in another sense of the question.</summary>
    public string? Unlike { get; init; }

    public static readonly ImmutableArray<QuizForm> All =
    [
        new("played-by", AsksSubject: false, ["played-by"], (_, who, _) => Phrases.WhoPlays(who)),
        new("played-by", AsksSubject: true, ["played-by"], (_, _, actor) => Phrases.WhichCharacter(actor)),
        new("episode-title", AsksSubject: false, ["episode-title"], (_, episode, _) => Phrases.WhichTitle(episode)),
        new("episode-title", AsksSubject: true, ["episode-title"], (_, _, title) => Phrases.WhichEpisode(title)),
        new("directed-by", AsksSubject: false, ["directed-by", "crew-member", "written-by", "executive-producer"], (_, title, _) => Phrases.WhoDirected(title)),
        new("release-date", AsksSubject: false, ["release-date", "first-published", "trailer-date", "announced-on"], (said, title, _) => WordDate(said, region => Phrases.WhichReleaseDate(title, region))),
        new("first-published", AsksSubject: false, ["first-published", "release-date"], (said, title, _) => WordDate(said, region => Phrases.WhichFirstPublication(title, region))),
        new("trailer-date", AsksSubject: false, ["trailer-date", "announced-on", "release-date"], (said, title, _) => TextOf(said, "kind") is { } kind ? WordDate(said, region => Phrases.WhichTrailerDate(kind, title, region), "kind") : null),
        new("filmed-at", AsksSubject: false, ["filmed-at"], (said, title, _) => TextOf(said, "for") is { } scene ? Phrases.WhichPlace(scene, title) : null),
        new("performed-by", AsksSubject: false, ["performed-by"], (_, song, _) => Phrases.WhoPerforms(song)),
        new("performed-by", AsksSubject: true, ["performed-by"], (_, _, artist) => Phrases.WhichSong(artist)),
        // Somebody with a prize of that year may have won this one under a wider name.
        new("won", AsksSubject: true, ["won", "nominated-for", "played-by", "crew-member"], (said, _, prize) => YearOf(said) is { } year ? Phrases.WhoWon(prize, year) : null) { Unlike = "won" },
    ];

    public static QuizForm? Find(Statement statement, bool asksSubject) => All.FirstOrDefault(form => form.Property == statement.Property.Id && form.AsksSubject == asksSubject);

    /// <summary>What is asked for.</summary>
    public FactValue Asked(Statement statement) => AsksSubject ? FactValue.OfEntity(statement.Subject) : statement.Value;

    /// <summary>What the question names.</summary>
    public FactValue Named(Statement statement) => AsksSubject ? statement.Value : FactValue.OfEntity(statement.Subject);

    /// <summary>A year or a day, worded so that it holds before that day and after. Of regions only those that every fan knows are asked.</summary>
    private static Phrase? WordDate(Statement statement, Func<string?, Phrase> word, string? told = null)
    {
        if (statement.Value.Date is not { Precision: DatePrecision.Year or DatePrecision.Day }) return null;
        if (statement.Qualifiers.Keys.Any(qualifier => qualifier != "region" && qualifier != told)) return null;
        var region = TextOf(statement, "region");
        return region is null or "UK" or "US" ? word(region) : null;
    }

    private static string? YearOf(Statement statement) => statement.Qualifiers.TryGetValue("year", out var year) ? year.ToCanonicalString() : null;

    private static string? TextOf(Statement statement, string qualifier) => statement.Qualifiers.TryGetValue(qualifier, out var value) && value.Kind == ValueKind.Text ? value.Text : null;
}
