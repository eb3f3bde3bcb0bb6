using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Episode 3 of season 2", "the season 1 finale", "the first episode": one episode, wherever its season stands in the question.</summary>
internal static class EpisodeNames
{
    private const int MostEpisodes = 30;

    public static ImmutableArray<Mention> In(ImmutableArray<Word> words, ImmutableArray<Mention> mentions, NameLexicon lexicon)
    {
        var season = mentions.Where(mention => mention.Kind == EntityKind.Season).Select(mention => (Mention: mention, Number: NumberOf(words, mention))).FirstOrDefault(one => one.Number is not null);
        for (var at = 0; at < words.Length; at++)
        {
            if (mentions.Any(mention => mention.From <= at && at < mention.To) || At(words, at) is not { } found) continue;

            // Without a season the first episode is that of the show.
            var number = season.Number ?? (found.Number == 1 ? 1 : null);
            if (number is not { } of) continue;
            var names = found.Number is { } nth ? lexicon.Find($"season {of} episode {nth}") : Last(lexicon, of);
            if (names.IsEmpty) continue;
            var episode = new Mention(found.From, found.Length, names);
            var others = mentions.Where(mention => mention.To <= episode.From || mention.From >= episode.To).Select(mention => mention == season.Mention ? mention with { Meanings = names } : mention);
            return [.. others.Append(episode).OrderBy(mention => mention.From)];
        }

        return mentions;
    }

    /// <summary>Where an episode is named by its number (null for the last), and by which words.</summary>
    private static (int From, int Length, int? Number)? At(ImmutableArray<Word> words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1].Text : "";
        return words[at].Text switch
        {
            "episode" when int.TryParse(next, out var number) => (at, 2, number),
            "opening" or "opener" or "premiere" or "pilot" when next == "episode" => (at, 2, 1),
            "opener" or "pilot" => (at, 1, 1),
            "last" or "final" when next == "episode" => (at, 2, null),
            "finale" => (at, 1, null),
            _ => null,
        };
    }

    private static int? NumberOf(ImmutableArray<Word> words, Mention mention) => int.TryParse(words[mention.To - 1].Text, out var number) ? number : null;

    private static ImmutableArray<Names.NameEntry> Last(NameLexicon lexicon, int season) =>
        Enumerable.Range(1, MostEpisodes).Select(number => lexicon.Find($"season {season} episode {number}")).LastOrDefault(names => !names.IsEmpty, []);
}
