using System.Text.Json;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Rest;

/// <summary>One request after routing: what stands in the path, the query and the body.</summary>
internal sealed record RestCall(IReadOnlyList<string> Arguments, IQueryCollection Query, JsonElement Body, IReadOnlyList<Upload> Files)
{
    public string this[int index] => Arguments[index];

    /// <summary>Discord reads true, True and 1.</summary>
    public bool Asks(string key) => Query[key].ToString() is "true" or "True" or "1";

    /// <summary>The body as a form; a body that is no object is noted.</summary>
    public Form ToForm(FormErrors errors)
    {
        if (Body.ValueKind == JsonValueKind.Object) return new Form(Body, null, errors);
        errors.Add(null, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return new Form(EmptyObject, null, errors);
    }

    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}"u8);
}
