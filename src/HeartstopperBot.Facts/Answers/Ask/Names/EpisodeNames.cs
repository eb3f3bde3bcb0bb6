using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Names;

/// <summary>"Episode 3 of season 2", "the season 1 finale", "the first episode", "the penultimate one": one episode, wherever its season stands in the question.</summary>
internal static class EpisodeNames
{
    private const int MostEpisodes = 30;

    private static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static ImmutableArray<Mention> In(ImmutableArray<Word> words, ImmutableArray<Mention> mentions, NameLexicon lexicon)
    {
        var season = mentions.Where(mention => mention.Kind == EntityKind.Season).Select(mention => (Mention: mention, Number: NumberOf(words, mention))).FirstOrDefault(one => one.Number is not null);
        for (var at = 0; at < words.Length; at++)
        {
            if (mentions.Any(mention => mention.From <= at && at < mention.To) || At(words, at) is not { } found) continue;

            // Without a season the first episode is that of the show.
            var number = season.Number ?? (found.Number == 1 ? 1 : null);
            if (number is not { } of) continue;
            var names = found.Number > 0 ? lexicon.Find($"season {of} episode {found.Number}") : FromEnd(lexicon, of, -found.Number);
            if (names.IsEmpty) continue;
            var episode = new Mention(found.From, found.Length, names);
            var others = mentions.Where(mention => mention.To <= episode.From || mention.From >= episode.To).Select(mention => mention == season.Mention ? mention with { Meanings = names } : mention);
            return [.. others.Append(episode).OrderBy(mention => mention.From)];
        }

        return mentions;
    }

    /// <summary>Where an episode is named by its number (0 for the last, -1 for the one before it), and by which words.</summary>
    private static (int From, int Length, int Number)? At(ImmutableArray<Word> words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1].Text : "";
        var isEpisode = next is "episode" or "instalment" or "installment" || (next == "one" && AsksForTitle(words));
        return words[at].Text switch
        {
            "episode" when int.TryParse(next, out var number) => (at, 2, number),
            "opening" or "opener" or "premiere" or "pilot" when next == "episode" => (at, 2, 1),
            "opener" or "pilot" => (at, 1, 1),
            "penultimate" => (at, isEpisode ? 2 : 1, -1),
            "second" or "next" when next == "to" && TextAt(words, at + 2) is "last" or "final" => (at, TextAt(words, at + 3) is "episode" or "one" ? 4 : 3, -1),
            "last" when next == "but" && TextAt(words, at + 2) == "one" => (at, TextAt(words, at + 3) == "episode" ? 4 : 3, -1),
            "last" or "final" or "closing" when isEpisode => (at, 2, 0),
            "finale" => (at, 1, 0),
            var text when next == "one" && isEpisode && Ordinals.IndexOf(text) is >= 0 and var place => (at, 2, place + 1),
            _ => null,
        };
    }

    /// <summary>"What is the second one called?" A season was named, so it is one of its episodes.</summary>
    private static bool AsksForTitle(ImmutableArray<Word> words) => words.Any(word => word.Text is "called" or "title" or "titled" or "name" or "named" || word.Stem == "episod");

    private static string TextAt(ImmutableArray<Word> words, int at) => at < words.Length ? words[at].Text : "";

    private static int? NumberOf(ImmutableArray<Word> words, Mention mention) => int.TryParse(words[mention.To - 1].Text, out var number) ? number : null;

    private static ImmutableArray<NameEntry> FromEnd(NameLexicon lexicon, int season, int before)
    {
        var all = Enumerable.Range(1, MostEpisodes).Select(number => lexicon.Find($"season {season} episode {number}")).Where(names => !names.IsEmpty).ToArray();
        return all.Length > before ? all[^(before + 1)] : [];
    }
}
