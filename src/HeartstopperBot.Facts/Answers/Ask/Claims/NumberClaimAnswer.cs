using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Comparisons;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Were there more than 20 million hours?" is settled by the figure that sources give.</summary>
internal sealed class NumberClaimAnswer(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private static readonly ImmutableArray<string> Wholes = ["heartstopper", "heartstopper-books"];

    /// <summary>Hours are minutes, too.</summary>
    private const int MinutesOfHour = 60;

    /// <summary>"The first week" may be "the first full week".</summary>
    private const double Close = 0.9;

    /// <summary>Null where no such claim is made, or no source gives the figure.</summary>
    public Answer? Find(QuestionPart part)
    {
        if (part.Opening.Wanted != Wanted.YesOrNo || part.IsOfAnotherShow || part.HasUnknownNumber || NumberClaim.In(part) is not { } claim) return null;
        var values = new ComparedValues(part, store, lexicon, lens);
        var titles = part.Mentions.Where(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Book or EntityKind.Episode).Select(mention => mention.Id).Distinct().ToArray();
        if (titles.Length > 1 || part.HasCharacter || part.HasPerson) return null;
        foreach (var property in ComparedProperty.ForNumber(part).Where(one => one.Scale != Scale.Length || part.Words.Any(word => word.Stem is "long" or "run" or "last" or "length" or "runtim" || word.Text is "longer" or "shorter")))
        {
            var found = (titles.Length == 1 ? titles : [.. Wholes]).SelectMany(id => values.Values(property, id)).Where(one => one.Statement.Value.Number >= 0 && Bears(values, property, part, claim, one.Statement)).ToArray();
            if (found.Length > 0) return Told(part, claim, found);
        }

        return null;
    }

    private static bool Bears(ComparedValues values, ComparedProperty property, QuestionPart part, NumberClaim claim, Statement statement) =>
        values.Bears(property, new Measure(claim.From, part.Words[claim.From].Text, Scale.Amount, claim.Sign), statement, statement, [statement.Subject], at => at >= claim.From && at < claim.To || IsUnit(part, at, statement))
        && !part.Words.Skip(claim.To).Take(1).Any(word => word.Stem is "view" or "hour" or "minut" or "percent" or "star" && !IsUnit(part, claim.To, statement));

    private static bool IsUnit(QuestionPart part, int at, Statement statement) =>
        statement.Value.Unit is { } unit && (Stems.Of(unit) == part.Words[at].Stem || (unit == "minutes" && part.Words[at].Stem == "hour") || (unit == "views" && part.Words[at].Stem is "view" or "viewer"));

    private Answer Told(QuestionPart part, NumberClaim claim, RankedStatement[] found)
    {
        var most = found.Max(one => Slots.Weight(part, one.Statement));
        var told = found.Where(one => Slots.Weight(part, one.Statement) >= most - Close).ToArray();
        if (most == 0 && told.Where(IsOfWhole).ToArray() is { Length: > 0 } whole) told = whole;
        var scaled = claim with { Number = claim.To < part.Words.Length && part.Words[claim.To].Stem == "hour" && told[0].Statement.Value.Unit == "minutes" ? claim.Number * MinutesOfHour : claim.Number };
        var verdicts = told.SelectMany(one => Competing(one.Statement)).Select(statement => scaled.Holds(statement.Value.Number!.Value, Ranking.Voice(statement).Says)).Distinct().ToArray();
        var draft = new AnswerDraft(store, lens);
        draft.NoteHeldBack(told[0].Statement.Subject, told[0].Statement.Property.Id);
        var says = Phrase.Row(" ", [.. told.Select(one => (Phrase)Wording.Of(one.Statement, lexicon))]);
        var worded = verdicts is [{ } holds] ? holds ? Phrases.Yes(says) : Phrases.No(says) : says;
        return draft.Finish(heading, Outcome.Answered, draft.Cite(worded, told.Max(one => one.Status), told.Select(one => one.Statement)), store.FindEntity(told[0].Statement.Subject));
    }

    /// <summary>Without a slot named, the whole is meant.</summary>
    private static bool IsOfWhole(RankedStatement one) => one.Statement.Qualifiers.IsEmpty || one.Statement.Qualifiers.Values.Any(value => value.Text == "in all");

    /// <summary>The value and what disputes it.</summary>
    private IEnumerable<Statement> Competing(Statement statement) => Ranking.Rank(store.StatementsAbout(statement.Subject, statement.Property.Id, lens))
        .Where(one => one.Statement.Id == statement.Id || (one.Status == Status.Disputed && statement.Property.Slots.All(slot => one.Statement.Qualifiers.GetValueOrDefault(slot) == statement.Qualifiers.GetValueOrDefault(slot))))
        .Select(one => one.Statement);
}
