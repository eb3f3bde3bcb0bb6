using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What the form of a question says of the answer that is wanted, beside its words: of statements that all bear it out one fits better.</summary>
internal static class Leanings
{
    private const double Slight = 0.8;
    private const double Strong = 1.6;

    /// <summary>These say what somebody or something is like.</summary>
    private static readonly ImmutableArray<string> Describing = ["role", "trait", "described-as", "background", "genre", "school-kind", "release-kind", "reception"];

    public static double Of(QuestionPart part, Statement statement, NameLexicon lexicon)
    {
        var sum = Slots.Weight(part, statement);
        if (part.Opening.Wanted == Wanted.When && part.Words.Any(word => word.Text == "time") && lexicon.WordsOf(statement).Any(IsTimeOfDay)) sum += Strong;
        // The day of a thing, not the day on which that day was told.
        if (part.Opening.Wanted == Wanted.When && statement.Property.Id == "announced-on" && !part.Topics.Any(topic => topic.Topic.Id is "announcing" or "renewal" or "network")) sum -= Strong * 2;
        if (statement.Property.Id == "won" && part.Words.Any(word => word.Stem is "get" or "take" or "receiv" or "bring" or "bag") && part.Words.Any(word => word.Text is "what" or "which")) sum += Strong;
        if (part.Words.Where((word, at) => word.Stem == "episod" && part.IsAnswerType(at)).Any() && lexicon.WordsOf(statement).Contains("episod")) sum += Strong;
        if (statement.Value.Kind == ValueKind.Text && part.Words.Where((word, at) => word.Stem is "scen" or "moment" && part.IsAnswerType(at)).Any()) sum += Strong * 2;
        if (part.Words.Any(word => word.Stem == "recast") && lexicon.WordsOf(statement).Contains("recast")) sum += Strong;
        if (part.Topics.Any(topic => topic.Topic.Id == "returning") && part.Words.Any(word => word.Text is "would" or "will") && lexicon.WordsOf(statement) is var told && told.Contains("come") && told.Contains("back")) sum += Strong * 2;
        if (IsOfWhatMayCome(part) && statement.Property.Id == "absent-from") sum -= Strong * 3;
        // "Had he been in it before?" Whoever comes new was not.
        if (statement.Property.Id == "cast-member" && !statement.Qualifiers.ContainsKey("as") && part.Opening.Wanted == Wanted.YesOrNo && part.Words.Any(word => word.Text is "before")) sum += Strong * 2;
        if (part.HasPerson && statement.Property.Id == CastingReader.PlayedBy && part.Words.Any(word => word.Text is "character" or "characters")) sum += Strong * 2;
        if (statement.Property.Id is "nomination-count" or "nominated-for" && !AsksForNomination(part)) sum -= Strong;
        if (statement.Property.Id == "won" && part.HasPerson && part.Words[^1].Text == "category") sum += Strong;
        if (statement.Property.Id == "executive-producer" && !part.Words.Any(word => word.Text is "executive" or "exec" or "executives")) sum -= Strong;
        if (statement.Property.Id == "viewing" && part.Words.Any(word => word.Text == "numbers")) sum += Strong;
        if (ValueNouns.AskForNumber(part) && statement.Value.Kind == ValueKind.Number) sum += Strong;
        if (ValueNouns.AskForCause(part) && statement.Property.Id == "absence-reason") sum += Strong;
        if (part.Topics.Any(topic => topic.Topic.Id == "about")) sum += StoryWeight(part, statement);
        if (Deeds.IsAsked(part) && !Deeds.IsTold(part, lexicon.WordsOf(statement))) sum -= Strong * 3;
        if (statement.Property.Id == "began-as" && part.Topics.Any(topic => topic.Topic.Id == "origin")) sum += Slight;
        if (statement.Property.Id == "announced-on" && part.Words.Any(word => word.Stem is "announc" or "announcement" or "reveal")) sum += Slight;
        sum += ChoiceWeight(part, statement, lexicon);
        if (statement.Property.Id == "in-the-books" && part.Words.Any(word => word.Text is "tv" or "show" or "series" or "screen") && part.Mentions.All(mention => mention.Kind != EntityKind.Book) && !part.Words.Any(word => word.Stem is "creat" or "invent" or "invented" or "original" or "book" or "comic")) sum -= Strong * 2;
        if (statement.Property.Id == "absent-from" && part.Words.Any(word => word.Stem == "exist") && part.Mentions.All(mention => mention.Kind != EntityKind.Book)) sum += Strong;
        if (AsksForCast(part) && statement.Property.Id == "cast-member") sum += Strong;
        // What was aimed at is not what came of it.
        if (lexicon.WordsOf(statement).Contains("goal")) sum += part.Words.Any(word => word.Stem is "goal" or "target" or "aim" or "want" or "hope" or "ask" or "seek" or "need") ? Strong : -Slight;
        if (AsksForTheReal(part) && statement.Property.Id == "filmed-at") sum += Strong * 2;
        if (AsksForKind(part) && Describing.Contains(statement.Property.Id)) sum += Strong;
        if (IsOfNow(part) && statement.Property.Changes) sum += Strong * 1.5;
        if (statement.Property.Id == "age" && part.Topics.Any(topic => topic.Topic.Id == "school year" && topic.Words > 1)) sum -= Strong * 2;
        if (AsksForExistence(part)) sum += ExistenceWeight(part.Mentions[0], part, statement);
        if (AsksForEarlier(part) && statement.Property.Id is "earlier-work" or "career") sum += Strong;
        if (IsUniversal(part) && TellsOfAll(statement)) sum += Slight;
        if (AsksForPresence(part) && statement.Property.Id == CastingReader.PlayedBy) sum += Strong;
        sum += OwnWeight(part, statement);
        if (AsksForTitle(part) && part.Mentions.Any(mention => IsTold(mention, statement, lexicon))) sum += Strong * 2;
        return sum;
    }

