using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Two servers, many channels and files on the page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ServerTests(BrowserFixture browser)
{
    private const string Commands =
        """
        [{"name":"import","description":"Settings from a file","options":[{"type":11,"name":"file","description":"The file","required":true},{"type":7,"name":"where","description":"A channel"}]}]
        """;

    [Fact]
    public async Task A_fan_of_two_servers_goes_from_one_to_the_other_and_a_moderator_is_in_one_alone()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var servers = visitor.Page.Locator("guild-list nav button");

        await Expect(visitor.Page.Locator("channel-list h2").First).ToHaveTextAsync("The show");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Graphic novel club" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.Page.Locator("guild-list h1")).ToHaveTextAsync("Graphic novel club");
        await Expect(visitor.Page.Locator("channel-list")).ToContainTextAsync("reading-room");
        await Expect(visitor.Page.Locator("channel-list")).Not.ToContainTextAsync("spoilers");
        await visitor.BecomeAsync("Librarian");
        await Expect(visitor.Page.Locator("guild-list h1")).ToHaveTextAsync("Heartstopper fans");
        await Expect(servers).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("channel-list")).ToContainTextAsync("moderators");
    }

    [Fact]
    public async Task Channels_that_come_and_go_are_seen_at_once_and_a_visitor_of_a_deleted_one_is_led_out()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);

        var channel = bot.Server.Guilds.AddChannel("short-lived", Known.BotCategory);
        await visitor.GoToAsync("short-lived");
        bot.Server.Guilds.Delete(channel);

        await Expect(visitor.Page.Locator("channel-header h2")).Not.ToHaveTextAsync("short-lived");
        await Expect(visitor.Page.Locator("channel-list")).Not.ToContainTextAsync("short-lived");
    }

    [Fact]
    public async Task One_of_five_hundred_channels_is_found_by_typing_and_chosen_with_keys()
    {
        await using var bot = await StartAsync();
        bot.Server.Guilds.Fill();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await PostChannelSelectAsync(bot);
        var button = visitor.LastMessage.Locator("select-menu button");

        await button.FocusAsync();
        await visitor.PressAsync("ArrowDown");
        await Expect(visitor.LastMessage.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await visitor.TypeAsync("nothing like it");
        await Expect(visitor.LastMessage.Locator("[role=option]:visible")).ToHaveCountAsync(0);
        await visitor.PressAsync("Enter", "Control+a");
        await visitor.TypeAsync("channel-31");
        await Expect(visitor.LastMessage.Locator("[role=option]:visible")).ToHaveCountAsync(10);
        await visitor.PressAsync("ArrowDown", "ArrowDown");
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("You chose");
        Assert.Contains("channel-312", Resolved(bot, "channels").ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_a_message_is_a_card_with_its_size_and_a_download()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var yaml = "id: interview-2026\ntitle: <b>An interview</b>\n"u8.ToArray();
        await PostFileAsync(bot, "interview.yaml", yaml);
        var card = visitor.LastMessage.Locator(".file-card");

        await Expect(card).ToContainTextAsync("interview.yaml");
        await Expect(card).ToContainTextAsync($"{yaml.Length}");
        await card.GetByRole(AriaRole.Link, new() { Name = "Download interview.yaml" }).FocusAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync("Enter"));

        Assert.Equal("interview.yaml", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(yaml, read.ToArray());
    }

    [Fact]
    public async Task A_file_is_chosen_for_a_command_with_keys_and_goes_along_with_it()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);

        // Heard from the beginning: the browser needs a moment until it hands its dialog over.
        var asked = new TaskCompletionSource<IFileChooser>();
        visitor.Page.FileChooser += (_, chooser) => asked.TrySetResult(chooser);
        await visitor.Input.FocusAsync();
        await visitor.TypeAsync("/import ");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("Choose a file");
        await visitor.PressAsync("Enter");
        var chooser = await asked.Task.WaitAsync(TimeSpan.FromSeconds(15), TimeProvider.System, TestContext.Current.CancellationToken);
        await chooser.SetFilesAsync(new FilePayload { Name = "my settings.json", MimeType = "application/json", Buffer = "{}"u8.ToArray() });
        await Expect(visitor.Input).ToHaveValueAsync("/import file:my_settings.json ");
        await Expect(visitor.Input).ToBeFocusedAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("You ran import");
        var attachment = Resolved(bot, "attachments").Single().Value!;
        using var http = new HttpClient();
        Assert.Equal("{}", await http.GetStringAsync((string)attachment["url"]!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Servers_categories_a_file_and_an_open_list_of_five_hundred_channels_keep_the_rules_of_accessibility()
    {
        Axe.FindOrSkip();
        await using var bot = await StartAsync();
        bot.Server.Guilds.Fill();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await PostFileAsync(bot, "interview.yaml", "id: interview-2026\n"u8.ToArray());
        await PostChannelSelectAsync(bot);

        await visitor.LastMessage.Locator("select-menu button").FocusAsync();
        await visitor.PressAsync("ArrowDown");
        await visitor.TypeAsync("channel-31");

        await Axe.AssertFaultlessAsync(visitor);
    }

    [Fact]
    public async Task A_name_that_no_file_stands_behind_is_refused()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);

        await visitor.SendAsync("/import file:settings.json");

        await Expect(visitor.Page.Locator("option-picker")).ToContainTextAsync("Choose a file");
        Assert.Empty(bot.Interactions);
    }

    private static Task<ScriptedBot> StartAsync() => ScriptedBot.StartAsync(Commands, interaction => (int)interaction["type"]! switch
    {
        2 => """{"type":4,"data":{"content":"You ran import"}}""",
        3 => """{"type":4,"data":{"content":"You chose"}}""",
        _ => null,
    });

    private static Task PostChannelSelectAsync(ScriptedBot bot) => BotMessages.PostAsync(bot.Server, Known.General, new JsonObject
    {
        ["content"] = "Choose",
        ["components"] = new JsonArray(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(new JsonObject { ["type"] = 8, ["custom_id"] = "it", ["channel_types"] = new JsonArray(0) }) }),
    });

    private static JsonObject Resolved(ScriptedBot bot, string kind)
    {
        lock (bot.Interactions) return bot.Interactions[^1]["data"]!["resolved"]![kind]!.AsObject();
    }

    private static async Task PostFileAsync(ScriptedBot bot, string name, byte[] bytes)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"A source","attachments":[{"id":"0","description":"For the fact keeper"}]}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent(bytes), "files[0]", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{bot.Server.RestAddress.ToString().TrimEnd('/')}/channels/{Known.General}/messages") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", bot.Server.Token);
        request.Headers.UserAgent.ParseAdd("DiscordBot (http://127.0.0.1, 1)");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
