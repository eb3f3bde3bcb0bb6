using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HeartstopperBot.Facts.Seeds;

/// <summary>Which files make up a pack, and the hash that tells one pack from another.</summary>
public static class SeedFiles
{
    /// <summary>True where the directory looks like a pack at all.</summary>
    public static bool Exist(string? seedsDirectory) =>
        seedsDirectory is not null && (Directory.Exists(Path.Combine(seedsDirectory, "entities")) || Directory.Exists(Path.Combine(seedsDirectory, "sources")));

    /// <summary>Relative names with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string seedsDirectory) =>
        [.. List(seedsDirectory, "entities"), .. List(seedsDirectory, "sources")];

    /// <summary>SHA-256 over every name and content; each with its length in front, so that nothing can move from one to the next unseen.</summary>
    public static string Hash(string seedsDirectory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in List(seedsDirectory))
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, File.ReadAllBytes(Path.Combine(seedsDirectory, name)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> List(string seedsDirectory, string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(seedsDirectory, folder));
        if (!directory.Exists) return [];
        return directory.EnumerateFiles("*.yaml").Select(file => $"{folder}/{file.Name}").Order(StringComparer.Ordinal);
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.LongLength);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
