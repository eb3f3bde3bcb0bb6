using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// Makes quiz questions from what is confirmed, and judges guesses. Nothing is asked that a source disputes, expects or only reports, nor what is superseded; nothing
/// beyond the reader's line is asked or offered. Where others read along, what gives the story away is left out: a question cannot be told under a cover.
/// </summary>
internal sealed class Quiz(FactStore store)
{
    /// <summary>Of forty parts as many count as of a dozen dates.</summary>
    private const int MostWeight = 12;

    /// <summary>The same facts, lens and seed give the same question. Null where nothing can be asked.</summary>
    /// <param name="season">A season or the film that the question is about; null for any.</param>
    /// <param name="skipped">Statements that are not asked again, as long as there are others.</param>
    public QuizQuestion? Ask(string? season, int seed, IReadOnlySet<string> skipped, Lens lens)
    {
        var random = new Random(seed);
        var told = Told(lens);
        var askable = QuizForm.All.Select(form => form.Property).Distinct().ToDictionary(property => property, property => InSeason(property, season, told));
        var candidates = InTurn(askable, skipped, random).Select(form => (Form: form, Statements: Shuffled(askable[form.Property], random))).ToArray();
        return First(isSkipped: false) ?? First(isSkipped: true);

        QuizQuestion? First(bool isSkipped)
        {
            foreach (var (form, statements) in candidates)
            {
                var made = statements.Where(statement => skipped.Contains(statement.Id) == isSkipped).Select(statement => Make(form, statement, told, random)).FirstOrDefault(question => question is not null);
                if (made is not null) return made;
            }

            return null;
        }
    }

    /// <summary>
    /// The forms, in an order in which each property comes first as often as it has something new to ask, up to a bound: so that six songs are not asked for as
    /// often as forty parts, and the parts leave room for directors, places, prizes and dates.
    /// </summary>
    private static QuizForm[] InTurn(Dictionary<string, ImmutableArray<Statement>> askable, IReadOnlySet<string> skipped, Random random)
    {
        // Efraimidis and Spirakis, "Weighted random sampling": the chance to come first is in proportion to the weight.
        var turns = askable.ToDictionary(one => one.Key, one => Math.Pow(random.NextDouble(), 1.0 / Math.Clamp(one.Value.Count(said => !skipped.Contains(said.Id)), 1, MostWeight)));
        var forms = QuizForm.All.ToArray();
        random.Shuffle(forms);
        return [.. forms.OrderByDescending(form => turns[form.Property])];
    }

    /// <summary>Null for a key or an option that no question of these facts can have, as far as the lens lets them be known.</summary>
    public QuizVerdict? Judge(QuizKey key, string option, Lens lens)
    {
        if (store.FindStatement(key.StatementId, lens) is not { } statement || QuizForm.Find(statement, key.AsksSubject) is not { } form) return null;
        if (!Confirmed(form.Property, lens).Any(other => other.Id == statement.Id)) return null;
        var draft = new AnswerDraft(store, lens);
        if (Word(form, statement, draft) is not { } text) return null;

        var options = new QuizOptions(store, draft);
        var right = form.Asked(statement);
        var isRight = option == right.ToCanonicalString();
        if (!isRight && !options.IsLike(form, right, option)) return null;
        var lead = draft.Cite(isRight ? Phrases.RightGuess(options.Label(right)) : Phrases.WrongGuess(options.Label(right)), Status.Confirmed, statement);
        var line = draft.Line(new RankedStatement(statement, Status.Confirmed, IsLeading: true));
        return new QuizVerdict(isRight, draft.Finish(text, Outcome.Answered, lead, lines: [line]));
    }

    private static Lens Told(Lens lens) => lens.HidesStory ? lens with { Line = SpoilerLine.Nothing } : lens;

    private ImmutableArray<Statement> InSeason(string property, string? season, Lens lens)
    {
        var statements = Confirmed(property, lens);
        if (season is null) return statements;
        var cast = property == "played-by" ? store.StatementsAbout(season, "cast-member", lens).Select(member => member.Value.EntityId).ToHashSet() : [];
        return [.. statements.Where(statement => IsAbout(statement, season) || cast.Contains(statement.Value.EntityId))];
    }

    private bool IsAbout(Statement statement, string season) =>
        statement.Subject == season || statement.Value.EntityId == season || statement.Qualifiers.Values.Any(value => value.EntityId == season || value.Text == season)
        || (statement.Property.Id == "performed-by" && store.StatementsAbout(season, "song", Lens.Everything).Any(song => song.Value.EntityId == statement.Subject));

    /// <summary>What nobody disputes, neither within the lens nor beyond it.</summary>
    private ImmutableArray<Statement> Confirmed(string property, Lens lens)
    {
        var sure = SureIds(store.StatementsOf(property, Lens.Everything));
        return [.. Sure(store.StatementsOf(property, lens)).Where(statement => sure.Contains(statement.Id))];
    }

    private static HashSet<string> SureIds(IReadOnlyList<Statement> statements) => [.. Sure(statements).Select(statement => statement.Id)];

    private static IEnumerable<Statement> Sure(IReadOnlyList<Statement> statements) => Ranking.Rank(statements)
        .GroupBy(ranked => ranked.Statement.Subject)
        .Where(said => said.All(ranked => ranked.Status != Status.Disputed))
        .SelectMany(said => said)
        .Where(ranked => ranked is { Status: Status.Confirmed, IsLeading: true })
        .Select(ranked => ranked.Statement);

    private QuizQuestion? Make(QuizForm form, Statement statement, Lens lens, Random random)
    {
        var draft = new AnswerDraft(store, lens);
        if (Word(form, statement, draft) is not { } text) return null;
        var options = new QuizOptions(store, draft).Of(form, statement, random);
        return options.IsEmpty ? null : new QuizQuestion(new QuizKey(statement.Id, form.AsksSubject), text, statement, options);
    }

    private static Phrase? Word(QuizForm form, Statement statement, AnswerDraft draft) =>
        form.Word(statement, draft.Label(statement.Subject), statement.Value.EntityId is { } id ? draft.Label(id) : statement.Value.ToCanonicalString());

    private static Statement[] Shuffled(ImmutableArray<Statement> statements, Random random)
    {
        var shuffled = statements.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
