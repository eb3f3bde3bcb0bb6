namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/components/reference#button-button-styles</remarks>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}
