using HeartstopperBot.Benchmarks;

// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks            everything: about ten minutes
// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks -- process   start, memory and interactions alone
// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks -- lookups   lookups alone
if (args is ["floor", var gateway, var rest, var token, var payload])
{
    await Floor.RunAsync(new Uri(gateway), new Uri(rest), token, await File.ReadAllBytesAsync(payload), CancellationToken.None);
    return 0;
}

if (args is not ([] or ["process"] or ["lookups"]))
{
    Console.Error.WriteLine("Nothing, 'process' or 'lookups'.");
    return 2;
}

var table = new Table();
var folder = await PublishedBot.PublishAsync();
if (args is not ["lookups"]) await ProcessFigures.MeasureAsync(folder, table);
if (args is not ["process"]) LookupFigures.Measure(Path.Combine(folder, "facts.db"), table);
Console.WriteLine();
Console.WriteLine(Machine.Describe());
Console.WriteLine();
Console.Write(table.ToMarkdown());
return table.HasMissedBar ? 1 : 0;
