using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>A question in which somebody described has been found and named.</summary>
/// <param name="Words">With the name in place of the description.</param>
/// <param name="Via">What says who that is.</param>
/// <param name="AsksMore">More is asked than who it is.</param>
/// <param name="IsOfCareer">What else they did: who they are here is no answer to that.</param>
internal sealed record Hop(ImmutableArray<Word> Words, Statement Via, bool AsksMore, bool IsOfCareer);

/// <summary>"Earlier films by the film's director", "where was Charlie's school filmed": somebody or something is named by what they are to what is named. Who that is takes their place.</summary>
internal sealed class TwoHops(FactAnswers answers, NameLexicon lexicon, Lens lens)
{
    /// <summary>"The tall French gentleman": as many adjectives may stand before somebody.</summary>
    private const int MostAdjectives = 2;

    private static readonly FrozenDictionary<string, string> OfTitles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["director"] = "directed-by",
        ["filmmaker"] = "directed-by",
        ["writer"] = "written-by",
        ["author"] = "written-by",
        ["creator"] = "created-by",
        ["composer"] = "composed-by",
        ["singer"] = "performed-by",
        ["publisher"] = "published-by",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Playing = FrozenSet.Create("plays", "played", "play", "playing", "portrays", "portraying", "voices", "voicing");

    /// <summary>As many as share what is described, the two directors of a film; empty where nobody is described.</summary>
    public ImmutableArray<Hop> Find(QuestionPart part)
    {
        foreach (var mention in part.Mentions.Where(mention => mention.Length > 0))
        {
            var found = mention.Kind switch
            {
                EntityKind.Character => ActorOf(part, mention) ?? SchoolOf(part, mention) ?? KnownFrom(part, mention),
                EntityKind.Film or EntityKind.Season or EntityKind.Song or EntityKind.Book or EntityKind.Episode => MakerOf(part, mention),
                _ => null,
            };
            if (found is { } described) return [.. Stated(mention, described.Property).Select(via => Named(part, described, via))];
        }

        return [];
    }

    private Hop Named(QuestionPart part, (int From, int To, string Property) described, Statement via)
    {
        var name = QuestionReader.Read(lexicon.LabelOf(via.Value.EntityId!)).Select(word => Word.Of(word.Text, part.Words[described.From]) with { IsCapital = true });
        bool IsOutside(int at) => at < described.From || at >= described.To;
        var isOfCareer = part.Topics.Any(topic => topic.Topic.Id == "career" && topic.Words > 1 && IsOutside(topic.From)) || Leanings.IsOfTimeBefore(part) || part.Words.Where((word, at) => word.Text == "else" && IsOutside(at)).Any();
        var asksMore = isOfCareer || part.Content.Any(at => IsOutside(at) && !PersonNouns.Has(part.Words[at].Text));
        return new Hop([.. part.Words[..described.From], .. name, .. part.Words[described.To..]], via, asksMore, isOfCareer);
    }

    /// <summary>"The boy who plays Nick".</summary>
    private static (int From, int To, string Property)? ActorOf(QuestionPart part, Mention character)
    {
        var at = character.From - 1;
        if (at > 0 && part.Words[at].Text == "of" && PersonNouns.Has(part.Words[at - 1].Text)) return (WithArticle(part, at - 1), character.To, CastingReader.PlayedBy);
        if (part.Words[character.To - 1].IsOwner && character.To < part.Words.Length && part.Words[character.To].Text is "actor" or "actress") return (character.From, character.To + 1, CastingReader.PlayedBy);
        if (at < 1 || !Playing.Contains(part.Words[at].Text)) return null;
        if (at > 1 && part.Words[at - 1].Text is "who" or "that" or "which") at--;
        if (at < 1 || !(PersonNouns.Has(part.Words[at - 1].Text) || part.Words[at - 1].Text == "one")) return null;
        return (WithArticle(part, at - 1), character.To, CastingReader.PlayedBy);
    }

    /// <summary>"Where have I seen Nick's dad before?" Characters have been nowhere before; who plays them has.</summary>
    private static (int From, int To, string Property)? KnownFrom(QuestionPart part, Mention character)
    {
        var isOfCareer = part.Topics.Any(topic => topic.Topic.Id == "career" && topic.Words > 1 && !part.IsNamed(topic.From));
        return isOfCareer && part.Mentions.Length == 1 ? (character.From, character.To, CastingReader.PlayedBy) : null;
    }

    /// <summary>"Charlie's school".</summary>
    private static (int From, int To, string Property)? SchoolOf(QuestionPart part, Mention character) =>
        part.Words[character.To - 1].IsOwner && character.To < part.Words.Length && part.Words[character.To].Text == "school" ? (character.From, character.To + 1, "student-at") : null;

    /// <summary>"The film's director", "the Forever director", "the director of season 3".</summary>
    private static (int From, int To, string Property)? MakerOf(QuestionPart part, Mention title)
    {
        if (title.To < part.Words.Length && OfTitles.TryGetValue(part.Words[title.To].Text, out var after)) return (WithArticle(part, title.From), title.To + 1, after);
        var of = title.From - 1;
        if (of > 0 && part.Words[of].Text == "the") of--;
        return of > 0 && part.Words[of].Text is "of" or "behind" && OfTitles.TryGetValue(part.Words[of - 1].Text, out var before) ? (WithArticle(part, of - 1), title.To, before) : null;
    }

    /// <summary>From "the" on, over what is said of somebody in between; where no article stands there, from the noun itself.</summary>
    private static int WithArticle(QuestionPart part, int noun)
    {
        for (var at = noun - 1; at >= 0 && at >= noun - 1 - MostAdjectives; at--)
        {
            if (part.Words[at].Text is "the" or "that" or "a" or "an") return at;
            if (part.IsNamed(at) || PlainWords.Openers.Contains(part.Words[at].Text)) break;
        }

        return noun;
    }

    private IEnumerable<Statement> Stated(Mention mention, string property)
    {
        if (mention.Relation is null) return Ranking.Rank(answers.Store.StatementsAbout(mention.Id, property, lens)).Where(one => one.IsLeading && one.Statement.Value.EntityId is not null).Select(one => one.Statement);
        return property == CastingReader.PlayedBy && answers.WhoPlays(mention.Relation, lens) is { Outcome: Outcome.Answered } found ? found.Lead.Statements.Where(said => said.Property.Id == CastingReader.PlayedBy) : [];
    }
}
