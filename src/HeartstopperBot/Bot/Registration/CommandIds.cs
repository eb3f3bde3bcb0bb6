using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Registration;

/// <summary>What Discord numbers our commands with, once it has told; a clickable mention needs it. Safe for many threads.</summary>
internal sealed class CommandIds
{
    private volatile ImmutableDictionary<string, Snowflake> _ids = ImmutableDictionary<string, Snowflake>.Empty;

    public void Learn(IEnumerable<ApplicationCommand> registered) =>
        _ids = registered.Where(command => command.Id is not null).ToImmutableDictionary(command => command.Name, command => command.Id!.Value);

    /// <summary>"&lt;/cast:123&gt;", which a click fills in; before the ids are known the bare "/cast".</summary>
    /// <param name="path">The name, and for a command with parts one of them.</param>
    public string Mention(string name, string path) => _ids.TryGetValue(name, out var id) ? $"</{path}:{id}>" : $"`/{path}`";
}
