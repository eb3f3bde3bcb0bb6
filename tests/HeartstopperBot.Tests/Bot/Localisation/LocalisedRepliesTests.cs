using HeartstopperBot.Bot.CheckThis;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Whole replies in other languages: everything around the facts is translated, and the facts are not.</summary>
public sealed class LocalisedRepliesTests : IDisposable
{
    private const string Message = "Kit Connor plays Nick and Joe Locke plays Nick. Joe Locke wrote season 1. Andy Newbery directed season 1!";

    /// <summary>What can happen to a question, by the name of its approved file.</summary>
    private static readonly (string Name, string Line)[] Lines =
    [
        ("where", "/where as_of:2022-12"),
        ("progress", "/progress"),
        ("no-source", "/whoplays name:Nobody Yet"),
        ("no-source-then", "/release title:season 3 as_of:2022-06"),
        ("not-found", "/whoplays name:niick nelsn zz"),
        ("several-meanings", "/whoplays name:o"),
        ("other-kind", "/release title:Nick"),
        ("cast-groups", "/cast season:3"),
        ("crew", "/crew season:1"),
        ("character", "/character name:Nick"),
        ("awards", "/awards"),
        ("ask-opinion", "/ask question:who is the best actor?"),
        ("ask-private", "/ask question:is Kit Connor dating anyone?"),
        ("ask-unknown", "/ask question:what does Nick eat?"),
        ("source", "/sources name:wrong"),
        ("timeline", "/timeline topic:Nick"),
    ];

    private readonly BuiltPack _pack = LookupPack.Builder()
        .Entity("darragh-hand", "person", "Darragh Hand")
        .Claim("late", "season-3", "cast-member", "darragh-hand", "Darragh Hand joins for season 3.", "qualifiers: { as: new }")
        .Claim("late", "season-3", "cast-member", "kit-connor", "Kit Connor is back for season 3.", "qualifiers: { as: returning }")
        .Build();

    private FactAnswers Answers => new(_pack.Store);

    public static TheoryData<string, string, string> Replies
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var locale in new[] { "de", "fr", "ja" })
            {
                foreach (var (name, line) in Lines) data.Add(name, line, locale);
            }

            return data;
        }
    }

    public void Dispose() => _pack.Dispose();

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_reply_is_made_in_the_language_of_its_reader(string name, string line, string locale)
    {
        var commands = SomeCommands.Create(Answers);
        Languages.Speak(Languages.Of(locale));

        SomeCommands.AssertApproved(await commands.ReplyAsync(line), $"{name}-{locale}");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ja")]
    public async Task What_a_message_claims_is_judged_in_the_language_of_its_reader(string locale)
    {
        Languages.Speak(Languages.Of(locale));

        SomeCommands.AssertApproved(await new CheckThisCommand(Answers).AnswerAsync(Message, SomeAsker.WhoSawEverything, CancellationToken.None), $"check-this-{locale}");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ja")]
    public void What_is_held_back_is_said_to_be_in_the_language_of_its_reader(string locale)
    {
        Languages.Speak(Languages.Of(locale));
        var answer = Answers.WhoPlays("Nick's partner", new Lens(null, SpoilerLine.Nothing));

        SomeCommands.AssertApproved(AnswerReply.Render(answer, new QuestionKey("whoplays", ["Nick's partner", ""]), isPrivate: true), $"held-back-{locale}");
    }
}
