using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.About;

/// <summary><c>/about</c>: which version answers, from which facts.</summary>
internal sealed class AboutCommand(FactAnswers answers) : ISlashCommand
{
    public ApplicationCommand Definition { get; } = Define.Command("about", "Version, and what the answers are made from", Define.Private);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        var pack = answers.Store.Pack;
        var newest = pack.NewestSource is { } source ? $"{Citations.Title(source)}, {Citations.Date(source)}" : Texts.NoDate;
        (string Name, string Value)[] facts =
        [
            (Texts.Version, BotVersion.Text),
            (Texts.FactPack, pack.ShortHash),
            (Texts.Known, Texts.Counts(pack.Statements, pack.Claims, pack.Sources, pack.Entities)),
            (Texts.NewestSource, newest),
        ];
        var embed = new Embed
        {
            Title = Texts.AboutTitle,
            Description = Texts.AboutText,
            Color = Palette.Plain,
            Fields = [.. facts.Select(fact => new EmbedField { Name = fact.Name, Value = Escape.Markdown(fact.Value) })],
        };
        return new(Reply.Of(embed, Outcome.Answered, () => string.Join('\n', [Texts.AboutTitle, Texts.AboutText, .. facts.Select(fact => $"{fact.Name}: {Escape.Plain(fact.Value)}")])));
    }
}
