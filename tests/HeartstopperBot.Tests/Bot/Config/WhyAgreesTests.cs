using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using static HeartstopperBot.Tests.Bot.Config.ConfigDialogue;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>What <c>/config why</c> says is what happens: random rules at random places of a server, and a fan who then asks.</summary>
public sealed class WhyAgreesTests
{
    private static readonly ulong[] Places = [General, BotChannel, Lobby, Post];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Why_says_what_happens(int seed)
    {
        Assert.Empty(await DisagreementsAsync(new Random(seed), 150, actsIn: place => place));
    }

    /// <summary>The twin: why is asked about one channel, and the fan asks in another.</summary>
    [Fact]
    public async Task A_why_that_speaks_of_another_place_is_found_out()
    {
        Assert.NotEmpty(await DisagreementsAsync(new Random(1), 150, actsIn: place => place == Lobby ? General : Lobby));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_winner_is_the_nearest_by_the_simplest_reading(int seed)
    {
        using var dialogue = new ConfigDialogue();
        var random = new Random(seed);
        for (var turn = 0; turn < 100; turn++)
        {
            var said = Scatter(dialogue, random);
            foreach (var (place, info) in Places.SelectMany(place => SettingCatalogue.All.Select(info => (PathOf(place), info))))
            {
                var nearest = place.Scopes.Select(scope => said.GetValueOrDefault((scope, info.Setting))).FirstOrDefault(value => value is not null);

                Assert.Equal(nearest, dialogue.Places.Settings.Of(Guild).Winner(info.Setting, place)?.Value);
            }
        }
    }

    private static async Task<List<string>> DisagreementsAsync(Random random, int turns, Func<ulong, ulong> actsIn)
    {
        using var dialogue = new ConfigDialogue();
        var found = new List<string>();
        for (var turn = 0; turn < turns; turn++)
        {
            var said = Scatter(dialogue, random);
            var place = Places[random.Next(Places.Length)];
            var isQuiz = random.Next(3) == 0;
            var isExempt = random.Next(3) == 0;
            var wish = random.Next(3) switch { 0 => " private:true", 1 => " private:false", _ => "" };
            var why = await dialogue.RunAsync($"config why command:{(isQuiz ? "quiz" : "cast")}", channel: place);

            var happened = await AskAsync(dialogue, isQuiz, isExempt, wish, actsIn(place));

            var told = Told(why.Text, isQuiz ? "/quiz" : "/cast", isExempt && IsExempt(said, place), wish);
            if (told != happened) found.Add($"turn {turn}: told {told}, happened {happened}\n{why.Text}");
        }

        return found;
    }

    /// <summary>Rules anywhere: in the server, its category, its channels, a forum and a post of it.</summary>
    private static Dictionary<(Scope, Setting), string> Scatter(ConfigDialogue dialogue, Random random)
    {
        var settings = dialogue.Places.Settings;
        PlacePath[] scopes = [PlacePath.Server(Guild), PlacePath.Category(Guild, Category), .. Places.Select(PathOf), PlacePath.Channel(Guild, Forum, Category)];
        var edits = new List<Edit>();
        foreach (var (scope, info) in scopes.SelectMany(scope => SettingCatalogue.All.Select(info => (scope, info))))
            edits.Add(Edit.At(scope, info.Setting, random.Next(3) == 0 ? Value(info, random) : null));
        settings.Change(Guild, edits, Cause.Person, Moderator);
        return edits.Where(edit => edit.Value is not null).ToDictionary(edit => (edit.Scope, edit.Setting), edit => edit.Value!);
    }

    private static string Value(SettingInfo info, Random random) => info.Setting switch
    {
        Setting.CorrectionsChannel => random.Next(2) == 0 ? "none" : "21",
        Setting.AsOf => random.Next(2) == 0 ? "off" : "2022-10",
        Setting.ExemptRoles => random.Next(2) == 0 ? "none" : "50",
        _ => info.Choices[random.Next(info.Choices.Length)],
    };

    private static PlacePath PathOf(ulong place) => place switch
    {
        Post => PlacePath.Thread(Guild, Post, Forum, Category),
        Lobby => PlacePath.Channel(Guild, Lobby, category: null),
        _ => PlacePath.Channel(Guild, place, Category),
    };

    private static async Task<Outcome> AskAsync(ConfigDialogue dialogue, bool isQuiz, bool isExempt, string wish, ulong place)
    {
        var probe = isQuiz ? dialogue.QuizProbe : dialogue.Probe;
        probe.Last = null;
        var said = await dialogue.RunAsync((isQuiz ? "quiz" : "cast") + wish, Fan, place, roles: isExempt ? [ExemptRole] : []);
        if (probe.Last is not var (asker, options)) return new Outcome(IsAnswered: false, said.IsPrivate, null, null);
        return new Outcome(IsAnswered: true, said.IsPrivate, Texts.Line(asker.Public.Line), options.Text(SlashOptions.AsOf) is { Length: > 0 } day ? ConfigTexts.Day(day) : "Today");
    }

    /// <summary>Reads the text as a moderator would.</summary>
    private static Outcome Told(string why, string command, bool isExempt, string wish)
    {
        var lines = why.Split('\n');
        var sentence = lines.FirstOrDefault(line => isExempt && line.StartsWith("Members with", StringComparison.Ordinal) && line.Contains(command, StringComparison.Ordinal))
            ?? lines.First(line => line.StartsWith($"`{command}`", StringComparison.Ordinal));
        if (sentence.Contains("is not answered", StringComparison.Ordinal)) return new Outcome(IsAnswered: false, IsPrivate: true, null, null);
        var isPrivate = sentence.EndsWith("unless they say otherwise.", StringComparison.Ordinal) ? wish != " private:false"
            : sentence.EndsWith("to whoever asks alone.", StringComparison.Ordinal) || wish == " private:true";
        return new Outcome(IsAnswered: true, isPrivate, Winner(lines, "Spoilers"), Winner(lines, "As known on"));
    }

    /// <summary>The value of the line that counts, or what holds where nobody said anything.</summary>
    private static string Winner(string[] lines, string setting) => lines
        .SkipWhile(line => line != $"**{setting}**").Skip(1).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))
        .First(line => line.EndsWith("This counts.", StringComparison.Ordinal) || line.StartsWith("- Nothing is set", StringComparison.Ordinal)).Split("**")[1];

    private static bool IsExempt(Dictionary<(Scope, Setting), string> said, ulong place) =>
        PathOf(place).Scopes.Select(scope => said.GetValueOrDefault((scope, Setting.ExemptRoles))).FirstOrDefault(value => value is not null) == "50";

    private sealed record Outcome(bool IsAnswered, bool IsPrivate, string? Spoilers, string? AsOf);
}
