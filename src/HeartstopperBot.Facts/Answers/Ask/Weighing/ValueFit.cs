using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>Whether a statement has the kind of value that the form of a question asks for: a day for "when", somebody for "who".</summary>
/// <param name="isAskedFor">Whether a topic at that word asks for what the statement tells.</param>
internal sealed class ValueFit(QuestionPart part, NameLexicon lexicon, Func<Statement, int, bool> isAskedFor)
{
    /// <summary>Lists of these can be counted.</summary>
    private static readonly ImmutableArray<string> Countable = ["won", "nominated-for", "song", "cast-member", "brother", "sister", "friend", "executive-producer", "filmed-at", "appears-in", "pet", "played-by", "episode-title"];

    private static readonly ImmutableArray<string> Places = ["filmed-at", "setting", "located-in", "place-note", "available-on", "sold-by", "student-at", "teaches-at", "runs-in", "began-as", "published-by", "filming", "school-kind", "production-note", "chart-position", "event"];

    /// <summary>Where these name nobody they tell of no doer.</summary>
    private static readonly ImmutableArray<string> OfNobody = ["filming", "production-note", "music-note", "place-note", "setting", "release-note", "described-as", "video", "video-shows", "production-status", "order-status", "release-kind", "release-pattern", "update-rhythm", "began-as", "genre", "theme"];

    private static readonly ImmutableArray<string> Story = ["plot", "background", "premise", "partner", "absence-reason"];

    private bool AsksForWay => part.Words.Any(word => word.Stem is "go" or "travel") && !part.Topics.Any(topic => topic.Topic.Id == "filming");

    /// <summary>"How many days", "how many shooting days".</summary>
    private string? TimeSpanAsked() => part.Words.Skip(part.Opening.To).Take(2).TakeWhile(word => word.Text is not ("a" or "per" or "each" or "every")).Select(word => word.Stem).FirstOrDefault(stem => stem is "day" or "week" or "month" or "year" or "hour" or "minut");

    private static bool IsNumbered(Statement statement, string noun)
    {
        var words = StatementWords.Of(Ranking.Voice(statement).Says);
        return words.Zip(words.Skip(1)).Any(pair => char.IsAsciiDigit(pair.First[0]) && pair.Second == noun);
    }

    private static readonly ImmutableArray<string> Ages = [.. "old age aged birthday turn".Split(' ').Select(Stems.Of)];

