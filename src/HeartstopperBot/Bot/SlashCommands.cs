using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot;

/// <summary>The commands that there are, found by name.</summary>
internal sealed class SlashCommands(ImmutableArray<ISlashCommand> all)
{
    private readonly FrozenDictionary<string, ISlashCommand> _byName = all.ToFrozenDictionary(command => command.Definition.Name);

    public ImmutableArray<ISlashCommand> All => all;

    public ImmutableArray<ApplicationCommand> Definitions => [.. all.Select(command => command.Definition)];

    /// <summary>Null for a name that is not, or no longer, ours.</summary>
    public ISlashCommand? Find(string? name) => name is not null && _byName.TryGetValue(name, out var command) ? command : null;
}
