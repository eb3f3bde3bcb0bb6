using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Help;

/// <summary><c>/help</c>: the commands, each to be clicked.</summary>
/// <param name="others">Asked when the command runs: the list that it is itself a part of.</param>
internal sealed class HelpCommand(Func<IEnumerable<ISlashCommand>> others, IReadOnlyList<IMessageCommand> onMessages, CommandIds ids) : ISlashCommand
{
    public ApplicationCommand Definition { get; } = Define.Command("help", "What you can ask", Define.Private);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var language = Languages.Current;
        var commands = others().Select(command => (Path: PathOf(command.Definition), Mention: ids.Mention(command.Definition.Name, PathOf(command.Definition)), Description: language.Command(command.Definition.Name).Description ?? command.Definition.Description)).ToList();
        var menu = onMessages.Select(command => (Name: language.Command(command.Definition.Name).Name ?? command.Definition.Name, Text: $"{Texts.InMessageMenu} {command.Description}")).ToList();
        var embed = new Embed
        {
            Title = Texts.HelpTitle,
            Description = string.Join('\n', [.. commands.Select(command => $"{command.Mention} {command.Description}"), .. menu.Select(line => $"**{line.Name}** {line.Text}"), "", Texts.HelpHint]),
            Color = Palette.Plain,
        };
        return new(Reply.Of(embed, Outcome.Answered, () => string.Join('\n', [Texts.HelpTitle, .. commands.Select(command => $"/{command.Path} {command.Description}"), .. menu.Select(line => $"{line.Name} {line.Text}"), Texts.HelpHint])));
    }

    /// <summary>A command with parts cannot be used, or clicked, without one.</summary>
    private static string PathOf(ApplicationCommand command) =>
        command.Options is [{ Type: ApplicationCommandOptionType.SubCommand } first, ..] ? $"{command.Name} {first.Name}" : command.Name;
}
