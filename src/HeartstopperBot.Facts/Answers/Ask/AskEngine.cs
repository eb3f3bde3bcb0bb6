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
    private readonly NameSpotter _spotter = new(lexicon, answers.Store.IsWord);

    public Answer Find(string question, Lens lens)
    {
        if (question.Length > QuestionReader.LongestQuestion) return Refuse(Phrases.VeryLongText, Phrases.TooLong, lens);
        var words = QuestionReader.Read(question);
        var heading = Heading(question);
        if (words.IsEmpty) return Refuse(Phrases.AskAboutTheShow, Phrases.EmptyQuestion, lens);
        if (words[^1].Sentence == words[0].Sentence && Guards.IsSupposed(words)) return NoSource(Read(words), heading, lens);
        if (Guards.IsOrder(words)) return Refuse(heading, Phrases.NoOrders, lens);

        var parts = QuestionSplitter.Joined(QuestionSplitter.Split(words)).Select(part => Read(part)).ToImmutableArray();
        parts = Preamble.WithoutAskingAgain(WithoutChatter(parts));
        if (parts.Length > QuestionSplitter.Most) return Refuse(heading, Phrases.TooLong, lens);

        var found = ImmutableArray.CreateBuilder<Answer>(parts.Length);
        for (var place = 0; place < parts.Length; place++)
        {
            if (place > 0) parts = parts.SetItem(place, OfAnswer(WithContext(parts[place], parts[place - 1]), found[place - 1]));
            found.Add(Answer(parts[place], parts.Length == 1 ? heading : Heading(parts[place].Text), lens));
        }

        return SeveralAnswers.Join(found.ToImmutable());
    }

    /// <summary>"... what's the actor called?"</summary>
    private static bool AsksForActor(QuestionPart part) => part.Mentions.IsEmpty && part.Content.Length > 0 && part.Content.All(at => part.Words[at].Stem is "actor" or "actres" or "actress" or "play");

    /// <summary>"What's his therapist called, and who plays him?" Whom the answer before told of.</summary>
    private QuestionPart OfAnswer(QuestionPart part, Answer before)
    {
        var isOpen = part.Mentions.IsEmpty && (AsksForActor(part) || part.Words.Any(word => PlainWords.Pronouns.Contains(word.Text)));
        if (!isOpen || before is not { Outcome: Outcome.Answered, About: { Kind: EntityKind.Character or EntityKind.Person } about }) return part;
        var names = lexicon.Find(NameFolding.Fold(about.Label)).Where(name => name.EntityId == about.Id).ToImmutableArray();
        return names.IsEmpty ? part : part with { Mentions = [new Mention(part.Words.Length, 0, names)] };
    }

    /// <summary>"... and why isn't she in season 3?": whoever was named in the question before. A pronoun with nobody before it stays unclear.</summary>
    private QuestionPart WithContext(QuestionPart part, QuestionPart before)
    {
        if (part.Mentions.Any(mention => mention.Kind is EntityKind.Character or EntityKind.Person)) return part;
        if (OwnedBefore(part, before) is { } owned) return owned;
        if (Completed(part, before) is { } whole) return whole;
        var pronoun = part.Words.Select((word, at) => (word, at)).FirstOrDefault(one => PlainWords.Pronouns.Contains(one.word.Text)).word;
        var isElliptical = part.Mentions.IsEmpty && (part.Content.All(part.IsAnswerType) || part.Words.Any(word => word.Text is "it" or "they" or "them") || part.Words.Take(3).Any(word => word.Text is "that" or "this"));
        // "... what's the actor called?"
        // "What did they film there?"
        if (part.Words.Select((word, at) => (word, at)).Any(one => one.word.Text == "there" && one.at > 0 && part.Words[one.at - 1].Text is not ("is" or "are" or "was" or "were" or "will" or "if")) && before.Mentions.Where(mention => mention.Kind == EntityKind.Place).ToArray() is [var place] && part.Mentions.All(mention => mention.Kind != EntityKind.Place))
            return part with { Mentions = [.. part.Mentions, place with { From = part.Words.Length, Length = 0 }] };
        var named = pronoun is not null || AsksForActor(part)
            ? Antecedent.In(before, before.Words.Length).Where(Antecedent.IsSomebody).TakeLast(1)
            : isElliptical ? before.Mentions.Where(mention => !(Antecedent.IsSomebody(mention) && IsOfThing(part))) : [];
        var taken = named.Select(mention => mention with { From = part.Words.Length, Length = 0, IsAlternative = false });
        return part with { Mentions = [.. part.Mentions, .. taken] };
    }

    /// <summary>"When was it published, and by whom?": only the question word is new.</summary>
    private QuestionPart? Completed(QuestionPart part, QuestionPart before)
    {
        var isBare = part.Words.Length <= 3 && part.Content.IsEmpty && part.Mentions.IsEmpty && part.Words.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text));
        return isBare && before.Opening.To > 0 ? Read([.. before.Words[..before.Opening.From], .. part.Words, .. before.Words[before.Opening.To..]]) : null;
    }

    /// <summary>"... and who plays his dad?": his is whose mum was asked about.</summary>
    private QuestionPart? OwnedBefore(QuestionPart part, QuestionPart before)
    {
        var at = part.Words.Select((word, place) => (word, place)).FirstOrDefault(one => one.word.Text is "his" or "her" or "their", (null!, -1)).place;
        var owner = before.Words.LastOrDefault(word => word.IsOwner) ?? before.Mentions.Where(mention => mention.Kind == EntityKind.Character).Select(mention => before.Words[Math.Min(mention.From, before.Words.Length - 1)]).LastOrDefault();
        if (at < 0 || at + 1 >= part.Words.Length || owner is null || Relations.Parse($"nick {part.Words[at + 1].Text}") is null) return null;
        return Read(part.Words.SetItem(at, owner with { IsOwner = true }));
    }

    private QuestionPart Read(ImmutableArray<Word> words)
    {
        var corrected = _spotter.Correct(words);
        return new QuestionPart(corrected, _spotter.Find(corrected), [.. Topics.In(corrected)]);
    }

    /// <summary>Sentences around a question that ask nothing and name nothing are not answered; what they name that is unknown makes all of it unclear.</summary>
    private ImmutableArray<QuestionPart> WithoutChatter(ImmutableArray<QuestionPart> parts)
    {
        var telling = parts.Where(part => part.Opening.Wanted is Wanted.Anything or Wanted.YesOrNo && new Asides(part).IsAll(parts.Where(other => other != part))).ToArray();
        if (telling.Length < parts.Length) parts = [.. parts.Except(telling)];
        // "I loved Bridgerton. Who composed the score?" is about what was loved.
        if (parts.Length > 1 && parts[0] is { Opening.Wanted: Wanted.Anything or Wanted.YesOrNo } first && first.Words[0].Text is "i" or "we" or "my" && first.Mentions.IsEmpty && new Asides(first).MayNameAnother(0, first.Words.Length) && !parts[1..].Any(part => Asides.NamesItself(part, part.Mentions))) return [first];
        var saying = parts.Where(part => part.Content.Length > 0 || part.Mentions.Length > 0 || part.Opening.Wanted is not (Wanted.YesOrNo or Wanted.Anything)).ToImmutableArray();
        if (!saying.IsEmpty) parts = saying;
        var asking = parts.Where(part => part.Opening.Wanted != Wanted.Anything || part.Words.Any(word => PlainWords.Openers.Contains(word.Text))).ToImmutableArray();
        // "Her mother is awful, who is that actress": the first half tells, and names whom the second asks about.
        if (parts is [{ Opening: { Wanted: Wanted.YesOrNo, From: > 1 } } told, { Opening.Wanted: Wanted.Who, Mentions.IsEmpty: true } asked] && told.Mentions.Where(mention => mention.Kind is EntityKind.Character or EntityKind.Person).ToArray() is [var only])
            return [asked with { Mentions = [only with { From = asked.Words.Length, Length = 0 }] }];
        var isNameless = parts.Except(asking).All(part => !part.Content.Any(at => part.Words[at].IsCapital));
        if (asking.IsEmpty || asking.Length == parts.Length || !isNameless) return parts;
        // "We drove past Herne Bay. What did they film there?"
        var place = parts.IndexOf(asking[0]);
        return place > 0 && parts[place - 1].Mentions.Length > 0 ? asking.SetItem(0, WithContext(asking[0], parts[place - 1])) : asking;
    }

    private Answer Answer(QuestionPart part, string heading, Lens lens)
    {
        Phrase? refusal = null;
        if (Guards.IsSupposed(part.Words) || Guards.IsOfWhatWouldBe(part)) return NoSource(part, heading, lens);
        if (ClaimOf(part, heading, lens) is { } settled) return settled;
        // A figure of a day is that of then, whatever else speaks of that day.
        if (part.Opening.Wanted == Wanted.HowMany && InThePast(part, heading, lens) is { } past) return past;
        foreach (var reading in Readings(part))
        {
            // What somebody likes, or whom they greet, may be said before a question; what is private stays so however much else is cut off.
            if (Guards.IsPrivate(reading) && (reading != part || (new Asides(part).Without() ?? Hearsay.ClaimIn(part)) is not { } bare || Guards.IsPrivate(Read(bare)))) return Refuse(heading, Phrases.PrivateLife, lens);
            // What is a matter of taste does not cease to be one without its adjectives.
            if (refusal is not null && reading.Words.Length < part.Words.Length && reading.Words[0] == part.Words[0] && reading.Words[^1] == part.Words[^1]) continue;
            if (RefusalOf(reading) is { } reason) refusal ??= reason;
            else if (new PartAnswer(answers, lexicon, reading, heading, lens).Find() is { } answer) return new StandIn(_store, lexicon, lens).Explain(answer, reading);
        }

        return refusal is null ? InThePast(part, heading, lens) ?? TwoThings(part, heading, lens) ?? ByDescription(part, heading, lens) ?? NoSource(part, heading, lens) : Refuse(heading, refusal, lens);
    }

    /// <summary>"Earlier films by the film's director": who is described is found first, and told after.</summary>
    private Answer? ByDescription(QuestionPart part, string heading, Lens lens)
    {
        if (new TwoHops(_store, lexicon, lens).Find(part) is not { } hop) return null;
        var named = Read(hop.Words);
        if (RefusalOf(named) is not null) return null;
        var answer = Readings(named).Where(reading => RefusalOf(reading) is null).Select(reading => new PartAnswer(answers, lexicon, reading, heading, lens).Find()).FirstOrDefault(found => found is not null);
        if (answer is not { Outcome: Outcome.Answered }) return null;
        var draft = new AnswerDraft(_store, lens);
        var via = draft.Finish(heading, Outcome.Answered, draft.Cite(Wording.Of(hop.Via, lexicon), Ranking.Rank([hop.Via])[0].Status, hop.Via));
        return SeveralAnswers.Join([answer, via]) with { Title = answer.Title };
    }

    /// <summary>"What are its scores and viewing figures?" asks for two things with one beginning.</summary>
    private Answer? TwoThings(QuestionPart part, string heading, Lens lens)
    {
        var first = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Content.Contains(at) || part.IsNamed(at), -1);
        for (var and = first + 1; first >= 0 && and < part.Words.Length - 1; and++)
        {
            if (part.Words[and].Text != "and" || part.IsNamed(and)) continue;
            var halves = new[] { Read(part.Words[..and]), Read(part.Words[..first].AddRange(part.Words[(and + 1)..])) };
            if (halves.Any(half => RefusalOf(half) is not null || half.Topics.IsEmpty)) continue;
            var found = halves.Select(half => new PartAnswer(answers, lexicon, half, heading, lens).Find()).ToArray();
            if (found.All(answer => answer is { Outcome: Outcome.Answered })) return SeveralAnswers.Join([.. found.OfType<Answer>()]);
        }

        return null;
    }

    private static Phrase? RefusalOf(QuestionPart part) => Guards.IsPrivate(part) ? Phrases.PrivateLife : Guards.IsTaste(part) ? Phrases.MatterOfTaste : null;

    /// <summary>"Did season 2 come out in 2022?" is settled by the day that sources give.</summary>
    private Answer? ClaimOf(QuestionPart part, string heading, Lens lens)
    {
        if (RefusalOf(part) is not null || ClaimedValue.Of(part) is not { } claim) return null;
        var answer = new PartAnswer(answers, lexicon, Read(claim.Rest), heading, lens).Find();
        if (answer is not { Outcome: Outcome.Answered } || answer.Lead.Statements is not [{ Property.IsSingle: true }, ..] || !claim.IsAbout(answer.Lead.Statements[0])) return null;
        var told = answer.Lead.Statements.Where(claim.IsAbout).ToImmutableArray();
        var borne = told.FirstOrDefault(statement => claim.Holds(statement) == true);
        if (borne is null && claim.Holds(told[0]) != false) return null;
        var stated = Phrases.WithoutYesOrNo(answer.Lead.Said);
        var isDisputed = borne is null && answer.Earlier.Concat(answer.Lines).Any(line => line.Text.Status != Status.Superseded && line.Statement is { } other && other.Property == told[0].Property && other.Subject == told[0].Subject && other.Qualifiers.Count == told[0].Qualifiers.Count && claim.Holds(other) == true);
        if (isDisputed) return answer with { Lead = answer.Lead with { Said = Phrases.SourcesDiffer(stated) } };
        if (borne is null) return answer with { Lead = answer.Lead with { Said = Phrases.No(stated) } };
        var draft = new AnswerDraft(_store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Phrases.Yes(Wording.Of(borne, lexicon)), Ranking.Rank([borne])[0].Status, borne), answer.About);
    }

    /// <summary>"How much did it cost in April 2023?": what was known then of what changes with time.</summary>
    private Answer? InThePast(QuestionPart part, string heading, Lens lens)
    {
        if ((AskedDay.Take(part.Words) ?? OfEvent(part, lens)) is not { } asked || (lens.AsOf is { } limit && limit < asked.Day)) return null;
        var reading = Read(asked.Words);
        if (RefusalOf(reading) is not null) return null;
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

    /// <summary>The question as it stands; then without what people say before it comes to the point, and after.</summary>
    private IEnumerable<QuestionPart> Readings(QuestionPart part)
    {
        yield return part;
        if (new Asides(part).Without() is { } bare)
        {
            part = Read(bare) is var rest && part.Mentions.Where(mention => mention.Length == 0).ToArray() is { Length: > 0 } taken ? rest with { Mentions = [.. rest.Mentions, .. taken.Select(mention => mention with { From = bare.Length })] } : rest;
            yield return part;
        }

        if (Hearsay.ClaimIn(part) is { } claim) yield return Read(claim);
        var opener = part.Words.Select((word, at) => (word, at)).FirstOrDefault(one => one.at > 0 && PlainWords.Openers.Contains(one.word.Text) && !PlainWords.Auxiliaries.Contains(one.word.Text)).at;
        // "The checksum of 'who plays Nick'" asks for something else.
        if (opener > 0 && !(part.Words[opener].IsQuoted && part.Words[opener - 1] is { IsQuoted: false, Text: "of" or "for" or "in" or "into" }))
        {
            if (WithAntecedent(part, opener) is { } resolved) yield return Read(resolved);
            var core = Read(part.Words[opener..]);
            // Whom "he" means may stand in what was said before; "Elle goes to which school" is one clause.
            if (Antecedent.In(part, opener).Where(mention => !(IsOfThing(core) && Antecedent.IsSomebody(mention)) && !part.Words[mention.To..(opener + 1)].Any(word => word.IsAfterComma)).ToArray() is { Length: > 0 } same && core.Mentions.IsEmpty) core = core with { Mentions = [.. same.Select(mention => mention with { From = core.Words.Length, Length = 0 })] };
            if (core.Mentions.IsEmpty) core = WithContext(core, part with { Mentions = [.. part.Mentions.Where(mention => mention.To <= opener)] });
            if (core.Words.Length > 1 && Preamble.CanGo(part, opener, core))
            {
                yield return core;
                if (EverydayWords.Without(core) is { } plainCore) yield return Read(plainCore);
                if (core.ChatterAfter is { } tail) yield return Cut(core, tail);
            }
        }

        if (AfterTale(part) is { } plain) yield return plain;
        if (AskedLast(part) is { } last) yield return last;
        if (part.ChatterAfter is { } end) yield return Cut(part, end);

        if (EverydayWords.Without(part) is { } plainer) yield return Read(plainer);

        // What stands in brackets only explains.
        if (part.Words.Any(word => word.IsAside) && !part.Words.All(word => word.IsAside)) yield return Read([.. part.Words.Where(word => !word.IsAside)]);
    }

    private static bool IsOfThing(QuestionPart part) => part.Words.Any(word => word.Text is "it") && !part.Words.Any(word => PlainWords.Pronouns.Contains(word.Text) || word.Text is "who");

    /// <summary>The question after what the asker tells of themselves; a season that only that names is the one asked about.</summary>
    private QuestionPart? AfterTale(QuestionPart part)
    {
        if (new Asides(part).TaleEnd() is not { } from || from + 1 >= part.Words.Length) return null;
        var core = Read(part.Words[from..]);
        var told = part.Mentions.Where(mention => mention.To <= from).DistinctBy(mention => mention.Id).ToArray();
        var isTitled = core.Mentions.Any(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode or EntityKind.Book);
        // "My crush has the same birthday as Nick, when is it?" It is nobody.
        var taken = isTitled ? [] : told.Where(mention => !(IsOfThing(core) && Antecedent.IsSomebody(mention))).Where(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode or EntityKind.Book || core.Mentions.IsEmpty).ToArray();
        return core with { Mentions = [.. core.Mentions, .. taken.Select(mention => mention with { From = core.Words.Length, Length = 0 })] };
    }

    /// <summary>"There is the one with the book, Isaac, lovely boy, anyway who is he played by": after much that is told of one, the last words ask about them.</summary>
    private QuestionPart? AskedLast(QuestionPart part)
    {
        var opener = Enumerable.Range(0, part.Words.Length).LastOrDefault(at => PlainWords.Openers.Contains(part.Words[at].Text) && (part.Words[at].IsAfterComma || !PlainWords.Auxiliaries.Contains(part.Words[at].Text)));
        if (opener < 3 || opener + 1 >= part.Words.Length || PlainWords.Openers.Contains(part.Words[0].Text)) return null;
        var core = Read(part.Words[opener..]);
        var told = part.Mentions.Where(mention => mention.To <= opener && Antecedent.IsSomebody(mention)).DistinctBy(mention => mention.Id).ToArray();
        if (told is not [var one] || core.Mentions.Length > 0 || IsOfThing(core) || !Antecedent.In(part, opener).Contains(one) || part.Words[..opener].Where((word, at) => word.IsCapital && part.Content.Contains(at)).Any()) return null;
        return core with { Mentions = [one with { From = core.Words.Length, Length = 0 }] };
    }

    /// <summary>Without its end; whom it takes over from the sentence before it keeps.</summary>
    private QuestionPart Cut(QuestionPart part, int end)
    {
        var rest = Read(part.Words[..end]);
        return rest with { Mentions = [.. rest.Mentions, .. part.Mentions.Where(mention => mention.Length == 0).Select(mention => mention with { From = end })] };
    }

    /// <summary>"I want to see the beach from season 3, where was that filmed?": what was named last stands for "that".</summary>
    private ImmutableArray<Word>? WithAntecedent(QuestionPart part, int opener)
    {
        var that = Enumerable.Range(opener, part.Words.Length - opener).FirstOrDefault(at => at <= opener + 2 && part.Words[at].Text is "that" or "it" or "this" or "they", -1);
        var the = Enumerable.Range(0, opener).LastOrDefault(at => part.Words[at].Text is "the", -1);
        if (that < 0 || the < 0) return null;
        var to = the + 1;
        while (to < opener && (part.Content.Contains(to) || part.IsNamed(to) || part.Words[to].Text is "in" or "of" or "from" or "at")) to++;
        return Enumerable.Range(the, to - the).Any(part.Content.Contains) ? [.. part.Words[opener..that], .. part.Words[the..to], .. part.Words[(that + 1)..]] : null;
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
