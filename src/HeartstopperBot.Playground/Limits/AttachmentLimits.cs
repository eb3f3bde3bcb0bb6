using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/reference#uploading-files: the parts of a request and what its <c>attachments</c> say of them.</summary>
internal static class AttachmentLimits
{
    public const int PerMessage = 10, Text = 1024;

    public static void Check(Form message, IReadOnlyList<Upload> files, Message? old)
    {
        if (files.Any(file => file.Bytes.Length > InteractionBody.AttachmentLimit)) message.Errors.Refuse(50045, "File uploaded exceeds the maximum size");
        var before = old is null ? [] : old.Body.Items("attachments").Select(one => one.Text("id")!).ToHashSet();
        var known = files.Select(file => file.Index.ToString(CultureInfo.InvariantCulture)).Concat(before).ToHashSet();
        var named = new HashSet<string>();
        foreach (var attachment in message.Objects("attachments", 0, PerMessage)) CheckOne(attachment, known, named);
        var isListed = message.Element.TryGetProperty("attachments", out _);
        if ((isListed ? named.Count : files.Count + before.Count) > PerMessage) message.Fail("attachments", "BASE_TYPE_MAX_LENGTH", $"Must be {PerMessage} or fewer in length.");

        // Discord takes a file that the list leaves out all the same; a wrong number would go unseen.
        if (isListed)
            foreach (var file in files.Where(file => !named.Contains(file.Index.ToString(CultureInfo.InvariantCulture)))) message.Fail("attachments", "ATTACHMENT_NOT_LISTED", $"files[{file.Index}] is not in the list");
        CheckReferences(message, files, old);
    }

    private static void CheckOne(Form attachment, HashSet<string> known, HashSet<string> named)
    {
        attachment.Knows("id", "filename", "description", "title", "is_spoiler");
        attachment.Require("id");
        attachment.Text("filename", 1, Text);
        attachment.Text("description", 0, Text);
        attachment.Text("title", 0, Text);
        attachment.Flag("is_spoiler");
        if (attachment.Id("id") is not { } id) return;
        if (!known.Contains(id)) attachment.Fail("id", "ATTACHMENT_NOT_FOUND", $"There is no files[{id}] and no attachment {id}");
        else if (!named.Add(id)) attachment.Fail("id", "ATTACHMENT_DUPLICATED", "Each file can be listed once");
    }

    // A component that shows a file which is not there is refused; an embed's picture merely stays away.
    private static void CheckReferences(Form message, IReadOnlyList<Upload> files, Message? old)
    {
        if (!message.Element.TryGetProperty("components", out var components) || components.ValueKind != JsonValueKind.Array) return;
        var names = files.Select(file => file.Name).Concat(old is null ? [] : old.Body.Items("attachments").Select(one => one.Text("filename")!)).ToHashSet();
        foreach (var reference in References(components).Where(one => !names.Contains(one)))
            message.Fail("components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment {reference} was not found");
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => References(property.Value)),
        JsonValueKind.String when element.GetString()!.StartsWith(AttachmentWriter.Reference, StringComparison.Ordinal) => [element.GetString()![AttachmentWriter.Reference.Length..]],
        _ => [],
    };
}
