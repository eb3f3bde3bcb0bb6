using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>What <c>/config</c> works with.</summary>
/// <param name="ceiling">The host's, where no moderator says how much of the story may be told.</param>
internal sealed class ModeratorTools(Places places, FileActs files, SpoilerLine ceiling)
{
    public Places Places => places;

    public FileActs Files => files;

    public SpoilerLine Ceiling => ceiling;

    /// <summary>How many corrections of a server wait for a channel.</summary>
    public Func<ulong, int> Waiting { get; init; } = static _ => 0;

    /// <summary>For verbs and tests, which reach no Discord.</summary>
    public static ModeratorTools Offline(StateDatabase state, SpoilerLine ceiling)
    {
        var places = new Places(new ServerSettings(state, TimeProvider.System), new GuildChannels());
        return new ModeratorTools(places, new FileActs(places, new PendingImports(), static (_, _, _) => Task.FromResult<byte[]?>(null), TimeProvider.System), ceiling);
    }
}
