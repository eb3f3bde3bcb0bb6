namespace HeartstopperBot.Bot.Config;

/// <summary>Every fixed text about settings that people read in Discord.</summary>
internal static class ConfigTexts
{
    public const string OffEverywhere = "The moderators of this server want no answers from me in its channels. In a direct message I answer you.";
    public const string NoQuizAnywhere = "The moderators of this server want no quiz in its channels. In a direct message I ask you one.";
    public const string PrivateOnlyHere = "The moderators of this server want my answers here to be seen by whoever asks alone, so this one cannot be shared.";

    public static string OffHere(string channels) => $"The moderators of this server want no answers from me here. I answer in {channels}, and in a direct message.";

    public static string NoQuizHere(string channels) => $"The moderators of this server want no quiz here. There is one in {channels}, and in a direct message.";

    public static string AndMoreChannels(string channels, int more) => more == 1 ? $"{channels} and one more channel" : $"{channels} and {more} more channels";
}
