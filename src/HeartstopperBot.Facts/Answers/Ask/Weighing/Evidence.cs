using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>How well a statement answers a question.</summary>
/// <param name="Structured">How many content words the statement's property stands for.</param>
/// <param name="Textual">How many content words only its sources' words bear out.</param>
internal sealed record Scored(Statement Statement, double Score, int Structured, int Textual);

/// <summary>
/// Holds statements against a question. A statement answers only if it bears out all of the question: every name, and every word that means something.
/// One word too many and it is no answer; that is what keeps the bot from answering what it was not asked.
/// </summary>
internal sealed class Evidence(QuestionPart part, NameLexicon lexicon, IReadOnlyDictionary<string, ImmutableArray<string>> counterparts, IReadOnlyList<Statement> pool)
{
    private readonly AskedFor _asked = new(part);
    private readonly MainClause _clause = new(part);
    private readonly Relevance _relevance = new(part, lexicon);
    private readonly NameEvidence _names = new(part, lexicon, counterparts, pool);
    private readonly TopicEvidence _topics = new(part, lexicon);
    private readonly Dictionary<string, HashSet<string>> _profiles = new(StringComparer.Ordinal);

    private readonly bool _isWhoseMusic = Asks.WhoseMusic(part);
    private readonly bool _isOfWinner = Asks.ForWinnerOf(part);

    private ValueFit? _fit;

    private ValueFit Fit => _fit ??= new ValueFit(part, lexicon, (statement, at) => _topics.Weight(statement, at) is not null);

    /// <summary>They join what is asked about with what is asked, and say nothing themselves.</summary>
    private static readonly ImmutableArray<string> Light = [.. "scene moment bit use feature include per work story building".Split(' ').Select(Stems.Of)];

    /// <summary>Here "film" is the thing: that it was filmed is not told.</summary>
    private static readonly ImmutableArray<string> OfTheFilm = ["release-date", "release-kind", "release-note", "announced-on", "described-as", "order-status", "premise"];

    /// <summary>Null where the statement leaves any of the question open.</summary>
    public Scored? Score(Statement statement)
    {
        if (!Ranking.IsSupported(statement) || !_relevance.CanAnswer(statement)) return null;
        var words = new Lazy<HashSet<string>>(() => lexicon.WordsOf(statement));
        if (!_asked.IsStatedBy(statement, words) || !_clause.IsBorneOut(statement, words)) return null;
        if (_names.Score(statement, words) is not { } named || Fit.Of(statement, words) is not { } fit) return null;

        var (structured, textual, sum, isPointedTo) = (0, 0, 0.0, part.Content.IsEmpty || part.Mentions.Length > 1 || (part.Opening.Wanted is Wanted.When or Wanted.Where && fit >= 2));
        foreach (var at in part.Content)
        {
            var isTold = !PlainWords.Has(part.Words[at].Text) && Synonyms.Has(words.Value, part.Words[at].Stem) && !(part.Words[at].Text is "filming" or "filmed" && OfTheFilm.Contains(statement.Property.Id));
            if (_asked.MustBeTold(at) && (!isTold || (part.Words[at].Stem == "recast" && !words.Value.Contains("recast")))) return null;
            if (IsOfOtherKind(statement, at, words.Value)) return null;
            isPointedTo |= isTold && !AskedFor.IsLight(part.Words[at].Stem);
            if (isTold && part.IsAnswerType(at) && AnswerTypes.IsSpecificPlace(part.Words[at].Stem)) sum += 1;
            if (part.IsKindAsked(at) && !words.Value.Contains(part.Words[at].Stem) && !AnswerTypes.Fits(part.Words[at].Stem, AllKindsIn(statement)) && !TellsOfKind(statement, at)) return null;
            if (_topics.Weight(statement, at) is { } weight) (structured, sum) = (structured + 1, sum + weight + (isTold ? 0.7 : 0));
            else if (isTold) (textual, sum) = (textual + 1, sum + (part.IsAnswerType(at) && !AnswerTypes.Fits(part.Words[at].Stem, KindsIn(statement)) ? 0.8 : words.Value.Contains(part.Words[at].Stem) ? 1.5 : 1.3));
            else if (part.IsAnswerType(at) && (AnswerTypes.Fits(part.Words[at].Stem, KindsIn(statement)) || TellsOfSomebody(statement, at) || TellsOfKind(statement, at))) (isPointedTo, sum) = (isPointedTo || (at > 0 && part.Words[at - 1].Text is "which" or "what"), sum + 1);
            else if (_isWhoseMusic && AnswerTypes.KindsOf(part.Words[at].Stem) is [EntityKind.Company, EntityKind.Work, EntityKind.Person]) sum += 0.2;
            else if (_isOfWinner && Asks.IsOfNomination(part.Words[at].Stem)) sum += 0.2;
            else if (IsHomely(at, words.Value) || IsOccasion(at) || IsReached(statement, at)) sum += 0.2;
            else if (IsRuledOut(at) || IsApposition(at) || DescribesName(at) || IsPlaceNamed(statement, at)) continue;
            else if (part.Words[at].Text is "cast" or "actors" && part.Opening.Wanted == Wanted.YesOrNo && lexicon.NamesPeople(statement)) sum += 0.3;
            else if (ValueNouns.Name(part, at, statement)) sum += 0.8;
            // "Out or planned": a count is of what is to come, too.
            else if (part.Words[at].Stem is "plan" && part.Opening.Wanted == Wanted.HowMany && statement.Property is { Changes: true, ValueKind: ValueKind.Number }) sum += 0.2;
            else if (IsOfSubject(statement, at) || IsOnlyItsKind(statement, at)) sum += 0.2;
            else if (!IsOtherChoice(at, words.Value)) return null;
        }

        // Statements that nothing points to but a word or two in passing are no answer.
        var (hints, hinted) = _topics.Hints(statement);
        if (!isPointedTo && structured == 0 && hinted == 0) return null;
        if (part.IsLight && structured == 0 && textual < 2 && part.Opening.Wanted == Wanted.When) return null;
        if (part.Mentions.IsEmpty && structured == 0 && part.Content.Count(at => !char.IsAsciiDigit(part.Words[at].Text[0])) + hinted < 2 && !IsRareWord(statement)) return null;
        sum += hints;
        if (statement.Value.Number is { } number && part.Content.Any(at => part.Words[at].Stem == number.ToString(System.Globalization.CultureInfo.InvariantCulture))) sum += 1;
        for (var at = 1; at < part.Words.Length; at++) sum += part.IsAnswerType(at) && AnswerTypes.Fits(part.Words[at].Stem, KindsIn(statement)) ? 0.5 : 0;
        var strength = statement.References.Min(reference => reference.Certainty) == Certainty.States ? 1.2 : 0;
        sum += Leanings.Of(part, statement, lexicon);
        sum += Deeds.CountTold(part, words.Value) * 0.3;
        return new Scored(statement, named + fit + sum + strength + Math.Min(5, Ranking.IndependentSources(statement)) * 0.05, structured, textual);
    }

