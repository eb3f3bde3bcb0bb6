using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Claims;
using HeartstopperBot.Facts.Answers.Ask.Comparisons;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Titles;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>One question to one answer: by the first step that has one.</summary>
internal sealed class OneQuestion(FactAnswers answers, NameLexicon lexicon, QuestionReadings readings, QuestionPart part, string heading, Lens lens)
{
    private readonly FactStore _store = answers.Store;
    private readonly Unanswered _unanswered = new(answers.Store, lexicon, lens);
    private readonly SideQuestion _side = new(answers, lexicon, readings, heading, lens);
    private readonly ClaimCheck _claims = new(answers, lexicon, readings, heading, lens);
    private readonly ComparisonAnswer _comparison = new(answers.Store, lexicon, heading, lens);
    private readonly bool _isCompared = ComparisonAnswer.IsAsked(part);
    private readonly WaysToRead _ways = new(OpenClause.Readings(part, readings.Of(part).Where(way => !Adrift.Is(way, part))));

    private WaysToRead? _allowed;
    private Described? _described;
    private QuestionPart? _asking;

    /// <summary>Those that need not be refused.</summary>
    private WaysToRead Allowed => _allowed ??= new WaysToRead(_ways.Where(reading => Guards.RefusalOf(reading) is null));

    /// <summary>Without what is told before it: with all the words that a barer reading leaves out, and none that ask nothing.</summary>
    private QuestionPart Asking => _asking ??= (OpenClause.In(part) ?? new Asides(part).TaleEnd()) is { } from && from < part.Words.Length ? readings.Read(part.Words[from..]) : part;

    private Described Described => _described ??= new Described(answers, lexicon, readings, part, heading, lens);

    /// <summary>Found by the words of a reading, and borne out as it was put.</summary>
    public Answer Find()
    {
        var first = First();
        return first.Outcome == Outcome.Answered && !(new Held(lexicon).Holds(OpenClause.In(part) is null ? part : Asking, first) && OneThing.IsToldBy(Asking, first, lexicon)) ? NoSource() : first;
    }

    /// <summary>The order is the rule: what one step answers, no later one sees.</summary>
    private Answer First() =>
        PutRight()
        ?? Apart()
        ?? OfWhatIsNot()
        ?? Measured()
        ?? ClaimedExactly()
        ?? TakenForGranted()
        ?? OnlyOrBoth()
        ?? DescribedMore()
        ?? FigureOfThen()
        ?? TitleByEvent()
        ?? AsItReads()
        ?? ComparedOpenly()
        ?? ClaimedOtherwise()
        ?? InThePast()
        ?? TwoThings()
        ?? Described.Alone()
        ?? OneOfTheChoices()
        ?? _claims.NeverSeen(part)
        ?? NoSource();

    /// <summary>Askers who correct themselves ask only what they meant; what they took back must not be answered.</summary>
    private Answer? PutRight()
    {
        var anew = new PutRight(readings).In(part);
        if (anew.IsEmpty) return null;
        return anew.Select(meant => new OneQuestion(answers, lexicon, readings, meant, heading, lens).Find()).FirstOrDefault(answer => answer.Outcome == Outcome.Answered) ?? NoSource();
    }

    /// <summary>"Apart from Kit Connor, who ..." An answer that tells of whom is left out is none, and nobody can count without them.</summary>
    private Answer? Apart()
    {
        if (new Exceptions(readings).In(part) is not { } rest) return null;
        if (rest.Opening.Wanted is Wanted.HowMany || (rest.LeftOut.IsEmpty && rest.LeftOutWords.IsEmpty) || rest.Mentions.Any(mention => mention.Relation is not null)) return NoSource();
        var ways = readings.Of(rest).Select(way => way with { LeftOut = rest.LeftOut, LeftOutWords = rest.LeftOutWords });
        return ways.Select(_side.AsItStands).FirstOrDefault(answer => answer is { Outcome: Outcome.Answered }) is { } found && !found.Lead.Statements.Any(said => Tells.OfLeftOut(rest, said, lexicon)) ? found : NoSource();
    }

    /// <summary>What is only supposed, what would be and what else there might be is in no source, though statements may share its words.</summary>
    private Answer? OfWhatIsNot() => Guards.IsSupposed(part.Words) || Guards.IsOfWhatWouldBe(part) || Guards.IsOfFurtherReason(part) ? _unanswered.NoSource(part, heading, barest: null) : null;

    /// <summary>Two values held against each other, or one against a number that is claimed: a statement of one alone would seem to answer.</summary>
    private Answer? Measured()
    {
        if (Measure.In(part) is null && NumberClaim.In(part) is null) return null;
        var number = new NumberClaimAnswer(_store, lexicon, heading, lens);
        return FirstOf(reading => _comparison.Find(reading, isSettled: true) ?? number.Find(reading));
    }

    /// <summary>A day, a figure or a relation that is claimed: what sources give for it settles it, before looser words do.</summary>
    private Answer? ClaimedExactly() => MayBeClaim ? FirstOf(_claims.Exactly) : null;

