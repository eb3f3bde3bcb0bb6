using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>A name in a clause, with all that it may mean.</summary>
internal sealed record Named(int From, int To, ImmutableArray<NameEntry> Meanings, string? Relation, ImmutableArray<Word> Words)
{
    public static Named OfSeries(int at, ImmutableArray<Word> words) =>
        new(at, at + 1, [new NameEntry("heartstopper", EntityKind.Series, "Heartstopper", "Heartstopper", 0, WrittenBy: null)], Relation: null, words);

    /// <summary>"Nick's older brother" is found by its owner only, and is not the owner.</summary>
    private bool IsOnlyOwner => Relation is not null && Relations.Parse(Meanings[0].Name) is null;

    /// <summary>The film is called season 4 by many; a claim about a fourth season is none about the film.</summary>
    public bool IsUnknownSeason => Meanings[0].Kind == EntityKind.Film && Words.Skip(From).Take(To - From).Any(word => word.Text == "season");

    /// <summary>Ends in a possessive: what is meant is something of it.</summary>
    public bool IsOwner => To > From && Words[To - 1].IsOwner;

    /// <summary>"Kit Connor's film" is not the film.</summary>
    public bool IsOfSomebody => From > 0 && Words[From - 1].IsOwner && Meanings[0].Kind == EntityKind.Film;

    public bool Is(ImmutableArray<EntityKind> kinds) => !IsOnlyOwner && Meanings.Any(name => kinds.Contains(name.Kind));

    public ImmutableArray<string> IdsOf(ImmutableArray<EntityKind> kinds) => IsUnknownSeason ? [] : [.. Meanings.Where(name => kinds.Contains(name.Kind)).Select(name => name.EntityId).Distinct()];
}

/// <summary>The words of a clause and the names in it.</summary>
internal sealed record Clause(ImmutableArray<Word> Words, ImmutableArray<Named> Names)
{
    /// <summary>"It is not true that ...", "... is a myth".</summary>
    public bool IsDoubted => Words.Where((word, at) => word.Text is "false" or "untrue" or "myth" or "lie" or "fake" || (word.Text == "true" && at > 0 && Words[at - 1].Text is "not" or "isnt")).Any();

    public bool IsNamed(int at) => Names.Any(name => name.From <= at && at < name.To);

    public bool Speaks(params ReadOnlySpan<string> words)
    {
        foreach (var word in Words)
        {
            if (words.Contains(word.Text)) return true;
        }

        return false;
    }

    /// <summary>"Not only" denies nothing.</summary>
    public bool IsNegated(int from, int to)
    {
        var count = 0;
        for (var at = Math.Max(from, 0); at < Math.Min(to, Words.Length); at++)
        {
            if (Words[at].Text is "not" or "never" && !(at + 1 < Words.Length && Words[at + 1].Text is "only" or "just" or "true")) count++;
            if (Words[at].Text == "longer" && at > 0 && Words[at - 1].Text == "no") count++;
        }

        return count % 2 == 1;
    }

    /// <summary>"Kit Connor, not Joe Locke, plays Nick": one of several that the verb does not hold for.</summary>
    public bool IsExcluded(Named name, ImmutableArray<Named> run) => run.Length > 1 && Words.Skip(Math.Max(0, name.From - 2)).Take(Math.Min(2, name.From)).Any(word => word.Text == "not");

    /// <summary>Whether the verb is what the name does: not where somebody hates playing, auditioned to play or almost played.</summary>
    public bool IsDone(int from, int verb)
    {
        if (verb > 0 && Words[verb - 1].Text == "to") return false;
        for (var at = from; at < verb; at++)
        {
            var word = Words[at].Text;
            var isHarmless = IsNamed(at) || PlainWords.Has(word) || word.EndsWith("ly", StringComparison.Ordinal) || char.IsAsciiDigit(word[0]) || word is "actor" or "actress" or "star" or "no" or "longer";
            if (!isHarmless || word is "going" or "almost" or "nearly") return false;
        }

        return true;
    }

    /// <summary>The names of these kinds next before a place, with those that are listed with them.</summary>
    public ImmutableArray<Named> RunBefore(int place, ImmutableArray<EntityKind> kinds)
    {
        var before = Names.Where(name => name.To <= place).ToArray();
        var last = Array.FindLastIndex(before, name => name.Is(kinds));
        if (last < 0) return [];
        var first = last;
        while (first > 0 && before[first - 1].Is(kinds) && IsList(before[first - 1].To, before[first].From)) first--;
        return [.. before[first..(last + 1)]];
    }

    public ImmutableArray<Named> RunAfter(int place, ImmutableArray<EntityKind> kinds, int farthest)
    {
        var after = Names.Where(name => name.From >= place).ToArray();
        if (after.Length == 0 || !after[0].Is(kinds) || after[0].From - place > farthest) return [];
        var last = 0;
        while (last + 1 < after.Length && after[last + 1].Is(kinds) && IsList(after[last].To, after[last + 1].From)) last++;
        return [.. after[..(last + 1)]];
    }

    private bool IsList(int from, int to) => to - from <= 3 && Words.Skip(from).Take(to - from).All(word => word.Text is "and" or "not" or "but" or "both" or "in" or "for");
}