    /// <summary>"Charlie's birthday party": that of another, at which Charlie was, is not his.</summary>
    private static double OwnWeight(QuestionPart part, Statement statement) =>
        part.Mentions.Any(mention => mention.To < part.Words.Length && mention.Length > 0 && part.Words[mention.To - 1].IsOwner && part.Content.Contains(mention.To) && Ranking.Voice(statement).Says.Contains($"{mention.Meant.Label.Split(' ')[0]}'s {part.Words[mention.To].Text}", StringComparison.Ordinal)) ? Strong : 0;

    /// <summary>The story of the whole is its premise; that of a season what happens in it.</summary>
    private static double StoryWeight(QuestionPart part, Statement statement) => statement.Property.Id switch
    {
        "premise" when part.Mentions.All(mention => mention.Kind is not (EntityKind.Season or EntityKind.Episode)) => Slight,
        "described-as" => -Slight,
        _ => 0,
    };

    /// <summary>"Tumblr or Tapas": its value is one of the two.</summary>
    private static double ChoiceWeight(QuestionPart part, Statement statement, NameLexicon lexicon)
    {
        for (var or = 1; or < part.Words.Length - 1; or++)
        {
            if (part.Words[or].Text != "or") continue;
            var told = StatementWords.Of(statement.Value.EntityId is { } id ? lexicon.LabelOf(id) : statement.Value.Text ?? "").ToHashSet(StringComparer.Ordinal);
            return new[] { or - 1, or + 1 }.Any(at => part.Content.Contains(at) && told.Contains(part.Words[at].Stem)) ? Strong * 2 : 0;
        }

        return 0;
    }

    private static bool AsksForNomination(QuestionPart part) => part.Words.Any(word => word.Stem is "nominat" or "nomination" or "nomine" or "nod" or "up" or "shortlist" or "run" or "contend" or "contender");

    /// <summary>"Which real school is Truham?"</summary>
    public static bool AsksForTheReal(QuestionPart part) => part.Opening.Wanted is Wanted.Anything or Wanted.Where && part.Words.Any(word => word.Text is "real" or "irl" or "actual") && part.Words.Any(word => AnswerTypes.Has(word.Stem));

    public static bool AsksForWhichReal(QuestionPart part) => AsksForTheReal(part) && part.Opening is { Wanted: Wanted.Anything, To: > 0 } && part.Opening.To + 1 < part.Words.Length
        && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "real" or "actual" && AnswerTypes.Has(part.Words[part.Opening.To + 1].Stem);

    /// <summary>"Is there a film?" asks for nothing but that.</summary>
    public static bool AsksForExistence(QuestionPart part) =>
        part.Opening.Wanted == Wanted.YesOrNo && part.Content.IsEmpty && part.Mentions.Length == 1 && part.Words.Any(word => word.Text == "there") && part.Mentions[0].Kind is not (EntityKind.Character or EntityKind.Person or EntityKind.Place or EntityKind.School);