    /// <summary>"When was the Kickstarter?" One word is enough where few statements hold it.</summary>
    private bool IsRareWord(Statement statement) =>
        (part.Opening.Wanted is Wanted.When or Wanted.Where or Wanted.HowMany || statement.Property.Id == "crew-member" || part.Words.Length == 1) && part.Content is [var at] && part.Words[at].Text.Length > 5 && pool.Count(said => lexicon.WordsOf(said).Contains(part.Words[at].Stem)) is > 0 and < 8;

    /// <summary>"The bully Harry Greene": a word beside a name that another statement about the same character bears out.</summary>
    private bool IsOfSubject(Statement statement, int at)
    {
        // "Nick's new buddy" is another.
        if (part.Mentions.Any(mention => mention.To <= at && mention.Length > 0 && !part.Words[mention.To..(at + 1)].Any(word => word.IsAfterComma || word.Text is "the"))) return false;
        if (statement.Property.Id != CastingReader.PlayedBy || part.Opening.Wanted != Wanted.Who || !part.Topics.Any(topic => topic.Topic.Id == "plays") || !part.Mentions.Any(mention => mention.Id == statement.Subject)) return false;
        if (!_profiles.TryGetValue(statement.Subject, out var profile))
        {
            profile = [.. pool.Where(said => said.Subject == statement.Subject).SelectMany(lexicon.WordsOf)];
            _profiles.Add(statement.Subject, profile);
        }

        return Synonyms.Has(profile, part.Words[at].Stem);
    }

