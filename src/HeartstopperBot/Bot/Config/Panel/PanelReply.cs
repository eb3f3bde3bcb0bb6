using System.Globalization;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config.Panel;

/// <summary>The panel as a message: the place, which stands above everything, what holds there and where it comes from, and menus to change it. Works for a server of any size: Discord fills the menus of channels and roles.</summary>
/// <param name="asker">For whom it is made, and nobody else may use it.</param>
/// <param name="waiting">How many corrections of the server wait for a channel.</param>
internal sealed class PanelReply(Asker asker, PlacePath place, Setting setting, GuildSettings settings, PlaceDefaults defaults, int waiting)
{
    /// <param name="notice">What has just happened; null for nothing.</param>
    public Reply Render(string? notice)
    {
        var lines = SettingCatalogue.All.Select(info => Line(info.Setting));
        // Titles show no mentions, headings do: the title says what kind of place it is, and below it stands which.
        var title = ConfigTexts.PanelTitle(place.Nearest.Kind);
        var about = IsServer ? ConfigTexts.PanelForServer : ConfigTexts.PanelForPlace(ConfigWords.Place(place.Nearest));
        var text = $"{about}\n\n{string.Join('\n', lines)}";
        if (notice is not null) text = $"{notice}\n\n{text}";
        var embed = new Embed { Title = title, Description = text, Color = IsServer ? Palette.Plain : Palette.Amber };
        return Reply.Of(embed, Outcome.Answered, () => $"{title}\n{text}", Row(PlaceMenu()), Row(ElsewhereMenu()), Row(SettingMenu()), ValueRow(), Buttons());
    }

    private string Line(Setting one)
    {
        var name = ConfigWords.Name(one);
        var line = one == setting ? $"**▸ {name}:** {Effective(one)}" : $"{name}: {Effective(one)}";
        if (one == setting) line = $"{line}\n-# {ConfigWords.Hint(one)}";
        return one == Setting.CorrectionsChannel && waiting > 0 ? $"{line}\n-# {CorrectionTexts.Waiting(waiting)}" : line;
    }

    private string Effective(Setting one)
    {
        if (settings.Winner(one, place) is not { } rule) return ConfigTexts.ByDefault(ConfigWords.Default(one, defaults));
        var value = ConfigWords.Value(one, rule.Value);
        return rule.Scope == place.Nearest ? ConfigTexts.SetHere(value) : ConfigTexts.SetAt(value, ConfigWords.Place(rule.Scope));
    }

    private StringSelect PlaceMenu()
    {
        var here = asker.Here.Path!;
        // The server, then where the person stands, then what lies between.
        var options = here.Scopes.TakeLast(1).Concat(here.Scopes.SkipLast(1)).Select(scope => Option(LabelOf(scope, here), PathTo(scope, here))).ToList();
        if (!here.Scopes.Contains(place.Nearest)) options.Add(Option(ConfigTexts.PlaceElsewhere, place));
        return new StringSelect { CustomId = Id(ConfigAct.GoTo), Placeholder = ConfigTexts.PlaceMenu, Options = options };
    }

    private string LabelOf(Scope scope, PlacePath here) => scope.Kind switch
    {
        ScopeKind.Server => ConfigTexts.PlaceServer,
        ScopeKind.Category => ConfigTexts.PlaceCategory,
        ScopeKind.Thread => ConfigTexts.PlaceThread(NameOfHere),
        _ => here.Nearest.Kind == ScopeKind.Thread ? ConfigTexts.PlaceParent : ConfigTexts.PlaceChannel(NameOfHere),
    };

    private string NameOfHere => asker.Place.ChannelName ?? "…";

    private static PlacePath PathTo(Scope scope, PlacePath here)
    {
        var category = here.Scopes.FirstOrDefault(one => one.Kind == ScopeKind.Category) is { Id: > 0 } found ? found.Id : (ulong?)null;
        return scope.Kind switch
        {
            ScopeKind.Server => PlacePath.Server(here.GuildId),
            ScopeKind.Category => PlacePath.Category(here.GuildId, scope.Id),
            ScopeKind.Channel => PlacePath.Channel(here.GuildId, scope.Id, category),
            _ => here,
        };
    }

