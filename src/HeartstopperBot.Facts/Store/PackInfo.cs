using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Store;

/// <summary>What a fact database is made of; /about and the CLI show it.</summary>
/// <param name="Hash">Of the seeds it was built from, see <see cref="Seeds.SeedFiles.Hash"/>.</param>
/// <param name="BuiltBy">The version of the program that built it.</param>
/// <param name="NewestSource">Null where there are no sources.</param>
public sealed record PackInfo(string Hash, string Schema, string BuiltBy, int Entities, int Sources, int Claims, int Statements, Source? NewestSource)
{
    /// <summary>Enough of the hash to tell packs apart by eye.</summary>
    public string ShortHash => Hash.Length > 12 ? Hash[..12] : Hash;
}
