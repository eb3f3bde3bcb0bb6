using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Comparisons;

/// <summary>Answers a question that offers alternatives with the statement that settles one of them, without a yes or no, which would leave open to which.</summary>
/// <param name="ask">The answer to one question in other words; null where no source says.</param>
internal sealed class AlternativesAnswer(FactStore store, NameLexicon lexicon, string heading, Lens lens, Func<QuestionPart, Answer?> ask, QuestionReadings readings)
{
    /// <summary>"Is it only volume 6 or the novella too?" Both, where sources state either. "Is there a day, or only the year?" What is known of it.</summary>
    public Answer? OnlyOrBoth(QuestionPart part)
    {
        if (Alternatives.HowPrecise(part) is { } precise) return DayOf(precise);
        if (Alternatives.OnlyOrBoth(part) is not { } asked) return null;
        var (first, second) = (Found(readings.Read(asked.First)), Found(readings.Read(asked.Second)));
        if (first is null || second is null || !AreSideBySide(first, second)) return first ?? second;
        return SeveralAnswers.Join([first, second]) with { Title = heading };
    }

    private Answer? DayOf(ImmutableArray<Word> words) =>
        ask(readings.Read(words)) is { Outcome: Outcome.Answered, Lead.Statements: [{ Property.Id: ComparedProperty.ReleaseDate }, ..] } dated ? dated with { Title = heading, Lead = dated.Lead with { Said = Phrases.WithoutYesOrNo(dated.Lead.Said) } } : null;

    /// <summary>Two values of one thing that do not compete: what the film draws on, and what it uses too.</summary>
    private static bool AreSideBySide(Answer first, Answer second) =>
        first.Lead.Said.Key != nameof(Phrases.SourcesDiffer) && first.Lead.Statements is [var one, ..] && second.Lead.Statements is [var other, ..] && one.Id != other.Id && !one.Property.IsSingle && one.Subject == other.Subject
        && (one.Property == other.Property || (Drawn.Contains(one.Property.Id) && Drawn.Contains(other.Property.Id)));

    /// <summary>Of what a work is made, in whatever words.</summary>
    private static readonly ImmutableArray<string> Drawn = ["covers", "based-on"];

    /// <summary>"From the comics, or did they make her up?" Whichever a source speaks of.</summary>
    public Answer? OneOf(QuestionPart part)
    {
        if (Alternatives.HereOrElsewhere(part) is { } where) return Found(readings.Read(where));
        if (Alternatives.Of(part) is not var (first, second)) return null;
        var left = readings.Read(first);
        if (Found(left) is { } found) return found;
        // Both halves of "spring or autumn" share a verb: what is told must be told of the choice itself.
        if (second is { } whole && whole.Length > 1 && whole[0] == first[0]) return Found(readings.Read(whole)) is { } told && Tells(told, whole[^1]) ? told : null;
        return second is { } other && readings.WithContext(readings.Read(other), left) is var right && right.Mentions.Length > 0 ? Found(right) : null;
    }

    /// <summary>"Some say four, some say five, which is it?"</summary>
    public Answer? OfRumours(ImmutableArray<Word> words)
    {
        if (Alternatives.Claims(words) is not { } claims) return null;
        if (Alternatives.Counted(claims[0]) is { } counted && ask(readings.Read(counted.Words)) is { Outcome: Outcome.Answered, Lead.Statements: [{ Value.Number: not null, Property.IsSingle: true } stated] } answer)
            return OfNumbers(answer, stated, [.. claims.Select(Alternatives.Counted).OfType<(ImmutableArray<Word>, decimal Number)>().Select(one => one.Number)]);
        var first = readings.Read(claims[0]);
        if (first.Mentions.IsEmpty) return null;
        var (one, other) = (Found(first), readings.WithContext(readings.Read(claims[1]), first) is { Content.Length: > 0 } next ? Found(next) : null);
        return one is not null && other is not null && AreSideBySide(one, other) ? SeveralAnswers.Join([one, other]) with { Title = heading } : one ?? other;
    }

    /// <summary>Where sources state what one says and what the other says, that is told.</summary>
    private Answer OfNumbers(Answer answer, Statement stated, ImmutableArray<decimal> claimed)
    {
        var rivals = Ranking.Rank(store.StatementsAbout(stated.Subject, stated.Property.Id, lens))
            .Where(one => one.Status == Status.Disputed && one.Statement.Id != stated.Id && one.Statement.Value.Number is { } number && claimed.Contains(number) && stated.Property.Slots.All(slot => one.Statement.Qualifiers.GetValueOrDefault(slot) == stated.Qualifiers.GetValueOrDefault(slot)))
            .Select(one => one.Statement).ToArray();
        if (rivals.Length == 0) return answer;
        var draft = new AnswerDraft(store, lens);
        ImmutableArray<Statement> told = [stated, .. rivals];
        var says = Phrase.Row(" ", [.. told.Select(statement => (Phrase)Wording.Of(statement, lexicon))]);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Phrases.SourcesDiffer(says), Status.Disputed, told), store.FindEntity(stated.Subject));
    }

    private bool Tells(Answer answer, Word word) => answer.Lead.Statements.Any(statement => Synonyms.Has(lexicon.WordsOf(statement), word.Stem));

    private Answer? Found(QuestionPart part)
    {
        if (ask(part) is not { Outcome: Outcome.Answered } answer) return null;
        // That sources differ is the answer; "no source says so yet" says how far it has come.
        var said = answer.Lead.Said.Key is nameof(Phrases.Yes) or nameof(Phrases.No) ? Phrases.WithoutYesOrNo(answer.Lead.Said) : answer.Lead.Said;
        return answer with { Title = heading, Lead = answer.Lead with { Said = said } };
    }
}
