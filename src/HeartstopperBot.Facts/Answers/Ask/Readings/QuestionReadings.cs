using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>
/// What the words of a question can be read as: with the names and topics found in them, with whom the question before was about, and without what people say
/// around what they ask.
/// </summary>
internal sealed class QuestionReadings(NameSpotter spotter)
{
    public QuestionPart Read(ImmutableArray<Word> words)
    {
        var corrected = spotter.Correct(words);
        return new QuestionPart(corrected, spotter.Find(corrected), [.. Topics.In(corrected)]);
    }

    /// <summary>A clause as if it were all that was said.</summary>
    public QuestionPart ReadAlone(ImmutableArray<Word> words) => Read([.. words.Select((word, at) => word with { Sentence = 0, IsAfterComma = at > 0 && word.IsAfterComma })]);

    /// <summary>The question as it stands; then without what people say before it comes to the point, and after; last each of these by the words that ask for something.</summary>
    public IEnumerable<QuestionPart> Of(QuestionPart part)
    {
        var ways = new List<QuestionPart>();
        foreach (var way in Ways(part).Where(way => !Hearsay.IsVerdict(way.Words)))
        {
            ways.Add(way);
            yield return way;
        }

        foreach (var light in ways.Select(LightWords.Without).OfType<QuestionPart>()) yield return light;
    }

    private IEnumerable<QuestionPart> Ways(QuestionPart whole)
    {
        var part = whole;
        if (OfThatEvent(part) is { } deed)
        {
            yield return deed;
            yield break;
        }

        // What is doubted is the claim, and nothing else in the sentence asks.
        if (Hearsay.DoubtIn(part.Words) is not null && Hearsay.ClaimIn(part) is { } doubted)
        {
            var said = Read(doubted);
            yield return said;
            if (EverydayWords.Without(said) is { } plainly) yield return OfTheSame(plainly, said);
            yield break;
        }

        if (WhichOne.In(part) is { } had)
        {
            yield return Read(had);
            yield break;
        }

        yield return part;
        if (Tagged(part) is { } tagged) yield return tagged;
        var (tale, isResolved) = AfterTale(part);
        if (tale is not null && isResolved)
        {
            // What "it" means was told, so without it nothing is asked.
            yield return tale;
            if (EverydayWords.Without(tale) is { } shorter) yield return OfTheSame(shorter, tale);
            yield break;
        }

        if (new Asides(part).Without() is { } bare)
        {
            part = OfTheSame(bare, part);
            yield return part;
        }

        if (Hearsay.ClaimIn(part) is { } claim) yield return Read(claim);
        var opener = part.Words.Select((word, at) => (word, at)).FirstOrDefault(one => one.at > 0 && PlainWords.Openers.Contains(one.word.Text) && !PlainWords.Auxiliaries.Contains(one.word.Text) && !QuestionSplitter.IsRecalled(part.Words, 0, one.at)).at;
        // "The checksum of 'who plays Nick'" asks for something else.
        if (opener > 0 && !IsOneClause(part, opener) && !(part.Words[opener].IsQuoted && part.Words[opener - 1] is { IsQuoted: false, Text: "of" or "for" or "in" or "into" }))
        {
            if (WithAntecedent(part, opener) is { } resolved) yield return Read(resolved);
            var core = Read(part.Words[opener..]);
            // Whom "he" means may stand in what was said before; "Elle goes to which school" is one clause.
            if (Antecedent.In(part, opener).Where(mention => !(IsOfThing(core) && Antecedent.IsSomebody(mention)) && !part.Words[mention.To..(opener + 1)].Any(word => word.IsAfterComma)).ToArray() is { Length: > 0 } same && core.Mentions.IsEmpty) core = core with { Mentions = [.. same.Select(mention => mention with { From = core.Words.Length, Length = 0 })] };
            if (core.Mentions.IsEmpty) core = WithContext(core, part with { Mentions = [.. part.Mentions.Where(mention => mention.To <= opener)] });
            if (core.Words.Length > 1 && Preamble.CanGo(part, opener, core))
            {
                yield return core;
                if (EverydayWords.Without(core) is { } plainCore) yield return OfTheSame(plainCore, core);
                if (core.ChatterAfter is { } tail) yield return OfTheSame(core.Words[..tail], core);
            }
        }

        if (Corrected(part) is { } meant) yield return meant;
        if (tale is not null)
        {
            yield return tale;
            // "Is it an actual place?" asks more than whether it is one.
            if (tale.Opening.Wanted != Wanted.YesOrNo && EverydayWords.Without(tale) is { } plainTale) yield return OfTheSame(plainTale, tale);
        }

        if (WithPart(part) is { } played) yield return played;
        if (AskedLast(part) is { } last) yield return last;
        if (part.ChatterAfter is { } end) yield return OfTheSame(part.Words[..end], part);

        if (EverydayWords.Without(part) is { } plainer) yield return Read(plainer);

        if (EndOfChoice(part) is { } choice) yield return OfTheSame(part.Words[..choice], part);
        if (AllTogether.In(part) is { } atOnce) yield return Read(atOnce);

        if (Apposition.In(part) is { } again) yield return Read(again);

        if (Hearsay.ToldIn(whole) is { } told)
        {
            foreach (var way in Ways(Read(told))) yield return way;
        }

        // What stands in brackets only explains.
        if (part.Words.Any(word => word.IsAside) && !part.Words.All(word => word.IsAside)) yield return Read([.. part.Words.Where(word => !word.IsAside)]);
    }

