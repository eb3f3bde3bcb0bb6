using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;
using Spectre.Console;

namespace HeartstopperBot.Cli.Facts;

/// <summary>A source on a terminal: what it is, and all that it claims in its own order.</summary>
internal sealed class SourceSheet(FactStore store, IAnsiConsole console)
{
    public void Write(Source source)
    {
        console.MarkupLineInterpolated($"[bold]{source.DisplayTitle}[/]  ({source.Id})");
        WriteField("publisher", source.Publisher);
        WriteField("author", source.Author);
        WriteField("published", source.Published?.ToString() ?? $"{source.PublishedNote ?? "not stated"} (counts from {FactDate.OfDay(source.Earliest.Year, source.Earliest.Month, source.Earliest.Day)})");
        WriteField("url", source.Url);
        WriteField("document", source.Document);
        WriteField("copies", source.MirrorOf);
        console.WriteLine();

        var claims = store.ClaimsOf(source.Id, Lens.Everything);
        foreach (var claim in claims)
        {
            var certainty = claim.Certainty == Certainty.States ? "" : $" [{claim.Certainty.ToString().ToLowerInvariant()}]";
            console.MarkupLineInterpolated($"  {claim.Number,3}. {claim.Says}{certainty} ({claim.At})");
        }

        console.MarkupLineInterpolated($"{claims.Count} claims.");
    }

    private void WriteField(string name, string? value)
    {
        if (value is not null) console.MarkupLineInterpolated($"  {name}: {value}");
    }
}
