namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types</remarks>
public enum InteractionContextType
{
    Guild = 0,
    BotDm = 1,
    PrivateChannel = 2,
}
