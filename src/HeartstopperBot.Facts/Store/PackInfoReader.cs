using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Store;

internal static class PackInfoReader
{
    public static PackInfo Read(FactConnection connection)
    {
        var meta = ReadMeta(connection);
        return new PackInfo(
            Value("seeds-hash"),
            Value("schema"),
            Value("built-by"),
            Count("entities"),
            Count("sources"),
            Count("claims"),
            Count("statements"),
            NewestSource(connection));

        string Value(string name) => meta.GetValueOrDefault(name) ?? throw new InvalidDataException($"The fact database does not say its {name}; build it again.");
        int Count(string name) => int.TryParse(Value(name), out var count) ? count : 0;
    }

    private static Dictionary<string, string> ReadMeta(FactConnection connection)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = connection.Query(FactSql.Meta);
        while (rows.Read()) meta[rows.GetString(0)] = rows.GetString(1);
        return meta;
    }

    private static Source? NewestSource(FactConnection connection)
    {
        using var rows = connection.Query(FactSql.NewestSource);
        return SourceReader.ReadAll(rows) is [var newest, ..] ? newest : null;
    }
}
