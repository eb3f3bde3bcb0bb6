using System.Text.Json;
using HeartstopperBot.Tests.Support;
using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// axe-core, injected into a page at test time only: <c>npm ci --prefix tests/browser</c> brings it. Rules of WCAG 2.2 A and AA and axe's own best practices;
/// what it calls serious or critical is a fault. https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
/// </summary>
internal static class Axe
{
    private static readonly string Script = Repository.Path("tests/browser/node_modules/axe-core/axe.min.js");

    /// <summary>A checkout without npm is no fault of the page; in CI it is one of the machine.</summary>
    public static void FindOrSkip()
    {
        if (File.Exists(Script)) return;
        const string Says = "No axe-core: run \"npm ci --prefix tests/browser\". The page was not held against the rules of accessibility.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(Says);
        Assert.Skip(Says);
    }

    /// <summary>In light and in dark: the same page, asked twice.</summary>
    public static async Task AssertFaultlessAsync(VisitorPage visitor)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var faults = await FaultsAsync(visitor);
            Assert.True(faults.Count == 0, $"In {scheme}:\n{string.Join('\n', faults)}");
        }
    }

    /// <summary>
    /// One line for each fault: impact, rule, what to do, and where. What still moves is put at its end first, for axe would judge it half-way; waiting for that end
    /// would be for ever on a page that the browser stopped painting.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(VisitorPage visitor)
    {
        await visitor.Page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken));
        var faults = await visitor.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              document.getAnimations().filter(one => one.effect.getComputedTiming().iterations !== Infinity).forEach(one => one.finish());
              const late = new Promise((_, reject) => setTimeout(() => reject(new Error('axe did not come to an end within a minute')), 60_000));
              const { violations } = await Promise.race([axe.run(document, { resultTypes: ['violations'] }), late]);
              return violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => `${one.impact} ${one.id}: ${one.help}\n${one.nodes.map(node => `  ${node.target.join(' ')}\n    ${node.failureSummary.replaceAll('\n', '\n    ')}`).join('\n')}`);
            }
            """);
        return [.. faults.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
