using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>A filled modal, held against the modal that was opened, and written as MODAL_SUBMIT data that mirrors it.</summary>
internal sealed class ModalForm
{
    private readonly Scene _scene;
    private readonly JsonObject _values;
    private readonly JsonObject _resolved = [];
    private int _next;

    private ModalForm(Scene scene, JsonObject values) => (_scene, _values) = (scene, values);

    public static JsonObject Data(Scene scene, JsonObject modal, JsonObject values)
    {
        var form = new ModalForm(scene, values);
        var known = ComponentWriter.Tree(modal).Select(component => component.Text("custom_id")).ToHashSet();
        if (values.FirstOrDefault(pair => !known.Contains(pair.Key)).Key is { } stray) throw new VisitorException("This modal has no such field.", stray);
        var data = new JsonObject { ["custom_id"] = modal.Text("custom_id") };
        data["components"] = new JsonArray([.. modal.Items("components").Select(form.Mirror)]);
        if (form._resolved.Count > 0) data["resolved"] = form._resolved;
        return data;
    }

    private JsonObject Mirror(JsonObject component)
    {
        var type = component.Whole("type");
        var mirrored = new JsonObject { ["type"] = type, ["id"] = component.Whole("id") is > 0 and var id ? id : ++_next };
        switch (type)
        {
            case 1: mirrored["components"] = new JsonArray([.. component.Items("components").Select(Mirror)]); break;
            case 18: mirrored["component"] = Mirror((JsonObject)component["component"]!); break;
            case 10: break;
            default: Fill(mirrored, component, type); break;
        }

        return mirrored;
    }

    private void Fill(JsonObject mirrored, JsonObject input, int? type)
    {
        var customId = input.Text("custom_id")!;
        mirrored["custom_id"] = customId;
        var value = _values[customId];
        switch (type)
        {
            case 4: mirrored["value"] = Text(input, customId, value); break;
            case 23: mirrored["value"] = value is JsonValue flag && flag.TryGetValue<bool>(out var on) && on; break;
            case 19: throw new VisitorException("The playground takes no files.", customId);
            case 21: mirrored["value"] = One(input, customId, value); break;
            default: mirrored["values"] = Many(input, customId, value, type); break;
        }
    }

    private static string Text(JsonObject input, string customId, JsonNode? value)
    {
        var text = value?.ToString() ?? input.Text("value") ?? "";
        if (text.Length == 0 && IsRequired(input)) throw new VisitorException("This field is required.", customId);
        var length = text.CodePoints();
        if (length > 0 && length < (input.Whole("min_length") ?? 0)) throw new VisitorException($"Must be at least {input.Whole("min_length")} characters long.", customId);
        if (length > (input.Whole("max_length") ?? Limits.InputLimits.Value)) throw new VisitorException($"Must be at most {input.Whole("max_length") ?? Limits.InputLimits.Value} characters long.", customId);
        return text;
    }

    private static JsonNode? One(JsonObject input, string customId, JsonNode? value)
    {
        if (value is null) return IsRequired(input) ? throw new VisitorException("This field is required.", customId) : null;
        return input.Items("options").Any(option => option.Text("value") == value.ToString()) ? value.ToString() : throw new VisitorException("Choose one of the given options.", customId);
    }

    private JsonArray Many(JsonObject input, string customId, JsonNode? value, int? type)
    {
        string[] chosen = value is JsonArray list ? [.. list.Select(one => one?.ToString() ?? "")] : value is null ? [] : [value.ToString()];
        if (chosen.Length == 0) return IsRequired(input) ? throw new VisitorException("This field is required.", customId) : [];
        if (type != 22) return ComponentForm.Check(_scene, input, chosen, _resolved);
        var isKnown = chosen.All(one => input.Items("options").Any(option => option.Text("value") == one));
        return isKnown ? new JsonArray([.. chosen.Select(one => (JsonNode)one)]) : throw new VisitorException("Choose one of the given options.", customId);
    }

    private static bool IsRequired(JsonObject input) => input["required"] is null || input.Flag("required");
}
