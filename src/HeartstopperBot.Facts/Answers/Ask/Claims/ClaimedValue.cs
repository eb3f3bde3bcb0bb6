using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>
/// A value that a yes-or-no question claims: a day, a number, a name, a word. "Did season 2 come out in 2022?" claims 2022 and leaves an open question, when season 2 came out.
/// What sources say to that settles the claim.
/// </summary>
/// <param name="Open">The question without it, in the ways in which it can be put; the likeliest first.</param>
/// <param name="Says">Whether a statement has the same value; false for another one, null where it has none of that kind or is less precise.</param>
internal sealed record ClaimedValue(ImmutableArray<ImmutableArray<Word>> Open, Func<Statement, bool?> Says)
{
    /// <summary>A number with its noun, a first name: of those there is one, whatever else the property tells.</summary>
    public bool IsOne { get; init; }

    /// <summary>A name that nobody here bears.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What kind of thing is claimed; null for a day, a number, or a name that nobody knows.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>Whether a value is claimed at all: a question to be answered with yes or no, or what is said and only then put in question.</summary>
    public static bool IsClaim(QuestionPart part) =>
        part.Words.Length > 2 && (part.Opening.Wanted == Wanted.YesOrNo || (part.Opening.Wanted == Wanted.Anything && part.Words[^1].Text is "right" or "correct" or "true" or "yes" or "no"));

    /// <summary>The words behind another question word: "was Joe Locke the lead" as "who was the lead" once the name is out.</summary>
    public static ImmutableArray<Word> Ask(string opener, IEnumerable<Word> rest)
    {
        ImmutableArray<Word> words = [.. rest];
        return words.IsEmpty ? words : [.. opener.Split(' ').Select(word => Word.Of(word, words[0]) with { IsCapital = false, IsAfterComma = false }), .. words];
    }
}
