using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// What sources say that comes nearest to a question which no statement bears out in full. It answers nothing, and is never passed off as an answer; but who asked in words that no source
/// uses often finds there what they wanted.
/// </summary>
internal sealed class NearestStatements(FactStore store, NameLexicon lexicon, Lens lens)
{
    private const int Most = 3;

    /// <summary>So many are looked at of what the search finds.</summary>
    private const int MostFound = 60;

    /// <summary>Less than so much of what the question says is too little to be near it.</summary>
    private const double LeastShare = 0.45;

    /// <summary>And of a statement that names nobody whom the question names.</summary>
    private const double LeastShareAlone = 0.6;

    /// <summary>Half a rare word.</summary>
    private const double LeastBorne = 0.5;

    /// <summary>What is so much further off than the nearest is not shown beside it.</summary>
    private const double LeastBesideBest = 0.75;

    /// <summary>A word in which anything can be put tells hardly what is asked about, nor does a number by itself.</summary>
    private const double WeightOfLightWord = 0.25;

    /// <summary>The nearest first, at most three; none where nothing is near.</summary>
    public ImmutableArray<RankedStatement> To(QuestionPart part)
    {
        var pool = Pool(part);
        // "The film" does not ask what was filmed.
        var topics = part.Topics.Where(topic => !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed)).ToArray();
        // That somebody is played is told of everybody.
        var asked = part.Content.Where(at => !topics.Any(topic => topic.Topic.Id == "plays" && at >= topic.From && at < topic.From + topic.Length)).Select(at => part.Words[at]).DistinctBy(word => word.Stem).Select(word => (word.Stem, Weight: Weight(word, pool))).ToArray();
        var weight = asked.Sum(one => one.Weight);
        var named = part.Mentions.Where(IsOfItsOwn).ToArray();
        var owners = named.Count(mention => mention.Relation is not null || (mention.Length > 0 && part.Words[mention.To - 1].IsOwner));
        var least = (weight + named.Length + (topics.Length > 0 ? 1 : 0)) * LeastShare;
        var scored = pool.Select(said => (Said: said, Score: Score(said))).Where(one => one.Score > least).OrderByDescending(one => one.Score).ThenByDescending(one => Ranking.IndependentSources(one.Said)).ToArray();
        return [.. scored.TakeWhile(one => one.Score >= scored[0].Score * LeastBesideBest).Select(one => AmongItsRivals(one.Said)).Where(ranked => ranked.IsLeading).Take(Most)];

        double Score(Statement said)
        {
            var words = lexicon.WordsOf(said);
            var told = named.Count(mention => Tells(said, mention, words));
            var borne = asked.Where(one => Tells(words, one.Stem)).Sum(one => one.Weight);
            var isTopic = topics.Any(topic => topic.Topic.IsAnsweredBy(said.Property.Id, words));
            // Who plays Charlie is not near his grandmother: to name him is not enough.
            if (borne < LeastBorne && !(isTopic && (told > owners || asked.Length + owners == 0))) return 0;
            if (named.Length > 0 && told == 0 && (asked.Length == 0 || borne < weight * LeastShareAlone)) return 0;
            return told + borne + (isTopic ? 1 : 0) + part.Mentions.Count(mention => !IsOfItsOwn(mention) && Tells(said, mention, words)) * 0.5;
        }
    }

    /// <summary>What others contradict or have overtaken is not what is known.</summary>
    private RankedStatement AmongItsRivals(Statement said) => Ranking.Rank(store.StatementsAbout(said.Subject, said.Property.Id, lens)).First(ranked => ranked.Statement.Id == said.Id);

    /// <summary>A season narrows what is asked about and is hardly ever that itself.</summary>
    private static bool IsOfItsOwn(Mention mention) => mention.Kind is not (EntityKind.Season or EntityKind.Series);

    private static bool Tells(Statement said, Mention mention, HashSet<string> words) =>
        mention.Meanings.Any(meaning => meaning.EntityId == said.Subject || meaning.EntityId == said.Value.EntityId || said.Qualifiers.Values.Any(qualifier => qualifier.EntityId == meaning.EntityId) || StatementWords.Tell(words, meaning.Name));

    /// <summary>"Kent" tells of a county.</summary>
    private static bool Tells(HashSet<string> words, string stem) => Synonyms.Has(words, stem) || Synonyms.SortsOf(stem).Any(words.Contains);

    private Statement[] Pool(QuestionPart part)
    {
        string[] ids = [.. part.Mentions.SelectMany(mention => mention.Meanings).Select(meaning => meaning.EntityId).Distinct()];
        var about = store.StatementsAbout(ids, null, lens).Values.SelectMany(said => said).Concat(ids.SelectMany(id => store.StatementsWithValue(id, null, lens)));
        string[] stems = [.. part.Content.SelectMany(at => Synonyms.AllOf(part.Words[at].Stem).Concat(Synonyms.SortsOf(part.Words[at].Stem))).Where(stem => stem.All(char.IsLetterOrDigit)).Distinct()];
        return [.. about.Concat(store.Search(stems, MostFound, lens)).Where(Ranking.IsSupported).DistinctBy(said => said.Id)];
    }

    /// <summary>A rare word says more of what is asked about than one that stands in every other statement.</summary>
    private double Weight(Word word, Statement[] pool)
    {
        var share = pool.Count(said => Tells(lexicon.WordsOf(said), word.Stem)) / (pool.Length + 1.0);
        return (1 - share) * (LightWords.Has(word.Text) || char.IsAsciiDigit(word.Text[0]) ? WeightOfLightWord : 1);
    }
}
