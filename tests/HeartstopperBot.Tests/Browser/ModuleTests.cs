using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The page's plain modules, tried in the browser that runs them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ModuleTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("**a** *b* __c__ ~~d~~ `e`", "<p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s> <code>e</code></p>")]
    [InlineData("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>")]
    [InlineData("snake_case_word and 2 * 3 * 4", "<p>snake_case_word and 2 * 3 * 4</p>")]
    [InlineData(@"\*\*a\*\* \[1\] 1\. \# x", "<p>**a** [1] 1. # x</p>")]
    [InlineData("# A\n## B\n### C\n#### D", "<h4>A</h4><h5>B</h5><h6>C</h6><p>#### D</p>")]
    [InlineData("-# small\ntext", "<small>small</small><p>text</p>")]
    [InlineData("> a\n> b\nc", "<blockquote><p>a\nb</p></blockquote><p>c</p>")]
    [InlineData(">>> a\nb", "<blockquote><p>a\nb</p></blockquote>")]
    [InlineData("- a\n  - b\n- c\n1. d", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol start=\"1\"><li>d</li></ol>")]
    [InlineData("7. a\n8. b", "<ol start=\"7\"><li>a</li><li>b</li></ol>")]
    [InlineData("a\n```cs\n**x** <b>\n```\nb", "<p>a</p><pre tabindex=\"0\"><code>**x** &lt;b&gt;</code></pre><p>b</p>")]
    [InlineData("`` a ` b ``", "<p><code>a ` b</code></p>")]
    [InlineData("[a](javascript:x) <javascript:x>", "<p>[a](javascript:x) &lt;javascript:x&gt;</p>")]
    [InlineData("[a **b**](https://x.org/q_(r))", "<p><a href=\"https://x.org/q_(r)\" target=\"_blank\" rel=\"noopener noreferrer\">a <strong>b</strong></a></p>")]
    [InlineData("see https://x.org/a. <https://x.org/b>", "<p>see <a href=\"https://x.org/a\" target=\"_blank\" rel=\"noopener noreferrer\">https://x.org/a</a>. <a href=\"https://x.org/b\" target=\"_blank\" rel=\"noopener noreferrer\">https://x.org/b</a></p>")]
    [InlineData("<@1500000000000000005> <@9> <#9> <:heart:1>", "<p><span class=\"mention\">@Leaf Reader</span> <span class=\"mention\">@unknown-user</span> <span class=\"mention\">#unknown</span> :heart:</p>")]
    [InlineData("<t:99999999999999999:R> **unclosed `too", "<p>&lt;t:99999999999999999:R&gt; **unclosed `too</p>")]
    [InlineData("", "")]
    public async Task Markdown_becomes_nodes(string text, string expected)
    {
        var page = await browser.ModulesAsync();

        var html = await page.EvaluateAsync<string>(
            """
            async text => {
              const { markdown } = await import('/markdown.js');
              const box = document.createElement('div');
              box.append(markdown(text, { person: id => id === '1500000000000000005' ? 'Leaf Reader' : null, channel: () => null }));
              return box.innerHTML;
            }
            """,
            text);

        Assert.Equal(expected, html);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("**_~~||`[(<")]
    [InlineData("[a](")]
    [InlineData("> - 1. ")]
    [InlineData("\\")]
    public async Task Eight_times_as_much_hostile_repetition_costs_little_more_than_eight_times_the_time(string piece)
    {
        var page = await browser.ModulesAsync();

        // The best of five each, so that a busy machine does not count; under a millisecond is too short to measure.
        var growth = await page.EvaluateAsync<double>(
            """
            async piece => {
              const { markdown } = await import('/markdown.js');
              const cost = length => Math.min(...Array.from({ length: 5 }, () => {
                const start = performance.now();
                markdown(piece.repeat(length / piece.length), {});
                return performance.now() - start;
              }));
              return cost(4096) / Math.max(1, cost(512));
            }
            """,
            piece);

        Assert.InRange(growth, 0, 3 * 4096 / 512);
    }

    [Theory]
    [InlineData("/whoplays Nick", """{"name":"Nick"}""", "")]
    [InlineData("/whoplays Nick's mum private:true", """{"name":"Nick's mum","private":true}""", "")]
    [InlineData("/whoplays name: Kit  Connor  as_of:2022-10-01", """{"name":"Kit  Connor","as_of":"2022-10-01"}""", "")]
    [InlineData("/whoplays what: is name:x", """{"as_of":"what: is","name":"x"}""", "")]
    [InlineData("/whoplays private:yes", """{"private":true}""", "name: This option is required")]
    [InlineData("/whoplays a private:constructor", """{"name":"a"}""", "private: Pick True or False")]
    [InlineData("/cast 2 group:NEW", """{"season":2,"group":"new"}""", "")]
    [InlineData("/cast season:two", "{}", "season: Pick one of the choices")]
    [InlineData("/cast", "{}", "")]
    [InlineData("/config channel set 12", """{"limit":12}""", "")]
    [InlineData("/config channel set 99", "{}", "limit: At most 50")]
    [InlineData("/config channel set 1.5", "{}", "limit: This has to be a whole number")]
    public async Task A_line_is_read_as_a_command_with_values(string line, string options, string errors)
    {
        var page = await browser.ModulesAsync();

        var read = await page.EvaluateAsync<string[]>(
            """
            async line => {
              const { leaves, read, values } = await import('/command-line.js');
              const all = leaves([
                { type: 1, name: 'whoplays', description: 'x', options: [{ type: 3, name: 'as_of' }, { type: 3, name: 'name', required: true, autocomplete: true }, { type: 5, name: 'private' }] },
                { type: 1, name: 'cast', description: 'x', options: [{ type: 4, name: 'season', choices: [{ name: 'Season 2', value: 2 }] }, { type: 3, name: 'group', choices: [{ name: 'New', value: 'new' }] }] },
                { type: 1, name: 'config', description: 'x', options: [{ type: 2, name: 'channel', options: [{ type: 1, name: 'set', options: [{ type: 4, name: 'limit', max_value: 50 }] }] }] },
                { type: 3, name: 'Check this' },
              ]);
              const got = values({ segments: [], ...read(line, all) }, new Map(), () => null);
              return [JSON.stringify(got.options), got.errors.map(one => `${one.option}: ${one.message}`).join(', ')];
            }
            """,
            line);

        Assert.Equal([options, errors], read);
    }

    [Fact]
    public async Task The_page_itself_makes_no_markup_from_strings()
    {
        var page = await browser.ModulesAsync();

        var breaches = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const names = performance.getEntriesByType('resource').map(one => one.name).filter(name => name.endsWith('.js'));
              const texts = await Promise.all(names.map(async name => [name, await (await fetch(name)).text()]));
              return texts.filter(([, text]) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|setAttribute\('style/.test(text)).map(([name]) => name);
            }
            """);

        Assert.Empty(breaches);
        await Expect(page.Locator("[style]:not(message-embed, .listbox)")).ToHaveCountAsync(0);
    }
}
