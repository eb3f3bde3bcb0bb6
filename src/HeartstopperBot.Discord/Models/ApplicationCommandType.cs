namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types</remarks>
public enum ApplicationCommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
    PrimaryEntryPoint = 4,
}
