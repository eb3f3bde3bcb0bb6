using System.Collections.Immutable;
using System.Reflection;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Answers.Check;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Tests.Support;

/// <summary>Every fixed text that answers can say, made with all that it can be made of. A new one is found by itself.</summary>
internal static class EveryPhrase
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A source with all that one can have.</summary>
    private static readonly Source Page = new("page", "Some headline", "Some Times", null, FactDate.OfDay(2022, 5, 1), new DateOnly(2022, 5, 1), null, null, null);

    public static ImmutableArray<Phrase> Samples { get; } =
    [
        .. typeof(Phrases).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(Phrase)).Select(property => (Phrase)property.GetValue(null)!),
        .. typeof(Phrases).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Phrase) && !method.IsSpecialName).SelectMany(Call),
    ];

    public static ImmutableSortedSet<string> Keys { get; } = [.. Samples.Select(sample => sample.Key).OfType<string>()];

    /// <summary>The names and numbers that a translation must not lose.</summary>
    public static IEnumerable<string> NamesIn(Phrase phrase) => phrase.Arguments.SelectMany(argument => argument.Value switch
    {
        string name when IsSample(name) => [name],
        Owner owner => [owner.Name],
        Phrase part => NamesIn(part).Append(part.English).Where(IsSample),
        PhraseList list => list.Named.Select(name => name.English).Where(IsSample),
        FactDate date => [$"{date.FirstDay.Year}"],
        DateOnly day => [$"{day.Year}"],
        _ => Enumerable.Empty<string>(),
    });

    private static bool IsSample(string text) => text.StartsWith("Some ", StringComparison.Ordinal);

    private static IEnumerable<Phrase> Call(MethodInfo method) =>
        method.GetParameters().Aggregate(
            (IEnumerable<object?[]>)[[]],
            (made, parameter) => made.SelectMany(before => Values(parameter).Select(value => before.Append(value).ToArray())))
        .Select(arguments => (Phrase)method.Invoke(null, arguments)!);

    private static IEnumerable<object?> Values(ParameterInfo parameter)
    {
        var values = ValuesOf(parameter.ParameterType, parameter.Name!);
        return Nullability.Create(parameter).WriteState == NullabilityState.Nullable ? values.Append(null) : values;
    }

    private static IEnumerable<object?> ValuesOf(Type type, string name)
    {
        if (type.IsEnum) return Enum.GetValues(type).Cast<object?>();
        if (type == typeof(string)) return [$"Some {name}", .. name == "owner" ? ["Some James"] : Array.Empty<string>()];
        if (type == typeof(int)) return [1, 2, 5];
        if (type == typeof(bool)) return [true, false];
        if (type == typeof(Lens)) return [Lens.Everything, Lens.Everything with { AsOf = new DateOnly(2022, 10, 1), IsOwnLine = !Lens.Everything.IsOwnLine }];
        if (type == typeof(Phrase)) return [new Phrase($"Some {name}"), Phrases.Day(FactDate.OfMonth(2023, 8))];
        if (type == typeof(FactDate)) return [FactDate.OfYear(2023), FactDate.OfMonth(2023, 8), FactDate.OfDay(2023, 8, 3), FactDate.TryParse("2023-08-03 08:00 UK time")];
        if (type == typeof(DateOnly)) return [new DateOnly(2022, 10, 1)];
        if (type == typeof(Property)) return [PropertyCatalogue.Find("release-date")];
        if (type == typeof(Source)) return [Page, Page with { Title = null, Published = null, PublishedNote = "undated" }];
        if (type == typeof(Relation)) return typeof(Relation).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null));
        if (type.IsAssignableFrom(typeof(List<string>))) return new[] { 0, 1, 2, 3, 9 }.Select(count => (object)Enumerable.Range(1, count).Select(number => $"Some {name} {number}").ToList());
        if (type == typeof(IEnumerable<(Verdict, int)>)) return [new[] { (Verdict.Supported, 1), (Verdict.NotInTheRecord, 2) }, new[] { (Verdict.Contradicted, 3) }];
        throw new NotSupportedException($"Say here what a {type.Name} can be, for {name}.");
    }
}
