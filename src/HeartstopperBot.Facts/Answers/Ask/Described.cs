using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Earlier films by the film's director": who is described is found first, and what is asked of them after.</summary>
internal sealed class Described(FactAnswers answers, NameLexicon lexicon, QuestionReadings readings, QuestionPart part, string heading, Lens lens)
{
    private readonly Unanswered _unanswered = new(answers.Store, lexicon, lens);

    /// <summary>Whoever is described, without what people say around the question.</summary>
    private readonly ImmutableArray<Hop> _hops = new TwoHops(answers, lexicon, lens).Find(new Asides(part).Without() is { } asked ? readings.Read(asked) : part);

    private IEnumerable<Hop> Further => _hops.Where(hop => hop.AsksMore);

    /// <summary>What else is asked of whoever is described. Null where nothing is, or the question must be read as it stands.</summary>
    public Answer? More()
    {
        if (IsPrivate()) return _unanswered.Refuse(heading, Phrases.PrivateLife);
        if (Told() is { } told) return told;
        // What else an actor was in is not told by whom they play here.
        return Further.Any(hop => hop.IsOfCareer) ? _unanswered.NoSource(part, heading, part) : null;
    }

    /// <summary>Who it is, where nothing else is asked.</summary>
    public Answer? Alone() => !Further.Any() && !_hops.IsEmpty ? Naming(_hops) : null;

    /// <summary>What is no secret of a character is one of whoever plays them.</summary>
    private bool IsPrivate() => part.Opening is { From: 0, Wanted: not Wanted.Who } && Further.Any(hop => Guards.IsPrivate(readings.Read(hop.Words)));

    private Answer? Told()
    {
        var found = Further.Select(hop => (Hop: hop, Answer: Of(hop))).Where(one => one.Answer is { Outcome: Outcome.Answered }).ToArray();
        return found.Length == 0 ? null : SeveralAnswers.Join([.. found.Select(one => one.Answer!), Naming([.. found.Select(one => one.Hop)])]) with { Title = heading };
    }

    private Answer? Of(Hop hop)
    {
        var named = readings.Read(hop.Words);
        return Guards.RefusalOf(named) is null ? new SideQuestion(answers, lexicon, readings, heading, lens).InEachWay(named).FirstOrDefault() : null;
    }

    /// <summary>Who is described, and by which source.</summary>
    private Answer Naming(ImmutableArray<Hop> hops)
    {
        var draft = new AnswerDraft(answers.Store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Phrase.Row(" ", [.. hops.Select(hop => (Phrase)Wording.Of(hop.Via, lexicon))]), hops.Max(hop => Ranking.Rank([hop.Via])[0].Status), [.. hops.Select(hop => hop.Via)]));
    }
}
