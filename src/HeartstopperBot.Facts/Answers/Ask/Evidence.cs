using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

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

    private ValueFit? _fit;

    private ValueFit Fit => _fit ??= new ValueFit(part, lexicon, (statement, at) => TopicWeight(statement, at) is not null);

    private readonly Dictionary<string, HashSet<string>> _profiles = new(StringComparer.Ordinal);

    /// <summary>What is said of the whole show and holds for each season.</summary>
    private static readonly ImmutableArray<string> OfTheWholeShow =
        ["created-by", "based-on", "genre", "composed-by", "available-on", "age-rating", "setting", "produced-by", "written-by", "showrunner", "executive-producer", "runs-in", "episode-length"];

    /// <summary>What is said of a season, or of the show, as a whole and holds for each of its episodes. Who edited some of it is not among them.</summary>
    private static readonly ImmutableArray<string> OfEachEpisode = ["directed-by", "written-by", "composed-by", "created-by", "produced-by", "based-on", "available-on", "release-date"];

    private static readonly ImmutableArray<string> OfAllVolumes = ["published-by", "written-by", "illustrated-by", "sold-by"];

    /// <summary>They join what is asked about with what is asked, and say nothing themselves.</summary>
    private static readonly ImmutableArray<string> Light = [.. "scene moment bit use feature include per work story building".Split(' ').Select(Stems.Of)];

    /// <summary>Here "film" is the thing: that it was filmed is not told.</summary>
    private static readonly ImmutableArray<string> OfTheFilm = ["release-date", "release-kind", "release-note", "announced-on", "described-as", "order-status", "premise"];

    /// <summary>Null where the statement leaves any of the question open.</summary>
    public Scored? Score(Statement statement)
    {
        if (!Ranking.IsSupported(statement) || !Relevance.CanAnswer(part, statement, lexicon)) return null;
        var words = new Lazy<HashSet<string>>(() => lexicon.WordsOf(statement));
        if (!_asked.IsStatedBy(statement, words)) return null;
        if (ScoreMentions(statement, words) is not { } named || Fit.Of(statement, words) is not { } fit) return null;

        var (structured, textual, sum, isPointedTo) = (0, 0, 0.0, part.Content.IsEmpty || part.Mentions.Length > 1 || (part.Opening.Wanted is Wanted.When or Wanted.Where && fit >= 2));
        foreach (var at in part.Content)
        {
            var isTold = !PlainWords.Has(part.Words[at].Text) && Synonyms.Has(words.Value, part.Words[at].Stem) && !(part.Words[at].Text is "filming" or "filmed" && OfTheFilm.Contains(statement.Property.Id));
            if (_asked.MustBeTold(at) && (!isTold || (part.Words[at].Stem == "recast" && !words.Value.Contains("recast")))) return null;
            if (IsOfOtherKind(statement, at, words.Value)) return null;
            isPointedTo |= isTold && !AskedFor.IsLight(part.Words[at].Stem);
            if (isTold && part.IsAnswerType(at) && AnswerTypes.IsSpecificPlace(part.Words[at].Stem)) sum += 1;
            if (part.IsKindAsked(at) && !words.Value.Contains(part.Words[at].Stem) && !AnswerTypes.Fits(part.Words[at].Stem, AllKindsIn(statement)) && !TellsOfKind(statement, at)) return null;
            if (TopicWeight(statement, at) is { } weight) (structured, sum) = (structured + 1, sum + weight + (isTold ? 0.7 : 0));
            else if (isTold) (textual, sum) = (textual + 1, sum + (part.IsAnswerType(at) && !AnswerTypes.Fits(part.Words[at].Stem, KindsIn(statement)) ? 0.8 : words.Value.Contains(part.Words[at].Stem) ? 1.5 : 1.3));
            else if (part.IsAnswerType(at) && (AnswerTypes.Fits(part.Words[at].Stem, KindsIn(statement)) || TellsOfSomebody(statement, at) || TellsOfKind(statement, at))) (isPointedTo, sum) = (isPointedTo || (at > 0 && part.Words[at - 1].Text is "which" or "what"), sum + 1);
            else if (IsRuledOut(at) || IsApposition(at) || IsPlaceNamed(statement, at)) continue;
            else if (part.Words[at].Text is "cast" or "actors" && part.Opening.Wanted == Wanted.YesOrNo && lexicon.NamesPeople(statement)) sum += 0.3;
            else if (ValueNouns.Name(part, at, statement)) sum += 0.8;
            // "Out or planned": a count is of what is to come, too.
            else if (part.Words[at].Stem is "plan" && part.Opening.Wanted == Wanted.HowMany && statement.Property is { Changes: true, ValueKind: ValueKind.Number }) sum += 0.2;
            else if (IsOfSubject(statement, at) || IsOnlyItsKind(statement, at)) sum += 0.2;
            else if (!IsOtherChoice(at, words.Value)) return null;
        }

        // Statements that nothing points to but a word or two in passing are no answer.
        var (hints, hinted) = Hints(statement);
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

    /// <summary>How strongly a statement is about the names of the question; null where one is missing.</summary>
    private double? ScoreMentions(Statement statement, Lazy<HashSet<string>> words)
    {
        var sum = 0.0;
        var isAboutWork = lexicon.KindOf(statement.Subject) is not (EntityKind.Character or EntityKind.Person) || statement.Property.Id == "described-as";
        var structured = part.Mentions.Select(mention => Match(statement, mention)).ToArray();
        for (var place = 0; place < structured.Length; place++)
        {
            var match = structured[place];
            if (match == 0 && (isAboutWork || part.Mentions[place].Kind is EntityKind.Award or EntityKind.Event || structured.Any(other => other > 0)) && IsToldOf(part.Mentions[place], statement, words.Value)) match = 1;
            // "Geoff is Charlie's therapist."
            if (match == 0 && statement.Property.Id == "role" && IsOwner(part.Mentions[place]) && IsToldOf(part.Mentions[place], statement, words.Value)) match = 2;
            if (match == 0 && IsToldByFirstName(part.Mentions[place], statement)) match = 1;
            // All of it is Netflix's: that sets nothing apart.
            var isEverywhere = part.Mentions[place].Id == "netflix";
            if (match == 0 && isEverywhere && (structured.Length > 1 || (part.Content.Length > 0 && isAboutWork))) continue;
            if (isEverywhere && structured.Length > 1) match = Math.Min(match, 0.5);
            if (match == 0 && IsIn(statement, part.Mentions[place])) match = 0.5;
            // "Which Alice Oseman book": whose they are need not be told.
            if (match == 0 && structured.Length > 1 && IsAuthorBeside(part.Mentions[place])) continue;
            var isOneOfSeveral = part.Mentions[place].IsAlternative || (place + 1 < structured.Length && part.Mentions[place + 1].IsAlternative);
            if (match == 0 && !(isOneOfSeveral && structured.Any(other => other > 0))) return null;
            sum += match;
        }

        // Without a name the show itself is meant.
        if (structured.Length == 0) sum += lexicon.KindOf(statement.Subject) switch { EntityKind.Series => 2, EntityKind.Season or EntityKind.Film => 1.5, EntityKind.Character or EntityKind.Person => 0, _ => 0.5 };
        return sum;
    }

    private bool IsAuthorBeside(Mention mention) =>
        mention.Kind == EntityKind.Person && mention.To < part.Words.Length && part.Words[mention.To].Text is "book" or "books" or "novel" && pool.Any(said => said.Property.Id == "written-by" && said.Value.EntityId == mention.Id);

    /// <summary>Remarks call characters by their first names.</summary>
    private bool IsToldByFirstName(Mention mention, Statement statement) =>
        mention.Kind == EntityKind.Character && statement.Property.Id is "trait" or "background" && part.Content.Length > 0 && mention.Meant.Label.Split(' ') is [{ Length: > 3 } first, _, ..]
        && Ranking.Voice(statement).Says.Split([' ', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Contains(first);

    /// <summary>"Charlie's therapist", "the therapist of Charlie".</summary>
    private bool IsOwner(Mention mention) => part.Words[Math.Min(mention.To, part.Words.Length) - 1].IsOwner || (mention.From > 0 && mention.From <= part.Words.Length && part.Words[mention.From - 1].Text == "of");

    private double Match(Statement statement, Mention mention)
    {
        foreach (var meaning in mention.Meanings)
        {
            var id = meaning.EntityId;
            if (statement.Subject == id) return 3;
            if (statement.Value.EntityId == id) return 2.8;
            if (statement.Qualifiers.Values.Any(value => value.EntityId == id)) return 2.6;
            if (meaning.Kind == EntityKind.Episode && counterparts.TryGetValue(id, out var wholes) && wholes.Contains(statement.Subject) && OfEachEpisode.Contains(statement.Property.Id) && part.Topics.Any(topic => topic.Topic.Properties.Contains(statement.Property.Id))) return lexicon.KindOf(statement.Subject) == EntityKind.Season ? 1.5 : 0.5;
            if (meaning.Kind is EntityKind.Character or EntityKind.Person && counterparts.TryGetValue(id, out var others) && statement.Property.Id is "cast-member" or "absent-from" or "absence-reason" or "appears-in" or "casting" or "announced-on"
                && counterparts.GetValueOrDefault(id, []).Any(other => statement.Subject == other || statement.Value.EntityId == other)) return 2;
            if (meaning.Kind == EntityKind.Season && statement.Subject.StartsWith(id + "-", StringComparison.Ordinal)) return 2;
            if (meaning.Kind is EntityKind.Season && lexicon.KindOf(statement.Subject) == EntityKind.Series && OfTheWholeShow.Contains(statement.Property.Id)) return 0.5;
            // What gives away a season happens in it.
            if (meaning.Kind is EntityKind.Season or EntityKind.Film && statement.Spoils == id) return 1;
            if (meaning.Kind == EntityKind.Book && statement.Property.Id == "in-the-books") return 1.5;
            // The comic was one on the web first.
            if (meaning.Kind == EntityKind.Book && statement.Subject == "heartstopper-webcomic" && meaning.Name.Contains("comic", StringComparison.OrdinalIgnoreCase)) return 1;
            if (meaning.Kind == EntityKind.Book && id.StartsWith("heartstopper-volume", StringComparison.Ordinal) && statement.Subject == "heartstopper-books" && OfAllVolumes.Contains(statement.Property.Id)) return 0.5;
        }

        return 0;
    }

    /// <summary>That something was filmed does not tell of the film.</summary>
    private static bool IsToldOf(Mention mention, Statement statement, HashSet<string> words) =>
        (mention.Kind != EntityKind.Film || Ranking.Voice(statement).Says.Split([' ', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => word is "film" or "movie" or "Forever")) &&
        mention.Meanings.Any(meaning => (meaning.Kind == EntityKind.Person && IsToldBySurname(meaning.Label, Ranking.Voice(statement).Says)) || StatementWords.Tell(words, meaning.Name) || (CommonNounOf(meaning.Name) is { } noun && Synonyms.Has(words, Stems.Of(noun))) || StatementWords.Tell(words, meaning.Label));

    /// <summary>"Oseman's debut".</summary>
    private static bool IsToldBySurname(string label, string says) =>
        label.Split(' ') is { Length: > 1 } names && names[^1].Length > 3 && says.Split([' ', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Contains(names[^1]);

    /// <summary>"The comics" are "the books".</summary>
    private static string? CommonNounOf(string name) =>
        (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name) is { Length: > 4 } noun && noun.All(char.IsAsciiLetterLower) ? noun : null;

    /// <summary>Topics that only plain words name ("called", "come out") do not decide, but lean; most of all those of the opening ("how long").</summary>
    private (double Sum, int Words) Hints(Statement statement)
    {
        var (sum, words) = (0.0, 0);
        foreach (var hint in part.Topics)
        {
            if (part.Content.Any(at => at >= hint.From && at < hint.From + hint.Length) || hint.Topic.Properties.IndexOf(statement.Property.Id) is not (>= 0 and var rank)) continue;
            var isOfOpening = hint.From >= part.Opening.From && hint.From < part.Opening.To;
            // "What kind of show": three words that only together say something.
            words = Math.Max(words, hint.Words > 2 ? 2 : 1);
            sum += Math.Max(0.1, (isOfOpening ? 2.1 : 0.7 * hint.Words) - (0.15 * rank));
        }

        return (sum, words);
    }

    /// <summary>"Who plays Diane in season 3?": who plays her does not hang on a season, but that she is in it must be known.</summary>
    private bool IsIn(Statement statement, Mention title)
    {
        // Whose a song is does not hang on where it is heard.
        if (statement.Property.Id == "performed-by") return pool.Any(said => said.Property.Id == "song" && said.Subject == title.Id && said.Value.EntityId == statement.Subject);
        if (statement.Property.Id != CastingReader.PlayedBy || title.Kind is not (EntityKind.Season or EntityKind.Film)) return false;
        var seasons = pool.Where(said => said.Subject == statement.Value.EntityId || said.Value.EntityId == statement.Value.EntityId || said.Subject == statement.Subject)
            .Where(said => said.Property.Id is "cast-member" or "appears-in" or "absent-from")
            .ToArray();
        if (seasons.Any(said => said.Property.Id == "absent-from" && said.Value.EntityId == title.Id)) return false;
        return seasons.Any(said => said.Property.Id != "absent-from" && (said.Subject == title.Id || said.Value.EntityId == title.Id));
    }

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
            while (to + 1 < part.Words.Length && (part.Content.Contains(to + 1) || IsArticle(to + 1))) to++;
            if (at < from || at > to) continue;
            var (otherFrom, otherTo) = at < or ? (or + 1, to + 1) : (from, or);
            ImmutableArray<Word> other = [.. Enumerable.Range(otherFrom, otherTo - otherFrom).Where(place => !IsArticle(place)).Select(place => part.Words[place])];
            return other.IsEmpty ? part.Mentions.Any(mention => mention.From == or + 1 || mention.To == or) : other.All(word => Synonyms.Has(words, word.Stem));
        }

        return false;
    }

    private bool IsArticle(int at) => part.Words[at].Text is "a" or "an" or "the" or "on" or "in" or "at" or "by" or "of";

    /// <summary>"What role did he audition for?" A remark that names a character tells it.</summary>
    private bool TellsOfSomebody(Statement statement, int at) =>
        statement.Value.Kind == ValueKind.Text && AnswerTypes.Fits(part.Words[at].Stem, [EntityKind.Character])
        && lexicon.NamesSomebodyBut([.. part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' '))], Ranking.Voice(statement).Says);

    /// <summary>"Which company took the option?" A remark that names a company tells it.</summary>
    private bool TellsOfKind(Statement statement, int at) =>
        statement.Value.Kind == ValueKind.Text && AnswerTypes.KindsOf(part.Words[at].Stem) is { IsEmpty: false } kinds && lexicon.NamesOneOf(kinds, [.. part.Mentions.Select(mention => mention.Id)], Ranking.Voice(statement).Says);

    /// <summary>"The novel Solitaire": what kind of thing it is goes with its name.</summary>
    private bool IsApposition(int at) => part.Mentions.Any(mention => (mention.From == at + 1 || mention.To == at) && mention.Length > 0 && AnswerTypes.Fits(part.Words[at].Stem, [mention.Kind]));

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

    /// <summary>A longer wording says more surely what is meant, and the first property of a topic is the likeliest.</summary>
    private double? TopicWeight(Statement statement, int at)
    {
        // What somebody did elsewhere is asked of somebody.
        if (statement.Property.Id is "career" or "earlier-work" && !part.HasPerson && !part.HasCharacter) return null;
        // Where one place lies is no answer about another.
        if (statement.Property.Id == "located-in" && !part.Mentions.Any(mention => mention.Id == statement.Subject)) return null;
        double? best = null;
        foreach (var mention in part.Topics)
        {
            if (at < mention.From || at >= mention.From + mention.Length || IsWithinLonger(mention) || RankIn(mention.Topic, statement, at) is not { } rank) continue;
            var weight = 1 + 0.8 * mention.Words - 0.25 * rank;
            if (best is null || weight > best) best = weight;
        }

        return best;
    }

    /// <summary>"First role", "began as": what the words say together counts, not what one of them would alone.</summary>
    private bool IsWithinLonger(TopicMention one) => one.Words == 1 && part.Topics.Any(other => other.Words > 1 && other.Length > 1 && other.From <= one.From && one.From < other.From + other.Length && OfTheirOwn.Contains(other.Topic.Id) && (part.HasCharacter || other.Topic.Id != "first appearance"));

    private static readonly ImmutableArray<string> OfTheirOwn = ["first role", "first appearance", "origin", "pronouns"];

    /// <summary>A remark that gives a cause answers "why" in words of its own.</summary>
    private int? RankIn(Topic topic, Statement statement, int at)
    {
        // That something was announced answers when it was ordered only if it was the order.
        if (statement.Property.Id == "announced-on" && topic.Id != "announcing" && !Synonyms.Has(lexicon.WordsOf(statement), part.Words[at].Stem)) return null;
        // Who is in the cast need not be new.
        if (topic.Id == "newcomers" && statement.Property.Id == "cast-member" && part.Opening.Wanted == Wanted.YesOrNo && !topic.IsToldIn(lexicon.WordsOf(statement))) return null;
        // Why somebody is not back is why they are missing.
        if ((part.Opening is { Wanted: Wanted.Why, IsNegated: true } || (part.Opening.IsNegated && ValueNouns.AskForCause(part))) && topic.Id is "returning" or "cast" && statement.Property.Id == "absence-reason") return 0;
        // When it can be seen or bought is the day on which it comes out.
        if (part.Opening.Wanted == Wanted.When && statement.Property.Id is "release-date" or "trailer-date" && topic.Id is "watching" or "buying" or "publishing" && part.Words[at].Stem != "order") return 0;
        return topic.RankOf(statement.Property.Id) ?? (part.Opening.Wanted == Wanted.Why && (topic.Id != "absent" || topic.IsToldIn(lexicon.WordsOf(statement))) && topic.Properties.IndexOf(statement.Property.Id) is >= 0 and var rank ? rank : null);
    }
}
