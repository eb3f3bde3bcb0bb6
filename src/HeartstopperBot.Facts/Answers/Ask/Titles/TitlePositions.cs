using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Titles;

/// <summary>"The newest book", "her debut novel", "the latest season": a title by its place in time, as the days tell it on which sources say that each came out.</summary>
internal sealed class TitlePositions(FactAnswers answers, NameLexicon lexicon, string heading, Lens lens)
{
    private static readonly FrozenSet<string> Newest = FrozenSet.Create("newest", "latest", "last", "final", "next", "upcoming", "forthcoming");

    private static readonly FrozenSet<string> Oldest = FrozenSet.Create("first", "earliest", "oldest", "debut");

    /// <summary>Between "newest" and "book", or around both.</summary>
    private static readonly FrozenSet<string> Between = FrozenSet.Create("ever", "heartstopper", "published", "released", "written", "graphic", "printed");

    private static readonly FrozenSet<string> Books = FrozenSet.Create("book", "volume", "comic", "novel");

    private static readonly FrozenSet<string> Before = FrozenSet.Create("the", "very", "her", "his", "their", "heartstopper", "brand", "new");

    /// <summary>What may be asked of a title so that its day is the answer: which one it is, and when it came.</summary>
    private static readonly FrozenSet<string> OfDay = FrozenSet.Create("title", "titled", "called", "name", "named", "year", "date", "day", "publish", "published", "publication", "release", "released", "written", "write", "wrote", "come", "comes", "came", "coming", "out", "book", "novel", "due", "appear", "appeared", "ever", "which", "comic", "comics", "graphic", "novels", "books");

    /// <summary>The question with the title that is meant; null where none is meant by its place. Settled where the place itself is what is asked.</summary>
    public (QuestionPart Part, Answer? Settled)? Find(QuestionPart part)
    {
        // "The next book after the last one" is beside another, and nobody dates it.
        if (part.Mentions.Any(mention => mention.IsPlaced) || part.Words.Any(word => word.Text is "after" or "before")) return null;
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (At(part, at) is not { } found || IdOf(found) is not { } id || lexicon.Find(NameFolding.Fold(lexicon.LabelOf(id))).Where(name => name.EntityId == id).ToImmutableArray() is not { IsEmpty: false } names) continue;
            var mention = new Mention(found.From, found.To - found.From, names) { IsPlaced = true };
            ImmutableArray<Mention> others = [.. part.Mentions.Where(other => (other.To <= found.From || other.From >= found.To) && !IsAuthor(other) && !IsWhole(other))];
            if (others.Any(other => other.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Book or EntityKind.Episode || other.Kind == EntityKind.Person)) continue;
            var named = new QuestionPart(part.Words, [.. others.Append(mention).Concat(AuthorsBeside(part, mention)).OrderBy(other => other.From)], part.Topics);
            return (named, IsOnlyOfDay(named, id) ? OfRelease(id) : null);
        }

