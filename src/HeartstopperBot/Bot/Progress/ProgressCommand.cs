using System.Collections.Immutable;
using HeartstopperBot.Bot.Privacy;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Progress;

/// <summary><c>/progress</c>: "I have seen up to ...", and the way to be forgotten. Nobody else ever sees its replies.</summary>
internal sealed class ProgressCommand(ProgressStore progress, StateDatabase state, Forgetting forgetting) : ISlashCommand
{
    private const string Name = "progress";
    private const string Season = "season";

    private static readonly ImmutableArray<(string Word, string Name)> Lines =
        [("nothing", "Nothing yet"), ("season-1", "Season 1"), ("season-2", "Season 2"), ("season-3", "Season 3"), ("everything", "Everything")];

    public ApplicationCommand Definition { get; } = Define.Command(
        Name,
        "Say how far you have watched; nothing beyond it is told to you",
        Define.Choice(Season, "The last season that you have seen", [.. Lines.Select(line => new ApplicationCommandOptionChoice { Name = line.Name, Value = line.Word })]));

    public bool IsAlwaysPrivate => true;

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var typed = options.Text(Season);
        if (typed.Length == 0) return new(Show(asker));

        progress.Set(asker.UserId, SpoilerLine.TryParse(typed) ?? throw new UserError(Texts.BadSeason(typed)));
        return new(Show(asker));
    }

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken) => new(forgetting.Continue(id, Name, asker, () => Show(asker)));

    private Reply Show(Asker asker)
    {
        var seen = progress.SeenUpTo(asker.UserId) is { } line ? Texts.SeenUpTo(line) : Texts.SeenUnknown(asker.Own.Line);
        var stored = state.Stored(asker.UserId);
        var isStored = stored is { IsEmpty: false };
        var text = $"{seen}\n\n{(stored is null ? PrivacyTexts.Unreadable : isStored ? PrivacyTexts.InPrivacy : PrivacyTexts.Nothing)}";
        var embed = new Embed { Title = Texts.ProgressTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{Texts.ProgressTitle}\n{text}", isStored ? [new ActionRow { Components = [Forgetting.ButtonOn(Name)] }] : []);
    }
}