    /// <summary>What the question takes for granted and sources deny must not be borne out by an answer.</summary>
    private Answer? TakenForGranted() => FalsePremise.MayHoldOne(part) ? FirstOf(_claims.DeniedPremise) : null;

    /// <summary>"Is it only volume 6 or the novella too?" A statement of one of them would leave the other open.</summary>
    private Answer? OnlyOrBoth() => IsChoice ? FirstOf(Alternatives.OnlyOrBoth) : null;

    /// <summary>Where the question is asked of what was told before it, whoever is described there is not asked about.</summary>
    private Answer? DescribedMore() => _ways.FirstOrDefault() == part ? Described.More() : null;

    /// <summary>A figure of a day is that of then, whatever else speaks of that day.</summary>
    private Answer? FigureOfThen() => part.Opening.Wanted == Wanted.HowMany ? InThePast() : null;

    /// <summary>Before the words as they stand: those lead to what happens in the episode, and that is not asked.</summary>
    private Answer? TitleByEvent() => new TitleByEvent(_store, lexicon, readings, _side, heading, lens).Find(part) ?? (Titles.TitleByEvent.IsDescribed(part) ? NoSource() : null);

    /// <summary>By the first reading that statements bear out; where none does and one had to be refused, that refusal.</summary>
    private Answer? AsItReads()
    {
        Phrase? refusal = null;
        foreach (var reading in _ways)
        {
            if (IsPrivate(reading)) return _unanswered.Refuse(heading, Phrases.PrivateLife);
            if (refusal is not null && IsOnlyBarer(reading)) continue;
            if (Guards.RefusalOf(reading) is { } reason) refusal ??= reason;
            else if (ByStatements(reading) is { } answer) return answer;
        }

        return refusal is null ? null : _unanswered.Refuse(heading, refusal);
    }

    /// <summary>What somebody likes, or whom they greet, may be said before a question; what is private stays so however much else is cut off.</summary>
    private bool IsPrivate(QuestionPart reading) =>
        Guards.IsPrivate(reading) && (reading != part || (new Asides(part).Without() ?? Hearsay.ClaimIn(part)) is not { } bare || Guards.IsPrivate(readings.Read(bare)));

    /// <summary>What is a matter of taste does not cease to be one without its adjectives.</summary>
    private bool IsOnlyBarer(QuestionPart reading) => reading.Words.Length < part.Words.Length && reading.Words[0] == part.Words[0] && reading.Words[^1] == part.Words[^1];

    private Answer? ByStatements(QuestionPart reading) =>
        new PartAnswer(answers, lexicon, reading, heading, lens).Find() is { } answer && OneThing.IsToldBy(Asking, answer, lexicon) && OneThing.IsToldBy(reading, answer, lexicon) && (!_isCompared || _comparison.IsOfBoth(part, answer)) ? new StandIn(_store, lexicon, lens).Explain(answer, reading) : null;

    /// <summary>No statement tells of both: their values side by side, or nothing; what is told of one alone is no answer.</summary>
    private Answer? ComparedOpenly() => _comparison.Find(part, isSettled: false) ?? (_isCompared ? NoSource() : null);

    /// <summary>A name that is claimed, or the claim in other words: only now, for a statement that tells just what is claimed is the better proof.</summary>
    private Answer? ClaimedOtherwise() => MayBeClaim ? FirstOf(reading => _claims.ByName(reading) ?? _claims.Otherwise(reading)) : null;

    /// <summary>What holds now was asked above, day and all; here the day says when it held.</summary>
    private Answer? InThePast() => new InThePast(_store, readings, _side, lens).Find(part);

    /// <summary>Two questions only where the words do not make one.</summary>
    private Answer? TwoThings() => new TwoThings(readings, _side).Find(part);

    /// <summary>"From the comics, or did they make her up?" A statement that bears out all of the words says more than either half.</summary>
    private Answer? OneOfTheChoices() => IsChoice ? FirstOf(Alternatives.OneOf) : null;

    private Answer NoSource() => _unanswered.NoSource(part, heading, _ways.Where(way => !way.IsLight && way.Content.Length > 0).MinBy(way => way.Words.Length) ?? part);

    private Answer? FirstOf(Func<QuestionPart, Answer?> find) => Allowed.Select(find).FirstOrDefault(found => found is not null);

    private AlternativesAnswer Alternatives => new(_store, lexicon, heading, lens, _side.Answered, readings);

    /// <summary>Something may be claimed, and it is no comparison. Who asked for a part did not claim to have it.</summary>
    private bool MayBeClaim => !_isCompared && !OpenClause.AsksWhy(part) && OpenClause.In(part) is null && !part.Words.Any(word => word.Text is "ask" or "asked" or "beg" or "begged") && part.Opening.Wanted is Wanted.YesOrNo or Wanted.Anything;

    private bool IsChoice => part.Words.Any(word => word.Text == "or");
}
