using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.Browser.FirefoxPage;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The way of a visitor through the page in Firefox; each turn of it is looked at closely in Chromium.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirefoxTests(BrowserFixture browser, Firefox firefox) : IClassFixture<Firefox>
{
    private const string Options = "all('option-picker [role=option]')";

    [Fact]
    public async Task A_slash_anywhere_opens_the_list_of_commands_and_not_Firefoxs_own_search()
    {
        await using var visitor = await OpenAsync();
        await visitor.ReadAsync($"{Input}.blur()");

        await visitor.TypeAsync("/");

        await visitor.UntilAsync($"['/cast', '/release', '/whoplays'].every(name => {Options}.some(one => one.innerText.includes(name)))");
        await visitor.UntilAsync($"{Input}.value === '/' && document.activeElement === {Input}");
    }

    [Fact]
    public async Task A_name_is_chosen_from_the_bots_suggestions_and_the_answer_names_its_sources()
    {
        await using var visitor = await OpenAsync();

        await visitor.TypeAsync("/whoplays name:ni");
        await visitor.UntilAsync($"{Options}[0]?.innerText.includes('Nick Nelson')");
        await visitor.TypeAsync(ArrowDown);
        await visitor.UntilAsync($"{Options}[0].id === {Input}.getAttribute('aria-activedescendant')");
        await visitor.TypeAsync(Enter);
        await visitor.UntilAsync($"{Input}.value.startsWith('/whoplays name:Nick Nelson')");
        await visitor.TypeAsync(Enter);

        await visitor.UntilAsync($"/Kit Connor[^]*\\[1\\][^]*Sources[^]*\\[1\\]/.test({LastMessage}?.querySelector('message-embed, .embed')?.innerText)");
        await visitor.UntilAsync($"{LastMessage}.querySelector('.used').textContent.includes('Leaf Reader used /whoplays') && {Input}.value === '' && document.activeElement === {Input}");
    }

    [Fact]
    public async Task A_name_that_fits_several_is_chosen_from_the_menu_with_keys()
    {
        await using var visitor = await OpenAsync();
        await visitor.AskBotAsync("/whoplays Nelson");

        await visitor.FocusAsync($"{LastMessage}.querySelector('[role=combobox]')");
        await visitor.TypeAsync(ArrowDown);
        await visitor.UntilAsync($"{LastMessage}.querySelector('[role=option].active')?.checkVisibility()");
        await visitor.TypeAsync(Enter);

        await visitor.UntilAsync($"{LastMessage}.innerText.includes('Kit Connor')");
    }

    [Fact]
    public async Task A_pressed_button_answers_in_private_and_the_answer_can_be_dismissed()
    {
        await using var visitor = await OpenAsync();
        await visitor.AskBotAsync("/whoplays Nick");

        await visitor.ClickAsync($"[...{LastMessage}.querySelectorAll('button')].find(one => one.textContent === 'Sources')");
        await visitor.UntilAsync($"{LastMessage}.innerText.includes('Only you can see this')");
        var id = await visitor.ReadAsync($"{LastMessage}.dataset.message");
        await visitor.ClickAsync($"[...{LastMessage}.querySelectorAll('button')].find(one => one.textContent.includes('Dismiss'))");

        await visitor.UntilAsync($"all('[data-message=\"{id}\"]').length === 0 && document.activeElement === {Input}");
    }

    [Fact]
    public async Task A_right_click_opens_the_pages_own_menu_and_not_Firefoxs()
    {
        await using var visitor = await OpenAsync();
        await visitor.AskBotAsync("/about");

        await visitor.ClickAsync($"{LastMessage}.querySelector('.used')", button: 2);
        await visitor.UntilAsync("document.activeElement.role === 'menuitem' && document.activeElement.innerText.includes('Copy text')");
        await visitor.TypeAsync(Escape);

        await visitor.UntilAsync("all('[role=menuitem]').every(one => !one.checkVisibility())");
    }

    [Fact]
    public async Task A_form_is_filled_in_and_sent_with_keys_alone()
    {
        const string Form = """{"type":9,"data":{"custom_id":"report","title":"What is wrong?","components":[{"type":18,"label":"Title","component":{"type":4,"custom_id":"title","style":1}}]}}""";
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"report","description":"A form"}]""", static interaction =>
            interaction["type"]!.GetValue<int>() == 5 ? """{"type":4,"data":{"content":"Thank you"}}""" : Form);
        await using var visitor = await firefox.OpenAsync(bot.Server.Address);
        await visitor.TypeAsync("/report", Enter);
        await visitor.UntilAsync("document.activeElement.matches('dialog[open] input')");

        await visitor.TypeAsync("Typo", Enter);

        await visitor.UntilAsync($"{LastMessage}?.innerText.includes('Thank you') && all('dialog[open]').length === 0 && document.activeElement === {Input}");
        Assert.Equal("Typo", (string?)bot.Interactions.Last()["data"]!["components"]![0]!["component"]!["value"]);
    }

    [Fact]
    public async Task A_veiled_word_shows_and_hostile_text_stays_text()
    {
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        await using var visitor = await firefox.OpenAsync(bot.Server.Address);
        await BotMessages.PostAsync(bot.Server, Known.General, new JsonObject { ["content"] = "||<img src=x onerror=alert(1)>|| <b>x</b> [x](javascript:alert(3))" });
        await visitor.UntilAsync($"{LastMessage}?.querySelector('.spoiler')");

        await visitor.ClickAsync($"{LastMessage}.querySelector('.spoiler')");

        await visitor.UntilAsync($"{LastMessage}.innerText.includes('<img src=x onerror=alert(1)>') && !{LastMessage}.querySelector('img, b, [href^=javascript]')");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Who_prefers_dark_gets_it_and_nothing_is_wider_than_the_screen(int width)
    {
        await using var visitor = await firefox.OpenAsync(browser.Server.Address, width);
        await visitor.AskBotAsync("/whoplays Nick");
        await visitor.AskBotAsync("/cast season:2 group:new");
        await visitor.TypeAsync("/whoplays name:Oli");
        await visitor.UntilAsync($"{Options}[0]?.innerText.includes('Oli')");

        var widest = await visitor.ReadAsync("Math.max(document.documentElement.scrollWidth, ...all('message-list').map(list => list.scrollWidth + innerWidth - list.clientWidth))");
        var ground = await visitor.ReadAsync("getComputedStyle(document.querySelector('main')).backgroundColor");

        // Left to itself, Firefox may draw a glaring white one.
        var scrollbar = await visitor.ReadAsync("getComputedStyle(document.querySelector('message-list')).scrollbarColor");

        Assert.Equal((width, "rgb(49, 51, 56)", "rgb(128, 132, 142) rgba(0, 0, 0, 0)"), (widest!.GetValue<int>(), ground!.GetValue<string>(), scrollbar!.GetValue<string>()));
    }

    [Fact]
    public async Task The_watch_over_a_page_sees_what_must_not_be()
    {
        var visitor = await OpenAsync();
        await visitor.ReadAsync("(document.body.setAttribute('style', 'color: red'), document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.2:1/x.png' })), console.error('seen'))");
        await visitor.ReadAsync("fetch('http://127.0.0.2:1/').catch(() => null)");
        await visitor.ComplainsAsync("error: breach of the security policy: connect-src http://127.0.0.2:1/");

        var complaints = await visitor.CloseAndComplainAsync();

        Assert.Contains("error: seen", complaints);
        Assert.Contains(complaints, complaint => complaint.StartsWith("error: breach of the security policy: style-src", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_found_in_PATH_and_never_made_up()
    {
        using var folder = new TempFolder();
        Assert.Null(Firefox.Find(folder.Path));
        var name = folder.File(OperatingSystem.IsWindows() ? "firefox.exe" : "firefox");
        File.WriteAllText(name, "");

        Assert.Equal(name, Firefox.Find(string.Join(Path.PathSeparator, folder.File("nothing-here"), folder.Path)));
    }

    private Task<FirefoxPage> OpenAsync() => firefox.OpenAsync(browser.Server.Address);
}
