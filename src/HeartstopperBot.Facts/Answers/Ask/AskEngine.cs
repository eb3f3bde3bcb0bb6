using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// Free text to an answer, by rule alone: words, names, topics, then the statements that bear out all of it. Where none does, no source says.
/// A wrong answer is far worse than none.
/// </summary>
internal sealed class AskEngine(FactAnswers answers, NameLexicon lexicon)
{
    private readonly FactStore _store = answers.Store;
    private readonly QuestionReadings _readings = new(new NameSpotter(lexicon, answers.Store.IsWord));

    public Answer Find(string question, Lens lens)
    {
        if (question.Length > QuestionReader.LongestQuestion) return Refuse(Phrases.VeryLongText, Phrases.TooLong, lens);
        var words = AskedAgain.WithoutSources(QuestionReader.Read(question));
        var heading = Heading(question);
        if (words.IsEmpty) return Refuse(Phrases.AskAboutTheShow, Phrases.EmptyQuestion, lens);
        if (words[^1].Sentence == words[0].Sentence && Guards.IsSupposed(words)) return NoSource(_readings.Read(words), heading, lens);
        if (Guards.IsOrder(words)) return Refuse(heading, Phrases.NoOrders, lens);

        if (Alternatives(heading, lens).OfRumours(words) is { } rumoured) return rumoured;
        var parts = QuestionSplitter.Joined(QuestionSplitter.Split(words)).Select(part => _readings.Read(part)).ToImmutableArray();
        parts = OfWhatWasTold(new Fragments(_readings).Joined(Afterthoughts.Without(parts)));
        parts = AskedAgain.Without(WithoutChatter(WithoutTales(parts)));
        if (parts.Length > QuestionSplitter.Most) return Refuse(heading, Phrases.TooLong, lens);

        var found = ImmutableArray.CreateBuilder<Answer>(parts.Length);
        for (var place = 0; place < parts.Length; place++)
        {
            if (place > 0) parts = parts.SetItem(place, OfAnswer(_readings.AfterQuestion(parts[place], parts[place - 1]), found[place - 1]));
            found.Add(Answer(parts[place], parts.Length == 1 ? heading : Heading(parts[place].Text), lens));
        }

        return SeveralAnswers.Join(new AskedAgain(lexicon, _readings).Without(parts, found.ToImmutable()));
    }

    /// <summary>"I have a dog called Nellie. How old is she?" What askers tell of themselves is not asked, though the next question may be about it.</summary>
    private ImmutableArray<QuestionPart> WithoutTales(ImmutableArray<QuestionPart> parts)
    {
        for (var place = parts.Length - 2; place >= 0; place--)
        {
            if (parts[place].Asks || !Asides.IsTale(parts[place]) || !parts[place + 1].Asks) continue;
            parts = parts.SetItem(place + 1, _readings.WithContext(parts[place + 1], parts[place])).RemoveAt(place);
        }

        return parts;
    }

    /// <summary>What a sentence tells and the next asks about is not asked itself.</summary>
    private ImmutableArray<QuestionPart> OfWhatWasTold(ImmutableArray<QuestionPart> parts)
    {
        for (var place = parts.Length - 1; place > 0; place--)
        {
            if (parts[place - 1].Asks || new ToldBefore(_readings).Resolve(parts[place - 1], parts[place]) is not { } resolved) continue;
            parts = parts.SetItem(place, resolved).RemoveAt(place - 1);
        }

        return parts;
    }

    /// <summary>"What's his therapist called, and who plays him?" Whom the answer before told of.</summary>
    private QuestionPart OfAnswer(QuestionPart part, Answer before)
    {
        // "What is her debut novel, and when did it come out?"
        if (part.Mentions.IsEmpty && part.Words.Any(word => word.Text == "it") && before is { Outcome: Outcome.Answered, About: { Kind: EntityKind.Book or EntityKind.Episode or EntityKind.Season } title })
            return lexicon.Find(NameFolding.Fold(title.Label)).Where(name => name.EntityId == title.Id).ToImmutableArray() is { IsEmpty: false } titles ? part with { Mentions = [new Mention(part.Words.Length, 0, titles)] } : part;
        var isOpen = part.Mentions.IsEmpty && (QuestionReadings.AsksForActor(part) || part.Words.Any(word => PlainWords.Pronouns.Contains(word.Text)));
        if (!isOpen || before is not { Outcome: Outcome.Answered, About: { Kind: EntityKind.Character or EntityKind.Person } about }) return part;
        var names = lexicon.Find(NameFolding.Fold(about.Label)).Where(name => name.EntityId == about.Id).ToImmutableArray();
        return names.IsEmpty ? part : part with { Mentions = [new Mention(part.Words.Length, 0, names)] };
    }

