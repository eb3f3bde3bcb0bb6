using System.Text.Json;
using System.Text.Json.Serialization;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Discord.Models;

/// <summary>
/// Every type that crosses the wire, generated at build time. Fields that are null are not written; fields, enum values and events that
/// we do not know are ignored, because Discord adds some all the time.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(DeferralData))]
[JsonSerializable(typeof(AutocompleteData))]
[JsonSerializable(typeof(Modal))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(NewDm))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(GuildData))]
public sealed partial class DiscordJson : JsonSerializerContext;
