using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Corrections;

internal static class SomeCorrections
{
    public const ulong Server = 5;
    public const ulong OtherServer = 6;
    public const ulong Fan = 11;
    public const ulong Moderator = 12;

    public static readonly Report Report = new("It is somebody else.\nReally.", "https://example.org/page");

    public static readonly Disputed About = new(
        "/whoplays Nick",
        "Who plays Nick Nelson?",
        "**Kit Connor plays Nick Nelson.** [1] · *confirmed*",
        "who plays nick nelson",
        "nick-nelson.played-by.1",
        ["nick-nelson.played-by.1", "season-1.cast-member.2"],
        "nick-nelson",
        Spoils: null);

    /// <summary>Somebody in a server, from whom nothing is held back.</summary>
    public static Asker In(ulong server, ulong person = Fan, Lens? lens = null) => SomeAsker.Who(lens ?? Lens.Everything) with { UserId = person, GuildId = server };

    public static Asker ModeratorOf(ulong server) => In(server, Moderator) with
    {
        Place = new Whereabouts(new Snowflake(server), new Snowflake(7), ChannelType.GuildText, Parent: null) { Member = Permissions.ManageMessages },
    };

    /// <exception cref="InvalidOperationException">It was not taken.</exception>
    public static Correction Reported(this CorrectionStore store, Disputed? about = null, ulong server = Server, ulong person = Fan) =>
        store.Add(server, "en-GB", person, "de", about ?? About, Report) ?? throw new InvalidOperationException("The report was not taken.");
}
