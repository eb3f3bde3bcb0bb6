using System.Globalization;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config.Panel;

/// <summary>What the panel's menus, buttons and form do. Whoever uses them has been checked already.</summary>
internal sealed class PanelActs(Places places, Func<Asker, PlaceDefaults> defaults, WaitingCorrections waiting)
{
    private const string DayField = "day";

    public Reply Show(Asker asker, PlacePath place, Setting setting, string? notice) =>
        new PanelReply(asker, place, setting, places.Settings.Of(place.GuildId), defaults(asker), waiting.Count(place.GuildId)).Render(notice);

    public Reply GoTo(ConfigTicket ticket, Entered entered, Asker asker)
    {
        if (entered.Chosen is not [var chosen] || ConfigTicket.TryParsePlace(chosen) is not var (scope, parent)) throw new UserError(Texts.OldComponent);
        var place = ConfigGuard.Find(scope, parent, asker.Here.Path!, places.Channels) ?? throw new UserError(ConfigTexts.NoSuchPlace);
        return Show(asker, place, About(ticket), notice: null);
    }

    public Reply GoElsewhere(ConfigTicket ticket, Entered entered, Asker asker) =>
        Show(asker, ConfigGuard.Chosen(ChosenChannel(entered), asker.Here.Path!, places), About(ticket), notice: null);

    public Reply PickSetting(PlacePath place, Entered entered, Asker asker) =>
        entered.Chosen is [var word] && SettingCatalogue.Find(word) is { } info ? Show(asker, place, info.Setting, notice: null) : throw new UserError(Texts.OldComponent);

    public ValueTask<Reply> SetValueAsync(ConfigTicket ticket, PlacePath place, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        var setting = About(ticket);
        var (value, warning) = setting switch
        {
            Setting.CorrectionsChannel => Corrections(entered, asker),
            Setting.ExemptRoles => (string.Join(',', entered.Chosen), null),
            _ => (entered.Chosen is [var one] ? one : "", null),
        };
        return ChangeAsync(ticket, place, setting, Read(setting, value), asker, warning, cancellationToken);
    }

    /// <summary>Nowhere, nobody, no day: said on purpose.</summary>
    public ValueTask<Reply> SetNoneAsync(ConfigTicket ticket, PlacePath place, Asker asker, CancellationToken cancellationToken)
    {
        var setting = About(ticket);
        return ChangeAsync(ticket, place, setting, Read(setting, setting == Setting.AsOf ? SettingCatalogue.Off : SettingCatalogue.None), asker, warning: null, cancellationToken);
    }

    public ValueTask<Reply> SetDayAsync(ConfigTicket ticket, PlacePath place, Entered entered, Asker asker, CancellationToken cancellationToken)
    {
        var typed = entered.Text(DayField);
        if (SlashOptions.ReadAsOf(typed, asker.Today) is null) throw new UserError(Texts.BadDate(typed));
        return ChangeAsync(ticket, place, Setting.AsOf, Read(Setting.AsOf, typed), asker, warning: null, cancellationToken);
    }

    public ValueTask<Reply> TakeBackAsync(ConfigTicket ticket, PlacePath place, Asker asker, CancellationToken cancellationToken) =>
        ChangeAsync(ticket, place, About(ticket), value: null, asker, warning: null, cancellationToken);

    public Modal DayForm(ConfigTicket ticket, PlacePath place)
    {
        var rule = places.Settings.Of(place.GuildId).RuleAt(place.Nearest, Setting.AsOf);
        var field = new TextInput
        {
            CustomId = DayField,
            Style = TextInputStyle.Short,
            MinLength = 4,
            MaxLength = 10,
            Value = rule is { Value: not SettingCatalogue.Off } known ? known.Value : null,
        };
        var label = new Label { Text = ConfigTexts.DayLabel, Description = ConfigTexts.DayHint, Component = field };
        return new Modal((ticket with { Act = ConfigAct.SetDay, Setting = Setting.AsOf }).Encode(page: 0), ConfigTexts.DayTitle, [label]);
    }

    private async ValueTask<Reply> ChangeAsync(ConfigTicket ticket, PlacePath place, Setting setting, string? value, Asker asker, string? warning, CancellationToken cancellationToken)
    {
        if (places.Settings.Problem is not null) throw new UserError(ConfigTexts.NothingStored);
        var result = places.Settings.Change(place.GuildId, [Edit.At(place, setting, value)], Cause.Person, asker.UserId, new Seen(ticket.Revision, place));
        if (!result.IsDone) return Show(asker, place, setting, ConfigLines.Overtaken(result.Changes));
        var (name, where) = (ConfigWords.Name(setting), ConfigWords.Place(place.Nearest));
        var notice = value is null ? (place.Nearest.Kind == ScopeKind.Server ? ConfigTexts.TakenBackToDefault(name, where) : ConfigTexts.TakenBackNow(name, where)) : ConfigTexts.ChangedNow(name, where, ConfigWords.Value(setting, value));
        // Also where the channel was chosen before: what the bot lacked there may have been granted since.
        var posted = setting == Setting.CorrectionsChannel ? await waiting.PostAsync(place, cancellationToken) : null;
        return Show(asker, place, setting, string.Join('\n', new[] { notice, warning, posted }.OfType<string>()));
    }

    /// <summary>A channel of this very server; the moderator is told at once what the bot lacks there.</summary>
    private (string Value, string? Warning) Corrections(Entered entered, Asker asker)
    {
        var channel = ChosenChannel(entered);
        ConfigGuard.Chosen(channel, asker.Here.Path!, places);
        return (channel.Id.Value.ToString(CultureInfo.InvariantCulture), channel.AppPermissions is { } rights ? PermissionNeeds.Warning(channel.Id, rights) : null);
    }

    private static Channel ChosenChannel(Entered entered) =>
        entered.Chosen is [var chosen] && Snowflake.TryParse(chosen, out var id) && entered.Channels.TryGetValue(id, out var channel) ? channel : throw new UserError(Texts.OldComponent);

    private static string Read(Setting setting, string value) => SettingCatalogue.Of(setting).Read(value) ?? throw new UserError(ConfigTexts.BadValue(ConfigWords.Name(setting)));

    private static Setting About(ConfigTicket ticket) => ticket.Setting ?? throw new UserError(Texts.OldComponent);
}
