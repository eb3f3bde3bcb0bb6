using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary><c>/config export</c> and <c>import</c>: out in one file, back in one transaction, shown before anything changes.</summary>
/// <param name="download">Fetches what somebody handed over; null where it cannot be had.</param>
internal sealed class FileActs(Places places, PendingImports pending, WaitingCorrections waiting, Func<Attachment, int, CancellationToken, Task<byte[]?>> download, TimeProvider time)
{
    public Reply Export(PlacePath here)
    {
        var file = SettingsFile.Write(places.Settings.Of(here.GuildId), places.Settings.ParentsOfThreads(here.GuildId), time.GetUtcNow());
        return new Reply(Budget.Fit(new MessagePayload { Content = ConfigTexts.ExportTitle }), Outcome.Answered, () => System.Text.Encoding.UTF8.GetString(file))
        {
            File = new AttachedFile($"heartstopperbot-settings-{here.GuildId}.json", file),
        };
    }

    public async ValueTask<Reply> ImportAsync(SlashOptions options, PlacePath here, Asker asker, CancellationToken cancellationToken)
    {
        if (options.File is not { } attachment) throw new UserError(ConfigTexts.ImportMissing);
        if (attachment.Size > SettingsFile.MostBytes) throw new UserError(ConfigTexts.FileTooLarge(SettingsFile.MostBytes / 1024));
        var bytes = await download(attachment, SettingsFile.MostBytes, cancellationToken) ?? throw new UserError(ConfigTexts.ImportUnreachable);
        var file = SettingsFile.Read(bytes);
        if (!file.Findings.IsEmpty) return Say(ConfigTexts.FileProblems(string.Join('\n', file.Findings.Select(finding => $"- {Escape.Markdown(finding)}"))));
        pending.Keep(here.GuildId, asker.UserId, file);
        return Preview(file, here, asker, notice: null);
    }

    public async ValueTask<Reply> ConfirmAsync(ConfigTicket ticket, PlacePath here, Asker asker, CancellationToken cancellationToken)
    {
        if (places.Settings.Problem is not null) throw new UserError(ConfigTexts.NothingStored);
        var file = pending.Take(here.GuildId, asker.UserId) ?? throw new UserError(ConfigTexts.ImportGone);
        var result = places.Settings.Change(here.GuildId, Plan(file, here).Edits, Cause.Import, asker.UserId, new Seen(ticket.Revision, Place: null));
        if (result.IsDone)
        {
            var posted = await waiting.PostAsync(here.GuildId, result.Changes, cancellationToken);
            return Say(posted is null ? ConfigTexts.Imported(result.Changes.Length) : $"{ConfigTexts.Imported(result.Changes.Length)}\n{posted}");
        }

        pending.Keep(here.GuildId, asker.UserId, file);
        return Preview(file, here, asker, ConfigLines.Overtaken(result.Changes));
    }

    private Reply Preview(SettingsFileReading file, PlacePath here, Asker asker, string? notice)
    {
        var plan = Plan(file, here);
        var lines = new List<string>();
        if (notice is not null) lines.AddRange([notice, ""]);
        if (plan.IsOfOtherServer) lines.Add(ConfigTexts.ImportOtherServer(plan.LeftOut));
        else if (plan.LeftOut > 0) lines.Add(ConfigTexts.ImportLeftOut(plan.LeftOut));
        if (plan.Edits.IsEmpty) return Say(string.Join('\n', lines.Append(ConfigTexts.ImportSame)));
        lines.Add(ConfigTexts.ImportCounts(plan.Added, plan.Changed, plan.Removed, plan.Same));
        lines.Add("");
        lines.AddRange(plan.Edits.Select(Line));
        var settings = places.Settings.Of(here.GuildId);
        string Id(ConfigAct act) => new ConfigTicket(act, here.GuildId, asker.UserId, settings.Revision, PlacePath.Server(here.GuildId).Nearest, null, null).Encode(page: 0);
        return Say(
            Budget.JoinLines(lines, Limits.Description, Texts.AndMore),
            new Button { Style = ButtonStyle.Danger, Label = ConfigTexts.ImportButton, CustomId = Id(ConfigAct.Import) },
            new Button { Style = ButtonStyle.Secondary, Label = ConfigTexts.CancelButton, CustomId = Id(ConfigAct.Cancel) });
    }

    private ImportPlan Plan(SettingsFileReading file, PlacePath here)
    {
        var channels = places.Channels.Of(here.GuildId);
        // While nothing is known of the channels yet, what is gone is found out at the next start.
        return ImportPlan.Of(file, places.Settings.Of(here.GuildId), places.Settings.ParentsOfThreads(here.GuildId), id => channels.IsEmpty ? file.Server == here.GuildId : places.Channels.Find(here.GuildId, id) is not null);
    }

    private static string Line(Edit edit)
    {
        var (setting, place) = (ConfigWords.Name(edit.Setting), ConfigWords.Place(edit.Scope));
        return edit.Value is { } value ? ConfigTexts.ImportSets(setting, place, ConfigWords.Value(edit.Setting, value)) : ConfigTexts.ImportTakesBack(setting, place);
    }

    private static Reply Say(string text, params IReadOnlyList<Component> buttons)
    {
        var embed = new Embed { Title = ConfigTexts.ImportTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{ConfigTexts.ImportTitle}\n{text}", buttons.Count > 0 ? [new ActionRow { Components = buttons }] : []);
    }
}
