using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Bot.About;
using HeartstopperBot.Bot.Ask;
using HeartstopperBot.Bot.Awards;
using HeartstopperBot.Bot.Books;
using HeartstopperBot.Bot.Cast;
using HeartstopperBot.Bot.Character;
using HeartstopperBot.Bot.CheckThis;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Crew;
using HeartstopperBot.Bot.Episodes;
using HeartstopperBot.Bot.Help;
using HeartstopperBot.Bot.Locations;
using HeartstopperBot.Bot.Music;
using HeartstopperBot.Bot.Person;
using HeartstopperBot.Bot.Privacy;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.Release;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.Sources;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Bot.Timeline;
using HeartstopperBot.Bot.Where;
using HeartstopperBot.Bot.WhoPlays;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>The commands that there are, typed or of the message menu: the lists, by hand, and found by name.</summary>
internal sealed class SlashCommands(ImmutableArray<ISlashCommand> all, ImmutableArray<IMessageCommand> onMessages)
{
    private readonly FrozenDictionary<string, ISlashCommand> _byName = all.ToFrozenDictionary(command => command.Definition.Name);

    /// <summary>All that this version has, in the order in which <c>/help</c> shows them.</summary>
    public static SlashCommands Create(
        FactAnswers answers, RememberedReplies remembered, CommandIds ids, ProgressStore progress, StateDatabase state, ModeratorTools tools, CorrectionDesk corrections)
    {
        ImmutableArray<ISlashCommand> commands = [];
        SlashCommands? made = null;
        var scores = new QuizScores(state);
        var forgetting = new Forgetting(state);
        ImmutableArray<IMessageCommand> onMessages = [new CheckThisCommand(answers)];
        commands =
        [
            CastCommand.Create(answers, remembered),
            WhoPlaysCommand.Create(answers, remembered),
            ReleaseCommand.Create(answers, remembered),
            CharacterCommand.Create(answers, remembered),
            PersonCommand.Create(answers, remembered),
            CrewCommand.Create(answers, remembered),
            AwardsCommand.Create(answers, remembered),
            WhereCommand.Create(answers, remembered),
            EpisodesCommand.Create(answers, remembered),
            BooksCommand.Create(answers, remembered),
            MusicCommand.Create(answers, remembered),
            LocationsCommand.Create(answers, remembered),
            TimelineCommand.Create(answers, remembered),
            AskCommand.Create(answers, remembered),
            SourcesCommand.Create(answers, remembered),
            new QuizCommand(answers, scores, Random.Shared.Next),
            new ProgressCommand(progress, state, forgetting),
            new PrivacyCommand(new StoredAbout(progress, scores, state), forgetting),
            new ConfigCommand(tools, () => commands),
            CorrectionsCommand.Create(corrections, (question, lens, asker) => made!.AnswerTo(question, lens, asker)),
            new HelpCommand(() => commands, onMessages, ids),
            new AboutCommand(answers),
        ];
        made = new SlashCommands(commands, onMessages) { Dress = corrections.Notes.Dress };
        return made;
    }

    public ImmutableArray<ISlashCommand> All => all;

    /// <summary>Puts on a reply what the server of the asker has to say about it, and how to say that it is wrong.</summary>
    public Func<Reply, Asker, bool, Reply> Dress { get; private init; } = static (reply, _, _) => reply;

    public ImmutableArray<ApplicationCommand> Definitions => [.. all.Select(command => command.Definition), .. onMessages.Select(command => command.Definition)];

    public ImmutableArray<IMessageCommand> OnMessages => onMessages;

    /// <summary>Null for a name that is not, or no longer, ours.</summary>
    public ISlashCommand? Find(string? name) => name is not null && _byName.TryGetValue(name, out var command) ? command : null;

    /// <summary>Whose button, menu or form it is. That an answer is wrong is said in the same way of each.</summary>
    public ISlashCommand? Find(CustomId id) => Find(id.View == View.Wrong ? CorrectionActs.Command : id.Question.Command);

    /// <summary>The answer to a question that a button carries; null where no command asks so.</summary>
    public Answer? AnswerTo(QuestionKey question, Lens lens, Asker asker) =>
        Find(question.Command)?.AnswerTo(question, lens, asker) ?? FindOnMessage(question.Command)?.AnswerTo(question, lens);

    /// <summary>The same for the message menu.</summary>
    public IMessageCommand? FindOnMessage(string? name) => onMessages.FirstOrDefault(command => command.Definition.Name == name);
}
