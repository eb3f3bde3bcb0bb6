using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>The switches of <see cref="Faults"/> for the page; names are the enums' in kebab case.</summary>
internal static class FaultForm
{
    private static readonly Dictionary<string, Trouble> Armed = Enum.GetValues<Trouble>().ToDictionary(Name);
    private static readonly Dictionary<string, TroubleNow> Now = Enum.GetValues<TroubleNow>().ToDictionary(Name);
    private static readonly Dictionary<string, RestTrouble> Rest = Enum.GetValues<RestTrouble>().ToDictionary(Name);

    public static JsonObject ToJson(Faults faults) => new()
    {
        ["troubles"] = new JsonArray(
        [
            .. Armed.Select(one => new JsonObject { ["name"] = one.Key, ["kind"] = "armed", ["says"] = Says(one.Key), ["times"] = faults.TimesLeft(one.Value) }),
            .. Now.Keys.Select(name => new JsonObject { ["name"] = name, ["kind"] = "now", ["says"] = Says(name), ["times"] = 0 }),
        ]),
        ["rest_says"] = new JsonObject(Rest.Keys.Select(name => KeyValuePair.Create(name, (JsonNode?)RestSays(name)))),
        ["rest_kinds"] = new JsonArray([.. Rest.Keys.Select(name => (JsonNode)name)]),
        ["rest"] = new JsonArray([.. faults.RestFaults.Select(fault => new JsonObject
        {
            ["route"] = fault.Route,
            ["kind"] = Name(fault.Kind),
            ["times"] = fault.Times,
            ["milliseconds"] = (int)fault.Duration.TotalMilliseconds,
        })]),
    };

    public static void Apply(Faults faults, JsonObject body)
    {
        if (body["rest"] is JsonObject rest)
        {
            if (!Rest.TryGetValue(rest.Text("kind") ?? "", out var kind)) throw new VisitorException("There is no such trouble.", "kind");
            faults.ArmRest(kind, rest.Text("route") ?? "*", rest.Whole("times") ?? 1, TimeSpan.FromMilliseconds(rest.Whole("milliseconds") ?? 1000));
            return;
        }

        var name = body.Text("name") ?? "";
        if (body.Whole("code") is { } code) faults.CloseCode = code is 1000 or 1001 or (>= 3000 and < 5000) ? code : throw new VisitorException("A close code is 1000, 1001 or 3000 to 4999.", "code");
        if (body.Whole("milliseconds") is { } milliseconds) faults.HelloDelay = TimeSpan.FromMilliseconds(milliseconds);
        if (Armed.TryGetValue(name, out var trouble)) faults.Arm(trouble, Math.Max(0, body.Whole("times") ?? 1));
        else if (Now.TryGetValue(name, out var now)) faults.Now(now);
        else throw new VisitorException("There is no such trouble.", "name");
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Says(string name) => name switch
    {
        "drop-before-interaction" => "The connection breaks before the next interaction; it is delivered after the resume",
        "drop-during-interaction" => "The connection breaks in the middle of the next interaction",
        "drop-after-interaction" => "The connection breaks right after the next interaction",
        "send-interaction-twice" => "The next interaction arrives twice",
        "refuse-connection" => "The next connection is refused with 503",
        "late-hello" => "Discord greets late on the next connection",
        "reconnect-before-hello" => "Discord asks for a reconnect before it greets",
        "withhold-heartbeat-ack" => "The next heartbeat gets no answer",
        "invalid-session-on-identify" => "The next login is turned away once",
        "invalid-session-on-resume" => "The next resume fails and the session is gone",
        "resumable-session-on-resume" => "The next resume has to be tried again",
        "close-on-identify" => "The next login ends with a close code",
        "close-on-resume" => "The next resume ends with a close code",
        "withhold-ready" => "The next login gets no READY",
        "drop-socket" => "The connection breaks",
        "reconnect" => "Discord asks for a reconnect (opcode 7)",
        "invalid-session" => "Discord ends the session (opcode 9, false)",
        "resumable-session" => "Discord asks for a resume (opcode 9, true)",
        "close" => "Discord closes with a code",
        "garbage" => "Discord sends broken text",
        "wrong-shapes" => "Discord sends JSON of wrong shapes",
        "unknown-event" => "Discord sends an event that nobody knows",
        "unknown-opcode" => "Discord sends an opcode that nobody knows",
        "ask-heartbeat" => "Discord asks for a heartbeat",
        "guild-outage" => "The server has an outage",
        "guild-back" => "The outage is over",
        "remove-guild" => "The bot is removed from the server",
        _ => name,
    };

    private static string RestSays(string name) => name switch
    {
        "rate-limit-user" => "Too many requests: this call has to wait (429)",
        "rate-limit-shared" => "Too many requests, by others too (429, shared)",
        "rate-limit-global" => "Too many requests altogether: every call has to wait (429, global)",
        "ban" => "Cloudflare's page instead of an answer (429)",
        "server-error" => "Discord fails (500)",
        "bad-gateway" => "Discord is not reached (502)",
        "slow-request" => "The request waits before it is handled",
        "slow-answer" => "The request is handled, its answer comes late",
        "lose-request" => "The request is lost on its way",
        "lose-answer" => "The request is handled, its answer is lost",
        _ => name,
    };
}