    /// <summary>"Who makes the Tori?" Of a character it can only be the part.</summary>
    private QuestionPart? WithPart(QuestionPart part) =>
        part is { Opening.Wanted: Wanted.Who, Mentions: [{ Kind: EntityKind.Character, Relation: null } only], Words: [{ Text: "who" }, { Text: "makes" or "made" }, ..] } && only.To == part.Words.Length && part.Words[2..only.From].All(word => word.Text == "the")
            ? Read(part.Words.SetItem(1, Word.Of("plays", part.Words[1]))) : null;

    /// <summary>"I heard season 3 leaked, when was that?"</summary>
    private QuestionPart? OfThatEvent(QuestionPart part)
    {
        var from = Enumerable.Range(0, part.Words.Length).LastOrDefault(at => part.Words[at].IsAfterComma, -1);
        if (from < 2) return null;
        var told = Read(part.Words[..from]);
        return ThatEvent.Resolve(told, part.Words[from..]) is { } words ? Read(words) : new ToldBefore(this).OfWhichOne(told, Read(part.Words[from..]));
    }

    /// <summary>"Does the film go on where season 3 stopped?" What stands before the second question word asks; "do you know where" only leads to it.</summary>
    private static bool IsOneClause(QuestionPart part, int opener) =>
        PlainWords.Auxiliaries.Contains(part.Words[0].Text) && part.Words[opener].Text is "where" or "when" && part.Words[1].Text is not ("you" or "u" or "we" or "i" or "anyone" or "anybody" or "someone" or "somebody" or "it" or "there" or "that")
        && !part.Words[1..(opener + 1)].Any(word => word.IsAfterComma) && part.Mentions.Any(mention => mention.From > 0 && mention.To <= opener);

    /// <summary>Other words for the same question, still of whom the sentence before told.</summary>
    private QuestionPart OfTheSame(ImmutableArray<Word> words, QuestionPart before)
    {
        var part = Read(words);
        return part with { Mentions = [.. part.Mentions, .. before.Mentions.Where(mention => mention.Length == 0).Select(mention => mention with { From = words.Length })] };
    }

    /// <summary>"Is there a day yet, or do we only have the year?" Whatever is answered says which; where the other choice begins.</summary>
    private static int? EndOfChoice(QuestionPart part)
    {
        var or = Enumerable.Range(0, part.Words.Length).LastOrDefault(at => part.Words[at].Text == "or");
        var isChoice = or > 2 && or + 2 < part.Words.Length && PlainWords.Auxiliaries.Contains(part.Words[or + 1].Text) && part.Words[or + 2].Text is "we" or "it" or "they" or "is" or "there" or "you";
        return isChoice && PlainWords.Auxiliaries.Contains(part.Words[0].Text) && part.Mentions.All(mention => mention.To <= or) ? or : null;
    }

    /// <summary>"Was it forced, I mean was he outed": what is asked is what was meant.</summary>
    private QuestionPart? Corrected(QuestionPart part)
    {
        var at = Enumerable.Range(1, Math.Max(0, part.Words.Length - 4)).FirstOrDefault(place => part.Words[place] is { Text: "i", IsAfterComma: true } && part.Words[place + 1].Text is "mean" or "meant" && PlainWords.Openers.Contains(part.Words[place + 2].Text), -1);
        if (at < 0) return null;
        var (before, core) = (Read(part.Words[..at]), Read(part.Words[(at + 2)..]));
        return core.Mentions.IsEmpty && before.Mentions.Where(Antecedent.IsSomebody).ToArray() is [var only] ? core with { Mentions = [only with { From = core.Words.Length, Length = 0 }] } : WithContext(core, before);
    }

