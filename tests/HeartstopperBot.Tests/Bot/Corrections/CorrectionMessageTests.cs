using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Corrections;

/// <summary>What moderators read, whatever people wrote.</summary>
public sealed partial class CorrectionMessageTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "@everyone", "<@1500000000000000005>", "<@&1>", "<#1>", "</cast:1>", "<t:1:R>", "[click](https://evil.test)", "https://evil.test/x", "](https://evil.test)", "**bold**", "||spoiler", "`code`", "```",
        "> quote", "# heading", "-# small", "- list", "\\", "|", "%7C", "\0", "\u001b[31m", "\u202Eevil", "\r\n# x\n> y\n- z", "\u200B", "💛🍂", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "javascript:alert(1)", "<script>alert(1)</script>", "1|a||corrections|accept|1",
    ];

    private static readonly string[] Acts =
        [CorrectionActs.Accept, CorrectionActs.Reject, CorrectionActs.Ask, CorrectionActs.Undo, CorrectionActs.Answer, CorrectionActs.List, CorrectionActs.Post, CorrectionActs.Notes, CorrectionActs.Open, CorrectionActs.Remove, "", "x"];

    private readonly FakeTime _time = new();

    [Fact]
    public void An_open_one_looks_as_approved() => AssertApproved("correction-open", Some());

    [Fact]
    public void A_decided_one_looks_as_approved()
    {
        using var state = StateDatabase.InMemory();
        var store = new CorrectionStore(state, _time);
        var id = store.Reported(SomeCorrections.About with { Spoils = "season-2", Shown = "||**He says it.**|| [1]" }).Id;
        store.Ask(id, SomeCorrections.Server, "Where *did* you read it?", SomeCorrections.Moderator);
        store.Record(id, StepKind.Told);
        store.Answer(id, SomeCorrections.Fan, "There.");
        store.Decide(id, SomeCorrections.Server, note: null, "Four sources say so.", SomeCorrections.Moderator);
        store.Record(id, StepKind.NotTold);
        store.Undo(id, SomeCorrections.Server, 13);

        AssertApproved("correction-accepted", store.Decide(id, SomeCorrections.Server, new Report("A note.", null), reason: null, 13)!);
    }

    [Fact]
    public void A_thousand_emojis_and_all_that_people_try_stay_within_Discords_limits_and_do_nothing()
    {
        foreach (var text in Hostile.Append(string.Concat(Enumerable.Repeat("💛", 1000))).Append(new string('*', 1000)).Append(string.Concat(Enumerable.Repeat("a\n", 500))))
        {
            var steps = Enumerable.Range(0, 60).Select(place => new Step((StepKind)(place % 8), 12, _time.GetUtcNow(), text)).ToImmutableArray();
            var correction = Some() with
            {
                About = new Disputed(text, text, $"**{Escape.Markdown(text)}**", text, text, [.. Enumerable.Repeat("nick-nelson.played-by.85634b2d", 60)], text, null),
                Report = new Report(text, "https://example.org/page"),
                Steps = steps,
            };

            var reply = CorrectionMessage.Render(correction);

            foreach (var message in new[] { reply.Message, reply.ToPlain() }) Assert.True(Problem(message) is null, $"{Problem(message)}: {text}");
        }
    }

    [Fact]
    public async Task Any_id_and_any_form_gets_a_valid_private_message_or_a_clean_sentence()
    {
        var random = new Random(20261121);
        using var state = StateDatabase.InMemory();
        var desk = CorrectionDesk.Offline(state, RealFacts.Answers.Store);
        var commands = SomeCommands.Create();
        var command = CorrectionsCommand.Create(desk, commands.AnswerTo);
        for (ulong person = 1; person <= 30; person++) desk.Store.Reported(person: person);

        for (var round = 0; round < 5000; round++)
        {
            var (first, second) = (Acts[random.Next(Acts.Length)], random.Next(3) == 0 ? Text(random) : $"{random.Next(1, 35)}");
            var id = random.Next(4) switch
            {
                0 => CorrectionActs.Id(first, random.Next(1, 35)),
                1 => new CustomId(View.Pick, Page: null, new QuestionKey(CorrectionActs.Command, [second, first])),
                2 => new CustomId(View.Wrong, Page: null, new QuestionKey(commands.All[random.Next(commands.All.Length)].Definition.Name, [Text(random), Text(random)])),
                _ => new CustomId((View)random.Next(6), random.Next(2) == 0 ? null : 0, new QuestionKey(CorrectionActs.Command, [first, second])),
            };
            var entered = random.Next(3) == 0 ? Entered.Nothing : Entered.Nothing with
            {
                Fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(CorrectionForms.Text, [Text(random)]).Add(CorrectionForms.Link, [Text(random)]),
            };
            var asker = random.Next(3) == 0 ? SomeCorrections.In(SomeCorrections.Server, (ulong)random.Next(1, 40)) : SomeCorrections.ModeratorOf(random.Next(5) == 0 ? SomeCorrections.OtherServer : SomeCorrections.Server);
            var form = command.Open(id, entered, asker);
            Reply reply;
            try
            {
                reply = await command.EnterAsync(id, entered, isPrivate: true, asker, TestContext.Current.CancellationToken);
            }
            catch (UserError error)
            {
                reply = Reply.Sentence(error.Message);
            }

            foreach (var message in new[] { reply.Message, reply.ToPlain() }) Assert.True(Problem(message) is null, $"{Problem(message)}: {id}");
            if (form is not null) Assert.True(form.CustomId.Length <= 100 && form.Title.Length <= 45 && form.Components.Count <= 5);
        }
    }

    [Fact]
    public void Every_form_is_within_Discords_limits()
    {
        var id = CorrectionActs.Id(CorrectionActs.Accept, long.MaxValue);
        var full = new Report(string.Concat(Enumerable.Repeat("💛", 1000)), $"https://example.org/{new string('a', 400)}");

        foreach (var form in new[] { CorrectionForms.Report(id, full), CorrectionForms.Report(id, null), CorrectionForms.Accept(id, full), CorrectionForms.Reject(id), CorrectionForms.Ask(id), CorrectionForms.Answer(id) })
        {
            Assert.InRange(form.Title.Length, 1, 45);
            foreach (var label in form.Components.OfType<Label>())
            {
                var input = (TextInput)label.Component;
                Assert.InRange(label.Text.Length, 1, 45);
                Assert.InRange(label.Description!.Length, 1, 100);
                Assert.True(input.Value is null || input.Value.EnumerateRunes().Count() <= input.MaxLength);
            }
        }
    }

    private Correction Some()
    {
        using var state = StateDatabase.InMemory();
        return new CorrectionStore(state, _time).Reported();
    }

    private static string Text(Random random) => random.Next(3) == 0 ? $"{random.Next(1, 35)}" : Hostile[random.Next(Hostile.Length)] + Hostile[random.Next(Hostile.Length)];

    private static void AssertApproved(string golden, Correction correction)
    {
        var reply = CorrectionMessage.Render(correction);
        Assert.Null(Problem(reply.Message));
        GoldenFile.AssertMatches($"{golden}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        GoldenFile.AssertMatches($"{golden}.txt", reply.ToPlain().Content!);
    }

    /// <summary>The mentions that we make ourselves ping nobody, because no message allows any; everything else must hold.</summary>
    private static string? Problem(MessagePayload message) => DiscordRules.Problem(message with
    {
        Content = Ours(message.Content),
        Embeds = message.Embeds?.Select(embed => embed with
        {
            Description = Ours(embed.Description),
            Fields = embed.Fields?.Select(field => field with { Value = Ours(field.Value)! }).ToList(),
        }).ToList(),
    });

    private static string? Ours(string? text) => text is null ? null : OurMention().Replace(text, "x");

    /// <summary>Mentions, and an address as an example, in code. Not what somebody wrote: that is escaped.</summary>
    [GeneratedRegex(@"(?<!\\)<[@#][0-9]+>|`https://(?:example\.org/page)?`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OurMention();
}
