using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Privacy;

/// <summary><c>/privacy</c>: what is stored about a person, and all of it deleted. Nobody else ever sees its replies.</summary>
internal sealed class PrivacyCommand(StoredAbout stored, Forgetting forgetting) : ISlashCommand
{
    private const string Name = "privacy";

    public ApplicationCommand Definition { get; } = Define.Command(Name, "What is stored about you; delete it");

    public bool IsAlwaysPrivate => true;

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken) => new(Show(asker));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken) => new(forgetting.Continue(id, Name, asker, () => Show(asker)));

    private Reply Show(Asker asker)
    {
        var lines = stored.Lines(asker);
        if (lines.Count == 0) return Forgetting.Say(PrivacyTexts.Nothing);
        return Forgetting.Say($"{string.Join('\n', lines.Select(line => $"- {line}"))}\n\n{PrivacyTexts.NothingElse}", Forgetting.ButtonOn(Name));
    }
}
