using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Who is Geoff?", "Truham": what is said of one thing, the most telling first.</summary>
internal sealed class Description(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private const int MostLines = 6;

    private static readonly ImmutableArray<string> Telling =
    [
        "described-as", "role", "premise", "school-kind", "place-note", "played-by", "mother", "father", "brother", "sister", "cousin", "aunt", "trait", "background", "friend", "partner", "created-by", "directed-by",
        "written-by", "composed-by", "showrunner", "executive-producer", "crew-member", "cast-member", "episode-title", "release-date", "teaches-at", "student-at", "career", "filmed-at", "performed-by", "song",
    ];

    private static readonly ImmutableArray<string> Jobs = ["created-by", "directed-by", "composed-by", "showrunner", "crew-member"];

    /// <summary>"Describe Geoff", "who is he in the story": a word that asks for nothing else. "What is it about" and "the story of it" do.</summary>
    public static bool OnlyRelates(QuestionPart part, int at) =>
        part.Words[at].Text != "about" && (at + 1 == part.Words.Length || part.Words[at + 1].Text != "of");

    public Answer? Of(Mention mention, IEnumerable<Statement> pool, bool asksForPart = false)
    {
        var draft = new AnswerDraft(store, lens);
        var about = Ranking.Rank(pool.Where(said => said.Subject == mention.Id || said.Value.EntityId == mention.Id).Where(Ranking.IsSupported))
            .Where(one => one.IsLeading)
            .OrderBy(one => Rank(one.Statement, mention.Id))
            .ThenByDescending(one => Ranking.IndependentSources(one.Statement))
            .ToImmutableArray();
        draft.NoteHeldBack(mention.Id, Telling);
        if (about.IsEmpty || (asksForPart && about[0].Statement.Property.Id is not (CastingReader.PlayedBy or "role" or "appears-in"))) return null;

        var lead = draft.Cite(Wording.Of(about[0].Statement, lexicon), about[0].Status, about[0].Statement);
        var casting = about.Skip(1).Where(one => one.Statement.Property.Id == CastingReader.PlayedBy).Take(2);
        var lines = casting.Concat(about.Skip(1).Take(MostLines)).DistinctBy(one => one.Statement.Id).Take(MostLines).Select(one => draft.Line(one)).ToImmutableArray();
        return draft.Finish(lexicon.LabelOf(mention.Id) is { } label && heading.Length == 0 ? label : heading, Outcome.Answered, lead, store.FindEntity(mention.Id), lines);
    }

    private static int Rank(Statement statement, string id)
    {
        var rank = Telling.IndexOf(statement.Property.Id);
        // What somebody plays tells more of an actor than anything else.
        if (statement.Property.Id == CastingReader.PlayedBy && statement.Value.EntityId == id) return -1;
        // And what somebody does for the show before where they come from.
        if (statement.Value.EntityId == id && Jobs.Contains(statement.Property.Id)) return 1;
        return (rank < 0 ? Telling.Length : rank) + (statement.Subject == id ? 0 : 10);
    }
}
