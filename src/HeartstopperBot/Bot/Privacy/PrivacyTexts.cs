using System.Runtime.CompilerServices;
using HeartstopperBot.Bot.Localisation;

namespace HeartstopperBot.Bot.Privacy;

/// <summary>What people read about what is stored about them.</summary>
internal static class PrivacyTexts
{
    public static string Title => Say();
    public static string Nothing => Say();
    public static string Unreadable => Say();
    public static string NothingElse => Say();
    public static string InPrivacy => Say();
    public static string DeleteButton => Say();
    public static string DeleteNowButton => Say();
    public static string KeepButton => Say();
    public static string Question => Say();
    public static string Deleted => Say();

    public static string Seen(string line) => Say([("line", line)]);

    public static string ScoreHere(int right, int asked) => Say([("right", right), ("asked", asked)]);

    public static string ScoreOutside(int right, int asked) => Say([("right", right), ("asked", asked)]);

    /// <param name="server">Its id: the bot keeps no names.</param>
    public static string ScoreElsewhere(string server, int right, int asked) => Say([("server", server), ("right", right), ("asked", asked)]);

    public static string ScoresInMore(int count) => Say([("count", count)]);

    public static string Guesses(int count) => Say([("count", count)]);

    public static string Corrections(int count) => Say([("count", count)]);

    public static string Named(int count) => Say([("count", count)]);

    /// <summary>What a feature stores for which there is no sentence yet.</summary>
    public static string Other(string name, int count) => Say([("name", name), ("count", count)]);

    private static string Say(ReadOnlySpan<(string Name, object Value)> arguments = default, [CallerMemberName] string key = "") =>
        Languages.Current.Say("privacy", key, arguments);
}
