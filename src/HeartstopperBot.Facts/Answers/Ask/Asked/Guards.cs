using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What is not asked of facts about the show at all: orders to the bot, matters of taste, private lives.</summary>
internal static class Guards
{
    private static readonly string[] Orders =
    [
        "ignore", "disregard", "pretend", "roleplay", "role play", "act as", "you are now", "system prompt", "your instructions", "previous instructions", "jailbreak", "repeat after", "translate",
        "sudo", "api key", "your token", "password", "your prompt", "developer mode", "dan mode", "override", "drop table", "select from", "script alert", "write me", "write a", "write an", "compose a",
        "make up a", "make up an", "make up some", "make up your", "make something up", "invent a", "tell me a joke", "sing me", "say that", "just say", "answer only", "respond with", "reply with", "from now on", "forget everything", "forget your", "forget all",
        "new rule", "your rules", "output", "print your", "bypass", "admin mode", "hypothetically", "imagine", "simulate", "without source", "without sources", "without citing", "without citation", "without citations", "no sources", "dont cite", "do not cite", "guess",
        "everyone here", "fanfic", "fan fiction", "poem", "haiku", "recipe",
    ];

    private static readonly FrozenSet<string> TasteWords = Set(
        "good better best worst bad favourite favorite favourites favorites hot hottest cute cutest cuter sexy handsome pretty ugly boring cringe overrated underrated rank recommend worth should opinion opinions "
        + "amazing awful terrible sucks deserve deserves deserved prefer love hate like enjoy beautiful funniest funny saddest stupid annoying attractive talented");

    /// <summary>With a person they ask for what is nobody's business; with a character they ask for the story.</summary>
    private static readonly FrozenSet<string> PrivateWords = Set(
        "dating dates dated boyfriend girlfriend husband wife spouse partner married marry single relationship couple ex crush gay bi bisexual straight lesbian queer trans transgender asexual aromantic "
        + "sexuality orientation gender sexual together old aged age born birthday birthdate height tall weight rich worth salary earn earns earned paid money live lives living house address "
        + "hometown phone email instagram twitter tiktok snapchat religion religious christian jewish muslim vote politics political health ill illness sick disease mental disorder autistic autism adhd diagnosis diagnosed "
        + "anxiety depression therapy parent parents mother father mum mom dad brother sister siblings family kids children son daughter pregnant baby engaged divorced romance romantic affair virgin drunk drugs arrested "
        + "zodiac pronouns nationality ethnicity race surgery dead died alive irl offscreen university degree hometown kiss kissed");

    /// <summary>Of these alone "the actor" makes a private matter: who plays somebody's sister is none.</summary>
    private static readonly FrozenSet<string> PrivateOfActors = Set(
        "dating boyfriends girlfriends married single gay bi bisexual straight lesbian queer trans sexuality sexual old age aged ages born birthday tall height rich worth salary earn earned paid money live lives "
        + "religion health sick mental autistic irl offscreen pregnant divorced friends");

    private static readonly FrozenSet<string> RealLife = Set("actor actors actress actresses cast castmates irl offscreen");

    /// <summary>Whether the whole text is an order, be it wrapped around a question.</summary>
    public static bool IsOrder(IReadOnlyList<Word> words)
    {
        var text = $" {string.Join(' ', words.Select(word => word.Text))} ";
        return IsCommand(words) || IsPunishing(words) || Orders.Any(order => text.Contains($" {order} "));
    }

