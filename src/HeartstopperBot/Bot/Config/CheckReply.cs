using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>What the bot may do at a place, each permission by Discord's own name, and how to grant what is missing.</summary>
internal static class CheckReply
{
    /// <param name="granted">As Discord told with the interaction.</param>
    /// <param name="corrections">Where corrections of this place go; null for nowhere.</param>
    public static Reply Render(PlacePath place, Permissions granted, ulong? corrections)
    {
        var isThread = place.Nearest.Kind == ScopeKind.Thread;
        var takesCorrections = corrections is null || corrections == place.Nearest.Id;
        ImmutableArray<(Permissions Right, string Purpose)> needs =
        [
            (Permissions.ViewChannel, ConfigTexts.NeededToPost),
            (isThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages, ConfigTexts.NeededToPost),
            (Permissions.EmbedLinks, ConfigTexts.NeededToEmbed),
            (Permissions.AttachFiles, ConfigTexts.NeededToAttach),
        ];
        // Elsewhere only answers appear, and Discord lets those through without any of the others.
        if (!takesCorrections) needs = [.. needs.Where(need => PermissionNeeds.ToAnswer.Contains(need.Right))];
        var missing = PermissionNeeds.Missing([.. needs.Select(need => need.Right)], granted);
        var lines = new List<string> { ConfigTexts.CheckFor(ConfigWords.Place(place.Nearest)) };
        lines.AddRange(needs.Select(need => missing.Contains(need.Right) ? ConfigTexts.Missing(ConfigWords.PermissionName(need.Right), need.Purpose) : ConfigTexts.Granted(ConfigWords.PermissionName(need.Right))));
        lines.Add("");
        lines.Add(missing.IsEmpty ? ConfigTexts.AllGranted : ConfigTexts.HowToGrant);
        if (!takesCorrections) lines.Add(ConfigTexts.CorrectionsElsewhere(ConfigTexts.Channel(corrections!.Value)));
        if (corrections is null) lines.Add(ConfigTexts.NoCorrections);
        var text = string.Join('\n', lines);
        var embed = new Embed { Title = ConfigTexts.CheckTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{ConfigTexts.CheckTitle}\n{text}");
    }
}
