using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>
/// Settles what a yes-or-no question claims: the open question that is left without the claimed value is put, and what sources say to it is held against the claim.
/// </summary>
internal sealed class ClaimCheck(FactAnswers answers, NameLexicon lexicon, QuestionReadings readings, string heading, Lens lens)
{
    private readonly FactStore _store = answers.Store;
    private readonly ClaimVerdict _verdict = new(answers.Store, lexicon, heading, lens);

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
            if (AnswerOf(open) is { } answer && _verdict.Of(claim, open, answer) is { } judged) return judged;
        }

        return null;
    }

    /// <summary>"Did Tori get married?" leaves no question when the last word is taken for a name.</summary>
    private bool AsksForSomething(QuestionPart open) => !open.Content.IsEmpty || open.Mentions.Any(mention => mention.Kind is EntityKind.Place or EntityKind.Song || IsDescribed(mention, open));

    /// <summary>"The composer" for whoever composes.</summary>
    private bool IsDescribed(Mention mention, QuestionPart open) => mention.Kind is EntityKind.Person or EntityKind.Character && !StatementWords.Of(lexicon.LabelOf(mention.Id)).Any(stem => open.Words[mention.From..mention.To].Any(word => word.Stem == stem));

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
