using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What fans read in a channel where a setting has a value: they ask, press, report and look. Fails where it is not what the value promises.</summary>
internal static class SettingFeel
{
    private const int Ephemeral = 64;

    public static async Task FeelAsync(LocalBot bot, string setting, string value, string channel, params string[] fans)
    {
        foreach (var fan in fans)
        {
            Func<Task> feel = setting switch
            {
                "answers" => () => AnswersAsync(bot, value, channel, fan),
                "visibility" => () => VisibilityAsync(bot, value, channel, fan),
                "spoilers" => () => SpoilersAsync(bot, value, channel, fan),
                "quiz" => () => QuizAsync(bot, value, channel, fan),
                "corrections-channel" => () => CorrectionsAsync(bot, value, channel, fan),
                "language" => () => LanguageAsync(bot, value, channel, fan),
                "as-of" => () => DayAsync(bot, value, channel, fan),
                "exempt-roles" => () => ExemptAsync(bot, value, channel, fan),
                _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "No fan can feel it."),
            };
            await feel();
        }
    }

    private static async Task AnswersAsync(LocalBot bot, string value, string channel, string fan)
    {
        var answered = await bot.AskAsync("whoplays", Nick(isPrivate: false), fan, channel);

        Assert.Equal(value == "on" ? 0 : Ephemeral, Flags(answered));
        Assert.Contains(value == "off" ? "want no answers from me" : "Kit Connor", Text(answered), StringComparison.Ordinal);
        if (value != "private") return;
        var shared = await bot.PressAsync(answered.Message!, "Share", fan, channel);
        Assert.Equal(Ephemeral, Flags(shared));
        Assert.Contains("cannot be shared", Text(shared), StringComparison.Ordinal);
    }

    private static async Task VisibilityAsync(LocalBot bot, string value, string channel, string fan)
    {
        Assert.Equal(value == "public" ? 0 : Ephemeral, Flags(await bot.AskAsync("whoplays", Nick(isPrivate: null), fan, channel)));
        // Whoever asks may say otherwise.
        Assert.Equal(value == "public" ? Ephemeral : 0, Flags(await bot.AskAsync("whoplays", Nick(isPrivate: value == "public"), fan, channel)));
    }

    private static async Task SpoilersAsync(LocalBot bot, string value, string channel, string fan)
    {
        Assert.True(SpoilerLine.TryParse(value) is not null);
        await ToldAsync("whoplays", "Nick's boyfriend", "Charlie Spring", from: "season-1");
        await ToldAsync("whoplays", "Tao's girlfriend", "Elle Argent", from: "season-2");
        await ToldAsync("character", "Diane", "comfort scene", from: "season-3");

        async Task ToldAsync(string command, string name, string story, string from)
        {
            var told = (await bot.AskAsync(command, new JsonObject { ["name"] = name }, fan, channel)).Message!.ToJsonString();
            var isWithin = SpoilerLine.TryParse(from)!.Value.Order <= SpoilerLine.TryParse(value)!.Value.Order;
            Assert.Equal(isWithin, told.Contains(story, StringComparison.Ordinal));
        }
    }

    private static async Task QuizAsync(LocalBot bot, string value, string channel, string fan)
    {
        var quiz = await bot.AskAsync("quiz", person: fan, channel: channel);

        Assert.Equal(value == "on" ? 0 : Ephemeral, Flags(quiz));
        if (value == "on") Assert.Equal(4, quiz.Message!["components"]![0]!["components"]!.AsArray().Count);
        else Assert.Contains("want no quiz", Text(quiz), StringComparison.Ordinal);
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Nick(isPrivate: null), fan, channel)));
    }

    private static async Task CorrectionsAsync(LocalBot bot, string value, string channel, string fan)
    {
        var wrong = $"Not so, says {Guid.NewGuid()}";
        var thanks = Text(await CorrectionStage.ReportAsync(bot, wrong, person: fan, channel: channel));

        Assert.StartsWith("Thank you.", thanks, StringComparison.Ordinal);
        Assert.Equal(value == "none", thanks.Contains("kept for the moderators", StringComparison.Ordinal));
        string[] landed = [.. new[] { Known.Moderators, Known.BotCommands }.Where(place => bot.Server.Visitors.Messages(new Place(Known.Moderator, place)).ToJsonString().Contains(wrong, StringComparison.Ordinal))];
        Assert.Equal(value == "none" ? [] : [value], landed);
    }

    private static async Task LanguageAsync(LocalBot bot, string value, string channel, string fan)
    {
        string[] said = [.. Languages.In(Languages.Of(value), () => new[] { Texts.SourcesButton, CorrectionTexts.WrongButton })];

        Assert.Equal(said, Labels(await bot.AskAsync("whoplays", Nick(isPrivate: null), fan, channel)).Intersect(said));
        // What one reads alone is in one's own language.
        Assert.Contains("Wrong?", Labels(await bot.AskAsync("whoplays", Nick(isPrivate: true), fan, channel)));
    }

    private static async Task DayAsync(LocalBot bot, string value, string channel, string fan)
    {
        var asked = (await bot.AskAsync("whoplays", Nick(isPrivate: null), fan, channel)).Message!.ToJsonString();

        if (value == "off") Assert.DoesNotContain("As known on", asked, StringComparison.Ordinal);
        else Assert.Contains(value switch { "2022-05" => "As known on 31 May 2022", "2023" => "As known on 31 December 2023", _ => throw new ArgumentOutOfRangeException(nameof(value)) }, asked, StringComparison.Ordinal);
        var own = Nick(isPrivate: null);
        own["as_of"] = "2024";
        Assert.Contains("As known on 31 December 2024", (await bot.AskAsync("whoplays", own, fan, channel)).Message!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Where nobody else is answered. <see cref="Known.OtherFan"/> has the role.</summary>
    private static async Task ExemptAsync(LocalBot bot, string value, string channel, string fan)
    {
        var isExempt = value == Known.RewatcherRole && fan == Known.OtherFan;

        Assert.Equal(isExempt ? 0 : Ephemeral, Flags(await bot.AskAsync("whoplays", Nick(isPrivate: null), fan, channel)));
    }

    private static JsonObject Nick(bool? isPrivate)
    {
        var options = Some.Nick;
        if (isPrivate is { } said) options["private"] = said;
        return options;
    }

    private static IEnumerable<string> Labels(VisitorInteraction answered) =>
        answered.Message!["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(part => (string)part!["label"]!);

    private static int Flags(VisitorInteraction answered) => ((int?)answered.Message!["flags"] ?? 0) & Ephemeral;

    private static string Text(VisitorInteraction answered) =>
        (string?)answered.Message!["content"] is { Length: > 0 } content ? content : (string)answered.Message!["embeds"]![0]!["description"]!;
}
