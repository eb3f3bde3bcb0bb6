using System.Text.RegularExpressions;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/reference#uploading-files: a part <c>payload_json</c> and parts <c>files[n]</c>.</summary>
internal static partial class Multipart
{
    public static bool Is(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>The JSON and the files; null where the form is broken or holds another part.</summary>
    public static async Task<(byte[] Json, IReadOnlyList<Upload> Files)?> ReadAsync(string contentType, byte[] body, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return null;
        var json = "{}"u8.ToArray();
        var files = new List<Upload>();
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return null;
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, cancellationToken);
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                if (name == "payload_json") json = bytes.ToArray();
                else if (FileOf(name, disposition, section.ContentType, bytes.ToArray()) is { } file && files.TrueForAll(one => one.Index != file.Index)) files.Add(file);
                else return null;
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return null;
        }

        return (json, [.. files.OrderBy(file => file.Index)]);
    }

    private static Upload? FileOf(string part, ContentDispositionHeaderValue disposition, string? contentType, byte[] bytes)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        return FilePart().Match(part) is { Success: true } match && name.Length > 0 ? new Upload(int.Parse(match.Groups["n"].ValueSpan), name, contentType, bytes) : null;
    }

    [GeneratedRegex(@"^files\[(?<n>[0-9])\]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilePart();
}
