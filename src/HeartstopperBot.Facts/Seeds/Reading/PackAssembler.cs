using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>Drafts without findings to the typed pack. It trusts the linter: what the rules let through fits.</summary>
internal static class PackAssembler
{
    public static SeedPack Assemble(Drafts drafts, string hash)
    {
        var entities = drafts.Entities.ToDictionary(entity => entity.Id!.Text);
        var sources = drafts.Sources.OrderBy(source => source.Id!.Text, StringComparer.Ordinal).ToList();
        var spellings = Spellings(sources);
        return new SeedPack(
            hash,
            [.. drafts.Entities.Select(entity => ToEntity(entity, spellings[entity.Id!.Text]))],
            [.. sources.Select(ToSource)],
            [.. sources.SelectMany(source => source.Claims.Select(claim => ToClaim(source.Id!.Text, claim, entities.ContainsKey)))],
            sources.SelectMany(source => source.Claims.Select(claim => (Key: (source.Id!.Text, claim.Number), Place: new SeedPlace(claim.File, claim.Line))))
                .ToImmutableDictionary(pair => pair.Key, pair => pair.Place));
    }

    /// <summary>By entity: each spelling that a source has for itself, once for each source.</summary>
    private static ILookup<string, Alias> Spellings(IEnumerable<SourceDraft> sources) =>
        sources
            .SelectMany(source => source.Claims.SelectMany(claim => claim.AsWritten).Select(pair => (Entity: pair.Key, Alias: new Alias(pair.Value.Text, source.Id!.Text))))
            .Distinct()
            .ToLookup(pair => pair.Entity, pair => pair.Alias);

    private static Entity ToEntity(EntityDraft draft, IEnumerable<Alias> spellings) => new(
        draft.Id!.Text,
        SeedWords.Kinds[draft.Kind!.Text],
        draft.Label!.Text,
        draft.Is!.Text,
        [.. draft.Aliases.Select(alias => new Alias(alias.Text, null)), .. spellings]);

    private static Source ToSource(SourceDraft draft)
    {
        var published = draft.Published is null ? null : FactDate.TryParse(draft.Published.Text);
        var earliest = published?.FirstDay ?? FactDate.TryParse(draft.Earliest!.Text)!.FirstDay;
        return new Source(
            draft.Id!.Text,
            draft.Title?.Text,
            draft.Publisher?.Text,
            draft.Author?.Text,
            published,
            earliest,
            draft.Url?.Text,
            draft.Document?.Text,
            draft.MirrorOf?.Text)
        {
            PublishedNote = draft.PublishedNote?.Text,
        };
    }

    private static Claim ToClaim(string sourceId, ClaimDraft draft, Predicate<string> isEntity)
    {
        var property = PropertyCatalogue.Find(draft.Property!.Text)!;
        return new Claim(
            sourceId,
            draft.Number,
            draft.Subject!.Text,
            property,
            DraftValues.Read(property, draft.Value!.Text, draft.Unit?.Text, isEntity)!,
            draft.Qualifiers.ToImmutableSortedDictionary(pair => pair.Key, pair => DraftValues.ReadQualifier(pair.Key, pair.Value.Text, isEntity)!, StringComparer.Ordinal),
            draft.Certainty is null ? Certainty.States : SeedWords.Certainties[draft.Certainty.Text],
            draft.Says!.Text,
            draft.At!.Text,
            draft.AsWritten.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal),
            draft.Spoils?.Text);
    }
}
