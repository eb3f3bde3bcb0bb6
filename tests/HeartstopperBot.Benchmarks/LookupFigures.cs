using System.Diagnostics;
using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Benchmarks;

/// <summary>What a lookup costs when there are ten thousand times as many facts.</summary>
internal static class LookupFigures
{
    private const int Names = 400;
    private const int Rounds = 5;
    private const double MostGrowth = 3;

    public static void Measure(string facts, Table table)
    {
        var folder = Directory.CreateTempSubdirectory("heartstopperbot-lookups-");
        try
        {
            var smallest = MeasureScale(facts, folder, 1, table);
            MeasureScale(facts, folder, 100, table);
            var largest = MeasureScale(facts, folder, 10_000, table);
            AddGrowth("`/whoplays`, 10,000x against 1x", largest.WhoPlays.Median / smallest.WhoPlays.Median, table);
            AddGrowth("autocomplete, 10,000x against 1x", largest.Autocomplete.Median / smallest.Autocomplete.Median, table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AddGrowth(string figure, double growth, Table table) =>
        table.Add(figure, growth.ToString("0.00", CultureInfo.InvariantCulture) + "x", $"at most {MostGrowth}x", growth <= MostGrowth);

    private static (Sample WhoPlays, Sample Autocomplete) MeasureScale(string facts, DirectoryInfo folder, int times, Table table)
    {
        var path = Path.Combine(folder.FullName, $"facts-{times}.db");
        ScaledPack.Write(facts, path, times);
        using var store = FactStore.Open(path);
        var answers = new FactAnswers(store);
        var names = SomeNames(store);
        var typed = names.SelectMany(Typed).ToArray();

        var whoPlays = Time(names, name => answers.WhoPlays(name.Name, Lens.Everything).Sources.Length);
        var autocomplete = Time(typed, text => answers.Suggest(text, 25, kinds: null, Lens.Everything).Count);
        var scale = $"{times:#,0}x the facts";
        table.Add($"`/whoplays`, {scale}", $"median {Sample.InMicroseconds(whoPlays.Median)}, p99 {Sample.InMicroseconds(whoPlays.Percentile99)}");
        table.Add($"autocomplete, {scale}", $"median {Sample.InMicroseconds(autocomplete.Median)}, p99 {Sample.InMicroseconds(autocomplete.Percentile99)}");
        File.Delete(path);
        return (whoPlays, autocomplete);
    }

    /// <summary>The labels of characters and actors from all over the pack, the same kind of them at every scale.</summary>
    private static NameEntry[] SomeNames(FactStore store)
    {
        var random = new Random(2022);
        var chosen = new List<NameEntry>(Names);
        var seen = 0;
        foreach (var name in store.AllNames().Where(name => name.Kind is EntityKind.Person or EntityKind.Character && name.Name == name.Label))
        {
            seen++;
            if (chosen.Count < Names) chosen.Add(name);
            else if (random.Next(seen) is var place && place < Names) chosen[place] = name;
        }

        return [.. chosen];
    }

    /// <summary>What a fan types on the way to a name: its beginning, its last word, a slip of the finger.</summary>
    private static IEnumerable<string> Typed(NameEntry name)
    {
        var text = name.Name;
        yield return text[..1];
        yield return text[..Math.Min(3, text.Length)];
        yield return text;
        yield return text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (text.Length > 5) yield return text.Remove(3, 1);
    }

    private static Sample Time<T>(T[] inputs, Func<T, int> lookUp)
    {
        foreach (var input in inputs) lookUp(input);
        var times = new List<TimeSpan>(inputs.Length * Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var input in inputs)
            {
                var start = Stopwatch.GetTimestamp();
                lookUp(input);
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        return new Sample(times);
    }
}
