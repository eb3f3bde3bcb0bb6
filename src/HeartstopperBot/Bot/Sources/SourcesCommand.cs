using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Sources;

/// <summary><c>/sources</c>: what the answers are made from, newest first; or one source with all that it states.</summary>
internal static class SourcesCommand
{
    private const int LongestTitle = 70;

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "sources",
            "The sources, or one of them with all that it states",
            Define.Name("name", "Words of a title, a publisher or a number; all without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Sources(arguments[0], lens),
        suggest: (typed, lens) => answers.SuggestSources(typed, Limits.Choices, lens).Select(Choice));

    private static ApplicationCommandOptionChoice Choice(Source source) => new()
    {
        // The date goes last and must be seen: two articles may have nearly the same title.
        Name = $"{Budget.Cut(Citations.Title(source), LongestTitle)} · {Citations.Date(source)}",
        Value = source.Id,
    };
}
