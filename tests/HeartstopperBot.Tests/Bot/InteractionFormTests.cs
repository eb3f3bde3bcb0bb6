using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Bot;

/// <summary>A button that opens a form, and what comes of the form.</summary>
public sealed class InteractionFormTests
{
    private const string Button = "1|a|0|ask|";

    [Fact]
    public async Task A_button_may_open_a_form()
    {
        using var dialogue = new RouterDialogue(new CommandWithForm());

        await dialogue.DoAsync(dialogue.Press(Button));

        var body = Assert.Single(dialogue.Sent).Body!;
        Assert.Equal((9, Button, "Tell me"), ((int)body["type"]!, (string)body["data"]!["custom_id"]!, (string)body["data"]!["title"]!));
        Assert.Equal("""[{"type":18,"label":"Why","component":{"type":4,"custom_id":"why","style":2}}]""", body["data"]!["components"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false, false, 4)]
    [InlineData(true, true, 7)]
    public async Task What_was_filled_in_is_answered_privately_or_in_place_of_the_private_message(bool isFromMessage, bool isOnPrivate, int type)
    {
        var command = new CommandWithForm();
        using var dialogue = new RouterDialogue(command);
        var field = new SubmittedComponent { Type = ComponentType.TextInput, CustomId = "why", Value = " because " };
        var label = new SubmittedComponent { Type = ComponentType.Label, Component = field };
        var from = isFromMessage ? dialogue.Press(Button, isOnPrivate: isOnPrivate).Message : null;

        await dialogue.DoAsync(dialogue.Make(InteractionType.ModalSubmit, new InteractionData { CustomId = Button, Components = [label] }) with { Message = from });

        var body = Assert.Single(dialogue.Sent).Body!;
        Assert.Equal((type, "because"), ((int)body["type"]!, (string)body["data"]!["content"]!));
        if (type == 4) Assert.Equal(64, (int?)body["data"]!["flags"]);
    }

    [Fact]
    public async Task A_form_that_cannot_be_made_becomes_an_answer()
    {
        using var dialogue = new RouterDialogue(new CommandWithForm { Breaks = true });

        await dialogue.DoAsync(dialogue.Press(Button));

        Assert.Equal("no form", (string?)Assert.Single(dialogue.Sent).Body!["data"]!["content"]);
        Assert.Contains(dialogue.LogLines.Lines, line => line.Contains("could not be made", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_chosen_comes_with_the_channels_it_names()
    {
        var channel = new Channel { Id = new Snowflake(6), Type = ChannelType.GuildForum };
        using var dialogue = new RouterDialogue(new CommandWithForm());
        var resolved = new ResolvedData { Channels = new Dictionary<string, Channel> { ["6"] = channel } };
        var data = new InteractionData { CustomId = Button, ComponentType = ComponentType.ChannelSelect, Values = ["6"], Resolved = resolved };

        var entered = Entered.Of(dialogue.Make(InteractionType.MessageComponent, data));

        Assert.Equal(["6"], entered.Chosen);
        Assert.Equal(channel, entered.Channels[channel.Id]);
    }

    [Fact]
    public void The_options_of_a_part_of_a_command_are_read_like_any_other()
    {
        var option = new InteractionDataOption { Name = "command", Type = ApplicationCommandOptionType.String, Value = System.Text.Json.JsonDocument.Parse("\"cast\"").RootElement };
        var part = new InteractionDataOption { Name = "why", Type = ApplicationCommandOptionType.SubCommand, Options = [option] };

        var options = SlashOptions.Of(new InteractionData { Name = "config", Options = [part] });

        Assert.Equal(("why", "cast"), (options.Subcommand, options.Text("command")));
    }

    [Fact]
    public void Rights_and_roles_come_from_the_interaction_alone()
    {
        using var dialogue = new RouterDialogue(new CommandWithForm());
        var member = new GuildMember { Permissions = Permissions.ManageGuild, Roles = [new Snowflake(3)] };
        var interaction = dialogue.Make(InteractionType.ApplicationCommand, null) with
        {
            GuildId = new Snowflake(2),
            ChannelId = new Snowflake(4),
            Channel = new Channel { Id = new Snowflake(4), Type = ChannelType.PublicThread, ParentId = new Snowflake(5) },
            Member = member,
            GuildLocale = "de",
        };

        var place = Whereabouts.Of(interaction);

        Assert.Equal((2UL, 4UL, 5UL, true, "de"), (place.GuildId!.Value.Value, place.ChannelId!.Value.Value, place.Parent!.Value.Value, place.IsThread, place.GuildLocale));
        Assert.True(place.MemberMay(Permissions.ManageGuild));
        Assert.False(place.MemberMay(Permissions.ManageChannels));
        Assert.Equal([new Snowflake(3)], place.Roles);
        Assert.True((place with { Member = Permissions.Administrator }).MemberMay(Permissions.ManageChannels));
        Assert.Null(Whereabouts.Of(interaction with { AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["1"] = new(9) } }).GuildId);
    }

    private sealed class CommandWithForm : ISlashCommand
    {
        public bool Breaks { get; init; }

        public ApplicationCommand Definition { get; } = Define.Command("ask", "A command for tests");

        public Modal? Open(CustomId id, Entered entered, Asker asker) => Breaks
            ? throw new InvalidOperationException("a bug")
            : new Modal(Button, "Tell me", [new Label { Text = "Why", Component = new TextInput { CustomId = "why", Style = TextInputStyle.Paragraph } }]);

        public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<Reply> EnterAsync(CustomId id, Entered entered, bool isPrivate, Asker asker, CancellationToken cancellationToken) => new(Reply.Sentence(entered.Fields.IsEmpty ? "no form" : entered.Text("why")));
    }
}
