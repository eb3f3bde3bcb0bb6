using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>A report on why as a message.</summary>
internal static class WhyReply
{
    /// <param name="about">One setting; null for all.</param>
    public static Reply Render(WhyReport report, Setting? about, PlaceDefaults defaults)
    {
        var lines = new List<string> { ConfigTexts.PanelFor(ConfigWords.Place(report.Place.Nearest)), "" };
        if (report is { Command: { } command, Verdict: { } verdict })
        {
            lines.Add(Sentence($"`/{command.Definition.Name}`", verdict));
            if (report.ForExempt is { } forExempt) lines.Add(ConfigTexts.ForExempt(RolesOf(report), Sentence($"`/{command.Definition.Name}`", forExempt)));
            lines.Add("");
        }

        foreach (var chain in report.Chains.Where(chain => about is null || chain.Setting == about)) lines.AddRange(Chain(chain, defaults));
        var text = Budget.JoinLines(lines, Limits.Description, Texts.AndMore);
        var embed = new Embed { Title = ConfigTexts.WhyTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{ConfigTexts.WhyTitle}\n{text}");
    }

    private static string Sentence(string command, Verdict verdict) => verdict switch
    {
        Verdict.NeverBound => ConfigTexts.NeverBound(command),
        Verdict.Refused => ConfigTexts.NotAnswered(command),
        Verdict.PrivateOnly => ConfigTexts.AnsweredPrivately(command),
        Verdict.PrivateUnlessSaid => ConfigTexts.AnsweredPrivatelyUnlessSaid(command),
        _ => ConfigTexts.AnsweredPublicly(command),
    };

    private static string RolesOf(WhyReport report) =>
        report.Chains[(int)Setting.ExemptRoles].Winner is { } rule ? ConfigWords.Value(Setting.ExemptRoles, rule.Value) : "";

    /// <summary>A setting that nobody touched takes one line.</summary>
    private static IEnumerable<string> Chain(WhyChain chain, PlaceDefaults defaults)
    {
        yield return $"**{ConfigWords.Name(chain.Setting)}**";
        if (chain.Winner is not { } winner)
        {
            yield return ConfigTexts.LinkDefault(ConfigWords.Default(chain.Setting, defaults));
            yield break;
        }

        foreach (var link in chain.Links) yield return Link(link, winner);
    }

    private static string Link(WhyLink link, Rule winner)
    {
        var place = ConfigWords.Place(link.Scope);
        if (link.Rule is not { } rule) return ConfigTexts.LinkSaysNothing(place);
        var (value, by, when) = (ConfigWords.Value(rule.Setting, rule.Value), ConfigWords.By(rule), ConfigTexts.At(rule.SetAt));
        return rule == winner ? ConfigTexts.LinkCounts(place, value, by, when) : ConfigTexts.LinkOverruled(place, value, by, when);
    }
}
