using HeartstopperBot.Bot.Config.Panel;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>
/// <c>/config</c>: how moderators decide about their server. Only they see it, and each act asks Discord's word on their rights anew. Discord does not let a command
/// with parts be used alone, hence <c>/config panel</c>.
/// </summary>
/// <param name="others">Asked when the command runs: the list that it is itself a part of.</param>
internal sealed class ConfigCommand(ModeratorTools tools, Func<IEnumerable<ISlashCommand>> others) : ISlashCommand
{
    private const string ChannelOption = "channel";
    private const string CommandOption = "command";
    private const string FileOption = "file";
    private const string WhatOption = "what";

    private readonly Places _places = tools.Places;
    private readonly PanelActs _panel = new(tools.Places, asker => Defaults(asker, tools.Ceiling), tools.Waiting);
    private readonly ResetActs _reset = new(tools.Places);

    public ApplicationCommand Definition { get; } = ConfigDefinition.Create(ChannelOption, CommandOption, FileOption, WhatOption);

    public bool IsAlwaysPrivate => true;

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var here = ConfigGuard.Check(asker);
        return options.Subcommand switch
        {
            // On the server, wherever it is used: who wants to set defaults must not change one channel by mistake.
            "panel" => new(_panel.Show(asker, PlacePath.Server(here.GuildId), Setting.Answers, _places.Settings.Problem is null ? null : ConfigTexts.NothingStored)),
            "why" => new(Why(options, here, asker)),
            "check" => new(Check(options, here, asker)),
            "log" => new(Log(here, asker, page: 0, notice: null)),
            "export" => new(tools.Files.Export(here)),
            "import" => tools.Files.ImportAsync(options, here, asker, cancellationToken),
            "reset" => new(_reset.Ask(options.Text(WhatOption), here, asker)),
            _ => throw new UserError(Texts.OldCommand),
        };
    }

    public async ValueTask<Reply> EnterAsync(CustomId id, Entered entered, bool isPrivate, Asker asker, CancellationToken cancellationToken)
    {
        ConfigGuard.Check(asker);
        if (ConfigTicket.TryParse(id) is not { } ticket) throw new UserError(Texts.OldComponent);
        var place = ConfigGuard.Check(ticket, asker, _places);
        return ticket.Act switch
        {
            ConfigAct.Show => _panel.Show(asker, place, ticket.Setting ?? Setting.Answers, notice: null),
            ConfigAct.GoTo => _panel.GoTo(ticket, entered, asker),
            ConfigAct.GoElsewhere => _panel.GoElsewhere(ticket, entered, asker),
            ConfigAct.PickSetting => _panel.PickSetting(place, entered, asker),
            ConfigAct.SetValue => await _panel.SetValueAsync(ticket, place, entered, asker, cancellationToken),
            ConfigAct.SetNone => await _panel.SetNoneAsync(ticket, place, asker, cancellationToken),
            ConfigAct.SetDay => await _panel.SetDayAsync(ticket, place, entered, asker, cancellationToken),
            ConfigAct.TakeBack => await _panel.TakeBackAsync(ticket, place, asker, cancellationToken),
            ConfigAct.Why => WhyReply.Render(WhyReport.Of(place, command: null, asker, _places), ticket.Setting, Defaults(asker, tools.Ceiling)),
            ConfigAct.Log => Log(place, asker, id.Page ?? 0, notice: null),
            ConfigAct.Undo => await UndoAsync(place, entered, asker, id.Page ?? 0, cancellationToken),
            ConfigAct.Done => Reply.Sentence(ConfigTexts.Closed),
            ConfigAct.Import => await tools.Files.ConfirmAsync(ticket, place, asker, cancellationToken),
            ConfigAct.ResetPlace or ConfigAct.ResetServer => _reset.Reset(ticket, place, asker),
            ConfigAct.Forget => _reset.Forget(place),
            ConfigAct.Cancel => Reply.Sentence(ConfigTexts.LeftAlone),
            _ => throw new UserError(Texts.OldComponent),
        };
    }

    /// <summary>The form for a day; where the button may not be used, the answer says why.</summary>
    public Modal? Open(CustomId id, Entered entered, Asker asker)
    {
        if (ConfigTicket.TryParse(id) is not { Act: ConfigAct.EnterDay } ticket) return null;
        try
        {
            return _panel.DayForm(ticket, ConfigGuard.Check(ticket, asker, _places));
        }
        catch (UserError)
        {
            return null;
        }
    }

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed, Asker asker) => option != CommandOption ? [] :
    [
        .. others().Select(command => command.Definition.Name)
            .Where(name => name.Contains(typed.TrimStart('/'), StringComparison.OrdinalIgnoreCase))
            .Select(name => new ApplicationCommandOptionChoice { Name = $"/{name}", Value = name }),
    ];

    private Reply Why(SlashOptions options, PlacePath here, Asker asker)
    {
        var typed = options.Text(CommandOption).TrimStart('/').ToLowerInvariant();
        var command = typed.Length == 0 ? null : others().FirstOrDefault(known => known.Definition.Name == typed)
            ?? throw new UserError(ConfigTexts.NoSuchCommand(typed, Nearest.Of(typed, others().Select(known => known.Definition.Name))));
        return WhyReply.Render(WhyReport.Of(Asked(options, here)?.Place ?? here, command, asker, _places), about: null, Defaults(asker, tools.Ceiling));
    }

    private Reply Check(SlashOptions options, PlacePath here, Asker asker)
    {
        var asked = Asked(options, here);
        var place = asked?.Place ?? here;
        var granted = asked is { } other ? other.Channel.AppPermissions ?? Permissions.None : asker.Place.App;
        return CheckReply.Render(place, granted, PlaceSettings.Of(_places.Settings.Of(place.GuildId), place).CorrectionsChannel);
    }

    private Reply Log(PlacePath place, Asker asker, int page, string? notice)
    {
        var batches = _places.Settings.Log(place.GuildId, page * LogReply.PageSize, LogReply.Taken);
        return new LogReply(asker, place, _places.Settings.Of(place.GuildId), batches, page).Render(notice);
    }

    private async ValueTask<Reply> UndoAsync(PlacePath place, Entered entered, Asker asker, int page, CancellationToken cancellationToken)
    {
        if (_places.Settings.Problem is not null) throw new UserError(ConfigTexts.NothingStored);
        if (entered.Chosen is not [var chosen] || !long.TryParse(chosen, out var batch)) throw new UserError(Texts.OldComponent);
        var channels = _places.Channels.Of(place.GuildId);
        var gone = _places.Settings.Batch(place.GuildId, batch).Where(change => change.OldValue is not null && change.Scope.Kind != ScopeKind.Server)
            .Any(change => !channels.IsEmpty && _places.Channels.Find(place.GuildId, change.ParentId ?? change.Scope.Id) is null);
        if (gone) return Log(place, asker, page, ConfigTexts.GoneToUndo);
        var result = _places.Settings.Undo(place.GuildId, batch, asker.UserId);
        var notice = result switch
        {
            null => ConfigTexts.NothingToUndo,
            { IsDone: true } => ConfigTexts.Undone(ConfigLines.Of(result.Changes)),
            _ => ConfigTexts.UndoOvertaken(ConfigLines.Of(result.Changes)),
        };
        var posted = result is { IsDone: true } ? await tools.Waiting.PostAsync(place.GuildId, result.Changes, cancellationToken) : null;
        return Log(place, asker, page, posted is null ? notice : $"{notice}\n{posted}");
    }

    /// <summary>The channel that an option names; null where none is named.</summary>
    private (PlacePath Place, Channel Channel)? Asked(SlashOptions options, PlacePath here) =>
        Snowflake.TryParse(options.Text(ChannelOption), out var id) && options.Channels.TryGetValue(id, out var channel) ? (ConfigGuard.Chosen(channel, here, _places), channel) : null;

    private static PlaceDefaults Defaults(Asker asker, SpoilerLine ceiling) => new(ceiling, asker.Place.GuildLocale ?? Languages.Default);
}
