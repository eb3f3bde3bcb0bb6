namespace HeartstopperBot.Bot.Replies;

/// <summary>Discord's limits, in Unicode code points where they count text.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-limits and https://docs.discord.com/developers/components/reference</remarks>
internal static class Limits
{
    public const int Content = 2000;
    public const int Embeds = 10;
    public const int Title = 256;
    public const int Description = 4096;
    public const int Fields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int Footer = 2048;
    public const int Author = 256;

    /// <summary>All texts of all embeds of a message together.</summary>
    public const int EmbedSum = 6000;

    public const int Rows = 5;
    public const int ButtonsPerRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int SelectOptions = 25;
    public const int OptionText = 100;
    public const int Placeholder = 150;
    public const int Choices = 25;
    public const int ChoiceText = 100;

    /// <summary>What we let people type into an option; the most that a choice may carry back.</summary>
    public const int TypedName = 100;
}
