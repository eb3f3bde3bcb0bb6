using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Claims;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>Words the statements that bear out a question: the leading ones first, what competes with them after, what was said before in the history.</summary>
internal sealed class StatementAnswer(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private const int MostInLead = 4;
    private const int MostLines = 15;

    /// <summary>How far below the best a statement of the same property may score and still belong to the answer.</summary>
    private const double Near = 0.6;

    /// <summary>A list is not cut short because one of its lines says less.</summary>
    private const double NearInList = 1.3;

    public Answer Of(QuestionPart part, ImmutableArray<Scored> found, IReadOnlyList<Statement> pool)
    {
        var draft = new AnswerDraft(store, lens);
        var best = found[0];
        var property = best.Statement.Property.Id;
        var fitting = found.Where(one => one.Statement.Property.Id == property && one.Score >= best.Score - (IsOfList(best.Statement) ? NearInList : Near) && !IsOfAnotherSort(part, one.Statement, best.Statement)).ToImmutableArray();
        var subjects = fitting.Select(one => one.Statement.Subject).ToHashSet();
        var ranked = Ranking.Rank(pool.Where(said => said.Property.Id == property && subjects.Contains(said.Subject)));
        var scores = found.ToDictionary(one => one.Statement.Id, one => one.Score);
        var fittingIds = fitting.Select(one => one.Statement.Id).ToHashSet();

        var slots = ranked.Where(one => fittingIds.Contains(one.Statement.Id)).ToArray();
        var leading = (IsOfADay(part, best.Statement) ? slots : Leading(ranked, slots)).OrderByDescending(one => Math.Round(scores.GetValueOrDefault(one.Statement.Id), 1)).ThenBy(one => one.Status).ThenBy(one => one.Statement.Subject, StringComparer.Ordinal).ToArray();
        if (leading.Length == 0) leading = slots;
        if (best.Statement.Value.Kind == ValueKind.Date) leading = InTime(part, leading);
        draft.NoteHeldBack(best.Statement.Subject, property);

        var rival = RivalOfChoice(part, ranked, leading, scores) ?? RivalOfPlan(part, ranked, leading) ?? RivalOfClaim(part, best, leading);
        var lead = WithDenial(draft, rival is null ? Lead(draft, part, leading, best) : Both(draft, leading[0], rival));
        var inLead = lead.Statements.Select(statement => statement.Id).ToHashSet();
        var isListed = leading.Length > MostInLead || inLead.Count > 1;
        var rest = leading.Where(one => isListed && inLead.Count > MostInLead || !inLead.Contains(one.Statement.Id)).ToArray();
        var beside = ranked.Where(one => !one.IsLeading && one.Status is not (Status.Superseded or Status.Disputed) && subjects.Contains(one.Statement.Subject) && fittingIds.Contains(one.Statement.Id));
        var earlier = ranked.Where(one => !one.IsLeading && one.Status is Status.Superseded or Status.Disputed && !inLead.Contains(one.Statement.Id) && IsRival(one, leading)).ToArray();
        var alsoSaid = found.Where(one => one.Statement.Property.Id != property && one.Score >= best.Score - Near).Take(3)
            .SelectMany(one => Ranking.Rank([one.Statement]));
        var lines = rest.Concat(beside).Concat(alsoSaid).DistinctBy(one => one.Statement.Id).Take(MostLines).Select(one => draft.Line(one)).ToImmutableArray();
        return draft.Finish(heading, Outcome.Answered, lead, store.FindEntity(best.Statement.Subject), lines, earlier.Select(one => draft.Line(one)));
    }

    /// <summary>"What was the score in August 2023?" Another value has overtaken it since, but of that day it stands.</summary>
    private bool IsOfADay(QuestionPart part, Statement best) =>
        best.Property.Changes && best.Value.Kind != ValueKind.Date && part.Content.Any(at => part.Words[at].Text is [_, _, _, _] && part.Words[at].Text.All(char.IsAsciiDigit) && lexicon.WordsOf(best).Contains(part.Words[at].Stem));

    /// <summary>Several days in the order in which they come; the first or the last of them where that is asked.</summary>
    private static RankedStatement[] InTime(QuestionPart part, RankedStatement[] leading)
    {
        if (leading.Select(one => one.Statement.Subject).Distinct().Count() < 2) return leading;
        var ordered = leading.OrderBy(one => one.Statement.Value.Date?.FirstDay ?? DateOnly.MaxValue).ThenByDescending(one => one.Statement.Value.Date?.Precision).ToArray();
        if (part.Words.Any(word => word.Text is "first" or "originally" or "earliest")) return ordered[..1];
        return part.Words.Any(word => word.Text is "last" or "latest" or "newest" or "recently") ? ordered[^1..] : ordered;
    }

    /// <summary>What one source states and another denies is told with the denial.</summary>
    private static CitedText WithDenial(AnswerDraft draft, CitedText lead)
    {
        foreach (var denial in lead.Statements.SelectMany(said => said.References).Where(reference => reference.Certainty == Certainty.Denies).DistinctBy(reference => reference.Says).ToArray())
        {
            var told = draft.CiteSource(denial.Says, denial.Source, denial.At);
            lead = lead with { Said = Phrase.Row(" ", lead.Said, told.Said), SourceNumbers = [.. lead.SourceNumbers.Union(told.SourceNumbers).Order()] };
        }

        return lead;
    }

    /// <summary>"The 1st or the 2nd of July?" Where sources state either, that is the answer.</summary>
    private static RankedStatement? RivalOfChoice(QuestionPart part, IEnumerable<RankedStatement> ranked, RankedStatement[] leading, Dictionary<string, double> borneOut) =>
        part.Words.Any(word => word.Text == "or") ? ranked.FirstOrDefault(one => one.Status == Status.Disputed && !one.IsLeading && borneOut.ContainsKey(one.Statement.Id) && IsRival(one, leading[..1])) : null;

    /// <summary>"How many are there meant to be?" Of a plan sources of one season may have two figures, and the newer of them is no better.</summary>
    private static RankedStatement? RivalOfPlan(QuestionPart part, IEnumerable<RankedStatement> ranked, RankedStatement[] leading) =>
        part.Opening.Wanted == Wanted.HowMany && leading[0].Statement is { Property.Changes: true, Value.Kind: ValueKind.Number } first && part.Words.Any(word => word.Text is "meant" or "supposed" or "planned")
            ? ranked.FirstOrDefault(one => !one.IsLeading && IsRival(one, leading[..1]) && first.References.Max(NewestDay) - one.Statement.References.Max(NewestDay) < SameSeason) : null;

    private const int SameSeason = 100;

    private static int NewestDay(Reference reference) => reference.Source.Earliest.DayNumber;

    /// <summary>"Does she direct it?" One source says so, a few say otherwise. Where many do, it is a slip.</summary>
    private static RankedStatement? RivalOfClaim(QuestionPart part, Scored best, RankedStatement[] leading) =>
        part.Opening is { Wanted: Wanted.YesOrNo, IsNegated: false } && best.Statement.Id != leading[0].Statement.Id && best.Statement.Property.IsSingle && Ranking.Rank([best.Statement, leading[0].Statement]).Any(one => one.Status == Status.Disputed)
        && (best.Statement.Value.Kind == ValueKind.Text || (best is { Textual: 0, Statement.Value.Kind: ValueKind.Entity } && Ranking.IndependentSources(leading[0].Statement) < Settled)) ? Ranking.Rank([best.Statement])[0] : null;

    /// <summary>From so many sources on the word of one against them is a slip.</summary>
    private const int Settled = 4;

    private CitedText Both(AnswerDraft draft, RankedStatement leading, RankedStatement rival)
    {
        var told = CiteEach(draft, Phrase.Row(" ", Wording.Of(leading.Statement, lexicon), Wording.Of(rival.Statement, lexicon)), [leading, rival]);
        return told with { Said = Phrases.SourcesDiffer(told.Said) };
    }

    /// <summary>A drop in percent is no number of views.</summary>
    private static bool IsOfAnotherSort(QuestionPart part, Statement one, Statement best) =>
        one.Value.Unit != best.Value.Unit && best.Value.Unit is { } unit && part.Words.Any(word => word.Stem == Stems.Of(unit));

    private static bool IsOfList(Statement statement) => statement.Property.Id == "premise" || statement.Value.Kind == ValueKind.Entity && !statement.Property.IsSingle;

    /// <summary>Of values that compete the one that the rule puts first, be it that the question names another.</summary>
    private static IEnumerable<RankedStatement> Leading(IReadOnlyList<RankedStatement> ranked, RankedStatement[] fitting) => fitting
        .Select(one => one.IsLeading ? one : ranked.FirstOrDefault(other => other.IsLeading && IsRival(one, [other])) ?? one)
        .DistinctBy(one => one.Statement.Id);

    private static bool IsRival(RankedStatement one, IEnumerable<RankedStatement> leading) => leading.Any(other =>
        other.Statement.Subject == one.Statement.Subject && one.Statement.Property.Slots.All(slot => one.Statement.Qualifiers.GetValueOrDefault(slot) == other.Statement.Qualifiers.GetValueOrDefault(slot)));

    private CitedText Lead(AnswerDraft draft, QuestionPart part, RankedStatement[] leading, Scored best)
    {
        var statement = leading[0].Statement;
        if (part.Opening.Wanted == Wanted.YesOrNo)
        {
            var says = Wording.Of(statement, lexicon);
            return draft.Cite(YesOrNo.Answer(YesOrNo.Prefix(part, best, statement, lexicon), says), leading[0].Status, statement);
        }

        // One story at a time.
        if (statement.Property.Id == "premise") leading = [.. leading.Where(one => one.Statement.Subject == statement.Subject)];
        foreach (var one in leading.Take(MostInLead)) draft.NoteSpellings(one.Statement);
        if (PlaceInStory(part, statement) is { } place) return draft.Cite(Phrase.Row(": ", place, Wording.Of(statement, lexicon)), leading[0].Status, statement);
        var isList = Leanings.AsksForKind(part) || statement.Value.Kind is ValueKind.Entity or ValueKind.Number or ValueKind.Date || statement.Property.IsSingle || statement.Property.Id == "premise";
        if (leading.Length == 1 || !isList) return draft.Cite(Wording.Of(statement, lexicon), leading[0].Status, statement);
        if (leading.Length <= MostInLead)
            return CiteEach(draft, string.Join(' ', leading.Select(one => Wording.Of(one.Statement, lexicon))), leading);

        if (statement.Value.Kind != ValueKind.Date) leading = [.. leading.OrderBy(one => one.Statement.Subject, StringComparer.Ordinal)];
        var names = leading.Select(one => NameOf(one.Statement, leading)).Distinct().ToArray();
        var of = leading.Select(one => one.Statement.Subject).Distinct().Count() == 1 ? lexicon.LabelOf(statement.Subject) + ", " : "";
        return CiteEach(draft, $"{Capital(of + statement.Property.Label)}: {Phrases.Join(names)}.", leading);
    }

    /// <summary>"In which episode": where something happens, in case the words of the source leave it to the page that they stand on.</summary>
    private string? PlaceInStory(QuestionPart part, Statement statement)
    {
        if (lexicon.KindOf(statement.Subject) is not (EntityKind.Episode or EntityKind.Book or EntityKind.Season) || part.Mentions.Any(mention => mention.Id == statement.Subject)) return null;
        var isAsked = statement.Value.Kind == ValueKind.Text && part.Words.Where((word, at) => word.Stem is "episod" or "season" or "volum" or "book" && part.IsAnswerType(at)).Any();
        var isOfStory = part.Opening.Wanted == Wanted.When && statement.Property.Id == "plot" && !lexicon.WordsOf(statement).Overlaps(["season", "episod", "finale", "volum"]);
        var label = lexicon.LabelOf(statement.Subject);
        return (isAsked || isOfStory) && !Ranking.Voice(statement).Says.Contains(label, StringComparison.OrdinalIgnoreCase) ? label : null;
    }

    /// <summary>A text has room for a few sources only; here each statement in it keeps its own.</summary>
    private static CitedText CiteEach(AnswerDraft draft, Phrase text, RankedStatement[] told) =>
        new(text, [.. told.SelectMany(one => draft.Cite("", one.Status, one.Statement).SourceNumbers).Distinct().Order()], told.Max(one => one.Status)) { Statements = [.. told.Select(one => one.Statement)] };

    private string NameOf(Statement statement, RankedStatement[] among)
    {
        var value = statement.Value switch
        {
            { EntityId: { } id } => lexicon.LabelOf(id),
            { Date: { } date } => date.ToString(),
            _ => statement.Value.ToCanonicalString(),
        };
        return among.Select(one => one.Statement.Subject).Distinct().Count() == 1 ? value : $"{value} ({lexicon.LabelOf(statement.Subject)})";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
