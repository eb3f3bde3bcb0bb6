namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/application#application-object-application-integration-types</remarks>
public enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}
