using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#permissions and #contexts: who sees a command where.</summary>
internal static class CommandAccess
{
    public static bool IsOpen(JsonObject command, Person person, Channel channel) =>
        IsInContext(command, channel.Context) && IsInstalled(command, channel.Context) && (channel.Guild is not { } guild || (guild.HasBot && IsPermitted(command, guild.PermissionsOf(person.Id))));

    // A guild command lives in its guild only; a global one without contexts goes everywhere.
    private static bool IsInContext(JsonObject command, int context) =>
        command.Text("guild_id") is not null ? context == 0 : command["contexts"] is not JsonArray { Count: > 0 } contexts || contexts.Any(one => one!.GetValue<int>() == context);

    private static bool IsInstalled(JsonObject command, int context) =>
        context != 2 || (command["integration_types"] is JsonArray types && types.Any(one => one!.GetValue<int>() == 1));

    private static bool IsPermitted(JsonObject command, ulong has)
    {
        if (command.Text("default_member_permissions") is not { } bits) return true;
        var needed = ulong.Parse(bits);
        return needed != 0 && (has & needed) == needed;
    }
}
