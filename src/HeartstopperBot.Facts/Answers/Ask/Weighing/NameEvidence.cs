using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>Whether a statement is about all that a question names, and how closely: what it is about, what it says, or only what its source's words tell.</summary>
internal sealed class NameEvidence(QuestionPart part, NameLexicon lexicon, IReadOnlyDictionary<string, ImmutableArray<string>> counterparts, IReadOnlyList<Statement> pool)
{
    /// <summary>What is said of the whole show and holds for each season.</summary>
    private static readonly ImmutableArray<string> OfTheWholeShow =
        ["created-by", "based-on", "genre", "composed-by", "available-on", "age-rating", "setting", "produced-by", "written-by", "showrunner", "executive-producer", "runs-in", "episode-length"];

    /// <summary>What is said of a season, or of the show, as a whole and holds for each of its episodes. Who edited some of it is not among them.</summary>
    private static readonly ImmutableArray<string> OfEachEpisode = ["directed-by", "written-by", "composed-by", "created-by", "produced-by", "based-on", "available-on", "release-date"];

    private static readonly ImmutableArray<string> OfAllVolumes = ["published-by", "written-by", "illustrated-by", "sold-by"];

    /// <summary>How strongly a statement is about the names of the question; null where one is missing.</summary>
    public double? Score(Statement statement, Lazy<HashSet<string>> words)
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
            // "He was created in place of Aled."
            if (match == 0 && statement.Property.Id == "in-the-books" && words.Value.Contains("instead") && part.Content.Length > 0 && IsToldOf(part.Mentions[place], statement, words.Value)) match = 1;
            if (match == 0 && IsToldByFirstName(part.Mentions[place], statement)) match = 1;
            // All of it is Netflix's: that sets nothing apart.
            var isEverywhere = part.Mentions[place].Id == "netflix";
            if (match == 0 && isEverywhere && (structured.Length > 1 || (part.Content.Length > 0 && isAboutWork))) continue;
            if (isEverywhere && structured.Length > 1) match = Math.Min(match, 0.5);
            if (match == 0 && IsIn(statement, part.Mentions[place])) match = 0.5;
            if (match == 0 && IsTheirOwn(statement, part.Mentions[place])) match = 0.5;
            // Why somebody is missing is told of the season that they are missing from.
            if (match == 0 && statement.Property.Id == "absence-reason" && part.Opening.Wanted is Wanted.Why or Wanted.Anything && pool.Any(said => said.Property.Id == "absent-from" && said.Subject == statement.Subject && said.Value.EntityId == part.Mentions[place].Id)) match = 1;
            // Who does not come back "after season 2" has one reason for it, whatever it names.
            if (match == 0 && statement.Property.Id == "absence-reason" && part.Mentions[place] is { Kind: EntityKind.Season, From: > 0 } after && part.Words[Math.Min(after.From, part.Words.Length) - 1].Text == "after") match = 0.3;
            // "His lines as the head of Truham": what he recorded is his part.
            if (match == 0 && IsPartOfSubject(statement, part.Mentions[place])) match = 0.5;
            // "Which Alice Oseman book": whose they are need not be told.
            if (match == 0 && structured.Length > 1 && IsAuthorBeside(part.Mentions[place])) continue;
            if (match == 0 && !IsOtherTold(place, structured)) return null;
            sum += match;
        }

        // Without a name the show itself is meant.
        if (structured.Length == 0) sum += lexicon.KindOf(statement.Subject) switch { EntityKind.Series => 2, EntityKind.Season or EntityKind.Film => 1.5, EntityKind.Character or EntityKind.Person => 0, _ => 0.5 };
        return sum;
    }

    /// <summary>"Nick or Charlie": of the names between which "or" stands one is enough, and of those only.</summary>
    private bool IsOtherTold(int place, double[] structured)
    {
        var (from, to) = (place, place);
        while (from > 0 && part.Mentions[from].IsAlternative) from--;
        while (to + 1 < structured.Length && part.Mentions[to + 1].IsAlternative) to++;
        return structured[from..(to + 1)].Any(match => match > 0);
    }

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
            // What was raised for the printed books was raised for the first of them.
            if (id == "heartstopper-volume-1" && statement.Subject == "heartstopper-books" && part.Words.Any(word => word.Stem is "kickstarter" or "crowdfund" or "crowdfunder")) return 0.5;
            // The comic was one on the web first.
            if (meaning.Kind == EntityKind.Book && statement.Subject == "heartstopper-webcomic" && meaning.Name.Contains("comic", StringComparison.OrdinalIgnoreCase)) return 1;
            if (meaning.Kind == EntityKind.Book && id.StartsWith("heartstopper-volume", StringComparison.Ordinal) && statement.Subject == "heartstopper-books" && OfAllVolumes.Contains(statement.Property.Id)) return 0.5;
        }

        return 0;
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

    private bool IsPartOfSubject(Statement statement, Mention mention) =>
        mention.Kind == EntityKind.Character && mention.From > 0 && mention.From <= part.Words.Length && part.Words[mention.From - 1].Text is "as" or "the" && part.Words[..mention.From].TakeLast(2).Any(word => word.Text == "as")
        && part.Mentions.Any(other => other.Kind == EntityKind.Person && other.Id == statement.Subject) && counterparts.GetValueOrDefault(statement.Subject, []) is [var only] && only == mention.Id;

    private bool IsAuthorBeside(Mention mention) =>
        mention.Kind == EntityKind.Person && mention.To < part.Words.Length && part.Words[mention.To].Text is "book" or "books" or "novel" && pool.Any(said => said.Property.Id == "written-by" && said.Value.EntityId == mention.Id);

    /// <summary>"When did Oseman announce the webcomic?" The day of a thing is told of it, and not of whoever made it.</summary>
    private bool IsTheirOwn(Statement statement, Mention maker) =>
        maker.Kind == EntityKind.Person && (statement.Value.Kind == ValueKind.Date || statement.Property.Id is "update-rhythm" or "release-pattern") && pool.Any(said => said.Subject == statement.Subject && said.Value.EntityId == maker.Id && said.Property.Id is "written-by" or "created-by" or "illustrated-by" or "directed-by");

    /// <summary>Remarks call characters by their first names.</summary>
    private bool IsToldByFirstName(Mention mention, Statement statement) =>
        mention.Kind == EntityKind.Character && statement.Property.Id is "trait" or "background" && part.Content.Length > 0 && mention.Meant.Label.Split(' ') is [{ Length: > 3 } first, _, ..]
        && Ranking.Voice(statement).Says.Split([' ', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Contains(first);

    /// <summary>"Charlie's therapist", "the therapist of Charlie".</summary>
    private bool IsOwner(Mention mention) => part.Words[Math.Min(mention.To, part.Words.Length) - 1].IsOwner || (mention.From > 0 && mention.From <= part.Words.Length && part.Words[mention.From - 1].Text == "of");

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
}
