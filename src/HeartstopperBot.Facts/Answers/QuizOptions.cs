using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>The options of a question: the right one and three that are like it and wrong by all that is known, also by what lies beyond the reader's line.</summary>
internal sealed class QuizOptions(FactStore store, AnswerDraft draft)
{
    private const int Count = 4;

    /// <summary>Years on either side of the right one, where too few are known.</summary>
    private const int NearYears = 4;

    /// <summary>Empty where there are too few.</summary>
    public ImmutableArray<QuizOption> Of(QuizForm form, Statement statement, Random random)
    {
        var right = form.Asked(statement);
        var told = Told(form, statement);
        var options = new List<QuizOption> { new(right.ToCanonicalString(), Label(right)) };
        foreach (var value in Pool(form, right, random))
        {
            if (options.Count == Count) break;
            if (told.Any(said => Overlaps(said, value)) || IsRightOtherwise(form, statement, value)) continue;
            var label = Label(value);
            if (options.All(option => !option.Label.Equals(label.English, StringComparison.OrdinalIgnoreCase))) options.Add(new(value.ToCanonicalString(), label));
        }

        if (options.Count < Count) return [];
        var shown = options.ToArray();
        random.Shuffle(shown);
        return [.. shown];
    }

    /// <summary>Whether such an option could stand beside the right one.</summary>
    public bool IsLike(QuizForm form, FactValue right, string key) => right.Kind switch
    {
        ValueKind.Entity => store.FindEntity(key) is { } entity && entity.Kind == KindOf(right.EntityId!) && !store.IsBeyond(key, draft.Lens.Line),
        ValueKind.Date => FactDate.TryParse(key) is { } date && date.Precision == right.Date!.Precision,
        _ => Candidates(form.Property, form).Any(value => value.ToCanonicalString() == key),
    };

    public Phrase Label(FactValue value) => value switch
    {
        { EntityId: { } id } => draft.Label(id),
        { Date: { } date } => Phrases.Day(date),
        _ => value.ToCanonicalString(),
    };

    /// <summary>Each property's values in an order of their own, the closest property first.</summary>
    private IEnumerable<FactValue> Pool(QuizForm form, FactValue right, Random random)
    {
        foreach (var property in form.Pool)
        {
            var values = Candidates(property, form).Where(value => IsSameKind(value, right)).Distinct().ToArray();
            random.Shuffle(values);
            foreach (var value in values) yield return value;
        }

        if (right.Date is not { Precision: DatePrecision.Year } year) yield break;
        var near = Enumerable.Range(year.Start.Year - NearYears, (2 * NearYears) + 1).Select(number => FactValue.OfDate(FactDate.OfYear(number))).ToArray();
        random.Shuffle(near);
        foreach (var value in near) yield return value;
    }

    private IEnumerable<FactValue> Candidates(string property, QuizForm form)
    {
        // A person is the value of "played by", and the subject of "won".
        var isSubject = form.AsksSubject && (property == form.Property || property == "nominated-for");
        return store.StatementsOf(property, draft.Lens).Where(Ranking.IsSupported).Select(said => isSubject ? FactValue.OfEntity(said.Subject) : said.Value);
    }

    private bool IsSameKind(FactValue value, FactValue right) => value.Kind == right.Kind && right.Kind switch
    {
        ValueKind.Entity => KindOf(value.EntityId!) == KindOf(right.EntityId!),
        ValueKind.Date => value.Date!.Precision == right.Date!.Precision,
        _ => true,
    };

    /// <summary>Everything that any source brings together with what the question names, however: none of it is a wrong answer beyond doubt.</summary>
    private List<FactValue> Told(QuizForm form, Statement statement)
    {
        List<FactValue> told = [form.Asked(statement), .. Related(form.Named(statement))];
        // A place within the right one, or around it, is not wrong either.
        if (form.Asked(statement).EntityId is { } id && KindOf(id) == EntityKind.Place) told.AddRange(Related(form.Asked(statement)));
        return told;
    }

    private IEnumerable<FactValue> Related(FactValue value)
    {
        if (value.EntityId is not { } id)
            return store.StatementsOf("episode-title", Lens.Everything).Where(said => said.Value == value).Select(said => FactValue.OfEntity(said.Subject));
        var about = store.StatementsAbout(id, propertyId: null, Lens.Everything).SelectMany(said => said.Qualifiers.Values.Append(said.Value));
        var with = store.StatementsWithValue(id, propertyId: null, Lens.Everything).SelectMany(said => said.Qualifiers.Values.Append(FactValue.OfEntity(said.Subject)));
        return about.Concat(with);
    }

    private bool IsRightOtherwise(QuizForm form, Statement statement, FactValue value)
    {
        if (form.Unlike is not { } property || value.EntityId is not { } id) return false;
        return store.StatementsAbout(id, property, Lens.Everything).Any(said => said.Qualifiers.GetValueOrDefault("year") == statement.Qualifiers.GetValueOrDefault("year"));
    }

    private static bool Overlaps(FactValue told, FactValue value) => (told, value) switch
    {
        ({ Date: { } left }, { Date: { } right }) => left.FirstDay <= right.LastDay && right.FirstDay <= left.LastDay,
        ({ Text: { } left }, { Text: { } right }) => left.Equals(right, StringComparison.OrdinalIgnoreCase),
        _ => told == value,
    };

    private EntityKind? KindOf(string entityId) => draft.Find(entityId)?.Kind;
}
