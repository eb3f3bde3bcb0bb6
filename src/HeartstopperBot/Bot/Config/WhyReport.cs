using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>What becomes of a command at a place, for one kind of member.</summary>
internal enum Verdict { NeverBound, Public, PrivateUnlessSaid, PrivateOnly, Refused }

/// <summary>One setting at one place: every place that could say something, nearest first, and what it says.</summary>
internal sealed record WhyChain(Setting Setting, ImmutableArray<WhyLink> Links)
{
    /// <summary>Null where nobody said anything.</summary>
    public Rule? Winner => Links.FirstOrDefault(link => link.Rule is not null)?.Rule;
}

internal sealed record WhyLink(Scope Scope, Rule? Rule);

/// <summary>Why the bot behaves at a place as it does: the chain of each setting, and what the very gate that every interaction passes says of a command.</summary>
/// <param name="Verdict">For members without an exempt role; null where no command was asked about.</param>
/// <param name="ForExempt">For those with one; null where no role is exempt, or it makes no difference.</param>
internal sealed record WhyReport(PlacePath Place, ISlashCommand? Command, Verdict? Verdict, Verdict? ForExempt, SpoilerLine? Ceiling, string? AsOf, ImmutableArray<WhyChain> Chains)
{
    public static WhyReport Of(PlacePath place, ISlashCommand? command, Asker asker, Places places)
    {
        var settings = places.Settings.Of(place.GuildId);
        var there = asker with { Here = new Here(PlaceSettings.Of(settings, place), place, places), Place = asker.Place with { Roles = [] } };
        var exempt = there.Here.Settings.ExemptRoles;
        var verdict = command is null ? null : (Verdict?)Judge(command, there);
        Verdict? forExempt = command is null || exempt.IsEmpty ? null : Judge(command, there with { Place = there.Place with { Roles = [new Snowflake(exempt[0])] } });
        return new WhyReport(
            place,
            command,
            verdict,
            forExempt == verdict ? null : forExempt,
            there.Here.Settings.Ceiling,
            there.Here.Settings.AsOf,
            [.. SettingCatalogue.All.Select(info => new WhyChain(info.Setting, [.. place.Scopes.Select(scope => new WhyLink(scope, settings.RuleAt(scope, info.Setting)))]))]);
    }

    private static Verdict Judge(ISlashCommand command, Asker asker)
    {
        if (command.IsAlwaysPrivate) return Config.Verdict.NeverBound;
        var gate = Gate.Of(command.Definition.Name, isAlwaysPrivate: false, asker);
        return gate.Refusal is not null ? Config.Verdict.Refused
            : gate.IsPrivateOnly ? Config.Verdict.PrivateOnly
            : gate.IsPrivateUnlessSaid ? Config.Verdict.PrivateUnlessSaid
            : Config.Verdict.Public;
    }
}
