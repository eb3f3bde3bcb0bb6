using System.Diagnostics;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Holds what bot and local Discord say to each other against Discord's own description, with the checker that may lie beside the checkout.</summary>
public sealed class SpecCheckTests
{
    private static string Tool => Path.GetFullPath(Repository.Path("../shared/tools/speccheck"));

    [Fact]
    public async Task Everything_exchanged_is_as_Discord_describes_it()
    {
        Assert.SkipUnless(Directory.Exists(Tool), "The checker is not beside the project.");
        var lines = await ConverseAsync();

        var (exitCode, output) = await CheckAsync(lines);

        Assert.True(exitCode == 0, output);
        Assert.EndsWith($"{lines.Count} exchanges, 0 faults", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deliberately_wrong_payload_is_caught()
    {
        Assert.SkipUnless(Directory.Exists(Tool), "The checker is not beside the project.");
        var lines = await ConverseAsync();
        var index = lines.FindIndex(line => line.Contains("/callback", StringComparison.Ordinal) && line.Contains("\"embeds\"", StringComparison.Ordinal));
        var broken = JsonNode.Parse(lines[index])!;
        broken["request"]!["data"]!["embeds"]![0]!["title"] = new string('x', 257);
        lines[index] = broken.ToJsonString();

        var (exitCode, output) = await CheckAsync(lines);

        Assert.True(exitCode == 1, output);
    }

    private static async Task<List<string>> ConverseAsync()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        foreach (var title in new[] { "season 2", "nonsense", "2" })
        {
            var asked = await bot.AskAsync("release", new JsonObject { ["title"] = title, ["private"] = true });
            if (title == "season 2") await bot.PressAsync(asked.Message!, "Sources");
        }

        await bot.AskAsync("progress", new JsonObject { ["season"] = "nothing" });
        var held = await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick's boyfriend" });
        await bot.PressAsync(held.Message!, "Show it to me");
        var form = await bot.PressAsync(held.Message!, "Wrong?");
        await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(new Place(Known.Fan, Known.General), form.Id, new JsonObject { ["text"] = "He is more than that." }));
        var list = await bot.AskAsync("corrections", person: Known.Moderator);
        var one = await bot.ChooseAsync(list.Message!, "1", Known.Moderator);
        var accept = await bot.PressAsync(one.Message!, "Accept", Known.Moderator);
        await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(new Place(Known.Moderator, Known.General), accept.Id, []));
        var stored = await bot.AskAsync("privacy");
        await bot.PressAsync((await bot.PressAsync(stored.Message!, "Delete my data")).Message!, "Yes, delete it");
        await bot.OnMessageAsync("Check this", "Joe Locke plays Nick.");
        await bot.OnMessageAsync("Check this", "Good morning");
        var quiz = await bot.AskAsync("quiz");
        await bot.PressAsync(quiz.Message!, (string)quiz.Message!["components"]![0]!["components"]![0]!["label"]!);
        await LocalBot.SettleAsync(bot.Server.Visitors.Autocomplete(new Place(Known.Fan, Known.General), "whoplays", new JsonObject { ["name"] = "ni" }, "name"));
        await ConfigureAsync(bot);
        return [.. bot.Server.Recorder.Lines];
    }

    /// <summary>A moderator at work: menus of every kind, a form, a file out and in.</summary>
    private static async Task ConfigureAsync(LocalBot bot)
    {
        await ConfigTests.SetAsync(bot, "answers", "private", Known.ForumPost, null);
        await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);
        await ConfigTests.SetAsync(bot, "exempt-roles", Known.RewatcherRole, Known.General, "This category");
        await ConfigTests.SetAsync(bot, "as-of", "2022", Known.General, null);
        foreach (var part in new[] { "why", "check", "log", "export" }) await bot.AskAsync($"config {part}", person: Known.Moderator);
        var file = VisitorFile.Of("settings.json", "{}"u8.ToArray());
        await bot.AskAsync("config import", new JsonObject { ["file"] = file }, Known.Moderator);
        await bot.AskAsync("config reset", new JsonObject { ["what"] = "everything" }, Known.Moderator);
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(IEnumerable<string> lines)
    {
        // A copy, so that nothing is written beside the tool, and outside the checkout, whose build rules are not the tool's.
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(Tool)) File.Copy(file, folder.File(Path.GetFileName(file)));
        await File.WriteAllLinesAsync(folder.File("exchanges.jsonl"), lines);
        var start = new ProcessStartInfo("dotnet", ["run", "--project", folder.Path, "--", folder.File("exchanges.jsonl")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
