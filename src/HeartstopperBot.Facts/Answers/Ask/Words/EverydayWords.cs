using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>
/// Words that mean something, and so are held against what sources say, but never decide what is asked: degree, manner, mood, how one speaks of people and things.
/// Where no source bears out the whole question it is read once more without them. What names a thing is not among them: a noun that no source has is a reason to say nothing.
/// </summary>
internal static class EverydayWords
{
    /// <summary>Degree, manner, how one speaks: they may stand anywhere.</summary>
    private static readonly FrozenSet<string> Anywhere = Set(
        """
        very quite rather super totally completely absolutely definitely certainly truly surely seriously honestly obviously apparently possibly probably supposedly allegedly specifically technically generally usually
        broadly loosely basically essentially finally eventually suddenly simply merely roughly approximately altogether properly fully freshly newly anyways myself yourself himself herself themselves ourselves
        q ques wants hit actual early oldest earliest known somewhere anywhere compared versus vs relative comparison based across throughout version originally pounds pound dollars dollar bucks according regarding concerning responsible involved meant supposed used made done
        thingy thingie whatsit whatnot whatever tf wait sm smh istg haha hahaha lmfao rofl omfg wtf wth jk imo imho fyi asap aka eh er erm umm uhm hmmm ugh yay wow whoa aw aww oops gosh goodness god damn bloody hell heck freaking flipping fricking friggin fucking fckn
        ooh slapped slaps check possible punctuation canonically canon aight x xx xxx incidental
        kindly ty thanku tysm thankyou regards greetings howdy sup morning evening afternoon goodnight
        hype lovelies babe babes hun hon honey darling luv sweetie buddy dearie sir madam google googled googling
        """);

    /// <summary>What a thing is like: idle before what is named, but "is he rich" asks for it.</summary>
    private static readonly FrozenSet<string> Attributes = Set(
        """
        exact precise specific particular actual proper main primary key certain single whole entire little tiny small wee lil big huge massive giant great grand epic iconic famous popular beloved adorable sweet lovely gorgeous nice fab fantastic
        brilliant wonderful awesome perfect rich posh evil nasty horrible awful grumpy strict quiet shy dear horrid ghastly dreadful vile snobby cheeky rude old weird crazy wild charming mysterious printed physical upcoming forthcoming brand shiny new other original drawn opening normal usual typical average regular standard
        """);

    /// <summary>Somebody: "which lad plays him".</summary>
    private static readonly FrozenSet<string> Persons = Set("lad lads lass lassie bloke chap chappie fella fellow dude dudes chick teen youngster kid kids gentleman gent individual human celebrity celeb star");

    /// <summary>Words that no source uses and that look like slips in words of questions. Whoever writes one of them means it.</summary>
    private static readonly FrozenSet<string> NoSlips = Set(
        """
        founded down nearly almost
        """);

    private static readonly FrozenSet<string> Honorifics = Set("mr mrs ms miss sir dame madam mx");

    /// <summary>Whether the word there decides nothing.</summary>
    public static bool IsIdle(QuestionPart part, int at)
    {
        var text = part.Words[at].Text;
        var before = at > 0 ? part.Words[at - 1].Text : "";
        // Whoever or whatever the asker calls theirs is in no source.
        if (before is "my" or "our" && part.Content.Contains(at) && text is not ("favourite" or "favorite")) return true;
        if (text == "old" && before == "how") return false;
        var after = at + 1 < part.Words.Length ? part.Words[at + 1].Text : "";
        if (Honorifics.Contains(text) && at + 1 < part.Words.Length && part.IsNamed(at + 1) || (text == "young" && Honorifics.Contains(after))) return true;
        if (NearMisses.IsWord(text)) return !NearMisses.Tells(part, at);
        if (NearMisses.Tells(part, at)) return false;
        // "Is it based on a comic?"
        if (text == "based" && after is "on" or "upon" or "off") return false;
        if (text == "real" && (ValueNouns.Has(after) || after == "release")) return true;
        return Anywhere.Contains(text)
            || (Attributes.Contains(text) && at + 1 < part.Words.Length && !(part.Opening.Wanted == Wanted.Who && Persons.Contains(part.Words[at + 1].Text)) && (part.IsNamed(at + 1) || !PlainWords.Has(part.Words[at + 1].Text) || part.Words[at + 1].Text is "series" or "guy" or "girl" or "thing" or "show" or "boy" or "woman" or "man"))
            || (Persons.Contains(text) && part.Opening.Wanted == Wanted.Who && Attributes.Contains(before))
            || (Persons.Contains(text) && before is "which" or "what" or "the" or "that" or "this" or "a");
    }

    /// <summary>"Miss" before a name.</summary>
    public static bool IsHonorific(string word) => Honorifics.Contains(word);

    /// <summary>Degree, manner, chatter: it says nothing of anything.</summary>
    public static bool IsChat(string word) => Anywhere.Contains(word);

    public static bool IsKnown(string word) => Anywhere.Contains(word) || Attributes.Contains(word) || Persons.Contains(word) || NoSlips.Contains(word) || Measure.Has(word) || ValueNouns.Has(word) || Synonyms.Knows(Stems.Of(word)) || TopicPairs.Knows(word) || AnswerTypes.Has(Stems.Of(word));

    /// <summary>The long ones, in which a slip can be told.</summary>
    public static readonly ImmutableArray<string> Vocabulary = [.. Anywhere.Concat(Attributes).Where(word => word.Length >= 7).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The question without them; null where it holds none, or they are part of what it names, or nothing would be left.</summary>
    public static ImmutableArray<Word>? Without(QuestionPart part)
    {
        var named = part.Mentions.Where(mention => mention.Id != Everywhere).ToArray();
        // Somebody stays somebody: "which lad plays him" asks for a person.
        var kept = part.Words.Where((word, at) => !CanGo(part, at, named.Length > 0) || Persons.Contains(word.Text)).Select(word => Persons.Contains(word.Text) ? Word.Of("person", word) : word).ToImmutableArray();
        return kept.SequenceEqual(part.Words) || (named.Length == 0 && part.Topics.IsEmpty) ? null : kept;
    }

    /// <summary>All of the show is there: that something is "on Netflix" sets it apart from nothing.</summary>
    private const string Everywhere = "netflix";

    private static bool CanGo(QuestionPart part, int at, bool isElseNamed)
    {
        var word = part.Words[at];
        if (word.IsQuoted) return false;
        if (word.Text == Everywhere && isElseNamed) return true;
        // "on" or "from" before it goes with it.
        if (isElseNamed && word.Text is "on" or "from" && at + 1 < part.Words.Length && part.Words[at + 1].Text == Everywhere) return true;
        return !part.IsNamed(at) && !word.IsCapital && IsIdle(part, at);
    }

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
