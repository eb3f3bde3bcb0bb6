using System.Text.Json;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Replies;

public sealed class RenderingTests
{
    private static readonly QuestionKey Key = new("release", ["season-2", ""]);

    public static TheoryData<string> Names => ["release", "release-then", "several-meanings", "not-found", "long", "long-page-2", "sources", "sources-long", "history", "private", "covered", "covered-sources", "covered-history", "lifted"];

    public static TheoryData<string> PlainNames => ["release", "several-meanings", "long", "long-page-2", "sources", "history", "covered"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_looks_as_approved(string name)
    {
        var reply = Render(name);

        GoldenFile.AssertMatches($"{name}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        DiscordRules.AssertValid(reply.Message);
    }

    /// <summary>Where the bot may not embed.</summary>
    [Theory]
    [MemberData(nameof(PlainNames))]
    public void A_plain_message_looks_as_approved(string name)
    {
        var message = Render(name).ToPlain();

        GoldenFile.AssertMatches($"plain-{name}.json", GoldenFile.Pretty(JsonSerializer.Serialize(message, DiscordJson.Default.MessagePayload)));
        DiscordRules.AssertValid(message);
    }

    [Theory]
    [InlineData("release")]
    [InlineData("release-then")]
    [InlineData("several-meanings")]
    [InlineData("not-found")]
    [InlineData("covered")]
    public void The_plain_text_of_a_reply_is_as_approved(string name) => GoldenFile.AssertMatches($"{name}.txt", Render(name).ToText());

    [Fact]
    public void A_private_answer_can_be_shared_and_a_public_one_cannot()
    {
        Assert.Contains(Texts(AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: true)), label => label == "Share");
        Assert.DoesNotContain(Texts(AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: false)), label => label == "Share");
    }

    [Fact]
    public void Where_nothing_was_said_before_there_is_no_history() =>
        Assert.DoesNotContain(Texts(AnswerReply.Render(SomeAnswers.Then, Key, isPrivate: false)), label => label == "History");

    [Fact]
    public void A_page_past_the_end_shows_the_last()
    {
        var reply = AnswerReply.Render(SomeAnswers.Long, Key, isPrivate: false, View.Answer, page: int.MaxValue);

        Assert.Contains("Person 60", reply.Message.Embeds![0].Description!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_too_long_for_a_button_goes_without_the_button()
    {
        var reply = AnswerReply.Render(SomeAnswers.Release, new QuestionKey("release", [new string('x', 100), ""]), isPrivate: true);

        Assert.Empty(reply.Message.Components!);
        Assert.NotEmpty(reply.Message.Embeds!);
    }

    private static IEnumerable<string?> Texts(Reply reply) => reply.Message.Components!.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>().Select(button => button.Label);

    private static Reply Render(string name) => name switch
    {
        "release" => AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: false),
        "release-then" => AnswerReply.Render(SomeAnswers.Then, Key, isPrivate: false),
        "several-meanings" => AnswerReply.Render(SomeAnswers.SeveralMeanings, Key, isPrivate: false),
        "not-found" => AnswerReply.Render(SomeAnswers.NotFound, Key, isPrivate: true),
        "long" => AnswerReply.Render(SomeAnswers.Long, Key, isPrivate: false),
        "long-page-2" => AnswerReply.Render(SomeAnswers.Long, Key, isPrivate: false, View.Answer, page: 1),
        "sources" => AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: true, View.Sources),
        "sources-long" => AnswerReply.Render(SomeAnswers.Long, Key, isPrivate: true, View.Sources, page: 1),
        "history" => AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: true, View.History),
        "private" => AnswerReply.Render(SomeAnswers.Release, Key, isPrivate: true),
        "covered" => AnswerReply.Render(SomeAnswers.GivingAway, Key, isPrivate: false),
        "covered-sources" => AnswerReply.Render(SomeAnswers.GivingAway, Key, isPrivate: true, View.Sources),
        "covered-history" => AnswerReply.Render(SomeAnswers.GivingAway, Key, isPrivate: true, View.History),
        "lifted" => AnswerReply.Render(SomeAnswers.GivingAway with { HasHeldBack = false, HidesStory = false, Notes = [] }, Key with { IsLifted = true }, isPrivate: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
