using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>A number in a clause, and what it counts: "eight episodes", "half an hour", "five Emmys", "100% on Rotten Tomatoes".</summary>
/// <param name="Property">What states such a number.</param>
/// <param name="Award">The prize that is counted, where it is one.</param>
internal sealed record ClaimedCount(int At, decimal Number, string Property, Named? Award)
{
    /// <summary>Longer than any episode: minutes of a whole season.</summary>
    private const int LongestEpisode = 100;

    private static readonly ImmutableArray<string> Bounds = ["least", "most", "than", "over", "under"];
    private static readonly ImmutableArray<string> Roughly = ["almost", "nearly", "about", "around", "roughly", "approximately"];

    /// <summary>The first in the clause; null where nothing is counted.</summary>
    public static ClaimedCount? Find(Clause clause)
    {
        for (var at = 0; at < clause.Words.Length; at++)
        {
            if (clause.IsNamed(at) || (at > 0 && Bounds.Contains(clause.Words[at - 1].Text))) continue;
            if (ReadAt(clause, at) is not { } count) continue;
            // A length is told roughly by the sources too; "almost 8 episodes" is no number of episodes.
            if (count.Property == "episode-length" || at == 0 || !Roughly.Contains(clause.Words[at - 1].Text)) return count;
        }

        return null;
    }

    private static ClaimedCount? ReadAt(Clause clause, int at)
    {
        var words = clause.Words;
        if (HoursAt(words, at) is { } minutes) return new ClaimedCount(at, minutes, "episode-length", Award: null);
        if (NumberAt(words[at]) is not { } number) return null;
        if (clause.Names.FirstOrDefault(name => name.From == at + 1 && name.Is([EntityKind.Award])) is { } award && PrizesOf(clause, award) is { } prizes) return new ClaimedCount(at, number, prizes, award);
        if (clause.Speaks("tomatoes") && !clause.Speaks("reviews")) return new ClaimedCount(at, number, "score", Award: null);
        for (var next = at + 1; next < Math.Min(at + 3, words.Length); next++)
        {
            if (PropertyOf(words[next].Text, number) is { } property) return new ClaimedCount(at, number, property, Award: null);
        }

        return null;
    }

    private static string? PropertyOf(string word, decimal number) => word switch
    {
        "episode" or "episodes" => "episode-count",
        "volumes" or "books" or "novels" => "volume-count",
        "seasons" or "series" => "season-count",
        "minute" or "minutes" or "min" or "mins" => number > LongestEpisode ? "runtime" : "episode-length",
        _ => null,
    };

    /// <summary>"Won five Emmys", "was nominated for nine Emmys", "got nine Emmy nominations".</summary>
    private static string? PrizesOf(Clause clause, Named award)
    {
        if (clause.Words.Skip(award.To).Take(2).Any(word => word.Stem == Stems.Of("nomination")) || clause.Words.Take(award.From).Any(word => word.Stem == Stems.Of("nominated"))) return "nomination-count";
        return clause.Words.Take(award.From).Any(word => word.Stem == Stems.Of("won") || word.Text is "received" or "got" or "bagged" or "has" or "have") ? "win-count" : null;
    }

    /// <summary>"Half an hour", "an hour", in minutes.</summary>
    private static decimal? HoursAt(ImmutableArray<Word> words, int at)
    {
        if (words[at].Text is not ("an" or "one" or "1" or "half") || at + 1 >= words.Length) return null;
        if (words[at].Text != "half") return words[at + 1].Text == "hour" && (at == 0 || words[at - 1].Text != "half") ? 60 : null;
        return words[at + 1].Text == "hour" || (at + 2 < words.Length && words[at + 1].Text is "an" && words[at + 2].Text == "hour") ? 30 : null;
    }

    private static decimal? NumberAt(Word word) => word.Stem.Length <= 3 && int.TryParse(word.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
