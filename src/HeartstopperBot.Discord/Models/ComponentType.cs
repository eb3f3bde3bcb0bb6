namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/components/reference#component-object-component-types</remarks>
public enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    Label = 18,
}
