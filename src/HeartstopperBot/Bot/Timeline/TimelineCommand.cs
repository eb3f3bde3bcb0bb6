using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Timeline;

/// <summary><c>/timeline</c>: what became known when, of anything that has a name or of a property such as the release date.</summary>
internal static class TimelineCommand
{
    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "timeline",
            "What became known when",
            Define.Name("topic", "Somebody, a title, \"release date\" or both; orders, filming and releases without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Timeline(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, kinds: null, lens))
            .Concat(FactTexts.Suggest(typed, Limits.Choices).Select(property => new ApplicationCommandOptionChoice { Name = $"{FactTexts.Name(property)} · {Texts.Property}", Value = property.Id })));
}
