using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Names;

/// <summary>Finds the names in a question: the longest that fits first, misspelt ones only where nothing else explains a word.</summary>
internal sealed class NameSpotter(NameLexicon lexicon, Func<string, bool> isWordOfSources)
{
    /// <summary>Everyday words that are also names must be marked as names: in quotation marks, with a capital letter, or beside one of these.</summary>
    private static readonly ImmutableArray<string> Markers = ["episode", "song", "track", "called", "titled", "named", "title", "sings", "sing", "sang", "performs"];

    public ImmutableArray<Mention> Find(ImmutableArray<Word> words)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var at = 0; at < words.Length;)
        {
            if (LongestAt(words, at) is { } mention)
            {
                mentions.Add(mention);
                at = mention.To;
            }
            else
            {
                at++;
            }
        }

        if (mentions.Any(mention => mention.Kind == EntityKind.Book)) Retitle(words, mentions);
        return EpisodePlaces.In(words, EpisodeNames.In(words, [.. WithNumbers(words, mentions)], lexicon), lexicon);
    }

    /// <summary>Beside "Solitaire", "Nick and Charlie" is a book as well.</summary>
    private void Retitle(ImmutableArray<Word> words, ImmutableArray<Mention>.Builder mentions)
    {
        var kind = EntityKind.Book;
        for (var from = 0; from < words.Length; from++)
        {
            for (var length = Math.Min(NameLexicon.LongestName, words.Length - from); length > 1; length--)
            {
                ImmutableArray<NameEntry> titles = [.. lexicon.FindTitle(string.Join(' ', words.Skip(from).Take(length).Select(word => word.Text))).Where(name => name.Kind == kind)];
                if (titles.IsEmpty || mentions.Any(mention => mention.Kind == kind && mention.From < from + length && mention.To > from)) continue;
                for (var at = mentions.Count - 1; at >= 0; at--)
                {
                    if (mentions[at].From < from + length && mentions[at].To > from) mentions.RemoveAt(at);
                }

                mentions.Add(new Mention(from, length, titles));
            }
        }
    }

    /// <summary>The words with misspelt names and topics put right, where that explains them; beside a name put right another may be told.</summary>
    public ImmutableArray<Word> Correct(ImmutableArray<Word> words)
    {
        var once = Once(words);
        return once.SequenceEqual(words) ? words : Once(once);
    }

    private ImmutableArray<Word> Once(ImmutableArray<Word> words)
    {
        var explained = Find(words);
        return
        [
            .. words.Select((word, at) =>
            {
                // "Nicks mum" without an apostrophe.
                if (IsOwnerOf(word)) return Word.Of(word.Text[..^1], word) with { IsOwner = true };
                if (PlainWords.Has(word.Text) || EverydayWords.IsKnown(word.Text) || explained.Any(mention => mention.From <= at && at < mention.To) || Topics.In([word]).Any()) return word;
                if (Beside(words, at) is { } beside) return Word.Of(beside, word) with { IsOwner = word.IsOwner || (word.Text.EndsWith('s') && !beside.EndsWith('s')) };
                // A word that sources use is no slip, nor is one that everybody uses.
                if (!word.Stem.All(char.IsLetterOrDigit) || isWordOfSources(word.Stem) || RealWords.Has(word.Text)) return word;
                if (WordPrefixes.Has(word.Text)) return word;
                if (!word.IsCapital && PlainWords.Nearest(word.Text) is { } plain) return Word.Of(plain, word);
                if (lexicon.Correct(word.Text) is { } name) return Word.Of(name, word) with { IsOwner = word.IsOwner };
                if (word.Text.Length < 4 || word.IsCapital) return word;
                if ((NameLexicon.Nearest(word.Text, Topics.Vocabulary) ?? NameLexicon.Nearest(word.Text, Times)) is { } topic)
                {
                    // In four letters one that is exchanged makes another word; one that is missing or doubled is a slip.
                    var isExchanged = word.Text.Length == 4 && topic.Length == 4 && !word.Text.Order().SequenceEqual(topic.Order());
                    return isExchanged ? word : Word.Of(topic, word);
                }

                return word.Text.Length > 6 && (NameLexicon.Nearest(word.Text, EverydayWords.Vocabulary) ?? NameLexicon.Nearest(word.Text, Synonyms.Vocabulary)) is { } everyday ? Word.Of(everyday, word) : word;
            }),
        ];
    }

    private static readonly ImmutableArray<string> Times = ["days", "weeks", "months", "years", "hours", "minutes"];

    private bool IsOwnerOf(Word word) =>
        word is { IsOwner: false, Text.Length: > 3 } && word.Text.EndsWith('s') && !PlainWords.Has(word.Text) && lexicon.Find(word.Text).IsEmpty && lexicon.Find(word.Text[..^1]).Any(name => name.Kind is EntityKind.Character or EntityKind.Person);

    private string? Beside(ImmutableArray<Word> words, int at)
    {
        if (words[at].Text.Length < 3) return null;
        if (at + 1 < words.Length && !PlainWords.Has(words[at + 1].Text) && lexicon.CorrectBeside(words[at].Text, words[at + 1].Text) is { } first) return first;
        return at > 0 && !PlainWords.Has(words[at - 1].Text) ? lexicon.CorrectBeside(words[at].Text, words[at - 1].Text) : null;
    }

    private static readonly FrozenSet<string> Parents = FrozenSet.Create("mum", "mom", "mother", "dad", "father");

    private Mention? LongestAt(ImmutableArray<Word> words, int at)
    {
        for (var length = Math.Min(NameLexicon.LongestName, words.Length - at); length > 0; length--)
        {
            var text = string.Join(' ', words.Skip(at).Take(length).Select((word, place) => word.Text + (word.IsOwner && place < length - 1 ? "s" : "")));
            if (length > 1 && Relation(words, at, length, text) is { } relative) return relative;
            // "Tao mum" is his.
            if (length == 2 && !words[at].IsOwner && !words[at].Text.EndsWith('s') && Parents.Contains(words[at + 1].Text) && Relation([.. words[..at], words[at] with { IsOwner = true }, .. words[(at + 1)..]], at, length, $"{words[at].Text}s {words[at + 1].Text}") is { } parent) return parent;
            var names = lexicon.Find(text);
            if (names.IsEmpty && length == 1 && words[at].Text.Length > 3 && words[at].Text.EndsWith('s') && !PlainWords.Has(words[at].Text)) names = PluralOwner(words, at);
            // "Children's and Family Emmy nominations".
            if (names.IsEmpty && length > 2 && !text.EndsWith('s')) names = [.. lexicon.Find(text + "s").Where(name => name.Kind == EntityKind.Award)];
            var meant = names.Where(name => IsMeantAsName(name, words, at, length)).ToImmutableArray();
            if (meant.Length > 0) return new Mention(at, length, Ordered(meant), Relations.Parse(text) is not null && meant[0].Kind == EntityKind.Character && text.Contains(' ') && meant[0].Name != meant[0].Label ? text : null);
        }

        return null;
    }

    /// <summary>"Nicks" before another word is Nick's.</summary>
    private ImmutableArray<NameEntry> PluralOwner(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length ? [.. lexicon.Find(words[at].Text[..^1]).Where(name => name.Kind is EntityKind.Character or EntityKind.Person)] : [];

    /// <summary>"Nick's older brother", "the mother of Nick": found by WhoPlays or by what is stated; here only that it is one name.</summary>
    private Mention? Relation(ImmutableArray<Word> words, int at, int length, string text)
    {
        if (length > 5 || Relations.Parse(text) is not { } question) return null;
        var owner = question.Owners.Select(lexicon.Find).FirstOrDefault(names => names.Any(name => name.Kind == EntityKind.Character && name.Name.Split(' ').Length <= 2));
        if (owner.IsDefaultOrEmpty) return null;
        var isOwned = words.Skip(at).Take(length - 1).Any(word => word.IsOwner || word.Text == "of" || lexicon.Find(word.Text).IsEmpty);
        if (!isOwned) return null;
        var direct = lexicon.Find(text);
        var meant = direct.IsEmpty ? question.Wordings.Select(lexicon.Find).FirstOrDefault(names => !names.IsDefaultOrEmpty) : direct;
        var characters = meant.IsDefaultOrEmpty ? [] : meant.Where(name => name.Kind == EntityKind.Character).ToImmutableArray();
        return new Mention(at, length, characters.IsEmpty ? [.. owner.Where(name => name.Kind == EntityKind.Character)] : characters, text) { };
    }

    private static bool IsMeantAsName(NameEntry name, ImmutableArray<Word> words, int at, int length)
    {
        var isTitle = name.Kind is EntityKind.Episode or EntityKind.Song or EntityKind.Work or EntityKind.Event;
        if (length == 2 && isTitle && name.Name == name.Label && !words.Skip(at).Take(length).All(word => word.IsCapital || word.IsQuoted) && !words.Any(word => word.Stem is "song" or "track" or "episode" or "sing" or "perform")
            && words.Skip(at).Take(length).All(word => PlainWords.Has(word.Text) || word.Text.Length <= 4)) return false;
        if (length > 1 && name.Kind == EntityKind.Song && words.Any(word => word.Stem is "song" or "track" or "sing" or "perform")) return true;
        // "Charlie's school year" is his, and not of his school.
        if (length > 1 && name.Kind == EntityKind.School && at + length < words.Length && words[at + length - 1].Text == "school" && words[at + length].Text is "year" or "years" or "trip" or "subject" or "subjects") return false;
        if (length > 1) return words.Skip(at).Take(length).Any(word => !PlainWords.Has(word.Text)) || words[at].IsQuoted;
        var word = words[at];
        var isEveryday = name.Kind is EntityKind.Episode or EntityKind.Song or EntityKind.Work or EntityKind.Event || PlainWords.Has(word.Text) || word.Text.Length < 3
            || (Topics.In([word]).Any() && name.Kind is not (EntityKind.Book or EntityKind.Film or EntityKind.Award or EntityKind.Character));
        // "Did they film at a zoo?" is about filming.
        if (word.Text == "film" && at > 0 && words[at - 1].Text is "to" or "they" or "we" or "you" or "he" or "she" or "been" or "began" or "start" or "started" or "finish" or "finished" or "other" or "more") return false;
        if (word.Text == "film" && at > 1 && at + 1 < words.Length && words[at + 1].Text is "for" or "there" && words[at - 1].Text is not ("the" or "this" or "a" or "that") && words[..at].Any(other => other.Text is "did" or "do")) return false;
        if (word.Text == "film" && at == words.Length - 1 && words.Any(other => other.Text is "take" or "did") && at > 0 && words[at - 1].Text is not ("the" or "this" or "a" or "that")) return false;
        if (!isEveryday) return true;
        if (word.IsQuoted || word.IsCapital) return true;
        return (at > 0 && Markers.Contains(words[at - 1].Text)) || (at + 1 < words.Length && words[at + 1].Text == "episode") || (name.Kind == EntityKind.Episode && EpisodePlaces.IsBeside(words, at));
    }

    /// <summary>The full name first, then characters, then people, then by how much is said of them.</summary>
    private static ImmutableArray<NameEntry> Ordered(ImmutableArray<NameEntry> names)
    {
        var full = names.Where(name => NameFolding.Fold(name.Name) == NameFolding.Fold(name.Label)).ToImmutableArray();
        return [.. (full.Length == 1 ? full : names).OrderBy(name => name.Kind switch { EntityKind.Character => 0, EntityKind.Person => 1, _ => 2 }).ThenByDescending(name => name.Prominence)];
    }

    /// <summary>"Season 1, 2 and 3" names three seasons.</summary>
    private IEnumerable<Mention> WithNumbers(ImmutableArray<Word> words, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            yield return mention with { IsAlternative = mention.From > 0 && words[mention.From - 1].Text == "or" };
            if (mention.Kind is not (EntityKind.Season or EntityKind.Book) || !char.IsAsciiDigit(words[mention.To - 1].Text[0])) continue;
            for (var at = mention.To; at < words.Length; at++)
            {
                if (words[at].Text is "and" or "or" or "to") continue;
                if (!char.IsAsciiDigit(words[at].Text[0]) || mentions.Any(other => other.From <= at && at < other.To)) break;
                var names = lexicon.Find($"{words[mention.To - 2].Text} {words[at].Text}");
                if (names.IsEmpty) break;
                yield return new Mention(at, 1, names) { IsAlternative = words[at - 1].Text == "or" };
            }
        }
    }
}