    /// <summary>Sentences around a question that ask nothing and name nothing are not answered; what they name that is unknown makes all of it unclear.</summary>
    private ImmutableArray<QuestionPart> WithoutChatter(ImmutableArray<QuestionPart> parts)
    {
        var telling = parts.Where(part => part.Opening.Wanted is Wanted.Anything or Wanted.YesOrNo && new Asides(part).IsAll(parts.Where(other => other != part))).ToArray();
        if (telling.Length < parts.Length) parts = [.. parts.Except(telling)];
        // "I loved Bridgerton. Who composed the score?" is about what was loved.
        if (parts.Length > 1 && parts[0] is { Opening.Wanted: Wanted.Anything or Wanted.YesOrNo } first && first.Words[0].Text is "i" or "we" or "my" && first.Mentions.IsEmpty && new Asides(first).MayNameAnother(0, first.Words.Length) && !parts[1..].Any(part => Asides.NamesItself(part, part.Mentions))) return [first];
        var saying = parts.Where(part => part.Content.Length > 0 || part.Mentions.Length > 0 || (part.Opening.To > 0 && part.Topics.Any(topic => topic.Topic.Id == "saying")) || part.Opening.Wanted is not (Wanted.YesOrNo or Wanted.Anything)).ToImmutableArray();
        if (!saying.IsEmpty) parts = saying;
        var asking = parts.Where(part => part.Opening.Wanted != Wanted.Anything || part.Words.Any(word => PlainWords.Openers.Contains(word.Text))).ToImmutableArray();
        // "Her mother is awful, who is that actress": the first half tells, and names whom the second asks about.
        if (parts is [{ Opening: { Wanted: Wanted.YesOrNo, From: > 1 } } told, { Opening.Wanted: Wanted.Who, Mentions.IsEmpty: true } asked] && told.Mentions.Where(mention => mention.Kind is EntityKind.Character or EntityKind.Person).ToArray() is [var only])
            return [asked with { Mentions = [only with { From = asked.Words.Length, Length = 0 }] }];
        var isNameless = parts.Except(asking).All(part => !part.Content.Any(at => part.Words[at].IsCapital));
        if (asking.IsEmpty || asking.Length == parts.Length || !isNameless) return parts;
        // "We drove past Herne Bay. What did they film there?"
        var place = parts.IndexOf(asking[0]);
        return place > 0 && parts[place - 1].Mentions.Length > 0 ? asking.SetItem(0, _readings.WithContext(asking[0], parts[place - 1])) : asking;
    }

    private Answer Answer(QuestionPart part, string heading, Lens lens)
    {
        if (new PutRight(_readings).In(part) is { IsEmpty: false } anew) return anew.Select(reading => Answer(reading, heading, lens)).FirstOrDefault(answer => answer.Outcome == Outcome.Answered) ?? NoSource(part, heading, lens);
        Phrase? refusal = null;
        if (Guards.IsSupposed(part.Words) || Guards.IsOfWhatWouldBe(part) || Guards.IsOfFurtherReason(part)) return NoSource(part, heading, lens);
        if (Measured(part, heading, lens) is { } measured) return measured;
        var comparison = new ComparisonAnswer(_store, lexicon, heading, lens);
        var isCompared = ComparisonAnswer.IsAsked(part);
        var claims = new ClaimCheck(answers, lexicon, _readings, heading, lens);
        var claimed = !isCompared && part.Opening.Wanted is (Wanted.YesOrNo or Wanted.Anything) ? _readings.Of(part).Where(reading => Guards.RefusalOf(reading) is null).ToImmutableArray() : [];
        if (claimed.Select(claims.Exactly).FirstOrDefault(settled => settled is not null) is { } settled) return settled;
        if (FalsePremise.MayHoldOne(part) && _readings.Of(part).Where(reading => Guards.RefusalOf(reading) is null).Select(claims.DeniedPremise).FirstOrDefault(denied => denied is not null) is { } denied) return denied;
        if (Chosen(part, Alternatives(heading, lens).OnlyOrBoth) is { } both) return both;
        // What else an actor was in is not told by whom they play here.
        var hops = new TwoHops(answers, lexicon, lens).Find(new Asides(part).Without() is { } asked ? _readings.Read(asked) : part);
        var further = hops.Where(hop => hop.AsksMore).ToImmutableArray();
        if (part.Opening is { From: 0, Wanted: not Wanted.Who } && further.Any(hop => Guards.IsPrivate(_readings.Read(hop.Words)))) return Refuse(heading, Phrases.PrivateLife, lens);
        if (ByDescription(further, heading, lens) is { } described) return described;
        if (further.Any(hop => hop.IsOfCareer)) return NoSource(part, heading, lens);
        // A figure of a day is that of then, whatever else speaks of that day.
        if (part.Opening.Wanted == Wanted.HowMany && InThePast(part, heading, lens) is { } past) return past;
        if (TitleByEvent(part, heading, lens) is { } titled) return titled;
        foreach (var reading in _readings.Of(part))
        {
            // What somebody likes, or whom they greet, may be said before a question; what is private stays so however much else is cut off.
            if (Guards.IsPrivate(reading) && (reading != part || (new Asides(part).Without() ?? Hearsay.ClaimIn(part)) is not { } bare || Guards.IsPrivate(_readings.Read(bare)))) return Refuse(heading, Phrases.PrivateLife, lens);
            // What is a matter of taste does not cease to be one without its adjectives.
            if (refusal is not null && reading.Words.Length < part.Words.Length && reading.Words[0] == part.Words[0] && reading.Words[^1] == part.Words[^1]) continue;
            if (Guards.RefusalOf(reading) is { } reason) refusal ??= reason;
            else if (new PartAnswer(answers, lexicon, reading, heading, lens).Find() is { } answer && (!isCompared || comparison.IsOfBoth(part, answer))) return new StandIn(_store, lexicon, lens).Explain(answer, reading);
        }

        if (refusal is null && comparison.Find(part, isSettled: false) is { } unsettled) return unsettled;
        if (isCompared) return refusal is null ? NoSource(part, heading, lens) : Refuse(heading, refusal, lens);
        return refusal is null ? claimed.Select(reading => claims.ByName(reading) ?? claims.Otherwise(reading)).FirstOrDefault(settled => settled is not null) ?? InThePast(part, heading, lens) ?? TwoThings(part, heading, lens) ?? (further.IsEmpty && !hops.IsEmpty ? Told(hops, heading, lens) : null) ?? Chosen(part, Alternatives(heading, lens).OneOf) ?? claims.NeverSeen(part) ?? NoSource(part, heading, lens) : Refuse(heading, refusal, lens);
    }

