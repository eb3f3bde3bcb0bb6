using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using static HeartstopperBot.Tests.Bot.Config.ConfigDialogue;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>Who may not: refused, privately, and nothing changed. Ids of buttons come from outside and can be anything.</summary>
public sealed class ConfigForgeryTests : IDisposable
{
    private readonly ConfigDialogue _dialogue = new();

    public void Dispose() => _dialogue.Dispose();

    [Theory]
    [InlineData("panel")]
    [InlineData("why")]
    [InlineData("check")]
    [InlineData("log")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("reset what:server")]
    [InlineData("nonsense")]
    public async Task A_fan_is_refused_every_part(string part) => AssertRefused(await _dialogue.RunAsync($"config {part}", Fan), ConfigTexts.OnlyModerators);

    [Fact]
    public async Task A_fan_who_forges_an_id_is_refused_whatever_it_says()
    {
        await SetAsync("private");
        foreach (var act in Enum.GetValues<ConfigAct>())
        {
            foreach (var person in new[] { Fan, Moderator })
            {
                var forged = Forged(act, person);

                AssertRefused(await _dialogue.PressAsync(forged, Fan, values: "off"), ConfigTexts.OnlyModerators);
            }
        }

        Assert.Equal("private", _dialogue.Value(Setting.Answers));
        Assert.Single(_dialogue.Places.Settings.Log(Guild, 0, 10));
    }

    [Fact]
    public async Task A_moderator_of_another_server_is_refused()
    {
        await SetAsync("private");
        foreach (var act in Enum.GetValues<ConfigAct>())
        {
            // In their own server, with the id of a button of this one; and in this one, where they are a fan.
            AssertRefused(await _dialogue.PressAsync(Forged(act, OtherModerator), OtherModerator, channel: 99, guild: OtherGuild, values: "off"), ConfigTexts.OtherServer);
            AssertRefused(await _dialogue.PressAsync(Forged(act, OtherModerator), OtherModerator, rights: Permissions.None, values: "off"), ConfigTexts.OnlyModerators);
        }

        Assert.Equal("private", _dialogue.Value(Setting.Answers));
        Assert.Empty(_dialogue.Places.Settings.Of(OtherGuild).Rules);
    }

    [Fact]
    public async Task A_button_pressed_by_somebody_else_is_refused()
    {
        await SetAsync("private");
        foreach (var act in Enum.GetValues<ConfigAct>())
            AssertRefused(await _dialogue.PressAsync(Forged(act, Moderator), OtherModerator, values: "off"), ConfigTexts.NotYours);

        Assert.Equal("private", _dialogue.Value(Setting.Answers));
    }

    [Fact]
    public async Task An_old_panel_changes_nothing_that_has_changed_since()
    {
        var old = await _dialogue.OpenHereAsync();
        await SetAsync("private");

        var late = await _dialogue.UseAsync(old, "Not said here: taken from a wider place", values: "off");

        Assert.True(late.IsPrivate);
        Assert.Equal("private", _dialogue.Value(Setting.Answers));
        AssertRefused(await _dialogue.PressAsync("0|a|0|config|v", values: "off"), HeartstopperBot.Bot.Texts.OldComponent);
    }

    [Fact]
    public async Task Who_lost_the_right_since_is_refused()
    {
        var panel = await _dialogue.OpenHereAsync();

        AssertRefused(await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", rights: Permissions.ManageChannels, values: "off"), ConfigTexts.OnlyModerators);
        Assert.Null(_dialogue.Value(Setting.Answers));
    }

    [Fact]
    public async Task A_place_of_another_server_is_refused()
    {
        foreach (var scope in new[] { new Scope(ScopeKind.Channel, 99), new Scope(ScopeKind.Category, General), new Scope(ScopeKind.Server, OtherGuild), new Scope(ScopeKind.Channel, Category) })
        {
            var ticket = new ConfigTicket(ConfigAct.SetValue, Guild, Moderator, 0, scope, null, Setting.Answers);

            AssertRefused(await _dialogue.PressAsync(ticket.Encode(0), values: "off"), ConfigTexts.NoSuchPlace);
        }

        var thread = new ConfigTicket(ConfigAct.SetValue, Guild, Moderator, 0, new Scope(ScopeKind.Thread, 31), 99, Setting.Answers);
        AssertRefused(await _dialogue.PressAsync(thread.Encode(0), values: "off"), ConfigTexts.NoSuchPlace);
        Assert.Empty(_dialogue.Places.Settings.Of(Guild).Rules);
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("")]
    [InlineData("season-2")]
    [InlineData("<@7>")]
    public async Task A_value_that_is_none_is_refused(string value)
    {
        var panel = await _dialogue.OpenHereAsync();

        Assert.True((await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", values: value)).IsPrivate);
        Assert.Null(_dialogue.Value(Setting.Answers));
    }

    [Fact]
    public async Task Nonsense_is_refused_and_never_fails()
    {
        var random = new Random(5);
        const string letters = "0123456789abcxyz|.-% \U0001F342";
        for (var turn = 0; turn < 2_000; turn++)
        {
            var arguments = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)]));

            var said = await _dialogue.PressAsync($"1|a|0|config|{arguments}", values: arguments);

            Assert.True(said.IsPrivate);
            Assert.DoesNotContain("Something went wrong", said.Text, StringComparison.Ordinal);
        }

        Assert.Empty(_dialogue.Places.Settings.Of(Guild).Rules);
    }

    [Fact]
    public void The_longest_ticket_has_room_in_an_id_and_reads_back()
    {
        var ticket = new ConfigTicket(ConfigAct.Cancel, ulong.MaxValue, ulong.MaxValue, 99_999_999, new Scope(ScopeKind.Thread, ulong.MaxValue), ulong.MaxValue, Setting.ExemptRoles);

        var id = ticket.Encode(page: 999);

        Assert.InRange(Budget.Length(id), 1, Limits.CustomId);
        Assert.Equal(ticket, ConfigTicket.TryParse(CustomId.TryParse(id)!));
    }

    private static string Forged(ConfigAct act, ulong person) => new ConfigTicket(act, Guild, person, 1, new Scope(ScopeKind.Channel, General), null, Setting.Answers).Encode(0);

    private Task SetAsync(string value)
    {
        _dialogue.Places.Settings.Change(Guild, [Edit.At(PlacePath.Channel(Guild, General, Category), Setting.Answers, value)], Cause.Person, Moderator);
        return Task.CompletedTask;
    }

    private static void AssertRefused(Said said, string sentence)
    {
        Assert.True(said.IsPrivate);
        // A message of its own: what the person had before them stays.
        Assert.Equal(4, (int)said.Body["type"]!);
        Assert.Equal(sentence, said.Text);
        Assert.Empty(said.Components);
    }
}