    /// <summary>That something is out or dated says best that it exists; what it is instead, where the question calls it by what it is not: the film that stands in for a fourth season.</summary>
    private static double ExistenceWeight(Mention mention, QuestionPart part, Statement statement)
    {
        if (statement.Subject != mention.Id) return 0;
        if (IsOfOtherKind(mention, part)) return statement.Property.Id == "described-as" && StatementWords.Of(Ranking.Voice(statement).Says).Contains("season") ? Strong * 2 : 0;
        return statement.Property.Id is "release-date" ? Strong * 2 : 0;
    }

    /// <summary>"Season 4" is what people call the film; there is none.</summary>
    public static bool IsOfOtherKind(Mention mention, QuestionPart part) => mention.Kind == EntityKind.Film && part.Words[mention.From..mention.To].Any(word => word.Text == "season");

    /// <summary>"Did she write every episode?" is not settled by one.</summary>
    public static bool IsUniversal(QuestionPart part) => part.Words.Any(word => word.Text is "every" or "all" or "each" or "always");

    public static bool TellsOfAll(Statement statement) => StatementWords.Of(Ranking.Voice(statement).Says).Any(word => word is "all" or "every" or "each" or "whole" or "both");

    /// <summary>"Is Nick in it?"</summary>
    private static bool AsksForPresence(QuestionPart part) =>
        part.Opening.Wanted == Wanted.YesOrNo && part.Content.IsEmpty && part.Mentions is [{ Kind: EntityKind.Character or EntityKind.Person }] && part.Words.Any(word => word.Text == "in");

    /// <summary>"Is Joe Locke in the film?"</summary>
    private static bool AsksForCast(QuestionPart part) =>
        part.Opening.Wanted == Wanted.YesOrNo && part.Content.IsEmpty && part.Mentions is [{ Kind: EntityKind.Character or EntityKind.Person }, { Kind: EntityKind.Season or EntityKind.Film }] && part.Words.Any(word => word.Text == "in");

    private static bool IsTimeOfDay(string word) => char.IsAsciiDigit(word[0]) && (word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal));

    /// <summary>"Would she come back?", to no season that is out.</summary>
    public static bool IsOfWhatMayCome(QuestionPart part) => part.Topics.Any(topic => topic.Topic.Id == "returning") && part.Words.Any(word => word.Text is "would") && part.Mentions.All(mention => mention.Kind is not (EntityKind.Season or EntityKind.Film));

    public static bool IsOfNow(QuestionPart part) => part.Words.Any(word => word.Text is "still" or "now" or "currently" or "yet" or "already");

    /// <summary>"What kind of teacher is he?"</summary>
    public static bool AsksForKind(QuestionPart part) =>
        part.Words.Where((word, at) => at > 0 && word.Text is "kind" or "sort" or "type" && part.Words[at - 1].Text is "what" or "which").Any();

    /// <summary>"What did he direct before?", "which series did she write before Heartstopper?"</summary>
    public static bool AsksForEarlier(QuestionPart part) => part.HasPerson && (part.Words[^1].Text is "else" || IsOfTimeBefore(part));

    public static bool IsOfTimeBefore(QuestionPart part)
    {
        var end = part.Words.Length;
        while (end > 1 && part.Words[end - 1].Text is "heartstopper" or "show" or "series" or "it" or "that" or "this" or "the" or "ours" or "one") end--;
        if (part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "before", Second.Text: "he" or "she" or "they" }) && part.Opening.Wanted != Wanted.YesOrNo) return true;
        return part.Words[end - 1].Text is "before" or "previously" or "earlier" or "formerly";
    }

    /// <summary>"What is the film called?" Nothing else is asked.</summary>
    public static bool AsksForTitle(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Mentions.Length == 1 && part.Words.Any(word => word.Text is "called" or "name" or "named" or "title" or "titled") && part.Content.All(at => part.Words[at].Stem == "titl");

    /// <summary>By its full name, where the question has another.</summary>
    private static bool IsTold(Mention mention, Statement statement, NameLexicon lexicon) =>
        statement.Subject == mention.Id && lexicon.LabelOf(mention.Id) is { } label && Ranking.Voice(statement).Says.Contains(label, StringComparison.Ordinal);
}