    /// <summary>"The title of the episode in which Nick comes out": the episode that a source names, and its title before it.</summary>
    private Answer? TitleByEvent(QuestionPart part, string heading, Lens lens)
    {
        if (Guards.RefusalOf(part) is not null || EpisodeTitle.ByEvent(part) is not { } bare || _readings.Read(bare) is var reading && Guards.RefusalOf(reading) is not null) return null;
        var happened = new PartAnswer(answers, lexicon, reading, heading, lens).Find();
        if (happened is not { Outcome: Outcome.Answered, Lead.Statements: [var told, ..] }) return null;
        var episode = new[] { told.Subject, told.Value.EntityId }.OfType<string>().FirstOrDefault(id => lexicon.KindOf(id) == EntityKind.Episode);
        return episode is not null && new EpisodeTitle(_store, lexicon, heading, lens).Of(episode) is { } title ? SeveralAnswers.Join([title, happened with { Lines = [], Earlier = [] }]) with { Title = heading } : null;
    }

    /// <summary>"Earlier films by the film's director": who is described is found first, and told after.</summary>
    private Answer? ByDescription(ImmutableArray<Hop> hops, string heading, Lens lens)
    {
        var found = hops.Select(hop => (Hop: hop, Answer: Of(hop, heading, lens))).Where(one => one.Answer is { Outcome: Outcome.Answered }).ToArray();
        return found.Length == 0 ? null : SeveralAnswers.Join([.. found.Select(one => one.Answer!), Told([.. found.Select(one => one.Hop)], heading, lens)]) with { Title = heading };
    }