    private static readonly ImmutableArray<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether it is the kind of answer that is asked for; null where it is not.</summary>
    public double? Of(Statement statement, Lazy<HashSet<string>> words)
    {
        var value = statement.Value;
        var property = statement.Property.Id;
        // How far it fell below another figure is no figure.
        if (value.Number < 0 && part.Opening.Wanted != Wanted.YesOrNo && !part.Words.Any(word => word.Stem is "percent" or "percentage" or "drop" or "fall" or "declin" or "few" or "down" or "below" or "less" or "compar" or "change" or "chang" or "than")) return null;
        switch (part.Opening.Wanted)
        {
            case Wanted.Who:
                if (value.EntityId is { } id && lexicon.KindOf(id) is EntityKind.Person or EntityKind.Character or EntityKind.Company) return 2;
                // Why somebody is missing does not say who took their place.
                if (property is "absence-reason" or "absent-from" && !lexicon.NamesSomebodyBut([.. part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' '))], Ranking.Voice(statement).Says)) return null;
                if (lexicon.KindOf(statement.Subject) is EntityKind.Person or EntityKind.Character) return 1;
                if (property is "won" or "nominated-for" && lexicon.KindOf(statement.Subject) is EntityKind.Series) return 1;
                if (lexicon.NamesPeople(statement)) return 0;
                if (Asks.WhoseMusic(part) && value.Kind == ValueKind.Text && Tells.WhoseMusic(part, statement)) return 1;
                if (property == "production-note" && lexicon.NamesOneOf([EntityKind.Company], [], Ranking.Voice(statement).Says)) return 0;
                if (property == "song" && part.Topics.Any(topic => topic.Topic.Id == "performing") && (StatementWords.Of(Ranking.Voice(statement).Says).Contains("by") || lexicon.NamesOneOf([EntityKind.Company, EntityKind.Work, EntityKind.Person], [], Ranking.Voice(statement).Says))) return 0.5;
                return value.Kind == ValueKind.Text && !OfNobody.Contains(property) ? -1 : null;
            case Wanted.When:
                // That it is nearly done does not say when it began.
                if (property == "release-date" && part.Topics.Any(topic => topic.Topic.Id == "trailer")) return null;
                if (property == "filming-ended" && part.Topics.Any(topic => topic.Topic.Id == "filming began") && part.Topics.All(topic => topic.Topic.Id != "filming ended")) return null;
                if (property == "filming-began" && part.Topics.Any(topic => topic.Topic.Id == "filming ended") && part.Topics.All(topic => topic.Topic.Id != "filming began")) return null;
                if (property == "production-status" && part.Topics.Any(topic => topic.Topic.Id == "filming began")) return null;
                if (value.Kind is ValueKind.Date or ValueKind.NotAnnounced) return 2;
                if (part.Words.Any(word => word.Text == "weekday") && Synonyms.Has(words.Value, "weekday")) return 1;
                if (property is "birthday" or "update-rhythm" or "release-pattern" or "release-note" or "school-year") return 1;
                return words.Value.Any(word => Months.Contains(word) || (word.Length == 4 && word.All(char.IsAsciiDigit)) || (word is "season" or "episode" or "finale" && part.Words[part.Opening.From].Text is "when" or "how" && property is not ("based-on" or "described-as" or "video" or "available-on") && !HasPropertyOfItsOwn(property))) ? 0.5 : null;
            case Wanted.Where:
                // Where somebody goes is told by the story, not by who filmed it.
                if (AsksForWay && (Story.Contains(property) || property == "filmed-at")) return Story.Contains(property) ? 2 : 0;
                if (value.EntityId is { } place && lexicon.KindOf(place) is EntityKind.Place or EntityKind.School or EntityKind.Company) return 2;
                // Where one has seen somebody is what they were in.
                if (value.Kind == ValueKind.Text && part.Content.Any(at => part.Words[at].Stem is "film" or "shoot" or "record") && !Tells.Somewhere(statement)) return null;
                if (property is "career" or "earlier-work" && part.Topics.Any(topic => topic.Topic.Id == "career" && topic.Words > 1)) return 2;
                // A prize was given where the source says.
                if (property == "won" && TellsWhereGiven(Ranking.Voice(statement).Says)) return 1;
                // Whoever turns up somewhere does so in an episode or a book.
                if (property == "appears-in") return 1;
                return Places.Contains(property) ? 1 : value.Kind == ValueKind.Text && part.Content.Length > 0 ? 0 : null;
            case Wanted.HowMany:
                // A day counts nothing.
                if (value.Kind == ValueKind.Date) return null;
                // One song is not what is on the album.
                if (property == "song" && part.Words.Any(word => word.Stem is "album" or "soundtrack" or "playlist")) return null;
                if (IsCounted(statement, words.Value)) return 2.6;
                if (TimeSpanAsked() is { } span && value.Kind != ValueKind.Number && !IsNumbered(statement, span)) return null;
                // Minutes are no episodes.
                if (value.Unit is { } unit && part.Content.Contains(part.Opening.To) && AnswerTypes.Has(part.Words[part.Opening.To].Stem) && Stems.Of(unit.Split(' ')[0]) != part.Words[part.Opening.To].Stem && !property.EndsWith("-count", StringComparison.Ordinal)) return null;
                // The number of episodes is not that of seasons.
                if (property.EndsWith("-count", StringComparison.Ordinal) && part.Content.Contains(part.Opening.To) && AnswerTypes.Has(part.Words[part.Opening.To].Stem) && !isAskedFor(statement, part.Opening.To)) return null;
                if (property == "covers" && part.Words.Any(word => word.Text == "much")) return 0.5;
                if (value.Kind == ValueKind.Number) return property.EndsWith("-count", StringComparison.Ordinal) ? 2.9 : 2;
                if (StatementWords.TellsNumber(statement, AsksForShare(), Counted())) return 1;
                return value.Kind == ValueKind.Entity && Countable.Contains(property) ? 0 : null;
            case Wanted.HowLong:
                // How long something runs, and not how long it took to make.
                if (property == "filming" && !part.HasPerson && !part.Topics.Any(topic => topic.Topic.Id == "length of filming") && !part.Content.Any(at => part.Words[at].Stem is "film" or "shoot" or "production" or "tak")) return null;
                return value.Kind == ValueKind.Number ? 2 : property is "episode-length" or "runtime" || (value.Kind != ValueKind.Date && StatementWords.TellsTimeSpan(statement)) ? 0.5 : null;
            case Wanted.HowOld:
                return property is "age" || (property == "age-rating" && part.Topics.Any(topic => topic.Topic.Id == "age rating")) ? 2 : property is "school-year" ? 0.5 : words.Value.Overlaps(Ages) && words.Value.Any(word => char.IsAsciiDigit(word[0])) ? 0 : null;
            case Wanted.Why:
                // "Three years to the day after" is no reason.
                // Nor is that somebody is missing a reason for it.
                if (value.Kind is ValueKind.Date or ValueKind.Number || property == "absent-from") return null;
                return property == "absence-reason" ? 2 : StatementWords.TellsCause(statement) ? 0.5 : null;
            case Wanted.Happening:
                // "What happened at the London Book Fair?" A prize that was given there did.
                var isOfOccasion = property is "won" or "announced-on" && part.Content.Length > 2 && part.Words.Any(word => word.Text == "at");
                return Story.Contains(property) ? 2 : (value.Kind == ValueKind.Text && property != EpisodeSeasons.Title) || isOfOccasion ? 0.5 : null;
            default:
                return 0;
        }
    }

    /// <summary>"At the London Book Fair", but not "in March".</summary>
    private static bool TellsWhereGiven(string says)
    {
        var words = says.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1), words.Skip(2)).Any(three => three.First == "at" && three.Second == "the" && char.IsUpper(three.Third[0]));
    }

    private bool AsksForShare() => part.Words.Any(word => word.Stem is "percent" or "percentage" or "rise" or "drop" or "fall" or "grow" or "increas");

    /// <summary>"How many cameras"; null where it goes on with something else.</summary>
    private string? Counted() => TimeSpanAsked() ?? (part.Content.Contains(part.Opening.To) ? part.Words[part.Opening.To].Stem : null);

    /// <summary>A birthday is stated as one; a party in some episode is no answer.</summary>
    private bool HasPropertyOfItsOwn(string property) => part.Topics.Any(topic => topic.Topic.Properties is [var own] && own != property);

    /// <summary>"How many copies": "sold 60,012 copies". Of "all eight season three episodes" the seasons are not eight.</summary>
    private bool IsCounted(Statement statement, HashSet<string> words)
    {
        if (part.Opening.To >= part.Words.Length || !part.Content.Contains(part.Opening.To) || !words.Contains(part.Words[part.Opening.To].Stem)) return false;
        var says = StatementWords.Of(Ranking.Voice(statement).Says);
        return says.Select((word, at) => at > 0 && word == part.Words[part.Opening.To].Stem && char.IsAsciiDigit(says[at - 1][0]) && !(at + 1 < says.Length && char.IsAsciiDigit(says[at + 1][0]))).Any(isCounted => isCounted);
    }
}
