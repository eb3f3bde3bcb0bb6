using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HeartstopperBot.Facts.Model;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>The numbered scripts under Migrations, and which databases this program can read.</summary>
internal static class FactSchema
{
    private const string Prefix = "HeartstopperBot.Facts.Store.Migrations.";

    private static readonly Assembly Assembly = typeof(FactSchema).Assembly;

    private static readonly string[] Scripts = [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix)).Order(StringComparer.Ordinal)];

    /// <summary>
    /// What a database must carry to be read: the number of the last script, and a hash of the catalogue, because rows name properties
    /// that only this program's catalogue explains.
    /// </summary>
    public static string Version { get; } = $"{int.Parse(Scripts[^1].AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture)}-{HashOfCatalogue()}";

    public static string BuiltBy { get; } = Assembly.GetName().Version?.ToString(3) ?? "0";

    public static void Create(SqliteConnection connection)
    {
        foreach (var script in Scripts)
        {
            using var reader = new StreamReader(Assembly.GetManifestResourceStream(script)!);
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a resource of this very assembly.
            command.CommandText = reader.ReadToEnd();
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    private static string HashOfCatalogue()
    {
        var text = string.Join('\n', PropertyCatalogue.All.Select(property => $"{property.Id} {property.ValueKind} {string.Join(',', property.Qualifiers)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
    }
}
