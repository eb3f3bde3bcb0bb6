using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Who took over when she was recast?" takes for granted what a source denies: the part was not recast. The denial is the answer.</summary>
internal sealed class FalsePremise(FactStore store, NameLexicon lexicon, Func<string, ImmutableArray<string>> counterparts, string heading, Lens lens)
{
    /// <summary>Deeds that end or change something: who asks for their doer, day or reason takes them for done.</summary>
    private static readonly FrozenSet<string> Deeds = "recast replace cancel axe scrap stop fire sack redeem".Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Seen = FrozenSet.Create("see", "seen", "visit");

    /// <summary>Before the question is read as it stands: whatever else is said of the names does not answer it.</summary>
    public Answer? Find(QuestionPart part) => IsOpen(part) && MayHoldOne(part) ? Denial(part, Deeds) : null;

    public static bool MayHoldOne(QuestionPart part) => part.Words.Any(word => Deeds.Contains(word.Stem));

    /// <summary>"In how many scenes do we see his face?" Where nothing answers, since he is never seen.</summary>
    public Answer? Late(QuestionPart part) => IsOpen(part) && part.Words.Any(word => Seen.Contains(word.Stem)) ? Denial(part, Seen) : null;

    private static bool IsOpen(QuestionPart part) => part.Opening is { Wanted: not Wanted.YesOrNo, IsNegated: false, To: > 0 } && part.Mentions.Length > 0;

    private Answer? Denial(QuestionPart part, FrozenSet<string> deeds)
    {
        var asked = part.Words.Where((word, at) => deeds.Contains(word.Stem) && !part.IsNamed(at)).Select(word => word.Stem).ToArray();
        var pool = part.Mentions.SelectMany(mention => counterparts(mention.Id).Append(mention.Id)).Distinct().SelectMany(id => store.StatementsAbout(id, null, lens));
        var denial = pool.Where(said => Ranking.IsSupported(said) && Denies(Ranking.Voice(said).Says, asked) && part.Mentions.All(mention => IsTold(mention, said)))
            .SelectMany(said => Ranking.Rank([said])).FirstOrDefault(one => one.Status == Status.Confirmed)?.Statement;
        if (denial is null) return null;
        var draft = new AnswerDraft(store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Wording.Of(denial, lexicon), Status.Confirmed, denial), store.FindEntity(denial.Subject));
    }

    /// <summary>"Was not recast", "never seen": the deed right behind the denial.</summary>
    private static bool Denies(string says, string[] deeds)
    {
        var words = StatementWords.Of(says);
        return words.Zip(words.Skip(1)).Any(pair => pair.First is "not" or "never" && deeds.Any(deed => deed == pair.Second || (deed == "see" && pair.Second == "seen")));
    }

    private bool IsTold(Mention mention, Statement said) =>
        mention.Meanings.Any(name => said.Subject == name.EntityId || counterparts(name.EntityId).Contains(said.Subject) || said.Value.EntityId == name.EntityId || StatementWords.Tell(lexicon.WordsOf(said), name.Label));
}
