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
            using var small = new Scale(facts, folder, 1);
            using var middle = new Scale(facts, folder, 100);
            using var large = new Scale(facts, folder, 10_000);
            Measure([small, middle, large], table);
            AddGrowth("`/whoplays`, 10,000x against 1x", large.WhoPlays.Median / small.WhoPlays.Median, table);
            AddGrowth("autocomplete, 10,000x against 1x", large.Autocomplete.Median / small.Autocomplete.Median, table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In turn, so that a slow moment of the machine is in all of them.</summary>
    private static void Measure(Scale[] scales, Table table)
    {
        foreach (var scale in scales) scale.Warm();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var scale in scales) scale.MeasureRound();
        }

        foreach (var scale in scales) scale.AddTo(table);
    }

    private static void AddGrowth(string figure, double growth, Table table) =>
        table.Add(figure, growth.ToString("0.00", CultureInfo.InvariantCulture) + "x", $"at most {MostGrowth}x", growth <= MostGrowth);

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

    /// <summary>The facts so many times over, open to be asked.</summary>
    private sealed class Scale : IDisposable
    {
        private readonly string _name;
        private readonly FactStore _store;
        private readonly FactAnswers _answers;
        private readonly NameEntry[] _names;
        private readonly string[] _typed;
        private readonly List<TimeSpan> _whoPlays = [];
        private readonly List<TimeSpan> _autocomplete = [];

        public Scale(string facts, DirectoryInfo folder, int times)
        {
            _name = $"{times:#,0}x the facts";
            var path = Path.Combine(folder.FullName, $"facts-{times}.db");
            ScaledPack.Write(facts, path, times);
            _store = FactStore.Open(path);
            _answers = new FactAnswers(_store);
            _names = SomeNames(_store);
            _typed = [.. _names.SelectMany(Typed)];
        }

        public Sample WhoPlays => new(_whoPlays);

        public Sample Autocomplete => new(_autocomplete);

        public void Warm()
        {
            MeasureRound();
            _whoPlays.Clear();
            _autocomplete.Clear();
        }

        public void MeasureRound()
        {
            Time(_names, name => _answers.WhoPlays(name.Name, Lens.Everything).Sources.Length, _whoPlays);
            Time(_typed, text => _answers.Suggest(text, 25, kinds: null, Lens.Everything).Count, _autocomplete);
        }

        public void AddTo(Table table)
        {
            table.Add($"`/whoplays`, {_name}", $"median {Sample.InMicroseconds(WhoPlays.Median)}, p99 {Sample.InMicroseconds(WhoPlays.Percentile99)}");
            table.Add($"autocomplete, {_name}", $"median {Sample.InMicroseconds(Autocomplete.Median)}, p99 {Sample.InMicroseconds(Autocomplete.Percentile99)}");
        }

        public void Dispose() => _store.Dispose();

        private static void Time<T>(T[] inputs, Func<T, int> lookUp, List<TimeSpan> times)
        {
            foreach (var input in inputs)
            {
                var start = Stopwatch.GetTimestamp();
                lookUp(input);
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }
    }
}
