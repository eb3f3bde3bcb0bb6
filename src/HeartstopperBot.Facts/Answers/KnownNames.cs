using System.Collections.Concurrent;
using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// The names that a reader may know: not those of what is only known from beyond their line, and no "Nick's boyfriend" before a source may tell them so. One index for
/// each line, made when it is first needed; a lookup then costs what it costs without a line.
/// </summary>
internal sealed class KnownNames(FactStore store)
{
    /// <summary>That there is a third season is no secret, even where only its story is told.</summary>
    private static readonly FrozenSet<EntityKind> Works = FrozenSet.Create(EntityKind.Series, EntityKind.Season, EntityKind.Film, EntityKind.Book);

    private readonly Lazy<NameIndex> _all = new(() => NameIndex.Build(store.AllNames()));
    private readonly ConcurrentDictionary<SpoilerLine, Lazy<NameIndex>> _within = new();

    private readonly ConcurrentDictionary<SpoilerLine, Lazy<NameLexicon>> _lexicons = new();

    /// <summary>The same names for free text.</summary>
    public NameLexicon LexiconWithin(SpoilerLine line) => _lexicons.GetOrAdd(line, known => new Lazy<NameLexicon>(() => new NameLexicon(Within(known).Names))).Value;

    public NameIndex Within(SpoilerLine line) => line == SpoilerLine.All
        ? _all.Value
        : _within.GetOrAdd(line, known => new Lazy<NameIndex>(() => _all.Value.Without(name => IsHidden(name, known)))).Value;

    private bool IsHidden(NameEntry name, SpoilerLine line) => (!Works.Contains(name.Kind) && store.IsBeyond(name.EntityId, line)) || TellsRelation(name, line);

    private bool TellsRelation(NameEntry name, SpoilerLine line)
    {
        if (name.Name == name.Label || Relations.Parse(name.Name) is not { } question) return false;
        var draft = new AnswerDraft(store, new Lens(null, line));
        return new Relatives(_all.Value).FindOwner(question, draft) is { } owner && Relatives.Find(draft, owner, question.Relation) is { Outcome: Outcome.NoSource, HasHeldBack: true };
    }
}
