using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Bot;

/// <summary>A slash command whose answer a test decides, at its own time.</summary>
internal sealed class FakeCommand(Func<SlashOptions, CancellationToken, Task<Reply>> answer) : ISlashCommand
{
    public FakeCommand(string text)
        : this((_, _) => Task.FromResult(Reply.Sentence(text)))
    {
    }

    public int Calls { get; private set; }

    public Func<string, IReadOnlyList<ApplicationCommandOptionChoice>> Choices { get; init; } = _ => [];

    public ApplicationCommand Definition { get; } = Define.Command("ask", "A command for tests", Define.Name("name", "Any name"), Define.Private);

    public async ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        Calls++;
        return await answer(options, cancellationToken);
    }

    public async ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken)
    {
        Calls++;
        return await answer(new SlashOptions([]), cancellationToken);
    }

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed, Asker asker) => Choices(typed);
}
