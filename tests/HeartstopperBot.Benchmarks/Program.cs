using HeartstopperBot.Benchmarks;

// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks              everything: about nine minutes
// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks -- memory    one kind of figure
// dotnet run -c Release --project tests/HeartstopperBot.Benchmarks -- page      the playground's page, in the Chromium that is in PATH; without one it says so and goes on
// dotnet run --project tests/HeartstopperBot.Benchmarks -- questions            how well /ask answers; the bot is not published for it
//   ... -- questions held-out    prints the failures of the held-out set too, which spends it
//   ... -- questions FOLDER      asks the question files of a folder of yours instead
if (args is ["floor", var gateway, var rest, var token, var payload])
{
    await Floor.RunAsync(new Uri(gateway), new Uri(rest), token, await File.ReadAllBytesAsync(payload), CancellationToken.None);
    return 0;
}

var own = args is ["questions", var folderOfQuestions] && Directory.Exists(folderOfQuestions) ? folderOfQuestions : null;
if (own is not null) args = ["questions"];
string[] known = ["start", "memory", "interactions", "lookups", "settings", "page", "state", "questions", "held-out"];
if (args.Except(known).Any())
{
    Console.Error.WriteLine($"Nothing for all figures, or some of: {string.Join(", ", known)}.");
    return 2;
}

var wanted = args.Length == 0 ? [.. known.Except(["held-out"])] : args;
var table = new Table();
var chromium = wanted.Contains("page") ? PageFigures.FindBrowser(table) : null;
if (chromium is null) wanted = [.. wanted.Except(["page"])];
if (wanted.Length == 0) return 2;
if (wanted.Contains("state")) StateFigures.Measure(table);
if (wanted.Contains("questions")) QuestionFigures.Measure(PublishedBot.FindRoot(), own, isSpendingHeldOut: args.Contains("held-out"), table);
var folder = wanted.Except(["questions", "held-out", "state"]).Any() ? await PublishedBot.PublishAsync() : "";
if (wanted.Contains("start")) await ProcessFigures.MeasureStartAsync(folder, table);
if (wanted.Contains("memory")) await ProcessFigures.MeasureMemoryAsync(folder, table);
if (wanted.Contains("interactions")) await ProcessFigures.MeasureInteractionsAsync(folder, table);
if (wanted.Contains("lookups")) LookupFigures.Measure(Path.Combine(folder, "facts.db"), table);
if (wanted.Contains("settings")) await SettingsFigures.MeasureAsync(folder, table);
if (chromium is not null) await PageFigures.MeasureAsync(folder, chromium, table);
Console.WriteLine();
Console.WriteLine(Machine.Describe());
Console.WriteLine();
Console.Write(table.ToMarkdown());
return table.HasMissedBar ? 1 : 0;
