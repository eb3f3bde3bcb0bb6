using System.Collections.Immutable;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.WhoPlays;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

public sealed class RememberedRepliesTests
{
    private static readonly Reply SomeReply = Reply.Of(new Embed { Description = new string('x', 3_000) }, Outcome.Answered, () => "text");

    [Fact]
    public async Task The_same_question_has_the_same_reply_and_is_looked_up_once()
    {
        using var remembered = new RememberedReplies();
        var command = WhoPlaysCommand.Create(RealFacts.Answers, remembered);

        var first = await command.AnswerAsync(Asked("Nick"), SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken);
        var second = await command.AnswerAsync(Asked("Nick"), SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken);

        Assert.Same(first, second);
        Assert.Contains("Kit Connor plays Nick Nelson.", second.ToText());
    }

    [Fact]
    public async Task Another_name_another_day_or_another_audience_is_another_question()
    {
        using var remembered = new RememberedReplies();
        var command = WhoPlaysCommand.Create(RealFacts.Answers, remembered);

        var replies = new HashSet<Reply>(ReferenceEqualityComparer.Instance);
        foreach (var asked in new[] { Asked("Nick"), Asked("Charlie"), Asked("Nick", asOf: "2022-05-01"), Asked("Nick", isPrivate: true) })
            replies.Add(await command.AnswerAsync(asked, SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken));

        Assert.Equal(4, replies.Count);
    }

    [Fact]
    public async Task Another_language_is_another_reply()
    {
        using var remembered = new RememberedReplies();
        var command = WhoPlaysCommand.Create(RealFacts.Answers, remembered);

        var english = await command.AnswerAsync(Asked("Nick"), SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken);
        Languages.Speak(Languages.Of("de"));
        var german = await command.AnswerAsync(Asked("Nick"), SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken);

        Assert.Equal("Who plays Nick Nelson?", english.Message.Embeds![0].Title);
        Assert.Equal("Wer spielt Nick Nelson?", german.Message.Embeds![0].Title);
    }

    [Fact]
    public void What_is_remembered_has_a_bound()
    {
        using var remembered = new RememberedReplies();

        for (var number = 0; number < 5_000; number++) remembered.Remember(new ReplyKey("whoplays", $"name {number}", Lens.Everything, false, false, View.Answer, 0), SomeReply);

        Assert.InRange(remembered.Count, 1, 250);
    }

    private static SlashOptions Asked(string name, string? asOf = null, bool isPrivate = false)
    {
        var options = new Dictionary<string, string> { ["name"] = name, ["private"] = isPrivate ? "true" : "false" };
        if (asOf is not null) options["as_of"] = asOf;
        return new SlashOptions(options.ToImmutableDictionary());
    }
}