    /// <summary>"Ban him"; but "did they kick him out" tells of others.</summary>
    private static bool IsPunishing(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Text is "ban" or "kick" or "mute" or "delete" && !(at > 1 && words[at - 1].Text is "they" or "netflix" && words[at - 2].Text is "did" or "do" or "would")) return true;
        }

        return false;
    }

    /// <summary>Why nobody should answer it; null for a question of facts.</summary>
    public static Phrase? RefusalOf(QuestionPart part) => IsPrivate(part) ? Phrases.PrivateLife : IsTaste(part) ? Phrases.MatterOfTaste : null;

    public static bool IsTaste(QuestionPart part)
    {
        // What the bot thinks is no fact; what an actor thinks is a quotation.
        if ($" {part.Text} " is var text && (text.Contains(" you think of ") || text.Contains(" you think about ") || text.Contains(" you feel about "))) return true;
        var isOfMe = $" {part.Text} ".Contains(" am i ") || part.Words is [{ Text: "rate" }, _, ..];
        if (isOfMe) return true;
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (!TasteWords.Contains(part.Words[at].Text) || part.IsNamed(at)) continue;
            var next = at + 1 < part.Words.Length ? part.Words[at + 1].Stem : "";
            var before = at > 0 ? part.Words[at - 1].Text : "";
            var isHarmless = part.Words[at].Text switch
            {
                "good" => next is "at" or "review" || at + 1 < part.Words.Length && part.Words[at + 1].Text is "evening" or "morning" or "afternoon" or "day" or "night" || part.Topics.Any(topic => topic.Topic.Id == "score" && topic.From > at),
                "best" => next is "chart" or "rank" or "place" or "position" or "score" or "friend" or "know" or "sell" or "mate",
                "love" when before == "i" && next == "you" => true,
                // "I would like to know", "more often than I like to admit".
                "like" or "love" when next == "to" && part.Opening.Wanted != Wanted.YesOrNo || (next == "to" && before is "i" or "would" or "we" or "much") => true,
                "like" or "love" or "enjoy" => before is not ("you" or "i") || at == 0,
                "pretty" => next.Length > 0,
                "should" => part.Opening.Wanted != Wanted.YesOrNo && part.Words.Any(word => word.Stem is "watch" or "read" or "old" or "order" or "refer" or "call" or "address" or "start"),
                "worth" => !part.HasPerson,
                // "Rank the seasons" is an order; where a season ranks is a fact.
                "rank" => at > 0,
                _ => false,
            };
            if (!isHarmless) return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> Judging = Set("say reckon consider rate find feel believe prefer choose pick");

    /// <summary>"Would you say", and what would be, had it been otherwise: nobody can have stated it.</summary>
    public static bool IsSupposed(ImmutableArray<Word> words)
    {
        for (var at = 0; at + 2 < words.Length; at++)
        {
            if (words[at].Text is "would" or "do" && words[at + 1].Text == "you" && Judging.Contains(words[at + 2].Text) && !words[(at + 3)..].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text))) return true;
            if (words[at].Text == "would" && words[at + 1].Text == "have" && words[at + 2].Stem is not ("be" or "lik" or "like")) return true;
            if (words[at].Text == "in" && words[at + 1].Text is "a" or "another" && words[at + 2].Text is "world" or "universe" or "timeline") return true;
        }

        // "How long would I need if I watched all of it?" counts what there is.
        var isOfAsker = words.Zip(words.Skip(1)).Any(pair => pair is { First.Text: "would", Second.Text: "i" or "we" or "it" }) && words.Any(word => word.Text is "long" or "many" or "much");
        return !isOfAsker && words.Any(word => word.Text == "if") && words.Any(word => word.Text == "would") && words.Any(word => word.Text is "had" or "was" or "were" or "made" or "did");
    }

    /// <summary>"What would Nick say?"</summary>
    public static bool IsOfWhatWouldBe(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Mentions.Any(mention => mention.Kind == Model.EntityKind.Character && mention.From > 0 && mention.From <= part.Words.Length && part.Words[mention.From - 1].Text == "would");

    /// <summary>"Is there a second reason?" Sources give one, if any; that one is not asked for.</summary>
    public static bool IsOfFurtherReason(QuestionPart part) =>
        part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text is "other" or "another" or "second" or "further" or "additional" && ValueNouns.IsCause(pair.Second.Text));

    /// <summary>"How do I tell my parents?" No source knows the asker.</summary>
    public static bool IsOfAskersLife(IReadOnlyList<Word> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 3)).Any(at => words[at].Text is "how" or "when" or "what" && words[at + 1].Text is "do" or "can" or "should" or "could" or "would" && words[at + 2].Text == "i" && ((words[at + 3].Text is "tell" && at + 4 < words.Count && words[at + 4].Text == "my") || words[at + 3].Text is "come" or "ask" or "confess" or "date" or "kiss" or "deal" or "cope" or "say"));

    private static readonly FrozenSet<string> Commands = Set("summarise summarize check proofread correct edit improve grade rewrite finish complete continue assume suppose supposing print execute");

    /// <summary>The text begins by telling the bot what to make of something, or whom to be: "finish the story", "you are Alice Oseman".</summary>
    private static bool IsCommand(IReadOnlyList<Word> words)
    {
        if (words.Count < 3) return false;
        if (words[0].Text == "you" && words[1].Text == "are" && words[2].Text is not ("so" or "very" or "the" or "welcome" or "right")) return true;
        if (words[0].Text == "be" && words[1].Text is "a" or "an" or "my") return true;
        if (words[0].Text is "answer" or "reply" or "respond" && words[1].Text is "without" or "only" or "as" or "in" or "like" or "with") return true;
        return Commands.Contains(words[0].Text) && words[1].Text is "my" or "this" or "the" or "that" or "a" or "season" or "these";
    }

    /// <summary>A private matter of a real person; the "actor who plays Nick" is one too.</summary>
    public static bool IsPrivate(QuestionPart part)
    {
        var text = $" {part.Text} ";
        if (part.HasPerson && !part.HasCharacter && part.Mentions.All(mention => mention.Kind is Model.EntityKind.Person) && (text.Contains(" come out ") || text.Contains(" came out ") || text.Contains(" coming out "))) return true;
        if (part.HasPerson && !part.HasCharacter && (text.Contains(" grow up ") || text.Contains(" grew up ") || text.Contains(" brought up "))) return true;
        if (part.HasPerson && text.Contains(" from ") && text.StartsWith(" where ") && !part.Words.Any(word => OfWork.Contains(word.Stem))) return true;
        // A zoo has no life but the real one.
        var isOfActors = text.Contains(" real life ") || part.Words.Where((word, at) => RealLife.Contains(word.Text) && !part.IsNamed(at) && (part.HasCharacter || word.Text is not ("irl" or "offscreen"))).Any();
        // What an actor said about a character is the story.
        if (part.HasCharacter && part.Topics.Any(topic => topic.Topic.Id == "saying")) return false;
        // What a song is about is sung to everybody.
        if (part.Words.Any(word => word.Text is "song" or "songs" or "track" or "album")) return false;
        // Where it was filmed in real life is no secret.
        if (!part.HasPerson && part.Opening.Wanted == Wanted.Where && part.Topics.Any(topic => topic.Topic.Id == "filming")) return false;
        if (part.HasPerson && part.Opening.Wanted == Wanted.Who && part.Words.Any(word => word.Text == "date")) return true;
        if (AsksOfPlayer(part)) return true;
        // "Putting together a quiz" is about nobody.
        if (part.HasPerson && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "put" or "putting" or "get" or "getting" or "work" or "working", Second.Text: "together" })) return false;
        var words = part.HasPerson ? PrivateWords : isOfActors ? PrivateOfActors : FrozenSet<string>.Empty;
        return part.Words.Where((word, at) => words.Contains(word.Text) && !part.IsNamed(at) && !IsSum(part, at) && !IsOfNobodyNamed(part, at) && !IsOfNobody(part, at)).Any();
    }

    /// <summary>"Where did he record from", "where do I know her from": of their work, and not of where they live.</summary>
    private static readonly FrozenSet<string> OfWork = [.. "record tape voice film shoot shot know recognise recognize seen".Split(' ').Select(Stems.Of)];

    private static readonly FrozenSet<string> BeforeOwn = Set("with to for from and of that because tell ask");

    /// <summary>"A bet with my wife", "my brother and I wonder": the asker's own people, told of and not asked about; "a couple of days" pairs nobody. "Is he my boyfriend" asks.</summary>
    private static bool IsOfNobodyNamed(QuestionPart part, int at)
    {
        if (part.Words[at].Text == "couple") return at + 2 < part.Words.Length && at > 0 && part.Words[at - 1].Text == "a" && part.Words[at + 1].Text == "of" && !PrivateWords.Contains(part.Words[at + 2].Text);
        var my = Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).LastOrDefault(place => part.Words[place].Text is "my" or "our", -1);
        if (my < 0 || part.IsNamed(my)) return false;
        return my == 0 || part.Words[my].IsAfterComma || BeforeOwn.Contains(part.Words[my - 1].Text);
    }

    /// <summary>"The other kids" are nobody's; "the rich bully" is somebody of the story.</summary>
    private static bool IsOfNobody(QuestionPart part, int at) => (part.Words[at].Text == "rich" && at + 1 < part.Words.Length && part.Words[at + 1].Text is "bully" or "kid" or "boy" or "guy" or "lad" or "one") || part.Words[at].Text is "kids" or "children" && at > 0 && part.Words[at - 1].Text == "other" && !part.Words[..at].Any(word => word.Text is "have" or "has" or "his" or "her");

    /// <summary>"Seasons 1 and 2 together" adds them up, and pairs nobody.</summary>
    private static bool IsSum(QuestionPart part, int at) =>
        part.Words[at].Text == "together" && at > 0 && part.Mentions.Count(mention => mention.Kind == Model.EntityKind.Person) < 2
        && (part.Mentions.Any(mention => mention.To == at && mention.Kind is Model.EntityKind.Season or Model.EntityKind.Episode or Model.EntityKind.Book) || char.IsAsciiDigit(part.Words[at - 1].Text[0]) || part.Words[at - 1].Text == "all");

    /// <summary>"The guy who plays Tao has a girlfriend": what comes after the name is said of the actor.</summary>
    private static bool AsksOfPlayer(QuestionPart part)
    {
        var mention = part.Mentions.FirstOrDefault(mention => mention.Kind == Model.EntityKind.Character && mention.From > 1 && part.Words[mention.From - 1].Stem is "play" or "portray" && part.Words[mention.From - 2].Text is "who" or "that");
        return mention is { From: > 2 } && !PlainWords.Openers.Contains(part.Words[mention.From - 3].Text) && part.Words.Skip(RelativeEnd(part, mention)).Any(word => PrivateWords.Contains(word.Text));
    }

    /// <summary>"Who plays Nick's horrid older brother": whose brother he is, is the story.</summary>
    private static int RelativeEnd(QuestionPart part, Mention mention)
    {
        if (!part.Words[mention.To - 1].IsOwner) return mention.To;
        var at = mention.To;
        while (at < part.Words.Length && at < mention.To + 4 && !PlainWords.Has(part.Words[at].Text))
        {
            if (Relations.Parse($"nick {part.Words[at++].Text}") is not null) return at;
        }

        return mention.To;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
