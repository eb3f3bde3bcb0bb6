using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>What a seed file holds, before anyone has asked whether it makes sense. A member is null where the file says nothing or null.</summary>
internal sealed record Drafts(ImmutableArray<EntityDraft> Entities, ImmutableArray<SourceDraft> Sources)
{
    public IEnumerable<ClaimDraft> Claims => Sources.SelectMany(source => source.Claims);
}

/// <summary>A text and the line on which it stands.</summary>
internal sealed record Located(string Text, int Line);

internal sealed record LocatedPair(string Key, int KeyLine, Located Value);

internal sealed record EntityDraft(string File, int Line, Located? Id, Located? Kind, Located? Label, Located? Is, ImmutableArray<Located> Aliases);

internal sealed record SourceDraft(
    string File,
    Located? Id,
    Located? Title,
    Located? Publisher,
    Located? Author,
    Located? Published,
    Located? PublishedNote,
    Located? Earliest,
    Located? Url,
    Located? Document,
    Located? MirrorOf,
    ImmutableArray<ClaimDraft> Claims);

internal sealed record ClaimDraft(
    string File,
    int Line,
    int Number,
    Located? Subject,
    Located? Property,
    Located? Value,
    Located? Unit,
    ImmutableArray<LocatedPair> Qualifiers,
    Located? Certainty,
    Located? Says,
    Located? At,
    ImmutableArray<LocatedPair> AsWritten,
    Located? Spoils);
