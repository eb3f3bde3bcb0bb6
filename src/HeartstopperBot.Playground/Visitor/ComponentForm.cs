using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>A click or a choice, held against the message that it is made on.</summary>
internal static class ComponentForm
{
    public static JsonObject Find(Message message, string customId, Func<JsonObject, bool> isKind)
    {
        var component = ComponentWriter.Tree(message.Body).FirstOrDefault(one => one.Text("custom_id") == customId && isKind(one));
        if (component is null) throw new VisitorException("This message has no such button or menu.", isMissing: true);
        return component.Flag("disabled") ? throw new VisitorException("This is switched off.") : component;
    }

    public static JsonObject Data(JsonObject component) => new()
    {
        ["component_type"] = component.Whole("type"),
        ["id"] = component.Whole("id"),
        ["custom_id"] = component.Text("custom_id"),
    };

    public static JsonObject Data(Scene scene, JsonObject select, string[] values)
    {
        var data = Data(select);
        var resolved = new JsonObject();
        data["values"] = Check(scene, select, values, resolved);
        if (resolved.Count > 0) data["resolved"] = resolved;
        return data;
    }

    /// <summary>The chosen values of a select of any kind; what they mean goes to <paramref name="resolved"/>.</summary>
    public static JsonArray Check(Scene scene, JsonObject select, string[] values, JsonObject resolved)
    {
        var (min, max) = (select.Whole("min_values") ?? 1, select.Whole("max_values") ?? 1);
        if (values.Length < min || values.Length > max) throw new VisitorException(min == max ? $"Choose {min}." : $"Choose {min} to {max}.", select.Text("custom_id"));
        if (values.Distinct().Count() != values.Length) throw new VisitorException("Choose each only once.", select.Text("custom_id"));
        foreach (var value in values) Resolve(scene, select, value, resolved);
        return new JsonArray([.. values.Select(value => (JsonNode)value)]);
    }

    private static void Resolve(Scene scene, JsonObject select, string value, JsonObject resolved)
    {
        var ok = select.Whole("type") switch
        {
            3 => select.Items("options").Any(option => option.Text("value") == value),
            5 => scene.FindPerson(value) is not null,
            6 => scene.FindRole(value) is not null,
            7 => scene.FindPerson(value) is not null || scene.FindRole(value) is not null,
            8 => scene.FindChannel(value) is { } target && Takes(select, target.Type),
            _ => false,
        };
        if (!ok) throw new VisitorException("Choose one of the given options.", select.Text("custom_id"));
        if (select.Whole("type") is 5 or 7 && scene.FindPerson(value) is { } person) CommandForm.AddPerson(resolved, person, scene.Channel);
        if (select.Whole("type") is 6 or 7 && scene.FindRole(value) is { } role) CommandForm.Under(resolved, "roles")[value] = role.ToJson();
        if (select.Whole("type") is 8) CommandForm.Under(resolved, "channels")[value] = scene.World.Channels[value].ToPartial(scene.Person);
    }

    private static bool Takes(JsonObject select, int type) => select["channel_types"] is not JsonArray { Count: > 0 } types || types.Any(one => one!.GetValue<int>() == type);
}
