using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Which characters are not in the books?", "who from the comics did not make it into the show?": of those that one of the two has, whom sources say that the other lacks.</summary>
internal sealed class NotThere(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private const int MostTold = 4;

    private static readonly FrozenSet<string> Books = Set("book books comic comics webcomic novel novels page pages original originals source");

    private static readonly FrozenSet<string> Shows = Set("show series tv netflix screen adaptation programme program");

    private static readonly FrozenSet<string> Missing = Set("not never without absent missing omitted omit dropped drop cut left leave removed remove excluded");

    /// <summary>Whoever is made for the one is not in the other.</summary>
    private static readonly FrozenSet<string> Made = Set("invented invent created create only new made unique exclusive added add");

    /// <summary>What else the question may say.</summary>
    private static readonly FrozenSet<string> Around = Set("character characters exist exists existed appear appears appeared appearing feature features featured include included part make made making version graphic cast present originally");

    private static readonly FrozenSet<string> Introducing = Set("introduce introduces introduced appear appears appeared debut debuts debuted show first turn introduction appearance");

    public Answer? Find(QuestionPart part) => All(part) ?? One(part);

    /// <summary>"Which chapter introduces Imogen?" takes for granted what sources deny.</summary>
    private Answer? One(QuestionPart part)
    {
        if (part.Opening.Wanted is not (Wanted.Anything or Wanted.When or Wanted.Where) || part.Mentions.Where(mention => mention.Kind != EntityKind.Book).ToArray() is not [{ Kind: EntityKind.Character } one]) return null;
        var isOfBooks = part.Words.Any(word => Books.Contains(word.Text) || word.Text is "chapter" or "volume" or "issue");
        var isOnlyThat = part.Content.All(at => Introducing.Contains(part.Words[at].Text) || Books.Contains(part.Words[at].Text) || part.Words[at].Text is "chapter" or "volume" or "issue" or "introducing");
        return isOfBooks && isOnlyThat && part.Words.Any(word => Introducing.Contains(word.Text)) ? Tell(OutOfBooks(store.StatementsAbout(one.Id, "in-the-books", lens))) : null;
    }

    private Answer? All(QuestionPart part)
    {
        // "Are there any characters that are not in the books?"
        var isWhether = part.Opening is { Wanted: Wanted.YesOrNo } && part.Words.Any(word => word.Text is "any" or "some");
        if ((part.Opening.Wanted is not (Wanted.Who or Wanted.Anything) && !isWhether) || part.Mentions.Any(mention => mention.Kind is not (EntityKind.Book or EntityKind.Company or EntityKind.Series))) return null;
        // "Who left the show?" is about who acts in it.
        var isOfCharacters = part.Words.Any(word => word.Text is "character" or "characters");
        if (!isOfCharacters && !part.Words.Any(word => Books.Contains(word.Text)) && !part.Mentions.Any(mention => mention.Kind == EntityKind.Book)) return null;
        if ((part.Opening.Wanted != Wanted.Who && !isOfCharacters) || part.Words.Any(word => word.Text is "why" or "how")) return null;
        if (!part.Words.Where((word, at) => !part.IsNamed(at) || Books.Contains(word.Text)).All(IsUnderstood) || Lacking(part) is not { } isBooks) return null;
        var found = isBooks ? OutOfBooks(store.StatementsOf("in-the-books", lens)) : store.StatementsOf("absent-from", lens).Where(said => said.Value.EntityId is { } id && lexicon.KindOf(id) == EntityKind.Series && lexicon.KindOf(said.Subject) == EntityKind.Character);
        var told = Tell(found);
        return told is not null && isWhether ? told with { Lead = told.Lead with { Said = Phrases.Yes(told.Lead.Said) } } : told;
    }

    private static bool IsUnderstood(Word word) => PlainWords.Has(word.Text) || Books.Contains(word.Text) || Shows.Contains(word.Text) || Missing.Contains(word.Text) || Made.Contains(word.Text) || Around.Contains(word.Text) || EverydayWords.IsChat(word.Text);

    /// <summary>True where the books lack them, false where the show does; null where nothing says which.</summary>
    private static bool? Lacking(QuestionPart part)
    {
        var words = part.Words;
        var missing = Enumerable.Range(0, words.Length).LastOrDefault(at => Missing.Contains(words[at].Text) && (words[at].Text is not ("left" or "leave") || (at + 1 < words.Length && words[at + 1].Text == "out")), -1);
        if (missing >= 0) return Side(words, missing + 1);
        // "Only in the show": not in the books.
        var made = Enumerable.Range(0, words.Length).FirstOrDefault(at => Made.Contains(words[at].Text), -1);
        return made >= 0 && Side(words, made + 1) is { } side ? !side : null;
    }

    private static bool? Side(ImmutableArray<Word> words, int from)
    {
        for (var at = from; at < words.Length; at++)
        {
            if (Books.Contains(words[at].Text)) return true;
            if (Shows.Contains(words[at].Text)) return false;
        }

        return null;
    }

    private static IEnumerable<Statement> OutOfBooks(IEnumerable<Statement> said) => said.Where(one => one.Value.Text?.StartsWith("not in ", StringComparison.Ordinal) == true);

    private Answer? Tell(IEnumerable<Statement> found)
    {
        var told = Ranking.Rank(found.Where(Ranking.IsSupported)).OrderBy(one => one.Statement.Subject, StringComparer.Ordinal).Take(MostTold).ToArray();
        if (told.Length == 0) return null;
        var draft = new AnswerDraft(store, lens);
        foreach (var one in told) draft.NoteSpellings(one.Statement);
        var lead = draft.Cite(string.Join(' ', told.Select(one => Wording.Of(one.Statement, lexicon))), told.Max(one => one.Status), told.Select(one => one.Statement));
        return draft.Finish(heading, Outcome.Answered, lead, told.Length == 1 ? store.FindEntity(told[0].Statement.Subject) : null);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
