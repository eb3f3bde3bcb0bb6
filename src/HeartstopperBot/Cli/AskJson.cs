using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Cli;

/// <summary>An answer as one line of JSON, in the form that the README shows to scripts.</summary>
internal static class AskJson
{
    /// <summary>It goes to a terminal or a file, never into a page: quotation marks need no escape.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string question, Answer answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, question, answer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string question, Answer answer)
    {
        // A lead that states nothing itself sums up its lines; then they are the answer.
        var isSummary = answer is { Outcome: Outcome.Answered, Lead.Statements.Length: 0 };
        json.WriteStartObject();
        json.WriteString("question", Valid(question));
        json.WriteBoolean("answered", answer.Outcome == Outcome.Answered);
        json.WriteString("status", Texts.Status(answer.Lead.Status ?? Status.Unknown));
        json.WriteString("text", Valid(isSummary ? string.Join('\n', answer.Lines.Select(line => line.Text.Text).Prepend(answer.Lead.Text)) : answer.Lead.Text));
        json.WriteStartArray("statements");
        if (isSummary) WriteLines(json, answer.Lines);
        else foreach (var statement in answer.Lead.Statements) WriteStatement(json, statement.Id, Ranking.Voice(statement).Says, answer.Lead.Status, NumbersOf(statement, answer));
        json.WriteEndArray();
        WriteSources(json, answer);
        json.WriteStartArray("also");
        WriteLines(json, [.. isSummary ? [] : answer.Lines, .. answer.Earlier]);
        json.WriteEndArray();
        json.WriteString("spoils", Spoils(answer));
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, ImmutableArray<AnswerLine> lines)
    {
        foreach (var line in lines) WriteStatement(json, line.Statement?.Id, line.Text.Text, line.Text.Status, line.Text.SourceNumbers);
    }

    private static void WriteStatement(Utf8JsonWriter json, string? id, string says, Status? status, IEnumerable<int> references)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("says", Valid(says));
        json.WriteString("status", Texts.Status(status ?? Status.Unknown));
        json.WriteStartArray("references");
        foreach (var number in references) json.WriteNumberValue(number);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("sources");
        foreach (var cited in answer.Sources)
        {
            json.WriteStartObject();
            json.WriteNumber("number", cited.Number);
            json.WriteString("id", cited.Source.Id);
            json.WriteString("title", cited.Source.Title);
            json.WriteString("publisher", cited.Source.Publisher);
            json.WriteString("published", cited.Source.Published?.ToIsoString());
            json.WriteString("url", cited.Source.Url);
            json.WriteString("document", cited.Source.Document);
            json.WriteString("at", cited.Places.IsEmpty ? null : string.Join("; ", cited.Places));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<int> NumbersOf(Statement statement, Answer answer)
    {
        var backing = Ranking.Backing(statement).Select(reference => reference.Source.Id).ToHashSet();
        return answer.Sources.Where(cited => backing.Contains(cited.Source.Id)).Select(cited => cited.Number);
    }

    /// <summary>The furthest season or film whose story the answer gives away.</summary>
    private static string? Spoils(Answer answer) => answer.Lines.Select(line => line.Text).Prepend(answer.Lead)
        .SelectMany(text => text.Statements)
        .Select(statement => statement.Spoils)
        .MaxBy(spoils => SpoilerLine.OrderOf(spoils) ?? 0);

    /// <summary>Half a surrogate pair is no text, and no JSON either.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());
}
