using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Comparisons;

/// <summary>
/// "Is season 3's score higher than season 2's?", "who is older, Nick or Charlie?", "is it out earlier in the UK or in the US?": both values are told, each with its sources;
/// the word before them only where the values settle it.
/// </summary>
internal sealed class ComparisonAnswer(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private const string Show = "heartstopper";

    /// <summary>Null where nothing is compared, or no source gives both values.</summary>
    /// <param name="isSettled">Whether only values will do that settle it: what a source says outright of both comes before two values that leave it open.</param>
    public Answer? Find(QuestionPart part, bool isSettled)
    {
        if (Measure.In(part) is not { } measure || part.IsOfAnotherShow || part.HasUnknownNumber) return null;
        var (answer, pair) = Compared(part, measure);
        return isSettled && pair?.Outcome is null ? null : answer;
    }

    private (Answer? Told, ComparedPair? Pair) Compared(QuestionPart part, Measure measure)
    {
        var values = new ComparedValues(part, store, lexicon, lens);
        if (Sides(part, measure) is var (one, other))
        {
            var isOfWorks = lexicon.KindOf(one) is not (EntityKind.Character or EntityKind.Person);
            var pair = ComparedProperty.For(part, measure.Scale, isOfWorks).Select(property => values.Of(property, one, other, measure)).FirstOrDefault(found => found is not null);
            return pair is null ? default : (Told(part, isOfWorks && measure.Scale == Scale.Age ? measure with { Sign = -measure.Sign } : measure, pair, areNamed: true), pair);
        }

        if (Works(part) is not [var only] || !IsBetween(part, measure)) return default;
        var within = ComparedProperty.For(part, measure.Scale, isOfWorks: true).Select(property => values.Within(property, only.Id, measure)).FirstOrDefault(found => found is not null);
        return within is null ? default : (Told(part, measure, within, areNamed: false), within);
    }

    /// <summary>Whether two things are compared beyond doubt: then what is told of one of them alone does not answer it.</summary>
    public static bool IsAsked(QuestionPart part)
    {
        if (Measure.In(part) is not { IsWeak: false } measure) return false;
        var sides = part.Mentions.Where(mention => mention.Kind is EntityKind.Character or EntityKind.Person).DistinctBy(mention => mention.Id).ToArray();
        if (sides.Length != 2) sides = Works(part);
        if (sides.Length != 2) return IsWithUnnamed(part, measure);
        return part.Words.Skip(measure.At).Any(word => word.Text == "than" || (measure.Sign == 0 && word.Text == "as")) || part.Words[Math.Min(sides[0].To, sides[1].From)..Math.Max(sides[0].To, sides[1].From)].Any(word => word.Text == "or");
    }

    /// <summary>"More nominations than wins": what is compared has no name; a number has none either, but is no second thing.</summary>
    private static bool IsWithUnnamed(QuestionPart part, Measure measure)
    {
        var than = Enumerable.Range(measure.At, part.Words.Length - measure.At).FirstOrDefault(at => part.Words[at].Text == "than", -1);
        return part.Opening.Wanted == Wanted.YesOrNo && than > measure.At + 1 && than + 1 < part.Words.Length && !char.IsAsciiDigit(part.Words[than + 1].Text[0]) && NumberClaim.In(part) is null;
    }

    /// <summary>Whether an answer tells of both that are compared.</summary>
    public bool IsOfBoth(QuestionPart part, Answer answer)
    {
        var told = answer.Lead.Statements;
        return part.Mentions.Where(mention => mention.Kind is EntityKind.Character or EntityKind.Person or EntityKind.Season or EntityKind.Film or EntityKind.Book).All(mention =>
            told.Any(statement => statement.Subject == mention.Id || statement.Value.EntityId == mention.Id || statement.Qualifiers.Values.Any(value => value.EntityId == mention.Id) || StatementWords.Tell(lexicon.WordsOf(statement), lexicon.LabelOf(mention.Id))))
            && (told is [{ Value.Number: < 0 }] || (told.Length > 1 && told.All(statement => statement.Property == told[0].Property && statement.Value.Kind is ValueKind.Number or ValueKind.Date)));
    }

    /// <summary>What is compared, in the order in which the comparing word takes it.</summary>
    private static (string One, string Other)? Sides(QuestionPart part, Measure measure)
    {
        var sides = Named(part);
        if (sides.Length < 2 && Works(part) is [var work] && ShowAt(part) is { } show) sides = show < work.From ? [(Show, show), (work.Id, work.From)] : [(work.Id, work.From), (Show, show)];
        if (sides.Length != 2) return null;
        if (IsChoice(part, sides[0].At, sides[1].At) || measure.Sign == 0) return IsBetween(part, measure) ? (sides[0].Id, sides[1].Id) : null;
        // "Compared to season 2, did season 3 ..."
        var against = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text is "than" or "compared" or "versus" or "against", -1);
        if (against < 0 && measure.Scale == Scale.Time) against = measure.At;
        if (against < 0) return null;
        var after = sides.FirstOrDefault(side => side.At > against);
        if (after.Id is null || sides.Count(side => side.At > against) == 2 && part.Words[against].Text is not ("compared" or "against" or "versus")) return null;
        return (sides.First(side => side != after).Id, after.Id);
    }

    /// <summary>Two characters, or two works; what else is named narrows the question.</summary>
    private static (string Id, int At)[] Named(QuestionPart part)
    {
        var people = part.Mentions.Where(mention => mention is { Kind: EntityKind.Character, Relation: null }).DistinctBy(mention => mention.Id).ToArray();
        var of = people.Length == 2 ? people : Works(part);
        return of.Length == 2 && !of.Any(mention => mention.IsUnclear || mention.Length == 0) ? [.. of.Select(mention => (mention.Id, mention.From))] : [];
    }

    private static Mention[] Works(QuestionPart part) =>
        [.. part.Mentions.Where(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Book or EntityKind.Series or EntityKind.Episode).DistinctBy(mention => mention.Id)];

    /// <summary>"Before the show".</summary>
    private static int? ShowAt(QuestionPart part) =>
        Enumerable.Range(1, part.Words.Length - 1).Where(at => part.Words[at].Text is "show" or "series" && part.Words[at - 1].Text is "the" or "netflix" or "tv" && !part.IsNamed(at)).Select(at => (int?)at).FirstOrDefault();

    private static bool IsChoice(QuestionPart part, int one, int other) =>
        part.Opening.Wanted is not Wanted.YesOrNo and not Wanted.HowMany || part.Words[one..other].Any(word => word.Text == "or");

    /// <summary>Something between two stands in the question: "or", "than", "and" with "the same".</summary>
    private static bool IsBetween(QuestionPart part, Measure measure) =>
        part.Words.Any(word => word.Text is "or" or "than" || (word.Text is "before" or "after" && measure.Scale == Scale.Time)) || (measure.Sign == 0 && part.Words.Any(word => word.Text is "and" or "as"));

    private Answer Told(QuestionPart part, Measure measure, ComparedPair pair, bool areNamed)
    {
        var draft = new AnswerDraft(store, lens);
        var (one, other) = (pair.One.Statement, pair.Other.Statement);
        draft.NoteHeldBack(one.Subject, one.Property.Id);
        draft.NoteHeldBack(other.Subject, other.Property.Id);
        var isOther = pair.Outcome is { } outcome && outcome == -measure.Sign && IsWhich(part);
        ImmutableArray<Statement> told = isOther ? [other, one] : [one, other];
        var between = Between(one, other);
        if (between is not null && part.Words.Any(word => word.Text is "much" or "many")) told = told.Add(between);
        var says = Phrase.Row(" ", [.. told.Select(statement => (Phrase)Wording.Of(statement, lexicon))]);
        var status = new[] { pair.One.Status, pair.Other.Status }.Max();
        var lead = draft.Cite(Worded(part, measure, pair, areNamed ? lexicon.LabelOf(told[0].Subject) : isOther ? pair.Named.Other : pair.Named.One, says), status, told);
        var lines = between is null || told.Contains(between) ? [] : Ranking.Rank([between]).Select(line => draft.Line(line));
        return draft.Finish(heading, Outcome.Answered, lead, lines: lines);
    }

    private static Phrase Worded(QuestionPart part, Measure measure, ComparedPair pair, string winner, Phrase says)
    {
        if (pair.IsDisputed) return Phrases.SourcesDiffer(says);
        if (pair.Outcome is not { } outcome) return says;
        if (measure.Opposite(part) is { } opposite && !IsWhich(part)) return outcome == 0 ? says : Phrase.Row(": ", Capital(outcome == measure.Sign ? measure.Word : opposite.Word), says);
        if (part.Opening.Wanted == Wanted.YesOrNo && !IsWhich(part)) return outcome == measure.Sign ? Phrases.Yes(says) : Phrases.No(says);
        return IsWhich(part) && outcome != 0 ? Phrase.Row(": ", winner, says) : says;
    }

    /// <summary>One of the two is asked for, and not whether the first is it.</summary>
    private static bool IsWhich(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Who or Wanted.Anything or Wanted.When or Wanted.Where || (part.Opening.Wanted == Wanted.YesOrNo && part.Words.Where((word, at) => word.Text == "or" && at + 1 < part.Words.Length && !Measure.Has(part.Words[at + 1].Text)).Any());

    /// <summary>What says outright how far one lies from the other.</summary>
    private Statement? Between(Statement one, Statement other) =>
        new[] { (one, other), (other, one) }.SelectMany(pair => store.StatementsAbout(pair.Item1.Subject, pair.Item1.Property.Id, lens)
            .Where(said => said != pair.Item1 && said.Value.Number < 0 && Ranking.IsSupported(said) && StatementWords.Tell(lexicon.WordsOf(said), lexicon.LabelOf(pair.Item2.Subject))))
            .OrderBy(said => said.References.Min(reference => reference.Certainty)).FirstOrDefault();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