    private SelectOption Option(string label, PlacePath path) =>
        new() { Label = label, Value = ConfigTicket.EncodePlace(path), Default = path.Nearest == place.Nearest ? true : null };

    /// <summary>Every kind of channel can be a place, also kinds that Discord thinks of later.</summary>
    private ChannelSelect ElsewhereMenu() => new()
    {
        CustomId = Id(ConfigAct.GoElsewhere),
        Placeholder = ConfigTexts.ElsewhereMenu,
        DefaultValues = asker.Here.Path!.Scopes.Contains(place.Nearest) ? null : [new SelectDefaultValue(new Snowflake(place.Nearest.Id), "channel")],
    };

    private StringSelect SettingMenu() => new()
    {
        CustomId = Id(ConfigAct.PickSetting),
        Placeholder = ConfigTexts.SettingMenu,
        Options =
        [
            .. SettingCatalogue.All.Select(info => new SelectOption
            {
                Label = ConfigWords.Name(info.Setting),
                Value = info.Word,
                Description = ConfigWords.Hint(info.Setting),
                Default = info.Setting == setting ? true : null,
            }),
        ],
    };

    private ActionRow ValueRow() => setting switch
    {
        Setting.CorrectionsChannel => Row(new ChannelSelect
        {
            CustomId = Id(ConfigAct.SetValue),
            Placeholder = ConfigTexts.ChannelMenu,
            ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement],
            DefaultValues = Here is { Value: not SettingCatalogue.None } rule ? [new SelectDefaultValue(new Snowflake(ulong.Parse(rule.Value, CultureInfo.InvariantCulture)), "channel")] : null,
        }),
        Setting.ExemptRoles => Row(new RoleSelect
        {
            CustomId = Id(ConfigAct.SetValue),
            Placeholder = ConfigTexts.RolesMenu,
            MaxValues = SettingCatalogue.MostRoles,
            DefaultValues = Here is { Value: not SettingCatalogue.None } rule ? [.. SettingCatalogue.Roles(rule.Value).Select(role => new SelectDefaultValue(new Snowflake(role), "role"))] : null,
        }),
        Setting.AsOf => Row(Button(ConfigTexts.DayButton, ConfigAct.EnterDay), Button(ConfigTexts.TodayButton, ConfigAct.SetNone)),
        _ => Row(new StringSelect
        {
            CustomId = Id(ConfigAct.SetValue),
            Placeholder = IsServer ? ConfigTexts.DefaultMenu : ConfigTexts.InheritedMenu,
            Options = [.. SettingCatalogue.Of(setting).Choices.Select(choice => new SelectOption { Label = ConfigWords.Value(setting, choice), Value = choice, Default = choice == Here?.Value ? true : null })],
        }),
    };

    private ActionRow Buttons()
    {
        var takeBack = Button(ConfigTexts.TakeBackButton, ConfigAct.TakeBack) with { Disabled = Here is null ? true : null };
        Button[] others = [Button(ConfigTexts.WhyButton, ConfigAct.Why, page: null), Button(ConfigTexts.LogButton, ConfigAct.Log, page: null), Button(ConfigTexts.DoneButton, ConfigAct.Done)];
        return setting is Setting.CorrectionsChannel or Setting.ExemptRoles
            ? Row([takeBack, Button(ConfigTexts.NoneHereButton, ConfigAct.SetNone), .. others])
            : Row([takeBack, .. others]);
    }

    private bool IsServer => place.Nearest.Kind == ScopeKind.Server;

    private Rule? Here => settings.RuleAt(place.Nearest, setting);

    private static ActionRow Row(params IReadOnlyList<Component> parts) => new() { Components = parts };

    private Button Button(string label, ConfigAct act, int? page = 0) => new() { Style = ButtonStyle.Secondary, Label = label, CustomId = Id(act, page) };

    private string Id(ConfigAct act, int? page = 0) =>
        new ConfigTicket(act, settings.GuildId, asker.UserId, settings.Revision, place.Nearest, place.ParentId, setting).Encode(page);
}
