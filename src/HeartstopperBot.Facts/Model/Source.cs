namespace HeartstopperBot.Facts.Model;

/// <summary>A page or article that claims things.</summary>
/// <param name="Title">Null where none was seen; the source is then shown by publisher and date.</param>
/// <param name="Published">Null where the source does not say; then <paramref name="Earliest"/> says from when on it can count.</param>
/// <param name="Earliest">The earliest day on which the source can have been published; with <see cref="Published"/> set, its first day.</param>
/// <param name="Document">The file name of the founding article that the source is; null for all others.</param>
/// <param name="MirrorOf">The source that this one copies, or "unknown"; null for an original. A copy never outvotes an original.</param>
public sealed record Source(
    string Id,
    string? Title,
    string? Publisher,
    string? Author,
    FactDate? Published,
    DateOnly Earliest,
    string? Url,
    string? Document,
    string? MirrorOf)
{
    /// <summary>A few words shown where <see cref="Published"/> is null: "autumn 2022, its September/October issue was out".</summary>
    public string? PublishedNote { get; init; }

    /// <summary>What a citation calls it: its title, else publisher and date.</summary>
    public string DisplayTitle => Title ?? string.Join(", ", new[] { Publisher, Published?.ToString() }.Where(part => part is not null));
}
