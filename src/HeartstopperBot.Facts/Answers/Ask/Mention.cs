using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>A name in a question, with what it may mean.</summary>
/// <param name="Meanings">Never empty.</param>
/// <param name="Relation">"nicks mum", where somebody is named by whom they belong to; else null.</param>
/// <param name="IsCorrected">True where the name was misspelt.</param>
internal sealed record Mention(int From, int Length, ImmutableArray<NameEntry> Meanings, string? Relation = null, bool IsCorrected = false)
{
    public int To => From + Length;

    public NameEntry Meant => Meanings[0];

    public string Id => Meant.EntityId;

    public EntityKind Kind => Meant.Kind;

    /// <summary>Another mention of which one is enough: "Nick or Charlie".</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Several things of one kind bear the name, and it is none's full name.</summary>
    public bool IsUnclear => Meanings.Length > 1 && Meanings.Count(name => name.Kind == Kind) > 1;
}

/// <summary>One question: its words, the names and the topics in it.</summary>
internal sealed record QuestionPart(ImmutableArray<Word> Words, ImmutableArray<Mention> Mentions, ImmutableArray<TopicMention> Topics)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    public bool HasPerson => Mentions.Any(mention => mention.Kind == EntityKind.Person);

    public bool HasCharacter => Mentions.Any(mention => mention.Kind == EntityKind.Character);

    public bool IsNamed(int at) => Mentions.Any(mention => mention.From <= at && at < mention.To);

    /// <summary>Where words stand that must be borne out by what a source says.</summary>
    public ImmutableArray<int> Content { get; } =
        [.. Enumerable.Range(0, Words.Length).Where(at => !Mentions.Any(mention => mention.From <= at && at < mention.To) && !IsPlain(Words[at]))];

    public Opening Opening { get; } = Ask.Opening.Of(Words);

    private static bool IsPlain(Word word) => PlainWords.Has(word.Text) && !(word.IsCapital && word.Text is "will");
}
