using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Tests.Ask.Scoring;

/// <summary>Puts questions and says of each answer what it is worth.</summary>
/// <param name="ask">What is put to the test.</param>
internal sealed class Marker(FactStore store, Func<string, Lens, Answer> ask)
{
    private readonly Dictionary<string, string> _claims = [];
    private readonly Dictionary<string, string> _labels = store.AllEntities().ToDictionary(entity => entity.Id, entity => entity.Label);

    public Mark Mark(AskedQuestion question)
    {
        var answer = ask(question.Text, LensOf(question));
        var (verdict, why) = Judge(question, answer);
        return new Mark(question, answer, verdict, why);
    }

    public static Lens LensOf(AskedQuestion question) => Lens.Everything with { AsOf = question.AsOf };

    /// <summary>Whole words from their beginning, whole numbers to their end: "8" is not in "2018", "friend" is in "friends".</summary>
    public static bool Holds(string text, IEnumerable<string> alternatives)
    {
        text = text.Replace('\u2019', '\'').Replace('\u00a0', ' ');
        return alternatives.Any(wanted => Places(text, wanted).Any(at =>
            (at == 0 || !char.IsLetterOrDigit(text[at - 1])) &&
            (at + wanted.Length == text.Length || !char.IsDigit(wanted[^1]) || !char.IsDigit(text[at + wanted.Length]))));
    }

    private (Verdict Verdict, string Why) Judge(AskedQuestion question, Answer answer)
    {
        // Asking which of several is meant states nothing: right for a refusal, not enough for a question that has an answer.
        if (question.MustBeRefused)
            return answer.Outcome == Outcome.Answered ? (Verdict.AnsweredWhatMustBeRefused, "answered") : (Verdict.RefusedRightly, "");
        if (answer.Outcome != Outcome.Answered) return (Verdict.NotAnswered, answer.Outcome.ToString());

        var shown = answer.Lines.Select(line => line.Text).Prepend(answer.Lead).Concat(answer.Notes).ToArray();
        if (question.Must.FirstOrDefault(group => !shown.Any(text => Holds(text.Text, group))) is { IsDefault: false } missing)
            return (Verdict.Wrong, $"without {string.Join(" or ", missing)}");
        if (question.Not.FirstOrDefault(wrong => shown.Where(IsMeant).Any(text => Holds(text.Text, [wrong]))) is { } found)
            return (Verdict.Wrong, $"with {found}");
        // Who asks for one thing reads it in the first line; lists and several questions may go on below.
        if (question.Must is [var only] && !Holds(answer.Lead.Text, only)) return (Verdict.Wrong, $"{string.Join(" or ", only)} stands below the first line");
        return FindUncited(question, answer, shown) is { } uncited ? (Verdict.NotCited, uncited) : (Verdict.Right, "");
    }

    private string? FindUncited(AskedQuestion question, Answer answer, CitedText[] shown)
    {
        if (answer.Lead.SourceNumbers.IsEmpty) return "the lead cites nothing";
        if (!answer.Sources.Any(source => question.Cites.Contains(source.Source.Id))) return "none of the sources that it should cite";

        // What is shown cites only sources that state it.
        foreach (var line in answer.Lines.Concat(answer.Earlier).Prepend(new AnswerLine(null, answer.Lead, null)))
        {
            if (line.Text.SourceNumbers.IsEmpty && line.Text.Status is not null) return $"'{line.Text.Text}' cites nothing";
            var said = line.Statement is { } one ? line.Text.Statements.Add(one) : line.Text.Statements;
            var sources = line.Text.SourceNumbers.Select(number => answer.Sources[number - 1].Source.Id).ToHashSet();
            if (said.FirstOrDefault(statement => !statement.References.Any(reference => sources.Contains(reference.Source.Id))) is { } bare) return $"'{line.Text.Text}' cites none of the sources of {bare.Id}";
            var stating = said.SelectMany(statement => statement.References).Select(reference => reference.Source.Id).ToHashSet();
            if (said.Length > 0 && sources.FirstOrDefault(id => !stating.Contains(id)) is { } silent) return $"'{line.Text.Text}' cites {silent}, which does not state it";
        }

        // And the value asked for stands among the claims of a source cited beside it.
        var unheld = question.Must.FirstOrDefault(group => !shown.Any(text => Holds(text.Text, group) && text.SourceNumbers.Any(number => Holds(ClaimsOf(answer.Sources[number - 1].Source.Id), group))));
        return unheld.IsDefault ? null : $"no source cited beside it states {string.Join(" or ", unheld)}";
    }

    /// <summary>What is only reported as disputed or overtaken is told, not stated.</summary>
    private static bool IsMeant(CitedText text) => text.Status is not (Status.Disputed or Status.Superseded or Status.Expected);

    /// <summary>All that a source claims, as text: its sentences, and each value as answers write it.</summary>
    private string ClaimsOf(string sourceId)
    {
        if (_claims.TryGetValue(sourceId, out var known)) return known;
        var texts = store.ClaimsOf(sourceId, Lens.Everything)
            .SelectMany(claim => claim.Qualifiers.Values.Append(claim.Value).Select(Write).Append(claim.Says).Append(_labels[claim.Subject]));
        return _claims[sourceId] = string.Join('\n', texts);
    }

    private string Write(FactValue value) => value.Kind switch
    {
        ValueKind.Entity => _labels[value.EntityId!],
        ValueKind.Date => value.Date!.ToString(),
        ValueKind.Number => value.Number!.Value.ToString("#,0.##", CultureInfo.InvariantCulture),
        ValueKind.Text => value.Text!,
        _ => "no date announced",
    };

    private static IEnumerable<int> Places(string text, string wanted)
    {
        for (var at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
            yield return at;
    }
}