    /// <summary>Who is described.</summary>
    private Answer Told(ImmutableArray<Hop> hops, string heading, Lens lens)
    {
        var draft = new AnswerDraft(_store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Phrase.Row(" ", [.. hops.Select(hop => (Phrase)Wording.Of(hop.Via, lexicon))]), hops.Max(hop => Ranking.Rank([hop.Via])[0].Status), [.. hops.Select(hop => hop.Via)]));
    }

    private Answer? Of(Hop hop, string heading, Lens lens)
    {
        var named = _readings.Read(hop.Words);
        return Guards.RefusalOf(named) is not null ? null : _readings.Of(named).Where(reading => Guards.RefusalOf(reading) is null).Select(reading => new PartAnswer(answers, lexicon, reading, heading, lens).Find()).FirstOrDefault(answer => answer is not null);
    }

    /// <summary>"What are its scores and viewing figures?" asks for two things with one beginning.</summary>
    private Answer? TwoThings(QuestionPart part, string heading, Lens lens)
    {
        var first = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Content.Contains(at) || part.IsNamed(at), -1);
        for (var and = first + 1; first >= 0 && and < part.Words.Length - 1; and++)
        {
            if (part.Words[and].Text != "and" || part.IsNamed(and)) continue;
            var halves = new[] { _readings.Read(part.Words[..and]), _readings.Read(part.Words[..first].AddRange(part.Words[(and + 1)..])) };
            if (halves.Any(half => Guards.RefusalOf(half) is not null || half.Topics.IsEmpty)) continue;
            var found = halves.Select(half => new PartAnswer(answers, lexicon, half, heading, lens).Find()).ToArray();
            if (found.All(answer => answer is { Outcome: Outcome.Answered })) return SeveralAnswers.Join([.. found.OfType<Answer>()]);
        }

        return null;
    }

    /// <summary>Two values held against each other, or one against a number that is claimed.</summary>
    private Answer? Measured(QuestionPart part, string heading, Lens lens)
    {
        if (Measure.In(part) is null && NumberClaim.In(part) is null) return null;
        var (comparison, number) = (new ComparisonAnswer(_store, lexicon, heading, lens), new NumberClaimAnswer(_store, lexicon, heading, lens));
        return _readings.Of(part).Where(reading => Guards.RefusalOf(reading) is null).Select(reading => comparison.Find(reading, isSettled: true) ?? number.Find(reading)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The first way to read a question that offers a choice in which the choice is settled.</summary>
    private Answer? Chosen(QuestionPart part, Func<QuestionPart, Answer?> choose) => !part.Words.Any(word => word.Text == "or") ? null :
        _readings.Of(part).Where(reading => Guards.RefusalOf(reading) is null).Select(choose).FirstOrDefault(found => found is not null);

    private AlternativesAnswer Alternatives(string heading, Lens lens) => new(_store, lexicon, heading, lens, part => ToOne(part, heading, lens), _readings);

    /// <summary>The answer to one of several ways to ask; nothing that must be refused.</summary>
    private Answer? ToOne(QuestionPart part, string heading, Lens lens) =>
        _readings.Of(part).Select(reading => Guards.RefusalOf(reading) is null ? new PartAnswer(answers, lexicon, reading, heading, lens).Find() : null).FirstOrDefault(found => found is { Outcome: Outcome.Answered });

    /// <summary>"How much did it cost in April 2023?": what was known then of what changes with time.</summary>
    private Answer? InThePast(QuestionPart part, string heading, Lens lens)
    {
        if ((AskedDay.Take(part.Words) ?? OfEvent(part, lens)) is not { } asked || (lens.AsOf is { } limit && limit < asked.Day)) return null;
        var reading = _readings.Read(asked.Words);
        if (Guards.RefusalOf(reading) is not null) return null;
        var answer = new PartAnswer(answers, lexicon, reading, heading, lens with { AsOf = asked.Day }).Find();
        return answer is { Outcome: Outcome.Answered } && answer.Lead.Statements.Length > 0 && answer.Lead.Statements.All(statement => statement.Property.Changes) ? answer : null;
    }

    /// <summary>"Before season 2 came out": the day before it did.</summary>
    private (ImmutableArray<Word> Words, DateOnly Day)? OfEvent(QuestionPart part, Lens lens)
    {
        if (AskedDay.EventIn(part) is not { } asked) return null;
        var dates = Ranking.Rank(_store.StatementsAbout(asked.Title, "release-date", lens)).Where(one => one.IsLeading && one.Statement.Value.Date is not null && one.Statement.Qualifiers.IsEmpty).ToArray();
        return dates is [var date, ..] ? (asked.Words, asked.IsBefore ? date.Statement.Value.Date!.FirstDay.AddDays(-1) : date.Statement.Value.Date!.LastDay) : null;
    }

    private Answer NoSource(QuestionPart part, string heading, Lens lens)
    {
        var draft = new AnswerDraft(_store, lens);
        var near = _store.FindEntities([.. part.Mentions.Select(mention => mention.Id).Distinct().Take(3)]);
        foreach (var mention in part.Mentions) draft.NoteHeldBack(mention.Id, part.Topics.SelectMany(topic => topic.Topic.Properties).Distinct());
        var lead = new CitedText(Phrases.NoSourceSaysThat([.. near.Select(entity => entity.Label)], lens), []);
        return draft.Finish(heading, Outcome.NoSource, lead) with { Near = [.. near] };
    }

    private Answer Refuse(Phrase title, Phrase refusal, Lens lens) => new AnswerDraft(_store, lens).Finish(title, Outcome.NoSource, new CitedText(refusal, []));

    /// <summary>What was asked, short enough for a title and free of what cannot be shown.</summary>
    private static string Heading(string question)
    {
        var plain = string.Concat(question.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(121)).Trim();
        return plain.Length <= 120 ? plain : string.Concat(plain.EnumerateRunes().Take(119)) + "…";
    }
}
