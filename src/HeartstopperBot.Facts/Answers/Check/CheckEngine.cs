using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Finds what a message claims about the show and holds each claim against the sources, by rule alone.</summary>
/// <param name="known">The names within the reader's line.</param>
/// <param name="all">All names: only to tell that there is more beyond the line, and never what.</param>
internal sealed class CheckEngine(FactStore store, NameLexicon known, NameLexicon all)
{
    public const int MostClaims = 10;

    private const int LongestQuote = 120;

    /// <summary>As many statements as a reader takes in beside one claim.</summary>
    private const int MostEvidence = 3;

    private readonly ClaimReader _within = ReaderOf(known, store);
    private readonly ClaimReader _beyond = ReaderOf(all, store);

    public MessageCheck Check(string message, Lens lens)
    {
        var found = Find(message, lens).Take(MostClaims + 1).ToImmutableArray();
        var claims = found.Take(MostClaims).ToImmutableArray();
        var draft = new AnswerDraft(store, lens);
        if (claims.IsEmpty) return new MessageCheck([], draft.Finish(Phrases.WhatIsClaimed, Outcome.NotFound, new CitedText(Phrases.NothingToCheck, [])));

        if (found.Length > MostClaims) draft.Note(Phrases.OnlySomeChecked(MostClaims));
        if (claims.Any(claim => claim.IsBeyond)) draft.NoteHeldBack();
        var lines = claims.Select((claim, place) => new AnswerLine(Phrases.Claim(place + 1, claim.Quote), Tell(draft, claim), claim.Judgement.Evidence.FirstOrDefault()?.Statement)).ToImmutableArray();
        var answer = draft.Finish(Phrases.WhatIsClaimed, Outcome.Answered, new CitedText(Summary(claims), []), lines: lines);
        return new MessageCheck([.. claims.Select(claim => new CheckedClaim(claim.Quote, claim.Judgement.Verdict))], answer);
    }

    private IEnumerable<Found> Find(string message, Lens lens)
    {
        foreach (var sentence in MessageText.Sentences(MessageText.Plain(message)))
        {
            if (NoClaim.Is(sentence, QuestionReader.Read(sentence), all)) continue;
            var (subjects, subjectsBeyond) = (ImmutableArray<Named>.Empty, ImmutableArray<Named>.Empty);
            foreach (var clause in MessageText.Clauses(sentence, ClaimReader.HasVerb))
            {
                if (!ClaimReader.HasVerb(clause)) continue;
                (var claims, subjects) = _within.Read(clause, subjects);
                var judged = claims.Select(new ClaimJudge(store, lens).Judge).ToImmutableArray();
                var isOpen = judged.IsEmpty || judged.Any(one => one.Verdict == Verdict.NotInTheRecord);
                if (isOpen && lens.Line != SpoilerLine.All)
                {
                    (var claimsBeyond, subjectsBeyond) = _beyond.Read(clause, subjectsBeyond);
                    var beyond = new ClaimJudge(store, lens with { Line = SpoilerLine.All });
                    if (claimsBeyond.Any(claim => beyond.Judge(claim).Verdict != Verdict.NotInTheRecord))
                    {
                        if (judged.IsEmpty) judged = [Judgement.Unknown];
                        foreach (var one in judged) yield return new Found(Quote(clause), one, IsBeyond: one.Verdict == Verdict.NotInTheRecord);
                        continue;
                    }
                }

                foreach (var one in judged) yield return new Found(Quote(clause), one, IsBeyond: false);
            }
        }
    }

    private CitedText Tell(AnswerDraft draft, Found claim)
    {
        var (verdict, evidence) = (claim.Judgement.Verdict, claim.Judgement.Evidence.Take(MostEvidence).ToArray());
        if (claim.IsBeyond) return new CitedText(Phrases.NotInTheRecordHere(draft.Lens), []);
        Phrase said = string.Join(' ', evidence.Select(one => StatementLines.WithDate(Wording.Of(one.Statement, known), one.Statement)).Distinct());
        if (verdict == Verdict.NotInTheRecord)
        {
            return evidence.Length == 0
                ? new CitedText(Phrases.NotInTheRecord, [])
                : draft.Cite(Phrases.NotInTheRecordBut(said), evidence[0].Status, evidence.Select(one => one.Statement));
        }

        if (evidence is [var first, { Statement.Property.IsSingle: true } other] && first.Statement.Property == other.Statement.Property)
            said = Phrases.Beside(Wording.Of(first.Statement, known), Wording.Of(other.Statement, known), HowBeside(first, other));
        return draft.Cite(verdict == Verdict.Supported ? Phrases.Supported(said) : Phrases.Contradicted(said), evidence[0].Status, evidence.Select(one => one.Statement));
    }

    /// <summary>How the value stands that is not the first.</summary>
    private static Status HowBeside(RankedStatement first, RankedStatement other) =>
        other.Status == Status.Superseded ? Status.Superseded : first.Status == Status.Disputed ? Status.Disputed : Status.Reported;

    private static Phrase Summary(ImmutableArray<Found> claims) => claims is [var only]
        ? Phrases.OneClaim(only.Judgement.Verdict)
        : Phrases.SeveralClaims(claims.Length, claims.GroupBy(claim => claim.Judgement.Verdict).OrderBy(same => same.Key).Select(same => (same.Key, same.Count())));

    private static string Quote(string clause)
    {
        var plain = string.Join(' ', clause.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= LongestQuote ? plain : string.Concat(plain.EnumerateRunes().Take(LongestQuote - 1)) + "…";
    }

    private static ClaimReader ReaderOf(NameLexicon lexicon, FactStore store) =>
        new(lexicon, new NameSpotter(lexicon, stem => store.Search([stem], 1, Lens.Everything).Count > 0));

    private sealed record Found(string Quote, Judgement Judgement, bool IsBeyond);
}