    /// <summary>"The song", "the school building": a noun that only says what kind of thing the subject is. That all of it is on Netflix need not be said again, nor that what was filmed there is a scene.</summary>
    private bool IsOnlyItsKind(Statement statement, int at)
    {
        var kind = lexicon.KindOf(statement.Subject);
        var (text, isAlone) = (part.Words[at].Text, part.Mentions.IsEmpty && part.Content.Length < 2);
        if (text == "netflix" || (Light.Contains(part.Words[at].Stem) && !(part.IsAnswerType(at) && AnswerTypes.Has(part.Words[at].Stem)))) return !isAlone;
        // "Is the novella part of the film?" That the two are joined says so.
        if (text == "part" && at + 1 < part.Words.Length && part.Words[at + 1].Text == "of") return part.Opening.Wanted == Wanted.YesOrNo && part.Mentions.Length > 1;
        // An Emmy is a prize.
        if (at != part.Opening.To && AnswerTypes.KindsOf(part.Words[at].Stem).Contains(EntityKind.Award) && part.Mentions.Any(mention => mention.Kind == EntityKind.Award)) return true;
        if (text == "date" && part.Opening.Wanted == Wanted.Where) return !isAlone;
        if (text == "irl" || (text is "real" or "life" && part.Opening.Wanted != Wanted.YesOrNo)) return statement.Property.Id == "filmed-at";
        return part.Content.Length > 2 && kind is EntityKind.Place or EntityKind.Song or EntityKind.Award && AnswerTypes.Fits(part.Words[at].Stem, [kind]);
    }

    /// <summary>"Four or five": of two choices one is borne out, and this word belongs to the other.</summary>
    private bool IsOtherChoice(int at, HashSet<string> words)
    {
        for (var or = 1; or < part.Words.Length - 1; or++)
        {
            if (part.Words[or].Text != "or") continue;
            var (from, to) = (or, or);
            while (from > 0 && (part.Content.Contains(from - 1) || IsArticle(from - 1))) from--;
            while (to + 1 < part.Words.Length && (part.Content.Contains(to + 1) || (IsArticle(to + 1) && (part.Words[to + 1].Text is "of" || Contents(or + 1, to + 1) == 0)))) to++;
            if (at < from || at > to) continue;
            var (otherFrom, otherTo) = at < or ? (or + 1, to + 1) : (from, or);
            // The choices are alike: "on Netflix or in cinemas", and what else is said of the second is none.
            if (Contents(at < or ? from : or + 1, at < or ? or : to + 1) > Math.Max(1, Contents(otherFrom, otherTo)) + 1) continue;
            ImmutableArray<Word> other = [.. Enumerable.Range(otherFrom, otherTo - otherFrom).Where(place => !IsArticle(place)).Select(place => part.Words[place])];
            return other.IsEmpty ? part.Mentions.Where(mention => mention.From == or + 1 || mention.To == or).Any(only => part.Mentions.Count(mention => mention.Kind == only.Kind) == 1) : other.All(word => Synonyms.Has(words, word.Stem));
        }

        return false;
    }

    private int Contents(int from, int to) => part.Content.Count(at => at >= from && at < to);

    private bool IsArticle(int at) => part.Words[at].Text is "a" or "an" or "the" or "on" or "in" or "at" or "by" or "of";

