using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>The edge of an embed. It only repeats what the words say: nothing is told by colour alone.</summary>
internal static class Palette
{
    public const int Plain = 0x6D8BC7;
    public const int Green = 0x3C9D6B;
    public const int Amber = 0xD9A441;
    public const int Rose = 0xC75B7A;
    public const int Grey = 0x8A8F98;

    public static int Of(Answer answer) => answer.Outcome switch
    {
        Outcome.SeveralMeanings => Plain,
        Outcome.NoSource or Outcome.NotFound => Grey,
        _ => Of(answer.Lead.Status),
    };

    private static int Of(Status? status) => status switch
    {
        Status.Confirmed => Green,
        Status.Reported or Status.Expected => Amber,
        Status.Disputed => Rose,
        Status.Superseded or Status.Unknown => Grey,
        _ => Plain,
    };
}
