using HeartstopperBot.Bot;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Tests.Support;

/// <summary>People who ask, for tests that are not about who they are.</summary>
internal static class SomeAsker
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>Somebody from whom nothing is held back.</summary>
    public static Asker WhoSawEverything { get; } = Who(Lens.Everything);

    public static Asker Who(Lens lens) => new(UserId: 1, GuildId: null, ChannelId: null, Locale: null, Own: lens, Public: lens, Today);
}
