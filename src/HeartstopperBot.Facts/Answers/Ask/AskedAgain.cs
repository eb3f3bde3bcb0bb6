using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>A question that is asked twice in one text is answered once: "Who did the casting? Could you tell me the casting director's name?"</summary>
internal sealed class AskedAgain(NameLexicon lexicon, QuestionReadings readings)
{
    /// <summary>Words that only ask again for what the sentence before described.</summary>
    private static readonly FrozenSet<string> Again = FrozenSet.Create(
        "what", "whats", "who", "is", "was", "are", "his", "her", "their", "its", "he", "she", "they", "it", "that", "the", "name", "called", "named", "again", "and", "so", "please", "then", "anyway", "actually", "actor", "actress", "person", "guy");

    /// <summary>They ask for the sources of what was asked; every answer names them.</summary>
    private static readonly FrozenSet<string> OfSources = FrozenSet.Create("who", "says", "said", "say", "that", "this", "so", "it", "told", "you", "source", "sources", "whats", "what", "is", "the", "your", "where", "did", "and", "from", "hear", "read");

    /// <summary>"... the actor who plays Charlie. What is his name?"</summary>
    public static ImmutableArray<QuestionPart> Without(ImmutableArray<QuestionPart> parts) =>
        [.. parts.Where((part, place) => place == 0 || !part.Words.All(word => Again.Contains(word.Text)) || (AsksForActor(part) && !AsksForActor(parts[place - 1])) || !AsksWithin(parts[place - 1]))];

    /// <summary>"Since when, who said that?" Every answer says who.</summary>
    public static ImmutableArray<Word> WithoutSources(ImmutableArray<Word> words)
    {
        var from = Enumerable.Range(1, Math.Max(0, words.Length - 1)).LastOrDefault(at => words[at].IsAfterComma || words[at].Sentence != words[at - 1].Sentence);
        return from > 0 && AsksForSource(words[from..]) ? words[..from] : words;
    }

    /// <summary>The answers without those that tell the same again, and without the silence of a part whose question another part has asked with success.</summary>
    public ImmutableArray<Answer> Without(ImmutableArray<QuestionPart> parts, ImmutableArray<Answer> found)
    {
        if (found.Length < 2 || found.All(answer => answer.Outcome != Outcome.Answered)) return found;
        return [.. found.Where((answer, place) => !(answer.Outcome == Outcome.NoSource && place + 1 < parts.Length && (Tells(parts[place]) || IsOfAsker(parts[place]))) && !Enumerable.Range(0, found.Length).Any(other => other != place && IsTold(parts[place], answer, parts[other], found[other], other < place)))];
    }

    private bool IsTold(QuestionPart part, Answer answer, QuestionPart other, Answer told, bool isBefore)
    {
        if (told.Outcome != Outcome.Answered || told.Lead.Statements.IsEmpty) return false;
        var ids = told.Lead.Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        if (answer.Outcome == Outcome.Answered) return isBefore && answer.Lead.Statements.Length > 0 && answer.Lead.Statements.All(statement => ids.Contains(statement.Id));
        return answer.Outcome == Outcome.NoSource && !Guards.IsPrivate(part) && readings.Of(part).Any(reading => AsksTheSame(reading, other, told.Lead.Statements));
    }

    /// <summary>It names nobody else, asks for no other kind of value, and every word in it was said before or is told.</summary>
    private bool AsksTheSame(QuestionPart part, QuestionPart other, ImmutableArray<Statement> told)
    {
        if (Guards.IsTaste(part) || (part.Opening.Wanted != other.Opening.Wanted && !told.All(statement => IsOfKind(part.Opening.Wanted, statement.Value)))) return false;
        var ids = told.SelectMany(statement => new[] { statement.Subject, statement.Value.EntityId }).OfType<string>().Concat(other.Mentions.Select(mention => mention.Id)).ToHashSet(StringComparer.Ordinal);
        if (!part.Mentions.All(mention => ids.Contains(mention.Id))) return false;
        var words = other.Words.Select(word => word.Stem).Concat(told.SelectMany(lexicon.WordsOf)).ToHashSet(StringComparer.Ordinal);
        return part.Content.All(at => Synonyms.Has(words, part.Words[at].Stem) || EverydayWords.IsIdle(part, at));
    }

    /// <summary>"Solitaire was her first book": said on the way to a question, and not asked. "..., right?" is.</summary>
    private static bool Tells(QuestionPart part) =>
        !part.Asks && part.Opening is { Wanted: Wanted.YesOrNo, From: > 0 } && !Guards.IsPrivate(part) && part.Words[^1].Text is not ("right" or "correct" or "true" or "yeah" or "innit" or "no" or "yes");

    /// <summary>"I saw season 3 yesterday", "Hello from Vienna": told on the way.</summary>
    private static bool IsOfAsker(QuestionPart part) =>
        !Guards.IsPrivate(part) && !part.Words.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text) && word.Text is not ("who" or "when")) && !PlainWords.Auxiliaries.Contains(part.Words[0].Text) && part.Words[0].Text is "i" or "we" or "my" or "our" or "hello" or "hi" or "hey" or "greetings" or "kind" or "regards" or "dear";

    private bool IsOfKind(Wanted wanted, FactValue value) => wanted switch
    {
        Wanted.Anything or Wanted.YesOrNo => true,
        Wanted.Who => value.EntityId is { } id && lexicon.KindOf(id) is EntityKind.Person or EntityKind.Character or EntityKind.Company,
        Wanted.Where => value.EntityId is { } id && lexicon.KindOf(id) is EntityKind.Place or EntityKind.School,
        Wanted.When => value.Date is not null,
        _ => false,
    };

    private static bool AsksForSource(ImmutableArray<Word> words) =>
        words.Length < 6 && words.All(word => OfSources.Contains(word.Text)) && words.Any(word => word.Text is "said" or "says" or "source" or "sources" or "told" or "read");

    private static bool AsksForActor(QuestionPart part) => part.Words.Any(word => word.Text is "actor" or "actress" || word.Stem == "play");

    private static bool AsksWithin(QuestionPart part) => part.Words.Any(word => word.Text is "who" or "whom" or "which") && part.Mentions.Length > 0;
}
