using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>One question: its words, the names and the topics in it.</summary>
internal sealed record QuestionPart(ImmutableArray<Word> Words, ImmutableArray<Mention> Mentions, ImmutableArray<TopicMention> Topics)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    public bool HasPerson => Mentions.Any(mention => mention.Kind == EntityKind.Person);

    public bool HasCharacter => Mentions.Any(mention => mention.Kind == EntityKind.Character);

    public bool IsNamed(int at) => Mentions.Any(mention => mention.From <= at && at < mention.To);

    /// <summary>Where words stand that must be borne out by what a source says.</summary>
    public ImmutableArray<int> Content { get; init; } = ContentOf(Words, Mentions);

    /// <summary>Words that say little were taken out of <see cref="Content"/>: what answers must be the surer for it.</summary>
    public bool IsLight { get; init; }

    /// <summary>The ids of those "apart from" whom it is asked.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The stems of what kind of thing is left out: "apart from the executive producers".</summary>
    public ImmutableArray<string> LeftOutWords { get; init; } = [];

    public Opening Opening { get; } = Opening.Of(Words);

    /// <summary>It has a question word, or the verb stands first; else it only tells something.</summary>
    public bool Asks => Words.Where((word, at) => !IsJudging(at)).Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text) && word.Text is not ("when" or "where" or "who")) || Words[0].Text is "who" or "when" or "where" || PlainWords.Auxiliaries.Contains(Words[0].Text) || Words.Where((word, at) => word.IsAfterComma && PlainWords.Auxiliaries.Contains(word.Text) && at + LongestTag < Words.Length).Any();

    /// <summary>"..., which seems a lot".</summary>
    private bool IsJudging(int at) => Words[at] is { Text: "which", IsAfterComma: true } && at > 0 && at + 1 < Words.Length && Words[at + 1].Text is "seems" or "seemed" or "sounds" or "sounded" or "made" or "makes" or "means" or "looks" or "feels" or "surprised" or "i" or "we" or "would";

    /// <summary>", was there not" asks nothing of its own.</summary>
    private const int LongestTag = 3;

    /// <summary>A number in the name of something that nobody knows: there is no season 9.</summary>
    public bool HasUnknownNumber => Content.Any(at => char.IsAsciiDigit(Words[at].Text[0]) && at > 0 && Words[at - 1].Text is "season" or "volume");

    /// <summary>"Season 2 of" what is not this show: whatever follows, nothing here is said of it.</summary>
    public bool IsOfAnotherShow => IsOfUs || IsInSomebody || Mentions.Any(mention => mention.Kind is EntityKind.Season or EntityKind.Episode && mention.To < Words.Length && Words[mention.To].Text == "of" && !IsThisShow(mention.To + 1));

    /// <summary>"The Last of Us" is another show, and nobody speaks so of this one.</summary>
    private bool IsOfUs => Words.Zip(Words.Skip(1)).Any(pair => pair is { First.Text: "of", Second.Text: "us" or "usa" }) && Words.Any(word => word.Text is "last");

    /// <summary>Nobody is in a girl: "who plays Nick in New Girl".</summary>
    private bool IsInSomebody
    {
        get
        {
            if (Words.Length < 4 || Opening.Wanted != Wanted.Who || !(Words[^1].Text is "girl" or "girls" or "woman" or "women" or "man" or "men" or "boy" or "boys" or "guy" or "lady")) return false;
            var at = Words.Length - 2;
            while (at > 1 && at > Words.Length - 6 && !IsNamed(at) && Words[at].Text != "in") at--;
            return Words[at].Text == "in" && IsNamed(at - 1);
        }
    }

    /// <summary>From where on the writer only says why they ask: "... because she looks so familiar"; null where nothing of the kind follows, or it names something.</summary>
    public int? ChatterAfter
    {
        get
        {
            for (var at = 2; at < Words.Length - 1; at++)
            {
                if (IsNamed(at) || !IsAside(at) || !Words[..at].Any(word => PlainWords.Openers.Contains(word.Text))) continue;
                if (!Mentions.Any(mention => mention.From < at) && !Content.Any(content => content < at)) continue;
                var isNameless = !Mentions.Any(mention => mention.From > at) && !Content.Any(content => content > at && (Words[content].IsCapital || (char.IsAsciiDigit(Words[content].Text[0]) && !(content == at + 1 && Words[at].Text == "i"))));
                return isNameless ? at : null;
            }

            return null;
        }
    }

    private bool IsAside(int at) => (PlainWords.Reasons.Contains(Words[at].Text) && (Words[at + 1].Text != "of" || Words[at..].Any(word => PlainWords.Speakers.Contains(word.Text))))
        || (Words[at].Text == "i" && (char.IsAsciiDigit(Words[at + 1].Text[0]) || Words[at + 1].Text is "a" or "an" or "just" or "need" or "want" or "love" or "forgot" or "can" or "am" or "have" or "keep"))
        || (Words[at].IsAfterComma && Words[at].Text is "he" or "she" or "they" && Words[at + 1].Stem is "look" or "sound" or "seem" or "be")
        || (Words[at].Text == "for" && Words[at + 1].Text is "my" or "our" or "his" or "her" or "their")
        || ((Words[at].IsAfterComma || Words[at].Text is "as" or "since" or "so" or "and" or "but") && (PlainWords.Speakers.Contains(Words[at].Text) || PlainWords.Speakers.Contains(Words[at + 1].Text)));

    private bool IsThisShow(int at)
    {
        while (at < Words.Length && Words[at].Text is "the" or "this" or "that" or "a" or "our" or "my" or "whole" or "netflix" or "netflixs" or "tv") at++;
        return at >= Words.Length || IsNamed(at) || Words[at].Text is "heartstopper" or "heartstoppers" or "hs" or "show" or "series" or "it" or "programme" or "program" or "adaptation" or "drama" || PlainWords.Openers.Contains(Words[at].Text);
    }

    /// <summary>"Which town", and in a question of few words the noun that it begins with: "seaside town in season 1".</summary>
    public bool IsAnswerType(int at) => IsFirstNoun(at) || IsHeadNoun(at) || at > 0 && (Words[at - 1].Text is "what" or "which" || (at > 1 && Words[at - 2].Text is "what" or "which" && PlainWords.Has(Words[at - 1].Text)) || IsOfSomebody(at));

    /// <summary>"Which Alice Oseman book".</summary>
    private bool IsOfSomebody(int at) => Mentions.Any(mention => mention.To == at && mention is { Kind: EntityKind.Person, From: > 0, Length: > 0 } && Words[mention.From - 1].Text is "what" or "which");

    /// <summary>"Which seaside town did they use": the last of the nouns before the verb says what is asked for.</summary>
    private bool IsHeadNoun(int at)
    {
        if (at + 1 >= Words.Length || !PlainWords.Auxiliaries.Contains(Words[at + 1].Text) || !AnswerTypes.Has(Words[at].Stem)) return false;
        var from = at;
        while (from > 0 && from > at - 3 && Content.Contains(from) && !Words[from].IsAfterComma) from--;
        return Words[from].Text is "what" or "which" && from < at;
    }

    /// <summary>"Which episode": no more and no less than such a thing is asked for.</summary>
    public bool IsKindAsked(int at) => AnswerTypes.IsOfThings(Words[at].Stem) && ((at == Opening.To && at > 0 && Words[at - 1].Text is "what" or "which") || (at > 1 && Words[at - 1].Text == "other" && Words[at - 2].Text is "what" or "which") || IsOfSomebody(at) || (IsHeadNoun(at) && AnswerTypes.KindsOf(Words[at].Stem).Contains(EntityKind.Song)));

    private bool IsFirstNoun(int at) => at < 3 && Opening is { Wanted: Wanted.Anything, To: 0 } && AnswerTypes.Has(Words[at].Stem) && !Enumerable.Range(0, at + 1).Any(IsNamed);

    /// <summary>"Where do the friends go?" names nobody: they are those whom the show is about.</summary>
    private static bool IsEverybody(ImmutableArray<Word> words, int at) =>
        at > 0 && at < words.Length - 2 && words[at - 1].Text == "the" && words[at + 1].Text is not ("of" or "and" or "in" or "who") && words[at].Text is "friends" or "gang" or "boys" or "lads" or "group" or "pair" or "kids" or "teens" or "students" or "pupils" or "squad";

    /// <summary>"Can my 10 year old watch it?": how old somebody at home is stands in no source.</summary>
    private static bool IsAgeOfAsker(ImmutableArray<Word> words, int at) =>
        char.IsAsciiDigit(words[at].Text[0]) && at > 0 && at + 2 < words.Length && words[at - 1].Text is "my" or "our" or "a" or "an" && words[at + 1].Text is "year" or "years" && words[at + 2].Text == "old";

    private static ImmutableArray<int> ContentOf(ImmutableArray<Word> words, ImmutableArray<Mention> mentions)
    {
        var opening = Opening.Of(words);
        return [.. Enumerable.Range(0, words.Length).Where(at => !mentions.Any(mention => mention.From <= at && at < mention.To) && IsContent(words, at, opening) && !(EverydayWords.IsHonorific(words[at].Text) && mentions.Any(mention => mention.From == at + 1)))];
    }

    private static bool IsContent(ImmutableArray<Word> words, int at, Opening opening)
    {
        // "What is it about?" asks something; "tell me about it" does not.
        if (words[at].Text == "about") return at == words.Length - 1 && at > 1 && words.Any(word => word.Text is "what" or "whats");
        // "A true story", but "is that true?"
        if (words[at].Text == "true" && at + 1 < words.Length) return words[at + 1].Text is "story" or "event" or "events" or "life" or "tale";
        if (words[at].Text == "order" && at > 0 && words[at - 1].Text is "in" or "what") return false;
        // "Is he in it too?", but "is it too dark?"
        if (words[at].Text == "too" && at + 1 == words.Length) return false;
        if (words[at].Stem == "com" && at + 1 < words.Length && words[at + 1].Text is "to" or "on" or "in") return false;
        if (IsEverybody(words, at) || (words[at].Stem == "2" && at + 1 < words.Length && IsEverybody(words.RemoveAt(at), at)) || (at > 0 && words[at - 1].Stem == "2" && IsEverybody(words.RemoveAt(at - 1), at - 1)) || IsAgeOfAsker(words, at)) return false;
        return !PlainWords.Has(words[at].Text) && !(at >= opening.From && at < opening.To);
    }
}
