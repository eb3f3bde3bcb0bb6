using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Earlier films by the film's director", "where was Charlie's school filmed": somebody or something is named by what they are to what is named. Who that is takes their place.</summary>
internal sealed class TwoHops(FactStore store, NameLexicon lexicon, Lens lens)
{
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

    private static readonly FrozenSet<string> Players = FrozenSet.Create("actor", "actress", "boy", "girl", "guy", "man", "woman", "lad", "lady", "person", "one", "star", "kid", "dude", "performer");

    private static readonly FrozenSet<string> Playing = FrozenSet.Create("plays", "played", "play", "playing", "portrays", "portraying", "voices", "voicing");

    /// <summary>The question with the name in place of its description, and what says so; null where nobody is described, or several would fit.</summary>
    public (ImmutableArray<Word> Words, Statement Via)? Find(QuestionPart part)
    {
        foreach (var mention in part.Mentions.Where(mention => mention.Length > 0))
        {
            var found = mention.Kind switch
            {
                EntityKind.Character => ActorOf(part, mention) ?? SchoolOf(part, mention),
                EntityKind.Film or EntityKind.Season or EntityKind.Song or EntityKind.Book or EntityKind.Episode => MakerOf(part, mention),
                _ => null,
            };
            if (found is var (from, to, property) && Only(mention.Id, property) is { } via)
                return ([.. part.Words[..from], .. QuestionReader.Read(lexicon.LabelOf(via.Value.EntityId!)).Select(word => word with { IsCapital = true }), .. part.Words[to..]], via);
        }

        return null;
    }

    /// <summary>"The boy who plays Nick".</summary>
    private static (int From, int To, string Property)? ActorOf(QuestionPart part, Mention character)
    {
        var at = character.From - 1;
        if (at > 0 && part.Words[at].Text == "of" && part.Words[at - 1].Text is "actor" or "actress") return (WithArticle(part, at - 1), character.To, CastingReader.PlayedBy);
        if (at < 1 || !Playing.Contains(part.Words[at].Text)) return null;
        if (at > 1 && part.Words[at - 1].Text is "who" or "that" or "which") at--;
        if (at < 1 || !Players.Contains(part.Words[at - 1].Text)) return null;
        return (WithArticle(part, at - 1), character.To, CastingReader.PlayedBy);
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

    private static int WithArticle(QuestionPart part, int at) => at > 0 && part.Words[at - 1].Text is "the" or "that" ? at - 1 : at;

    private Statement? Only(string subject, string property) =>
        Ranking.Rank(store.StatementsAbout(subject, property, lens)).Where(one => one.IsLeading && one.Statement.Value.EntityId is not null).Select(one => one.Statement).ToArray() is [var only] ? only : null;
}
