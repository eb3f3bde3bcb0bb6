using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Tests.Support;

/// <summary>
/// Approved output in <c>Golden/</c>, reviewed like code. Output that differs, or that nobody has approved yet, fails the test and lies beside it as
/// <c>*.received.*</c>; whoever looked at it renames it. Nothing is ever approved by itself.
/// </summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver };

    public static void AssertMatches(string name, string actual, string? folder = null)
    {
        folder ??= Repository.Path("tests/HeartstopperBot.Tests/Golden");
        var approved = Path.Combine(folder, name);
        var received = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} {(File.Exists(approved) ? "differs from what was approved" : "was never approved")}. Look at {received}; if it is right, rename it to {name}.\n\n{text}");
    }

    /// <summary>One property a line, so that a review shows what changed.</summary>
    public static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(Readable);
}
