using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#endpoints. A null guild means the global scope.</summary>
internal sealed class CommandHandlers(World world, Action changed)
{
    public RestResult List(RestCall call, string? guild)
    {
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            var withLocalisations = call.Asks("with_localizations");
            return RestResult.Ok(new JsonArray([.. world.Commands.In(Scope(guild)).Select(command => CommandBody.ForList(command, withLocalisations, locale: null))]));
        }
    }

    public RestResult Get(RestCall call, string? guild, string id)
    {
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            return world.Commands.Find(Scope(guild), id) is { } command ? RestResult.Ok(command) : RestResult.NotFound(10063, "application command");
        }
    }

    public RestResult Overwrite(RestCall call, string? guild)
    {
        var errors = new FormErrors();
        if (call.Body.ValueKind == JsonValueKind.Array) CommandLimits.CheckAll(call.Body, guild is not null, errors);
        else errors.Add(null, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        RestResult result;
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            var wanted = call.Body.EnumerateArray().ToArray();
            if (!world.Commands.MayCreate(Scope(guild), wanted)) return TooMany();
            if (wanted.Any(one => IsUnknownId(one, Scope(guild)))) return RestResult.NotFound(10063, "application command");
            result = RestResult.Ok(new JsonArray([.. world.Commands.Overwrite(Scope(guild), wanted).Select(command => command.DeepClone())]));
        }

        changed();
        return result;
    }

    public RestResult Create(RestCall call, string? guild)
    {
        var errors = new FormErrors();
        CommandLimits.Check(call.ToForm(errors), guild is not null, isPatch: false);
        RestResult result;
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            if (!world.Commands.MayCreate(Scope(guild), [call.Body])) return TooMany();
            if (CommandLimits.CountAfter(world.Commands.In(Scope(guild)), call.Body) is { } most) return RestResult.Error(400, 30032, $"Maximum number of application commands reached ({most}).");
            var (command, isNew) = world.Commands.Upsert(Scope(guild), call.Body);
            result = isNew ? RestResult.Created(command) : RestResult.Ok(command);
        }

        changed();
        return result;
    }

    public RestResult Patch(RestCall call, string? guild, string id)
    {
        var errors = new FormErrors();
        CommandLimits.Check(call.ToForm(errors), guild is not null, isPatch: true);
        RestResult result;
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            if (world.Commands.Find(Scope(guild), id) is not { } command) return RestResult.NotFound(10063, "application command");
            result = RestResult.Ok(world.Commands.Patch(Scope(guild), command, call.Body));
        }

        changed();
        return result;
    }

    public RestResult Delete(RestCall call, string? guild, string id)
    {
        lock (world.Gate)
        {
            if (Refuse(call, guild) is { } refusal) return refusal;
            if (world.Commands.Find(Scope(guild), id) is not { } command) return RestResult.NotFound(10063, "application command");
            world.Commands.Delete(Scope(guild), command);
        }

        changed();
        return RestResult.NoContent;
    }

    private RestResult? Refuse(RestCall call, string? guild)
    {
        if (call[0] != Known.Application) return RestResult.Error(403, 20012, "You are not authorized to perform this action on this application");
        return world.Commands.HasScope(Scope(guild)) ? null : RestResult.Error(403, 50001, "Missing Access");
    }

    private bool IsUnknownId(JsonElement command, string scope) => CommandLimits.TextOf(command, "id") is { } id && world.Commands.Find(scope, id) is null;

    private static RestResult TooMany() => RestResult.Error(400, 30034, $"Max number of daily application command creates has been reached ({CommandRegistry.CreatesPerDay})");

    private static string Scope(string? guild) => guild ?? CommandRegistry.Global;
}
