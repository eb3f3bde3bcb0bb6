using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>
/// "Where is it set at midnight?" What is asked stands before the last adjunct. A statement that has the midnight, and of the rest only what every reading may leave out, answers something else.
/// </summary>
internal sealed class MainClause
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create("in", "on", "at", "for", "as", "with", "by", "under", "during", "per", "without");

    private static readonly FrozenSet<string> Articles = FrozenSet.Create("a", "an", "the", "his", "her", "their", "its", "this", "that", "every", "each", "any");

    private readonly ImmutableArray<Topic> _topics = [];
    private readonly ImmutableArray<string> _stems = [];
    private readonly bool _isOfDay;

    public MainClause(QuestionPart part)
    {
        if (AdjunctOf(part) is not { } adjunct) return;
        _isOfDay = part.Opening.Wanted == Wanted.When;
        _topics = [.. part.Topics.Where(topic => topic.From + topic.Length <= adjunct && !part.IsNamed(topic.From)).Select(topic => topic.Topic)];
        _stems = [.. Enumerable.Range(0, adjunct).Where(at => !part.IsNamed(at) && !PlainWords.Has(part.Words[at].Text)).Select(at => part.Words[at].Stem)];
    }

    /// <summary>Any of it is enough: that all of it is, is held elsewhere.</summary>
    public bool IsBorneOut(Statement statement, Lazy<HashSet<string>> words) =>
        (_topics.IsEmpty && _stems.IsEmpty) || (_isOfDay && statement.Value.Kind == ValueKind.Date) || _topics.Any(topic => topic.Properties.Contains(statement.Property.Id) || topic.IsToldIn(words.Value)) || _stems.Any(stem => Synonyms.Has(words.Value, stem));

    /// <summary>Where the preposition stands with which the question ends: after it one noun, and no name.</summary>
    private static int? AdjunctOf(QuestionPart part)
    {
        var noun = part.Words.Length - 1;
        if (noun < 3 || part.IsNamed(noun) || PlainWords.Has(part.Words[noun].Text)) return null;
        var at = noun - 1;
        if (Articles.Contains(part.Words[at].Text)) at--;
        return Prepositions.Contains(part.Words[at].Text) && at > part.Opening.To ? at : null;
    }
}
