using System.Collections.Immutable;
using HeartstopperBot.Facts.Seeds;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>From a seeds directory to an open store: builds the database where it is missing or older than the seeds.</summary>
public static class FactDatabase
{
    /// <summary>
    /// Lints, and writes the database in the place of any that is there. With findings nothing is touched.
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the target cannot be written.
    /// </summary>
    public static FactBuild Build(string seedsDirectory, string target)
    {
        var reading = SeedReader.Read(seedsDirectory);
        if (reading.Pack is { } pack) Write(pack, target);
        return new FactBuild(reading.Pack, reading.Findings);
    }

    /// <summary>Writes a pack that is at hand already. Throws as <see cref="Build"/> does.</summary>
    public static void Write(SeedPack pack, string target)
    {
        try
        {
            FactFile.Write(pack, target);
        }
        catch (SqliteException error)
        {
            throw new IOException($"{target} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>
    /// Opens the first candidate that was built from these very seeds; else builds at the first place that can be written. Broken seeds never
    /// replace a good database: then the first good one is opened, and the findings say what is wrong. Without seeds any good one is opened.
    /// </summary>
    /// <param name="seedsDirectory">Null, or a directory that is not there, for none.</param>
    /// <param name="candidatePaths">Where the database may be, best first.</param>
    public static FactOpening OpenCurrent(string? seedsDirectory, IReadOnlyList<string> candidatePaths)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (!SeedFiles.Exist(seedsDirectory))
        {
            var any = OpenFirst(candidatePaths, hash: null, problems);
            if (any is null) problems.Add($"There are no seeds{(seedsDirectory is null ? "" : $" in {seedsDirectory}")} to build a fact database from.");
            return new FactOpening(any, WasBuilt: false, [], any is null ? problems.ToImmutable() : []);
        }

        if (OpenFirst(candidatePaths, SeedFiles.Hash(seedsDirectory!), problems) is { } current) return new FactOpening(current, WasBuilt: false, [], []);

        var reading = SeedReader.Read(seedsDirectory!);
        if (reading.Pack is null)
        {
            var old = OpenFirst(candidatePaths, hash: null, problems);
            return new FactOpening(old, WasBuilt: false, reading.Findings, problems.ToImmutable());
        }

        var built = BuildAtFirstWritable(reading.Pack, candidatePaths, problems);
        // A database of other seeds beats none; the problems tell why it could not be made new.
        return new FactOpening(built ?? OpenFirst(candidatePaths, hash: null, problems), WasBuilt: built is not null, [], problems.ToImmutable());
    }

    private static FactStore? BuildAtFirstWritable(SeedPack pack, IReadOnlyList<string> candidatePaths, ImmutableArray<string>.Builder problems)
    {
        foreach (var path in candidatePaths)
        {
            try
            {
                Write(pack, path);
                return FactStore.Open(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                problems.Add($"No fact database could be built at {path}: {error.Message}");
            }
        }

        return null;
    }

    private static FactStore? OpenFirst(IReadOnlyList<string> candidatePaths, string? hash, ImmutableArray<string>.Builder problems)
    {
        foreach (var path in candidatePaths.Where(File.Exists))
        {
            try
            {
                var store = FactStore.Open(path);
                if (hash is null || store.Pack.Hash == hash) return store;
                store.Dispose();
            }
            catch (InvalidDataException error)
            {
                if (!problems.Contains(error.Message)) problems.Add(error.Message);
            }
        }

        return null;
    }
}

/// <param name="Pack">What was written; null exactly when there are findings.</param>
public sealed record FactBuild(SeedPack? Pack, ImmutableArray<Finding> Findings);

/// <param name="Store">Null where there is nothing to answer from; <paramref name="Findings"/> and <paramref name="Problems"/> say why.</param>
/// <param name="WasBuilt">True where the database was made just now.</param>
/// <param name="Findings">What keeps the seeds from being built; not empty means that the store, where there is one, is of older seeds.</param>
/// <param name="Problems">Places that could not be read or written, as sentences to show or log. With a store at hand they are warnings.</param>
public sealed record FactOpening(FactStore? Store, bool WasBuilt, ImmutableArray<Finding> Findings, ImmutableArray<string> Problems);
