using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>Makes and edits the bot's messages. Call under <see cref="World.Gate"/>.</summary>
internal static class Replies
{
    private const int Plain = 0, Reply = 19, ChatCommand = 20, MenuCommand = 23;

    public static Message Create(World world, Interaction interaction, JsonElement data, IReadOnlyList<Upload> files, int flags, bool isFollowUp)
    {
        var id = world.Ids.Next();
        var type = isFollowUp || interaction.Type == 3 || interaction.Source is not null ? Reply : interaction.CommandType is 2 or 3 ? MenuCommand : ChatCommand;
        var body = MessageBody.Empty(id, interaction.Channel.Id, world.Bot.ToUser(), type, Wire.Time(world.Now));
        body["flags"] = flags;
        body["webhook_id"] = Known.Application;
        body["application_id"] = Known.Application;
        body["interaction_metadata"] = Metadata(world, interaction, isFollowUp);
        if (type is ChatCommand or MenuCommand) body["interaction"] = Used(interaction);
        if (type == Reply && (isFollowUp ? interaction.Original : interaction.Source) is { } parent)
            body["message_reference"] = new JsonObject { ["type"] = 0, ["channel_id"] = parent.Channel.Id, ["message_id"] = parent.Id };
        MessageWriter.Apply(world, body, data, isInteraction: true);
        AttachmentWriter.Apply(world, body, data, files);
        var message = new Message(id, interaction.Channel, body) { OnlyFor = (flags & Message.Ephemeral) != 0 ? interaction.Person.Id : null };
        world.Add(message);
        return message;
    }

    public static Message Post(World world, Channel channel, JsonElement data, IReadOnlyList<Upload> files)
    {
        var id = world.Ids.Next();
        var body = MessageBody.Empty(id, channel.Id, world.Bot.ToUser(), Plain, Wire.Time(world.Now));
        MessageWriter.Apply(world, body, data, isInteraction: false);
        AttachmentWriter.Apply(world, body, data, files);
        if (data.TryGetProperty("nonce", out var nonce) && nonce.ValueKind != JsonValueKind.Null) body["nonce"] = nonce.ToNode();
        var message = new Message(id, channel, body);
        world.Add(message);
        return message;
    }

    /// <summary>The first edit of a deferred message is its arrival, not an edit.</summary>
    public static void Edit(World world, Message message, JsonElement data, IReadOnlyList<Upload> files, bool isInteraction)
    {
        var wasLoading = message.IsLoading;
        message.Flags &= ~Message.Loading;
        MessageWriter.Apply(world, message.Body, data, isInteraction);
        AttachmentWriter.Apply(world, message.Body, data, files);
        if (!wasLoading) message.Body["edited_timestamp"] = Wire.Time(world.Now);
    }

    /// <summary>Older than the metadata and still sent; it alone names the command: https://docs.discord.com/developers/interactions/receiving-and-responding#message-interaction-object.</summary>
    private static JsonObject Used(Interaction interaction) => new()
    {
        ["id"] = interaction.Id,
        ["type"] = interaction.Type,
        ["name"] = interaction.CommandName,
        ["user"] = interaction.Person.ToUser(),
    };

    /// <summary>https://docs.discord.com/developers/resources/message#message-interaction-metadata-object.</summary>
    private static JsonObject Metadata(World world, Interaction interaction, bool isFollowUp)
    {
        var metadata = new JsonObject
        {
            ["id"] = interaction.Id,
            ["type"] = interaction.Type,
            ["user"] = interaction.Person.ToUser(),
            ["authorizing_integration_owners"] = InteractionBody.Owners(interaction.Channel, interaction.Person),
        };
        if (isFollowUp && interaction.Original is { } original) metadata["original_response_message_id"] = original.Id;
        switch (interaction.Type)
        {
            case 3: metadata["interacted_message_id"] = interaction.Source!.Id; break;
            case 5 when interaction.OpenedBy is { } opener: metadata["triggering_interaction_metadata"] = Metadata(world, opener, isFollowUp: false); break;
            case 2 when interaction.TargetMessage is { } target: metadata["target_message_id"] = target; break;
            case 2 when interaction.TargetPerson is { } target: metadata["target_user"] = world.FindUser(target)!.ToUser(); break;
            default: break;
        }

        return metadata;
    }
}
