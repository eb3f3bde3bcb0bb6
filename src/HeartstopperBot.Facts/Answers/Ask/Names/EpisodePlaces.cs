using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Names;

/// <summary>"The episode right after Crush", "what follows Girls", "the one before episode 3": an episode by its place beside another.</summary>
internal static class EpisodePlaces
{
    private const int MostSeasons = 20;
    private const int MostEpisodes = 30;

    private static readonly FrozenDictionary<string, int> Steps = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["after"] = 1,
        ["following"] = 1,
        ["follows"] = 1,
        ["succeeds"] = 1,
        ["before"] = -1,
        ["preceding"] = -1,
        ["precedes"] = -1,
    }.ToFrozenDictionary();

    /// <summary>Between "the episode" and "after".</summary>
    private static readonly FrozenSet<string> Joining = FrozenSet.Create("right", "just", "directly", "immediately", "straight", "that", "which", "comes", "came", "coming", "is", "airs", "aired", "goes", "next");

    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("episode", "one", "instalment", "installment", "chapter");

    /// <summary>The names with the neighbour in place of the episode that it stands beside; as they were where there is none.</summary>
    public static ImmutableArray<Mention> In(ImmutableArray<Word> words, ImmutableArray<Mention> mentions, NameLexicon lexicon)
    {
        foreach (var mention in mentions.Where(mention => mention.Kind == EntityKind.Episode && mention.Length > 0))
        {
            if (StepBefore(words, mention.From) is not var (from, step)) continue;
            var all = All(lexicon);
            var place = all.FindIndex(names => names[0].EntityId == mention.Id) + step;
            if (place < 0 || place >= all.Count) return mentions;
            // The season that only says which episode it stands beside goes with it.
            return [.. mentions.Where(other => other.To <= from || other.From >= mention.To).Select(other => other.Id == mention.Id ? other with { Meanings = all[place] } : other).Append(new Mention(from, mention.To - from, all[place])).OrderBy(other => other.From)];
        }

        return mentions;
    }

    /// <summary>"The episode after the last": there is none, and the last itself is not meant.</summary>
    public static bool LeavesOpen(QuestionPart part) => part.Mentions.Any(mention => mention.Kind == EntityKind.Episode && mention.Length > 0 && StepBefore(part.Words, mention.From) is not null);

    /// <summary>Whether an everyday word there is a title: "the episode after crush".</summary>
    public static bool IsBeside(ImmutableArray<Word> words, int at) => at > 0 && Steps.ContainsKey(words[at - 1].Text) && StepBefore(words, at) is var (from, _) && words[from].Text == "episode";

    /// <summary>Every episode of the show in its order.</summary>
    private static List<ImmutableArray<NameEntry>> All(NameLexicon lexicon) =>
        [.. Enumerable.Range(1, MostSeasons).SelectMany(season => Enumerable.Range(1, MostEpisodes).Select(number => lexicon.Find($"season {season} episode {number}")).TakeWhile(names => !names.IsEmpty))];

    private static (int From, int Step)? StepBefore(ImmutableArray<Word> words, int to)
    {
        var at = to - 1;
        while (at > 0 && words[at].Text is "the" or "called" or "titled" or "named" or "episode" or "one") at--;
        if (at < 1 || !Steps.TryGetValue(words[at].Text, out var step)) return null;
        var from = at - 1;
        while (from > 0 && Joining.Contains(words[from].Text)) from--;
        if (Nouns.Contains(words[from].Text)) return (from, step);
        // "What comes after Crush", but not "what happens after Crush".
        return words[from].Text is "what" or "which" ? (from + 1, step) : null;
    }
}