        return null;
    }

    private Answer? OfRelease(string id) => answers.Release(id, lens) is { Outcome: Outcome.Answered } found ? found with { Title = heading } : null;

    /// <summary>The author goes with her book, and says nothing more of it.</summary>
    private IEnumerable<Mention> AuthorsBeside(QuestionPart part, Mention title) =>
        part.Mentions.Where(IsAuthor).Where(author => author.To <= title.From || author.From >= title.To).Select(author => author with { Meanings = title.Meanings });

    /// <summary>"The newest volume of the comics": all of them together, which came out on no day.</summary>
    private bool IsWhole(Mention mention) => mention.Kind == EntityKind.Book && answers.Store.StatementsAbout(mention.Id, "release-date", lens).Count == 0;

    private bool IsAuthor(Mention mention) =>
        mention.Kind == EntityKind.Person && answers.Store.StatementsWithValue(mention.Id, "written-by", lens).Any(said => lexicon.KindOf(said.Subject) == EntityKind.Book);

    private static bool IsOnlyOfDay(QuestionPart part, string id) =>
        part.Mentions.All(mention => mention.Id == id) && !part.Words.Any(word => word.Text == "about") && part.Opening.Wanted is Wanted.Anything or Wanted.When
        && part.Words.Where((word, at) => !part.IsNamed(at)).All(word => OfDay.Contains(word.Text) || PlainWords.Has(word.Text) || EverydayWords.IsChat(word.Text));

    /// <summary>A place in time and a kind of title, at these words.</summary>
    private Place? At(QuestionPart part, int at)
    {
        var words = part.Words;
        var (isNewest, isOldest) = (Newest.Contains(words[at].Text), Oldest.Contains(words[at].Text));
        if ((!isNewest && !isOldest && !IsFirstBook(part, at)) || part.Opening.IsNegated) return null;
        var isOfAuthor = part.Mentions.Any(IsAuthor) || words.Any(word => word.Text is "author" or "her");
        var from = at;
        while (from > 0 && Before.Contains(words[from - 1].Text)) from--;
        var noun = at + 1;
        while (noun + 1 < words.Length && (Between.Contains(words[noun].Text) || part.Mentions.Any(mention => mention.From <= noun && noun < mention.To && IsAuthor(mention)))) noun++;
        if (noun >= words.Length || words[noun].IsAfterComma) return words[at].Text == "debut" && isOfAuthor ? new Place(EntityKind.Book, false, isOfAuthor, from, at + 1) : null;
        var text = words[noun].Text;
        if (IsFirstBook(part, at)) return isOfAuthor ? new Place(EntityKind.Book, false, true, from, at + 2) : null;
        if (text is "season" or "series" && words[at].Text is "latest" or "newest" && (noun + 1 == words.Length || !char.IsAsciiDigit(words[noun + 1].Text[0]))) return new Place(EntityKind.Season, true, false, from, noun + 1);
        if (!Books.Contains(text)) return words[at].Text == "debut" && isOfAuthor && PlainWords.Has(text) ? new Place(EntityKind.Book, false, true, from, at + 1) : null;
        // Of a novel only the first is sure: which of the others are novels no day tells. A comic began on the web.
        var isProse = text == "novel" && words[noun - 1].Text != "graphic";
        if ((isNewest && isProse) || (isOldest && text == "comic")) return null;
        return new Place(EntityKind.Book, isNewest, isProse || (isOfAuthor && text == "book"), from, noun + 1);
    }

    /// <summary>"The first book" is read as volume 1; beside the author it is the first that she wrote.</summary>
    private static bool IsFirstBook(QuestionPart part, int at) =>
        part.Words[at].Text == "volume" && at + 1 < part.Words.Length && part.Words[at + 1] is { Text: "1", IsRankOfBook: true };

    private string? IdOf(Place place)
    {
        var store = answers.Store;
        var titles = lexicon.IdsOf(place.Kind).Where(id => place.Kind != EntityKind.Book || (place.IsOfAuthor || lexicon.LabelOf(id).Contains("Heartstopper", StringComparison.Ordinal)) && store.StatementsAbout(id, "runs-in", lens).Count == 0);
        var days = titles.SelectMany(id => Ranking.Rank(store.StatementsAbout(id, "release-date", lens)).Where(one => one.IsLeading && one.Statement.Value.Date is not null && one.Status != Status.Expected))
            .OrderBy(one => one.Statement.Value.Date!.FirstDay).ThenBy(one => one.Statement.Subject, StringComparer.Ordinal).ToArray();
        return days.Length == 0 ? null : (place.IsNewest ? days[^1] : days[0]).Statement.Subject;
    }

    /// <param name="IsOfAuthor">Any book of hers, and not only those of the show's story.</param>
    private sealed record Place(EntityKind Kind, bool IsNewest, bool IsOfAuthor, int From, int To);
}
