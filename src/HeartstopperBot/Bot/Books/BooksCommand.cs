using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Books;

/// <summary><c>/books</c>: the books in reading order, each with its dates; or one book.</summary>
internal static class BooksCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Book];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "books",
            "The books in reading order, with their dates",
            Define.Name("book", "One book with all that is known of it; all without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Books(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
