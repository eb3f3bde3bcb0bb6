using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary><c>/config reset</c>: settings taken back, or the whole server forgotten, each asked once more.</summary>
internal sealed class ResetActs(Places places)
{
    public const string Here = "here";
    public const string Server = "server";
    public const string Everything = "everything";

    public Reply Ask(string what, PlacePath here, Asker asker) => what switch
    {
        Everything => AskToForget(here, asker),
        Server => AskToReset(ConfigAct.ResetServer, PlacePath.Server(here.GuildId), asker, notice: null),
        _ => AskToReset(ConfigAct.ResetPlace, here, asker, notice: null),
    };

    public Reply Reset(ConfigTicket ticket, PlacePath place, Asker asker)
    {
        if (places.Settings.Problem is not null) throw new UserError(ConfigTexts.NothingStored);
        var seen = new Seen(ticket.Revision, ticket.Act == ConfigAct.ResetServer ? null : place);
        var result = places.Settings.Change(place.GuildId, Edits(ticket.Act, place), Cause.Reset, asker.UserId, seen);
        // Pressed twice: the second time there is nothing left.
        if (result is { IsDone: true, Changes.IsEmpty: true }) return Say(ConfigTexts.ResetAlready);
        return result.IsDone ? Say(ConfigTexts.ResetDone(result.Changes.Length)) : AskToReset(ticket.Act, place, asker, ConfigLines.Overtaken(result.Changes));
    }

    public Reply Forget(PlacePath place)
    {
        if (places.Settings.Problem is not null) throw new UserError(ConfigTexts.NothingStored);
        places.Settings.Forget(place.GuildId);
        return Say(ConfigTexts.Forgotten);
    }

    private Reply AskToReset(ConfigAct act, PlacePath place, Asker asker, string? notice)
    {
        var edits = Edits(act, place);
        if (edits.IsEmpty) return Say(notice is null ? ConfigTexts.ResetNothing : $"{notice}\n\n{ConfigTexts.ResetNothing}");
        var question = ConfigTexts.ResetQuestion(edits.Length, ConfigWords.Place(place.Nearest));
        return Say(notice is null ? question : $"{notice}\n\n{question}", Button(ButtonStyle.Danger, ConfigTexts.ResetButton, act, place, asker), Button(ButtonStyle.Secondary, ConfigTexts.CancelButton, ConfigAct.Cancel, place, asker));
    }

    private Reply AskToForget(PlacePath here, Asker asker)
    {
        var server = PlacePath.Server(here.GuildId);
        return Say(ConfigTexts.ForgetQuestion, Button(ButtonStyle.Danger, ConfigTexts.ForgetButton, ConfigAct.Forget, server, asker), Button(ButtonStyle.Secondary, ConfigTexts.CancelButton, ConfigAct.Cancel, server, asker));
    }

    private ImmutableArray<Edit> Edits(ConfigAct act, PlacePath place)
    {
        var parents = places.Settings.ParentsOfThreads(place.GuildId);
        return
        [
            .. places.Settings.Of(place.GuildId).Rules
                .Where(rule => act == ConfigAct.ResetServer || rule.Scope == place.Nearest)
                .Select(rule => new Edit(rule.Scope, rule.Scope.Kind == ScopeKind.Thread && parents.TryGetValue(rule.Scope.Id, out var parent) ? parent : null, rule.Setting, null)),
        ];
    }

    private Button Button(ButtonStyle style, string label, ConfigAct act, PlacePath place, Asker asker) => new()
    {
        Style = style,
        Label = label,
        CustomId = new ConfigTicket(act, place.GuildId, asker.UserId, places.Settings.Of(place.GuildId).Revision, place.Nearest, place.ParentId, null).Encode(page: 0),
    };

    private static Reply Say(string text, params IReadOnlyList<Component> buttons)
    {
        var embed = new Embed { Title = ConfigTexts.ResetTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{ConfigTexts.ResetTitle}\n{text}", buttons.Count > 0 ? [new ActionRow { Components = buttons }] : []);
    }
}
