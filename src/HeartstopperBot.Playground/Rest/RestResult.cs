using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Rest;

/// <summary>A status and a body; https://docs.discord.com/developers/topics/opcodes-and-status-codes#json for the codes of errors.</summary>
internal sealed record RestResult(int Status, byte[]? Body)
{
    public static readonly RestResult NoContent = new(204, null);

    public static RestResult Ok(JsonNode body) => new(200, body.ToUtf8());

    public static RestResult Created(JsonNode body) => new(201, body.ToUtf8());

    public static RestResult Error(int status, int code, string message) => new(status, new JsonObject { ["message"] = message, ["code"] = code }.ToUtf8());

    public static RestResult NotFound(int code, string thing) => Error(404, code, $"Unknown {thing}");

    public static RestResult BadForm(FormErrors errors) =>
        errors.Refusal is var (code, message) && !errors.Any ? Error(400, code, message) : new RestResult(400, errors.ToBody().ToUtf8());

    public static RestResult BadForm(string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(null, code, message);
        return BadForm(errors);
    }
}