    /// <summary>"I was crying at the end of episode 1, they said it, right?" The clause with the tag asks; of what was named before only the season or the episode narrows it.</summary>
    private QuestionPart? Tagged(QuestionPart part)
    {
        if (part.Words.Length < 6 || part.Words[^1] is not { Text: "right" or "yeah" or "correct" or "true" }) return null;
        var from = Enumerable.Range(1, part.Words.Length - 3).LastOrDefault(at => part.Words[at].IsAfterComma && !part.IsNamed(at), -1);
        if (from < 0 || !part.Words[..from].Any(word => PlainWords.Speakers.Contains(word.Text))) return null;
        var core = Read(part.Words[from..]);
        var titles = part.Mentions.Where(mention => mention.To <= from && mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode);
        return core with { Mentions = [.. core.Mentions, .. titles.Select(mention => mention with { From = core.Words.Length, Length = 0 })] };
    }

    private static bool IsOfThing(QuestionPart part) => part.Words.Any(word => word.Text is "it") && !part.Words.Any(word => PlainWords.Pronouns.Contains(word.Text) || word.Text is "who");

    /// <summary>The question after what the asker tells of themselves; a season that only that names is the one asked about.</summary>
    private (QuestionPart? Asked, bool IsResolved) AfterTale(QuestionPart part)
    {
        if (new Asides(part).TaleEnd() is not { } from || from + 1 >= part.Words.Length || Hearsay.ClaimIn(part) is not null) return (null, false);
        var begins = from + Courtesy.End(part.Words[from..], at => part.IsNamed(from + at));
        var core = Read(part.Words[begins..]);
        // "... the publisher, can you help?"
        if (new Asides(core).Without() is { } bare) core = Read(bare);
        if (new ToldBefore(this).Resolve(Read(part.Words[..from]), core) is { } resolved) return (resolved, true);
        var told = part.Mentions.Where(mention => mention.To <= from).DistinctBy(mention => mention.Id).ToArray();
        var isTitled = core.Mentions.Any(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode or EntityKind.Book);
        // "My crush has the same birthday as Nick, when is it?" It is nobody.
        Mention[] taken = isTitled ? [] : [.. told.Where(mention => !(IsOfThing(core) && Antecedent.IsSomebody(mention))).Where(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode or EntityKind.Book || core.Mentions.IsEmpty)];
        // "She adores the books and I want the sixth, when does it come out?" It is one thing, the last.
        if (core.Words.Any(word => word.Text == "it")) taken = [.. taken.Where(mention => mention.Kind != EntityKind.Book || mention == taken[^1])];
        return (core with { Mentions = [.. core.Mentions, .. taken.Select(mention => mention with { From = core.Words.Length, Length = 0 })] }, false);
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

    /// <summary>"I want to see the beach from season 3, where was that filmed?": what was named last stands for "that".</summary>
    private ImmutableArray<Word>? WithAntecedent(QuestionPart part, int opener)
    {
        var that = Enumerable.Range(opener, part.Words.Length - opener).FirstOrDefault(at => at <= opener + 2 && part.Words[at].Text is "that" or "it" or "this" or "they", -1);
        var the = Enumerable.Range(0, opener).LastOrDefault(at => part.Words[at].Text is "the", -1);
        // "Solitaire, the novel by her, who published it?" It is what the name stands for.
        if (that < 0 || the < 0 || (the > 0 && (part.IsNamed(the - 1) || part.Words[the - 1].Text is "at" or "in" or "on"))) return null;
        var to = the + 1;
        while (to < opener && (part.Content.Contains(to) || part.IsNamed(to) || part.Words[to].Text is "in" or "of" or "from" or "at")) to++;
        return Enumerable.Range(the, to - the).Any(part.Content.Contains) ? [.. part.Words[opener..that], .. part.Words[the..to], .. part.Words[(that + 1)..]] : null;
    }

    /// <summary>"What is the newest book and when is it out?" What the question before was about, be it named or not.</summary>
    public QuestionPart AfterQuestion(QuestionPart part, QuestionPart before) => new ToldBefore(this).OfHowMany(before, part) ?? (WithContext(part, before) is { Mentions.IsEmpty: true } open && before.Mentions.IsEmpty && new ToldBefore(this).Resolve(before, open) is { } whole ? whole : WithContext(part, before));

    /// <summary>"... and why isn't she in season 3?": whoever was named in the question before. A pronoun with nobody before it stays unclear.</summary>
    public QuestionPart WithContext(QuestionPart part, QuestionPart before)
    {
        if (part.Mentions.Any(mention => mention.Kind is EntityKind.Character or EntityKind.Person)) return part;
        if (OwnedBefore(part, before) is { } owned) return owned;
        if (RelativeBefore(part, before) is { } relative) return relative;
        if (Completed(part, before) is { } whole) return whole;
        var pronoun = part.Words.Select((word, at) => (word, at)).FirstOrDefault(one => PlainWords.Pronouns.Contains(one.word.Text)).word;
        var isElliptical = part.Mentions.IsEmpty && (part.Content.All(at => part.IsAnswerType(at) || (part.Words[at].Text is "date" or "day" or "year" or "title" or "figure" or "reason" && part.Words.Length < 8)) || part.Words.Any(word => word.Text is "it" or "its" or "they" or "them") || part.Words.Take(3).Any(word => word.Text is "that" or "this"));
        // "... what's the actor called?"
        // "What did they film there?"
        if (part.Words.Select((word, at) => (word, at)).Any(one => one.word.Text == "there" && one.at > 0 && part.Words[one.at - 1].Text is not ("is" or "are" or "was" or "were" or "will" or "if")) && before.Mentions.Where(mention => mention.Kind == EntityKind.Place).ToArray() is [var place] && part.Mentions.All(mention => mention.Kind != EntityKind.Place))
            return part with { Mentions = [.. part.Mentions, place with { From = part.Words.Length, Length = 0 }] };
        var named = pronoun is not null || AsksForActor(part)
            ? Antecedent.In(before, before.Words.Length).Where(Antecedent.IsSomebody).TakeLast(1)
            : isElliptical ? OneThing(part, before, before.Mentions.Where(mention => !(Antecedent.IsSomebody(mention) && IsOfThing(part)))) : [];
        var taken = named.Select(mention => mention with { From = part.Words.Length, Length = 0, IsAlternative = false });
        return part with { Mentions = [.. part.Mentions, .. taken] };
    }

    /// <summary>"Solitaire was her first book. When was it published?" It is what the sentence begins with.</summary>
    private static IEnumerable<Mention> OneThing(QuestionPart part, QuestionPart before, IEnumerable<Mention> things) =>
        IsOfThing(part) && !before.Asks && before.Mentions.FirstOrDefault(mention => mention is { From: 0, Length: > 0 } && !Antecedent.IsSomebody(mention)) is { } first ? [first] : things;

    /// <summary>"When was it published, and by whom?": only the question word is new.</summary>
    private QuestionPart? Completed(QuestionPart part, QuestionPart before)
    {
        var isBare = part.Words.Length <= 3 && part.Content.IsEmpty && part.Mentions.IsEmpty && part.Words.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text));
        return isBare && before.Opening.To > 0 ? Read([.. before.Words[..before.Opening.From], .. part.Words, .. before.Words[before.Opening.To..]]) : null;
    }

    /// <summary>"Nick has an aunt. Who plays her?"</summary>
    private QuestionPart? RelativeBefore(QuestionPart part, QuestionPart before)
    {
        var pronoun = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text is "he" or "she" or "him" or "her", -1);
        if (pronoun < 0 || before.Mentions.FirstOrDefault(mention => mention is { Kind: EntityKind.Character, Length: > 0 } && mention.To < before.Words.Length && before.Words[mention.To].Text is "has" or "had") is not { } owner) return null;
        var relative = before.Words.Skip(owner.To + 1).Take(3).FirstOrDefault(word => Relations.Parse($"nick {word.Text}") is not null);
        return relative is null ? null : Read([.. part.Words[..pronoun], .. before.Words[owner.From..(owner.To - 1)], before.Words[owner.To - 1] with { IsOwner = true }, relative, .. part.Words[(pronoun + 1)..]]);
    }

    /// <summary>"... and who plays his dad?": his is whose mum was asked about.</summary>
    private QuestionPart? OwnedBefore(QuestionPart part, QuestionPart before)
    {
        var at = part.Words.Select((word, place) => (word, place)).FirstOrDefault(one => one.word.Text is "his" or "her" or "their", (null!, -1)).place;
        var owner = before.Words.LastOrDefault(word => word.IsOwner) ?? before.Mentions.Where(mention => mention.Kind == EntityKind.Character).Select(mention => before.Words[Math.Min(mention.From, before.Words.Length - 1)]).LastOrDefault();
        if (at < 0 || at + 1 >= part.Words.Length || owner is null || Relations.Parse($"nick {part.Words[at + 1].Text}") is null) return null;
        return Read(part.Words.SetItem(at, owner with { IsOwner = true }));
    }

    /// <summary>"... what's the actor called?"</summary>
    public static bool AsksForActor(QuestionPart part) => part.Mentions.IsEmpty && part.Content.Length > 0 && part.Content.All(at => part.Words[at].Stem is "actor" or "actres" or "actress" or "play");
}
