using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask;
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
        if (claims.IsEmpty) return new MessageCheck([], draft.Finish(Heading, Outcome.NotFound, new CitedText(NothingToCheck, [])));

        if (found.Length > MostClaims) draft.Note($"Only the first {MostClaims} claims of the message are checked.");
        if (claims.Any(claim => claim.IsBeyond)) draft.NoteHeldBack();
        var lines = claims.Select((claim, place) => new AnswerLine($"{place + 1}. “{claim.Quote}”", Tell(draft, claim), claim.Judgement.Evidence.FirstOrDefault()?.Statement)).ToImmutableArray();
        var answer = draft.Finish(Heading, Outcome.Answered, new CitedText(Summary(claims), []), lines: lines);
        return new MessageCheck([.. claims.Select(claim => new CheckedClaim(claim.Quote, claim.Judgement.Verdict))], answer);
    }

    public const string Heading = "What the message claims";

    private const string NothingToCheck =
        "I found no claim about the show in this message that I could check. I look for who plays whom, dates, numbers of seasons, episodes and volumes, who made what, who is in a cast, and who said what. Questions, wishes and jokes I leave alone.";

    public static string HeldAgainst(int statements) => statements == 0 ? "A message was checked, and nothing was found to hold it against." : "A message was held against this:";

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
        if (claim.IsBeyond) return new CitedText($"Not in the record {Phrases.Beyond("as far as I may tell it here; there is more", draft.Lens)}", []);
        var said = string.Join(' ', evidence.Select(one => StatementLines.WithDate(Wording.Of(one.Statement, known), one.Statement)).Distinct());
        if (verdict == Verdict.NotInTheRecord)
        {
            return evidence.Length == 0
                ? new CitedText("Not in the record: no source says so, and none says otherwise.", [])
                : draft.Cite($"Not in the record: no source says so. What they do say: {said}", evidence[0].Status, evidence.Select(one => one.Statement));
        }

        if (evidence is [var first, { Statement.Property.IsSingle: true } other] && first.Statement.Property == other.Statement.Property)
            said = $"{Wording.Of(first.Statement, known)} {Beside(first, other)}: {Wording.Of(other.Statement, known)}";
        return draft.Cite($"{(verdict == Verdict.Supported ? "Supported" : "Contradicted")}: {said}", evidence[0].Status, evidence.Select(one => one.Statement));
    }

    /// <summary>How the value stands that is not the first.</summary>
    private static string Beside(RankedStatement first, RankedStatement other) => other.Status switch
    {
        Status.Superseded => "Said before, and overtaken",
        _ when first.Status == Status.Disputed => "As many sources have it otherwise",
        _ => "Fewer sources have it otherwise",
    };

    private static string Summary(ImmutableArray<Found> claims)
    {
        var counts = new[] { (Verdict.Supported, "supported"), (Verdict.Contradicted, "contradicted"), (Verdict.NotInTheRecord, "not in the record") }
            .Select(row => (Count: claims.Count(claim => claim.Judgement.Verdict == row.Item1), Word: row.Item2)).Where(row => row.Count > 0).ToArray();
        if (claims.Length == 1) return $"One claim: {counts[0].Word}.";
        return $"{claims.Length} claims: {Phrases.Join([.. counts.Select(row => $"{row.Count} {row.Word}")])}.";
    }

    private static string Quote(string clause)
    {
        var plain = string.Join(' ', clause.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= LongestQuote ? plain : string.Concat(plain.EnumerateRunes().Take(LongestQuote - 1)) + "…";
    }

    private static ClaimReader ReaderOf(NameLexicon lexicon, FactStore store) =>
        new(lexicon, new NameSpotter(lexicon, stem => store.Search([stem], 1, Lens.Everything).Count > 0));

    private sealed record Found(string Quote, Judgement Judgement, bool IsBeyond);
}