    /// <summary>"What role did he audition for?" A remark that names a character tells it.</summary>
    private bool TellsOfSomebody(Statement statement, int at) =>
        statement.Value.Kind == ValueKind.Text && AnswerTypes.Fits(part.Words[at].Stem, [EntityKind.Character])
        && lexicon.NamesSomebodyBut([.. part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' '))], Ranking.Voice(statement).Says);

    /// <summary>"Which company took the option?" A remark that names a company tells it.</summary>
    private bool TellsOfKind(Statement statement, int at) =>
        statement.Value.Kind == ValueKind.Text && AnswerTypes.KindsOf(part.Words[at].Stem) is { IsEmpty: false } kinds && (lexicon.NamesOneOf(kinds, [.. part.Mentions.Select(mention => mention.Id)], Ranking.Voice(statement).Says) || (AnswerTypes.IsTown(part.Words[at].Stem) && StatementWords.NamePlace(Ranking.Voice(statement).Says, part.Mentions.Select(mention => mention.Meant.Label))) || (kinds.Contains(EntityKind.School) && lexicon.NamesOther(EntityKind.School, [.. part.Mentions.Select(mention => mention.Id)], Ranking.Voice(statement).Says)));

    /// <summary>"Which English county": all of it is in England, but for what is said to be French.</summary>
    private bool IsHomely(int at, HashSet<string> words) =>
        part.Words[at].Text is "english" or "british" or "uk" && at + 1 < part.Words.Length && part.IsAnswerType(at) && AnswerTypes.KindsOf(part.Words[at + 1].Stem).Contains(EntityKind.Place) && !Synonyms.Has(words, "french") && !words.Overlaps(["paris", "france", "abroad"]);

    /// <summary>"The beach day": that what was filmed took a day or a trip sets nothing apart.</summary>
    private bool IsOccasion(int at) =>
        part.Words[at].Stem is "day" or "trip" or "outing" or "sequence" or "date" && at > 0 && part.Content.Contains(at - 1) && part.Topics.Any(topic => topic.Topic.Id == "filming") && !AnswerTypes.Has(part.Words[at].Stem);

    /// <summary>"How many had it reached by May?" A count is what was reached.</summary>
    private bool IsReached(Statement statement, int at) =>
        part.Words[at].Stem is "reach" or "hit" or "pass" && part.Opening.Wanted == Wanted.HowMany && part.Words[..at].Any(word => word.Text is "had" or "has") && (statement.Value.Kind == ValueKind.Number || StatementWords.TellsNumber(statement, false, part.Words[part.Opening.To].Stem));

    /// <summary>"The novel Solitaire": what kind of thing it is goes with its name. Nick's teacher is not Nick.</summary>
    private bool IsApposition(int at) => part.Mentions.Any(mention => (mention.From == at + 1 || (mention.To == at && !part.Words[at - 1].IsOwner)) && mention.Length > 0 && AnswerTypes.Fits(part.Words[at].Stem, [mention.Kind]));

    /// <summary>"Her debut novel Solitaire": what stands before what kind of thing it is, where another statement about that thing bears it out.</summary>
    private bool DescribesName(int at) => IsAttribute(at) || part.Content.Contains(at + 1) && part.Mentions.Any(mention => mention.From == at + 2 && mention.Length > 0 && AnswerTypes.Fits(part.Words[at + 1].Stem, [mention.Kind]) && pool.Any(said => said.Subject == mention.Id && lexicon.WordsOf(said).Contains(part.Words[at].Stem)));

    /// <summary>"The invented town of Truham": what it is said to be anyway.</summary>
    private bool IsAttribute(int at) => at > 0 && part.Words[at - 1].Text is "the" && part.Opening.Wanted != Wanted.YesOrNo && part.Mentions.FirstOrDefault(mention => mention.From == at + 1 && mention.Length > 0) is { } named
        && pool.Any(said => (said.Subject == named.Id || said.Value.EntityId == named.Id || StatementWords.Tell(lexicon.WordsOf(said), named.Meant.Label.Split(' ')[0])) && Synonyms.Has(lexicon.WordsOf(said), part.Words[at].Stem));

    /// <summary>"The score of viewers, not critics": what it is not need not be told.</summary>
    private bool IsRuledOut(int at) => part.Opening.Wanted != Wanted.YesOrNo && !AskedFor.IsDenied(part) && at > 1 && (part.Words[at - 1].Text == "not" || (at > 2 && part.Words[at - 1].Text is "a" or "the" && part.Words[at - 2].Text == "not")) && part.Content.Any(other => other < at - 1);

    /// <summary>"At school" is at Truham, where the source says which.</summary>
    private bool IsPlaceNamed(Statement statement, int at) =>
        part.HasCharacter && at > 0 && part.Words[at - 1].Text is "at" or "in" && AnswerTypes.KindsOf(part.Words[at].Stem).Contains(EntityKind.School) && lexicon.NamesAnyOf(EntityKind.School, Ranking.Voice(statement).Says);

    private IEnumerable<EntityKind?> KindsIn(Statement statement) =>
        new[] { statement.Value.EntityId, statement.Subject }.Concat(statement.Qualifiers.Values.Select(qualifier => qualifier.EntityId))
            .Where(id => id is not null && !part.Mentions.Any(mention => mention.Id == id))
            .Select(id => lexicon.KindOf(id!));

    /// <summary>"What camera": a photographer is none, though "camera" and "photography" go together.</summary>
    private bool IsOfOtherKind(Statement statement, int at, HashSet<string> words) =>
        at == part.Opening.To && at > 0 && (part.Words[at - 1].Text is "what" || (part.Words[at - 1].Text is "which" && !Light.Contains(part.Words[at].Stem) && at + 1 < part.Words.Length && (part.Words[at + 1].Text == "the" || PlainWords.Auxiliaries.Contains(part.Words[at + 1].Text)))) && part.Opening.Wanted == Wanted.Anything && !words.Contains(part.Words[at].Stem) && !AnswerTypes.Has(part.Words[at].Stem) && !Synonyms.HasSorts(part.Words[at].Stem)
        && !part.Topics.Any(topic => topic.From <= at && at < topic.From + topic.Length) && !ValueNouns.Has(part.Words[at].Text) && !Synonyms.Has([.. StatementWords.Of(statement.Property.Label)], part.Words[at].Stem);

    private IEnumerable<EntityKind?> AllKindsIn(Statement statement) =>
        new[] { statement.Value.EntityId, statement.Subject }.Concat(statement.Qualifiers.Values.Select(qualifier => qualifier.EntityId)).OfType<string>().Select(lexicon.KindOf);
}
