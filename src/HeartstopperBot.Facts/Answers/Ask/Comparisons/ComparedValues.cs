using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Comparisons;

/// <summary>Two values of the same property in the order in which the question names what they are of.</summary>
/// <param name="IsDisputed">Another value of as good a standing would turn the comparison round.</param>
internal sealed record ComparedPair(RankedStatement One, RankedStatement Other, bool IsDisputed)
{
    /// <summary>What sets two values of one thing apart, as it is asked: "UK", "teaser"; empty where two things are compared.</summary>
    public (string One, string Other) Named { get; init; }

    public int? Outcome => ComparedProperty.Compare(One.Statement, Other.Statement);
}

/// <summary>Finds the two values that a question compares: of the same property and the same slot, and both bearing out every word of the question that means something.</summary>
internal sealed class ComparedValues(QuestionPart part, FactStore store, NameLexicon lexicon, Lens lens)
{
    /// <summary>The show is what its first season is, and the books are what the first of them is.</summary>
    private static readonly FrozenDictionary<string, string> BeganWith = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["heartstopper"] = "season-1",
        ["heartstopper-books"] = "heartstopper-volume-1",
    }.ToFrozenDictionary();

    /// <summary>The day on which a thing itself was announced, and not something about it.</summary>
    private static readonly FrozenSet<string> Itself = FrozenSet.Create("the book", "the film", "the webcomic", "the series order", "the renewal");

    /// <summary>"Which of the two seasons".</summary>
    private static readonly FrozenSet<string> BothOf = FrozenSet.Create("season", "seasons", "volume", "volumes", "book", "books", "2", "two", "both");

    private const string StoryBegins = "season-1";

    /// <summary>Null where no pair of values, or more than one, bears out the question.</summary>
    public ComparedPair? Of(ComparedProperty property, string one, string other, Measure measure)
    {
        var pairs = from left in Values(property, one)
                    from right in Values(property, other)
                    where AreAlike(left.Statement, right.Statement) && Bears(property, measure, left.Statement, right.Statement, [one, other], _ => false)
                    select (left, right);
        return Only([.. pairs]) is var (first, second) ? Weighed(property, one, other, first, second) : null;
    }

    /// <summary>"In the UK or in the US", "the teaser or the trailer": two values of one thing that a word each sets apart.</summary>
    public ComparedPair? Within(ComparedProperty property, string id, Measure measure)
    {
        var values = Values(property, id).ToArray();
        var places = Enumerable.Range(0, part.Words.Length).Where(at => (part.Content.Contains(at) && !property.IsOfDays(part.Words[at])) || IsCountry(at)).ToArray();
        var found = new List<ComparedPair>();
        foreach (var left in values)
        {
            foreach (var right in values.Where(right => right != left && right.Statement.Value.Unit == left.Statement.Value.Unit))
            {
                var (ofLeft, ofRight) = (places.Where(at => IsOnly(at, left, right)).ToArray(), places.Where(at => IsOnly(at, right, left)).ToArray());
                if (ofLeft.Length == 0 || ofRight.Length == 0 || ofLeft[^1] > ofRight[0]) continue;
                if (Bears(property, measure, left.Statement, right.Statement, [id], at => ofLeft.Contains(at) || ofRight.Contains(at))) found.Add(new ComparedPair(left, right, false) { Named = (NameOf(left.Statement, ofLeft[^1]), NameOf(right.Statement, ofRight[0])) });
            }
        }

        return found.FirstOrDefault() is { } pair && found.All(one => one.Outcome == pair.Outcome) ? Weighed(property, id, id, pair.One, pair.Other) with { Named = pair.Named } : null;
    }

    /// <summary>The values that lead, each with the words in which it is told.</summary>
    public IEnumerable<RankedStatement> Values(ComparedProperty property, string id)
    {
        var said = Ranked(property, id);
        if (said.Length == 0 && property.Id == ComparedProperty.ReleaseDate && BeganWith.TryGetValue(id, out var first)) said = Ranked(property, first);
        return said.Where(one => one.IsLeading && one.Statement.Value.Kind != ValueKind.NotAnnounced);
    }

    /// <summary>Whether every word of the question that means something is told of what is compared.</summary>
    /// <param name="isSide">Whether a word only says which of the two is meant.</param>
    public bool Bears(ComparedProperty property, Measure measure, Statement one, Statement other, ImmutableArray<string> sides, Func<int, bool> isSide)
    {
        var (ofOne, ofOther) = (lexicon.WordsOf(one), lexicon.WordsOf(other));
        var areNamed = part.Mentions.All(mention => sides.Contains(mention.Id) || mention.Id == "netflix" || (IsNamedIn(mention, one, ofOne) && IsNamedIn(mention, other, ofOther)));
        if (!areNamed) return false;
        foreach (var at in part.Content)
        {
            // A teaser is no trailer, though both are asked for by either word.
            if (property.Id == "trailer-date" && part.Words[at].Text is ("teaser" or "trailer") && !isSide(at) && !(Tells(one, at) && Tells(other, at))) return false;
            if (at == measure.At || Measure.Has(part.Words[at].Text) || isSide(at) || (sides.Length == 2 && BothOf.Contains(part.Words[at].Text)) || property.Explains(part, at) || EverydayWords.IsIdle(part, at)) continue;
            if (!Synonyms.Has(ofOne, part.Words[at].Stem) || !Synonyms.Has(ofOther, part.Words[at].Stem)) return false;
        }

        return !Enumerable.Range(0, part.Words.Length).Any(at => IsCountry(at) && !isSide(at) && !(ofOne.Contains("usa") && ofOther.Contains("usa")));
    }

    private RankedStatement[] Ranked(ComparedProperty property, string id)
    {
        var said = Ranking.Rank(store.StatementsAbout(id, property.Id, lens)).ToArray();
        if (property.Id != ComparedProperty.ReleaseDate || said.Any(one => one.Statement.Qualifiers.IsEmpty)) return said;
        return [.. Ranking.Rank(store.StatementsAbout(id, ComparedProperty.FirstPublished, lens)), .. said];
    }

    /// <summary>The same slot of the same property; of different days only where the question asks how both began.</summary>
    private bool AreAlike(Statement one, Statement other)
    {
        if (one.Value.Unit != other.Value.Unit) return false;
        if (one.Property.Id == "announced-on") return new[] { one, other }.All(said => said.Qualifiers.TryGetValue("what", out var what) && what.Text is { } text && Itself.Contains(text));
        return one.Property.Slots.Concat(other.Property.Slots).Distinct().All(slot => one.Qualifiers.GetValueOrDefault(slot) == other.Qualifiers.GetValueOrDefault(slot) || (slot == "period" && one.Property.Id == "chart-position" && AreOfOpening(one, other)));
    }

    private bool AreOfOpening(Statement one, Statement other) =>
        part.Words.Any(word => word.Stem is "open" or "debut" or "launch" or "start") && new[] { one, other }.All(said => lexicon.WordsOf(said).Contains("open"));

    private bool IsNamedIn(Mention mention, Statement statement, HashSet<string> words) => mention.Meanings.Any(meaning =>
        statement.Qualifiers.Values.Any(value => value.EntityId == meaning.EntityId) || StatementWords.Tell(words, meaning.Name)
        || store.StatementsAbout(statement.Subject, "written-by", lens).Any(said => said.Value.EntityId == meaning.EntityId));

    /// <summary>The pair whose slot the question names; without a name that which has none, or is of where the story begins.</summary>
    private (RankedStatement One, RankedStatement Other)? Only((RankedStatement One, RankedStatement Other)[] pairs)
    {
        if (pairs.Length == 0) return null;
        var most = pairs.Max(Weight);
        var best = pairs.Where(pair => Weight(pair) == most).ToArray();
        if (most == 0 && best.Length > 1 && best.Where(pair => pair.One.Statement.Qualifiers.IsEmpty).ToArray() is [var plain]) best = [plain];
        if (best is not [var only]) return null;
        // How old somebody is, and in which year, is told of one part of the story.
        var season = only.One.Statement.Qualifiers.GetValueOrDefault("season")?.EntityId;
        return season is null or StoryBegins || part.Mentions.Any(mention => mention.Id == season) ? only : null;
    }

    private double Weight((RankedStatement One, RankedStatement Other) pair) => Slots.Weight(part, pair.One.Statement) + Slots.Weight(part, pair.Other.Statement);

    private ComparedPair Weighed(ComparedProperty property, string one, string other, RankedStatement first, RankedStatement second)
    {
        var outcome = ComparedProperty.Compare(first.Statement, second.Statement);
        var isDisputed = Rivals(property, one, first).SelectMany(_ => Rivals(property, other, second), ComparedProperty.Compare).Any(rival => rival != outcome);
        return new ComparedPair(first, second, isDisputed);
    }

    /// <summary>The value and those that dispute it with as many sources.</summary>
    private IEnumerable<Statement> Rivals(ComparedProperty property, string id, RankedStatement leading) => leading.Status != Status.Disputed ? [leading.Statement] : Ranked(property, id)
        .Where(one => one.Status == Status.Disputed && leading.Statement.Property == one.Statement.Property && one.Statement.Property.Slots.All(slot => one.Statement.Qualifiers.GetValueOrDefault(slot) == leading.Statement.Qualifiers.GetValueOrDefault(slot)))
        .Select(one => one.Statement);

    private bool IsOnly(int at, RankedStatement of, RankedStatement not) => Tells(of.Statement, at) && !Tells(not.Statement, at);

    private bool Tells(Statement statement, int at)
    {
        // What the property is called sets nothing apart.
        var words = StatementWords.Of(Ranking.Voice(statement).Says).Concat(statement.Qualifiers.Values.SelectMany(value => StatementWords.Of(value.Text ?? lexicon.LabelOf(value.EntityId ?? "")))).ToHashSet(StringComparer.Ordinal);
        return IsCountry(at) ? words.Contains("usa") : Synonyms.Has(words, part.Words[at].Stem);
    }

    /// <summary>As the slot has it; else as it was asked.</summary>
    private string NameOf(Statement statement, int at)
    {
        if (statement.Qualifiers.GetValueOrDefault("region") is { } region) return region.Text ?? lexicon.LabelOf(region.EntityId ?? "");
        var text = part.Words[at].Text;
        return text.Length == 2 ? text.ToUpperInvariant() : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>"In the us" without capitals reads like the pronoun.</summary>
    private bool IsCountry(int at) => part.Words[at].Text is "us" && at > 0 && part.Words[at - 1].Text == "the";
}
