using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"How many Emmys did season one win?" Sources tell the prizes of the show by their year: until a second season is out they are those of the first.</summary>
internal sealed class AwardsOfSeason(FactStore store, NameLexicon lexicon, Lens lens)
{
    private static readonly ImmutableArray<string> Prizes = ["won", "win-count", "nominated-for", "nomination-count"];

    /// <summary>The question without the season, and what may answer it; null where no prize or another season is asked about.</summary>
    public (QuestionPart Part, ImmutableArray<Statement> Pool)? Of(QuestionPart part, IReadOnlyList<Statement> pool)
    {
        if (part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Season) is not { } season || part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Award) is not { } award) return null;
        var days = lexicon.IdsOf(EntityKind.Season).Select(id => (Id: id, Day: Ranking.Rank(store.StatementsAbout(id, "release-date", lens)).FirstOrDefault(one => one.IsLeading)?.Statement.Value.Date?.FirstDay)).Where(one => one.Day is not null).OrderBy(one => one.Day).ToArray();
        if (days.Length == 0 || days[0].Id != season.Id) return null;
        var next = days.Length > 1 ? days[1].Day!.Value.Year : int.MaxValue;
        var told = pool.Where(said => Prizes.Contains(said.Property.Id) && YearOf(said) is { } year && year >= days[0].Day!.Value.Year && year < next).ToImmutableArray();
        return told.IsEmpty ? null : (new QuestionPart(part.Words, [.. part.Mentions.Select(mention => mention.Id == season.Id ? mention with { Meanings = award.Meanings } : mention)], part.Topics), told);
    }

    private static int? YearOf(Statement said) =>
        said.Qualifiers.TryGetValue("year", out var year) && int.TryParse(year.ToCanonicalString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
