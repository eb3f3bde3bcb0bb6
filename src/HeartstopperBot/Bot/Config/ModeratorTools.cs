using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>What <c>/config</c> works with.</summary>
/// <param name="ceiling">The host's, where no moderator says how much of the story may be told.</param>
internal sealed class ModeratorTools(Places places, FileActs files, WaitingCorrections waiting, SpoilerLine ceiling)
{
    public Places Places => places;

    public FileActs Files => files;

    public SpoilerLine Ceiling => ceiling;

    public WaitingCorrections Waiting => waiting;

    /// <summary>For verbs and tests, which reach no Discord.</summary>
    public static ModeratorTools Offline(StateDatabase state, SpoilerLine ceiling)
    {
        var places = new Places(new ServerSettings(state, TimeProvider.System), new GuildChannels());
        var waiting = WaitingCorrections.None(places);
        return new ModeratorTools(places, new FileActs(places, new PendingImports(TimeProvider.System), waiting, static (_, _, _) => Task.FromResult<byte[]?>(null), TimeProvider.System), waiting, ceiling);
    }
}
