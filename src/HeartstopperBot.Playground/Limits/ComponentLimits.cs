using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>Where a component stands decides which may stand there.</summary>
internal enum Slot
{
    LegacyTop,
    Top,
    Container,
    Row,
    SectionText,
    Accessory,
    ModalTop,
    Label,
    ModalRow,
}

/// <summary>https://docs.discord.com/developers/components/reference. One message's or modal's components, nested ones counted.</summary>
internal sealed class ComponentLimits(bool isModal)
{
    public const int LegacyRows = 5, Total = 40, ModalTop = 5, TextSum = 4000, CustomId = 100;

    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];
    private int _count;
    private int _text;

    public static void CheckMessage(Form message, bool isV2)
    {
        var limits = new ComponentLimits(isModal: false);
        var top = message.Objects("components", 0, isV2 ? Total : LegacyRows);
        foreach (var component in top) limits.Check(component, isV2 ? Slot.Top : Slot.LegacyTop);
        if (limits._count > Total) message.Fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {Total}");
        if (limits._text > TextSum) message.Fail("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text size of the message exceeds the maximum of {TextSum} characters");
    }

    public static void CheckModal(Form modal)
    {
        var limits = new ComponentLimits(isModal: true);
        modal.Require("components");
        foreach (var component in modal.Objects("components", 1, ModalTop)) limits.Check(component, Slot.ModalTop);
    }

    private static ReadOnlySpan<long> Allowed(Slot slot) => slot switch
    {
        Slot.LegacyTop => [1],
        Slot.Top => [1, 9, 10, 12, 13, 14, 17],
        Slot.Container => [1, 9, 10, 12, 13, 14],
        Slot.Row => [2, 3, 5, 6, 7, 8],
        Slot.SectionText => [10],
        Slot.Accessory => [2, 11],
        Slot.ModalTop => [1, 10, 18],
        Slot.Label => [3, 4, 5, 6, 7, 8, 19, 21, 22, 23],
        _ => [4],
    };

    private void Check(Form component, Slot slot)
    {
        _count++;
        component.Require("type");
        if (component.OneOf("type", Allowed(slot)) is not { } type) return;
        if (component.Whole("id", 0, int.MaxValue) is > 0 and var id && !_ids.Add(id)) component.Fail("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        switch (type)
        {
            case 1: Row(component); break;
            case 2: Button(component); break;
            case 3 or 5 or 6 or 7 or 8: SelectLimits.Check(component, type, isModal, CheckCustomId); break;
            case 4: InputLimits.CheckText(component, slot == Slot.ModalRow, CheckCustomId); break;
            case 9: Section(component); break;
            case 10: Display(component); break;
            case 11: Thumbnail(component); break;
            case 12: Gallery(component); break;
            case 13: File(component); break;
            case 14: Separator(component); break;
            case 17: Container(component); break;
            case 18: Label(component); break;
            default: InputLimits.CheckModern(component, type, CheckCustomId); break;
        }
    }

    private void Row(Form row)
    {
        row.Knows("type", "id", "components");
        row.Require("components");
        var children = row.Objects("components", 1, 5);
        foreach (var child in children) Check(child, isModal ? Slot.ModalRow : Slot.Row);
        if (children.Count > 1 && children.Exists(child => !Is(child, 2))) row.Fail("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private void Button(Form button)
    {
        button.Knows("type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled");
        button.Require("style");
        var style = button.OneOf("style", 1, 2, 3, 4, 5, 6);
        button.Text("label", button.Has("emoji") ? 0 : 1, 80);
        button.Url("url", 512, attachments: false);
        button.Flag("disabled");
        CheckEmoji(button);
        if (button.Has("custom_id")) CheckCustomId(button);
        var (wanted, forbidden) = style switch
        {
            5 => ("url", new[] { "custom_id", "sku_id" }),
            6 => ("sku_id", ["custom_id", "url", "label", "emoji"]),
            _ => ("custom_id", ["url", "sku_id"]),
        };
        button.Require(wanted);
        foreach (var key in forbidden)
            if (button.Has(key)) button.Fail(key, "BUTTON_COMPONENT_INVALID_FIELD", $"A button of style {style} has no {key}");
        if (style != 6 && !button.Has("label") && !button.Has("emoji")) button.Fail("label", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private void Section(Form section)
    {
        section.Knows("type", "id", "components", "accessory");
        section.Require("components");
        section.Require("accessory");
        foreach (var text in section.Objects("components", 1, 3)) Check(text, Slot.SectionText);
        if (section.Object("accessory") is { } accessory) Check(accessory, Slot.Accessory);
    }

    private void Display(Form display)
    {
        display.Knows("type", "id", "content");
        display.Require("content");
        _text += display.Text("content", 1, TextSum)?.CodePoints() ?? 0;
    }

    private static void Thumbnail(Form thumbnail)
    {
        thumbnail.Knows("type", "id", "media", "description", "spoiler");
        Media(thumbnail, "media");
        thumbnail.Text("description", 1, 1024);
        thumbnail.Flag("spoiler");
    }

    private static void Gallery(Form gallery)
    {
        gallery.Knows("type", "id", "items");
        gallery.Require("items");
        foreach (var item in gallery.Objects("items", 1, 10))
        {
            item.Knows("media", "description", "spoiler");
            Media(item, "media");
            item.Text("description", 1, 1024);
            item.Flag("spoiler");
        }
    }

    private static void File(Form file)
    {
        file.Knows("type", "id", "file", "spoiler");
        Media(file, "file");
        file.Flag("spoiler");
    }

    private static void Media(Form parent, string key)
    {
        parent.Require(key);
        if (parent.Object(key) is not { } media) return;
        media.Knows("url");
        media.Require("url");
        media.Url("url", 2048, attachments: true);
    }

    private static void Separator(Form separator)
    {
        separator.Knows("type", "id", "divider", "spacing");
        separator.Flag("divider");
        separator.OneOf("spacing", 1, 2);
    }

    private void Container(Form container)
    {
        container.Knows("type", "id", "components", "accent_color", "spoiler");
        container.Whole("accent_color", 0, 0xFFFFFF);
        container.Flag("spoiler");
        container.Require("components");
        foreach (var child in container.Objects("components", 1, Total)) Check(child, Slot.Container);
    }

    private void Label(Form label)
    {
        label.Knows("type", "id", "label", "description", "component");
        label.Require("label");
        label.Text("label", 1, 45);
        label.Text("description", 0, 100);
        label.Require("component");
        if (label.Object("component") is { } inner) Check(inner, Slot.Label);
    }

    private void CheckCustomId(Form component)
    {
        component.Require("custom_id");
        if (component.Text("custom_id", 1, CustomId) is { } id && !_customIds.Add(id)) component.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    public static void CheckEmoji(Form parent)
    {
        if (parent.Object("emoji") is not { } emoji) return;
        emoji.Knows("id", "name", "animated");
        emoji.Id("id");
        emoji.Text("name", 1, 32);
        emoji.Flag("animated");
        if (!emoji.Has("id") && !emoji.Has("name")) emoji.Fail("name", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private static bool Is(Form component, int type) =>
        component.Element.TryGetProperty("type", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number == type;
}
