using System.Text.Json;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Discord;

/// <summary>What Discord's documents show is read whole, and what we write is what they show.</summary>
public sealed class ModelTests
{
    [Fact]
    public void A_command_in_a_server_is_read_with_its_nested_options_and_the_rights_of_the_member()
    {
        var interaction = ReadInteraction("interaction_command.json");

        Assert.Equal(InteractionType.ApplicationCommand, interaction.Type);
        Assert.Equal("Mod", interaction.Invoker?.GlobalName);
        Assert.Equal(1400000000000000004UL, interaction.AuthorizingIntegrationOwners!["0"].Value);
        Assert.True(interaction.Member!.Permissions!.Value.HasFlag(Permissions.ManageGuild));
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks, interaction.AppPermissions);
        Assert.Equal(InteractionContextType.Guild, interaction.Context);
        var target = interaction.Data!.Options![0].Options![0].Options![0];
        Assert.Equal(("target", ApplicationCommandOptionType.Channel, "1300000000000000009"), (target.Name, target.Type, target.Value?.GetString()));
    }

    [Fact]
    public void Autocomplete_in_a_direct_message_is_read_with_the_option_that_is_being_typed()
    {
        var interaction = ReadInteraction("interaction_autocomplete.json");

        Assert.Null(interaction.Member);
        Assert.Equal("fan", interaction.Invoker?.Username);
        Assert.Equal(0UL, interaction.AuthorizingIntegrationOwners!["0"].Value);
        Assert.Equal("ni", interaction.Data!.Options!.Single(option => option.Focused == true).Value?.GetString());
        Assert.Equal(2, interaction.Data.Options![1].Value?.GetInt32());
        Assert.True(interaction.Data.Options[2].Value?.GetBoolean());
    }

    [Fact]
    public void A_choice_in_a_select_menu_is_read_even_with_rights_and_components_from_the_future()
    {
        var interaction = ReadInteraction("interaction_select.json");

        Assert.Equal(("v1:pick:nick", ComponentType.StringSelect), (interaction.Data!.CustomId, interaction.Data.ComponentType));
        Assert.Equal(["1", "2"], interaction.Data.Values!);
        Assert.Equal(MessageFlags.Ephemeral, interaction.Message?.Flags);
        Assert.NotNull(interaction.AppPermissions);
    }

    [Fact]
    public void A_submitted_modal_is_read_with_fields_in_labels_and_in_rows_and_unknown_kinds_are_no_trouble()
    {
        var interaction = ReadInteraction("interaction_modal.json");

        var parts = interaction.Data!.Components!;
        Assert.Equal(("t", "x"), (parts[0].Component?.CustomId, parts[0].Component?.Value));
        Assert.Equal(["1300000000000000003"], parts[1].Component!.Values!);
        Assert.Equal("y", parts[2].Components![0].Value);
        Assert.Empty(interaction.Data.Resolved!.Channels!);
        Assert.Equal(7, (int)interaction.Context!.Value);
    }

    [Fact]
    public void A_registered_command_is_read_and_written_back_with_nothing_lost_that_we_know()
    {
        var command = JsonSerializer.Deserialize($"[{Sample.Read("command.json")}]", DiscordJson.Default.IReadOnlyListApplicationCommand)![0];

        Assert.Equal("狗", command.NameLocalizations!["zh-CN"]);
        Assert.Equal("animal_dog", command.Options![0].Choices![0].Value.Text);
        Assert.Equal(1, command.Options[1].Choices![0].Value.Number);
        Assert.Null(command.DefaultMemberPermissions);
        using var written = JsonDocument.Parse(JsonSerializer.Serialize([command], DiscordJson.Default.IReadOnlyListApplicationCommand));
        Assert.Equal("""{"name":"Cat","value":"animal_cat"}""", written.RootElement[0].GetProperty("options")[0].GetProperty("choices")[1].GetRawText());
        Assert.False(written.RootElement[0].TryGetProperty("description_localizations", out _));
    }

    [Fact]
    public void Answers_are_written_as_the_documents_show_them()
    {
        AssertWritten("""{"type":5,"data":{"flags":64}}""", InteractionResponse.DeferredMessage(ephemeral: true));
        AssertWritten("""{"type":5}""", InteractionResponse.DeferredMessage(ephemeral: false));
        AssertWritten("""{"type":6}""", InteractionResponse.DeferredUpdate());
        AssertWritten(
            """{"type":8,"data":{"choices":[{"name":"Berlin","name_localizations":{"fr":"Berlin (Allemagne)"},"value":"id:1"}]}}""",
            InteractionResponse.Autocomplete([new() { Name = "Berlin", NameLocalizations = new Dictionary<string, string> { ["fr"] = "Berlin (Allemagne)" }, Value = "id:1" }]));
        AssertWritten("""{"type":4,"data":{"content":"x","flags":64,"allowed_mentions":{"parse":[]}}}""", InteractionResponse.Message(new() { Content = "x", Flags = MessageFlags.Ephemeral }));
    }

    [Fact]
    public void Messages_are_written_with_embeds_and_components_and_mention_nobody()
    {
        var message = new MessagePayload
        {
            Embeds = [new() { Title = "Result", Description = "text", Color = 3368703, Fields = [new() { Name = "A", Value = "1", Inline = true }], Footer = new() { Text = "f" } }],
            Components =
            [
                new ActionRow { Components = [new Button { Style = ButtonStyle.Secondary, Label = "More", CustomId = "more:1" }, new Button { Style = ButtonStyle.Link, Label = "Go", Url = "https://example.org" }] },
                new ActionRow { Components = [new StringSelect { CustomId = "pick", Options = [new() { Label = "One", Value = "1" }], Placeholder = "Which?" }] },
            ],
        };

        AssertWritten(
            """
            {"type":7,"data":{"embeds":[{"title":"Result","description":"text","color":3368703,"footer":{"text":"f"},"fields":[{"name":"A","value":"1","inline":true}]}],
            "components":[{"type":1,"components":[{"type":2,"style":2,"label":"More","custom_id":"more:1"},{"type":2,"style":5,"label":"Go","url":"https://example.org"}]},
            {"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"One","value":"1"}],"placeholder":"Which?"}]}],"allowed_mentions":{"parse":[]}}}
            """,
            InteractionResponse.Update(message));
    }

    [Fact]
    public void An_id_knows_when_it_was_made()
    {
        Assert.True(Snowflake.TryParse("175928847299117063", out var id));

        Assert.Equal(DateTimeOffset.Parse("2016-04-30T11:18:25.796Z"), id.CreatedAt);
        Assert.Equal("175928847299117063", id.ToString());
    }

    [Fact]
    public void A_secret_does_not_show_when_its_holder_is_written_to_a_log()
    {
        var interaction = ReadInteraction("interaction_command.json") with { Token = "SECRET" };

        Assert.DoesNotContain("SECRET", $"{interaction} {new HeartstopperBot.Discord.Gateway.GatewayEvent.InteractionCreate(interaction)}", StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", new HeartstopperBot.Discord.DiscordOptions { Token = "SECRET" }.ToString(), StringComparison.Ordinal);
    }

    private static Interaction ReadInteraction(string sample) => JsonSerializer.Deserialize(Sample.Read(sample), DiscordJson.Default.Interaction)!;

    private static void AssertWritten(string expected, InteractionResponse response)
    {
        using var theirs = JsonDocument.Parse(expected);
        using var ours = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(response, DiscordJson.Default.InteractionResponse));
        Assert.True(JsonElement.DeepEquals(theirs.RootElement, ours.RootElement), ours.RootElement.GetRawText());
    }
}
