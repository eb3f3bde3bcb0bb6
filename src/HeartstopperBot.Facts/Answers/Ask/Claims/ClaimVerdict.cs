using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>
/// What the answer to the open question says of the claim. "Yes" where a statement has the claimed value; "no" only where there is one value, or the same place of it: that a scene was
/// filmed here does not say that none was filmed there.
/// </summary>
internal sealed class ClaimVerdict(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    /// <summary>Many may have done it, yet who is asked for names who did; without a "no", since there may be others.</summary>
    private static readonly FrozenSet<string> TellingAnyway = FrozenSet.Create("composed-by", "created-by", "written-by", "illustrated-by", "performed-by", "showrunner", "produced-by", "crew-member", "published-by", "covers", "student-at", "teaches-at");

    /// <summary>Of these there is one, though the catalogue allows several.</summary>
    private static readonly FrozenSet<string> One = FrozenSet.Create("mother", "father");

    private static readonly FrozenSet<string> OneOfSeveral = FrozenSet.Create("one", "among", "also", "some", "several");

    /// <summary>Null where the claim stays open.</summary>
    public Answer? Of(ClaimedValue claim, QuestionPart open, Answer answer)
    {
        var told = answer.Lead.Statements;
        var beside = answer.Lines.Where(line => line.Text.Status is Status.Confirmed && line.Statement is { } other && other.Property == told[0].Property && other.Subject == told[0].Subject && !IsOfOneSlot(other, told[0])).Select(line => line.Statement!);
        if (told.Concat(beside).FirstOrDefault(statement => claim.Says(statement) == true) is { } borne)
        {
            var draft = new AnswerDraft(store, lens);
            return draft.Finish(heading, Outcome.Answered, draft.Cite(Phrases.Yes(Wording.Of(borne, lexicon)), Ranking.Rank([borne])[0].Status, borne), answer.About);
        }

        if (claim.Says(told[0]) != false) return null;
        var stated = Phrases.WithoutYesOrNo(answer.Lead.Said);
        if (IsDisputed(claim, told[0], answer)) return answer with { Lead = answer.Lead with { Said = Phrases.SourcesDiffer(stated) } };
        if (IsTheOne(claim, told, open)) return answer with { Lead = answer.Lead with { Said = Phrases.No(stated) } };
        return (TellingAnyway.Contains(told[0].Property.Id) && IsOfClaimedKind(claim, told[0])) || IsWhoIsMeant(claim, told, open) ? answer with { Lead = answer.Lead with { Said = stated } } : null;
    }

    /// <summary>Who goes to Higgs does not say where Ben goes.</summary>
    private bool IsOfClaimedKind(ClaimedValue claim, Statement told) => told.Value.EntityId is { } id && (claim.IsUnknown || lexicon.KindOf(id) == claim.Kind);

    /// <summary>"Is the rugby coach Mr Farouk?" The one who is it.</summary>
    private bool IsWhoIsMeant(ClaimedValue claim, ImmutableArray<Statement> told, QuestionPart open) =>
        claim.Kind == EntityKind.Character && told is [{ Property.Id: "role" } role] && lexicon.KindOf(role.Subject) == claim.Kind && open.Words.Any(word => word.Text == "the") && !open.Words.Any(word => word.Text is "a" or "an");

    private static bool IsDisputed(ClaimedValue claim, Statement told, Answer answer) => answer.Earlier.Concat(answer.Lines).Any(line =>
        line.Text.Status != Status.Superseded && line.Statement is { } other && other.Property == told.Property && other.Subject == told.Subject && IsOfOneSlot(other, told) && claim.Says(other) == true);

    private static bool IsOfOneSlot(Statement one, Statement other) => one.Property.Slots.All(slot => one.Qualifiers.GetValueOrDefault(slot) == other.Qualifiers.GetValueOrDefault(slot));

    /// <summary>Whether what is told leaves no room for the claim.</summary>
    private bool IsTheOne(ClaimedValue claim, ImmutableArray<Statement> told, QuestionPart open)
    {
        var statement = told.FirstOrDefault(one => claim.Kind is not null && one.Value.EntityId is { } id && lexicon.KindOf(id) == claim.Kind) ?? told[0];
        if (claim.IsOne) return true;
        if (claim.IsUnknown && statement.Value.Kind != ValueKind.Entity) return false;
        // "Is Andonis in season 3?" asks for nothing that another person could be instead; "is Joe Locke Nick?" does.
        if (open.Content.IsEmpty && !(claim.IsUnknown || statement.Property.Id == CastingReader.PlayedBy)) return false;
        if (lexicon.KindOf(statement.Subject) is EntityKind.Character or EntityKind.Person && open.Mentions.All(mention => mention.Id != statement.Subject && mention.Relation is null)) return false;
        if (claim.Kind is { } kind && (statement.Value.EntityId is not { } id || lexicon.KindOf(id) != kind || Ranking.Rank([statement])[0].Status != Status.Confirmed)) return false;
        if (statement.Property.IsSingle || One.Contains(statement.Property.Id)) return true;
        return told.Length == 1 && IsSlotNamed(statement, open) && !StatementWords.Of(Ranking.Voice(statement).Says).Any(OneOfSeveral.Contains);
    }

    /// <summary>"The zoo of season 3", "the cinematographer": what keeps this value apart from others is in the question.</summary>
    private static bool IsSlotNamed(Statement statement, QuestionPart open) => statement.Property.Id != "cast-member" && statement.Qualifiers.Where(qualifier => qualifier.Key is "as" or "for" or "kind").Any(qualifier =>
        qualifier.Value.Text is { } text && StatementWords.Of(text).Where(word => !PlainWords.Has(word)).ToArray() is { Length: > 0 } telling && telling.All(stem => open.Words.Any(word => Synonyms.Has([stem], word.Stem))));
}
