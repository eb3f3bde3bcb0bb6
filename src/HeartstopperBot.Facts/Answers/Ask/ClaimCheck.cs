using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// Settles what a yes-or-no question claims: the open question that is left without the claimed value is put, and what sources say to it is held against the claim. "No" is said only where
/// there is one value, or the same place of it: that a scene was filmed here does not say that none was filmed there.
/// </summary>
internal sealed class ClaimCheck(FactAnswers answers, NameLexicon lexicon, QuestionReadings readings, string heading, Lens lens)
{
    /// <summary>Many may have done it, yet who is asked for names who did; without a "no", since there may be others.</summary>
    private static readonly FrozenSet<string> TellingAnyway = FrozenSet.Create("composed-by", "created-by", "written-by", "illustrated-by", "performed-by", "showrunner", "produced-by", "crew-member", "published-by", "covers", "student-at", "teaches-at");

    /// <summary>Of these there is one, though the catalogue allows several.</summary>
    private static readonly FrozenSet<string> One = FrozenSet.Create("mother", "father");

    private static readonly FrozenSet<string> OneOfSeveral = FrozenSet.Create("one", "among", "also", "some", "several");

    private readonly FactStore _store = answers.Store;

    /// <summary>A day, a number or a relation, before anything else is read in the words: no other statement settles those.</summary>
    public Answer? Exactly(QuestionPart part)
    {
        if (!ClaimedValue.IsClaim(part)) return null;
        var exact = ClaimedFigure.In(part).ToList();
        if (ClaimedDay.Of(part) is { } day) exact.Insert(0, day);
        if (ClaimedName.AfterNaming(part, lexicon) is { } name) exact.Add(name);
        return new ClaimedRelation(_store, lexicon, CounterpartsOf, lens).Find(part, heading) ?? exact.Select(claim => Settle(claim, part)).FirstOrDefault(settled => settled is not null);
    }

    /// <summary>A name, where no statement bears out the question as it stands.</summary>
    public Answer? ByName(QuestionPart part) =>
        ClaimedValue.IsClaim(part) ? ClaimedName.In(part, lexicon, CounterpartsOf).Select(claim => Settle(claim, part)).FirstOrDefault(settled => settled is not null) : null;

    /// <summary>What a question that is open takes for granted, where it is not so.</summary>
    public Answer? DeniedPremise(QuestionPart part) => Premises.Find(part);

    public Answer? NeverSeen(QuestionPart part) => Premises.Late(part);

    private FalsePremise Premises => new(_store, lexicon, CounterpartsOf, heading, lens);

    /// <summary>By what is said of the same thing in other words: of the part that somebody plays, or the very opposite.</summary>
    public Answer? Otherwise(QuestionPart part) => !ClaimedValue.IsClaim(part) || part.Opening.IsNegated ? null : AsPart(part) ?? Opposite(part);

    /// <summary>"The therapist is Eddie Marsan?" He plays one who is.</summary>
    private Answer? AsPart(QuestionPart part)
    {
        if (part.Mentions is not [{ Kind: EntityKind.Person, Length: > 0 } actor] || part.Content.IsEmpty) return null;
        foreach (var casting in _store.StatementsWithValue(actor.Id, CastingReader.PlayedBy, lens).Where(said => PlayersOf(said.Subject).Contains(actor.Id)))
        {
            var named = readings.Read([.. part.Words[..actor.From], .. QuestionReader.Read(lexicon.LabelOf(casting.Subject)), .. part.Words[actor.To..]]);
            if (AnswerOf(named) is not { Lead: { Said.Key: nameof(Phrases.Yes), Statements: [{ Property.Id: "role" } role] } }) continue;
            var draft = new AnswerDraft(_store, lens);
            return draft.Finish(heading, Outcome.Answered, draft.CiteTogether(Phrases.Yes(Phrase.Row(" ", Wording.Of(casting, lexicon), Wording.Of(role, lexicon))), [casting, role]), _store.FindEntity(casting.Subject));
        }

        return null;
    }

    private Answer? Opposite(QuestionPart part)
    {
        foreach (var (words, stem) in Opposites.Of(part))
        {
            if (AnswerOf(Read(words, part)) is { Lead: { Said.Key: nameof(Phrases.Yes) } lead } answer && lexicon.WordsOf(lead.Statements[0]).Contains(stem)) return answer with { Lead = lead with { Said = Phrases.No(Phrases.WithoutYesOrNo(lead.Said)) } };
        }

        return null;
    }

    /// <summary>Other words for it, still of what the sentence before named.</summary>
    private QuestionPart Read(ImmutableArray<Word> words, QuestionPart part)
    {
        var read = readings.Read(words);
        return read with { Mentions = [.. read.Mentions, .. part.Mentions.Where(mention => mention.Length == 0).Select(mention => mention with { From = words.Length })] };
    }

    private Answer? AnswerOf(QuestionPart part) => Guards.RefusalOf(part) is null && new PartAnswer(answers, lexicon, part, heading, lens).Find() is { Outcome: Outcome.Answered, Lead.Statements.Length: > 0 } answer ? answer : null;

    private Answer? Settle(ClaimedValue claim, QuestionPart part)
    {
        foreach (var words in claim.Open.Where(words => words.Length > 1))
        {
            var open = Read(words, part);
            if (Guards.RefusalOf(open) is not null || (claim.IsUnknown && !AsksForSomething(open))) return null;
            if (AnswerOf(open) is { } answer && Judge(claim, open, answer) is { } judged) return judged;
        }

        return null;
    }

    private Answer? Judge(ClaimedValue claim, QuestionPart open, Answer answer)
    {
        var told = answer.Lead.Statements;
        var beside = answer.Lines.Where(line => line.Text.Status is Status.Confirmed && line.Statement is { } other && other.Property == told[0].Property && other.Subject == told[0].Subject && !IsOfOneSlot(other, told[0])).Select(line => line.Statement!);
        if (told.Concat(beside).FirstOrDefault(statement => claim.Says(statement) == true) is { } borne)
        {
            var draft = new AnswerDraft(_store, lens);
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

    /// <summary>"Did Tori get married?" leaves no question when the last word is taken for a name.</summary>
    private bool AsksForSomething(QuestionPart open) => !open.Content.IsEmpty || open.Mentions.Any(mention => mention.Kind is EntityKind.Place or EntityKind.Song || IsDescribed(mention, open));

    /// <summary>"The composer" for whoever composes.</summary>
    private bool IsDescribed(Mention mention, QuestionPart open) => mention.Kind is EntityKind.Person or EntityKind.Character && !StatementWords.Of(lexicon.LabelOf(mention.Id)).Any(stem => open.Words[mention.From..mention.To].Any(word => word.Stem == stem));

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

    /// <summary>Whom somebody plays, and who plays somebody.</summary>
    private ImmutableArray<string> CounterpartsOf(string id) => lexicon.KindOf(id) switch
    {
        EntityKind.Character => PlayersOf(id),
        EntityKind.Person => [.. _store.StatementsWithValue(id, CastingReader.PlayedBy, lens).Select(said => said.Subject).Where(character => PlayersOf(character).Contains(id))],
        _ => [],
    };

    private ImmutableArray<string> PlayersOf(string character) =>
        [.. Ranking.Rank(_store.StatementsAbout(character, CastingReader.PlayedBy, lens)).Where(one => one.IsLeading).Select(one => one.Statement.Value.EntityId!)];
}
