using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>
/// What stands around a question and neither is nor changes it: of the asker, politeness, feelings, remarks, tags. A text falls into clauses; one that asks is kept, and so is one that
/// narrows what is asked: by a name, a place to be in, a choice. Of what is left it is known whose talk it is, or it stays.
/// </summary>
internal sealed class Asides(QuestionPart part)
{
    private static readonly FrozenSet<string> Joints = Set("basically and but so because since as also plus then anyway although though while ok okay well like right oh ah um uh hmm ngl tbh lol lmao omg honestly seriously literally actually btw plz please pls just");

    /// <summary>Who speaks of themselves.</summary>
    private static readonly FrozenSet<string> Askers = Set("i we my our me mine");

    private static readonly FrozenSet<string> Others = Set("he she they it that this these those its");

    /// <summary>"I mean in the musical" puts right what was asked.</summary>
    private static readonly FrozenSet<string> Corrections = Set("mean meant refer referring talking about instead rather except");

    /// <summary>"The song I heard at the end" is described, not remarked upon.</summary>
    private static readonly FrozenSet<string> Describing = Set("heard hear saw see seen watched watch mean meant read mentioned asked described said");

    private static readonly FrozenSet<string> Courtesies = Set("if thanks thank cheers ta please sorry pardon excuse hello hi hey hiya dear good greetings kindly regards bye love xx xxx yours sincerely apologies forgive settle case");

    private static readonly FrozenSet<string> Idle = Set("tag or what not no nah nope something whatever nothing am i dreaming is it just me are we crazy was that a lie did miss mad going me tripping making up imagining");

    private static readonly FrozenSet<string> Feelings = Set("excited obsessed crying sobbing screaming dying shook hyped confused stuck curious nervous sad happy thrilled hooked buzzing shaking");

    /// <summary>What one thinks of somebody.</summary>
    private static readonly FrozenSet<string> Thoughts = Set("cute adorable sweet hot funny hilarious amazing great lovely gorgeous beautiful perfect precious iconic awesome good best brilliant pretty goals everything underrated talented babies angels icon icons");

    private static readonly FrozenSet<string> Wanting = Set("need want know remember recall forget forgot wonder wondering enquire inquire ask find");

    private static readonly FrozenSet<string> Inside = Set("in on at from with");

    private static readonly FrozenSet<string> Places = Set("from in live at");

    private static readonly FrozenSet<string> Travelling = [.. "trip go move travel fly drive holiday visit journey back flight".Split(' ').Select(Stems.Of)];

    private static readonly FrozenSet<string> Times = Set("ahead today tomorrow yesterday tonight day days night nights evening evenings morning week weeks weekend weekends month months summer winter spring autumn holiday holidays binge times time once twice two three four five six seven eight nine ten twenty thirty forty fifty sixty hundred thousand million dozen dozens hundreds thousands millions");

    private static readonly FrozenSet<string> Weekdays = Set("monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>What people do with shows and books: what follows may be another one.</summary>
    private static readonly FrozenSet<string> Following = [.. "watch love like adore finish binge rewatch obsess see stream start read enjoy miss hate fan into".Split(' ').Select(Stems.Of)];

    /// <summary>Names of things to do: they describe what is asked about.</summary>
    private static readonly FrozenSet<string> NoDoing = Set("filming shooting casting recording starring including playing regarding concerning according during being going coming writing directing");

    /// <summary>The question without its asides; null where it holds none, or nothing else.</summary>
    public ImmutableArray<Word>? Without()
    {
        var clauses = Clauses();
        var core = clauses.Where(clause => !IsAside(clause)).Select(clause => clause with { From = clause.From + Courtesy.End(part.Words[clause.From..clause.To], at => part.IsNamed(clause.From + at)) }).ToArray();
        if (core.Length == 0 || core.SequenceEqual(clauses)) return null;
        var named = part.Mentions.Where(mention => core.Any(clause => clause.From <= mention.From && mention.From < clause.To));
        if (!NamesItself(part, named) && clauses.Where(IsAside).Any(clause => MayNameAnother(clause.From, clause.To))) return null;
        ImmutableArray<Word> words = [.. core.SelectMany(clause => part.Words[clause.From..clause.To])];
        return words.Length > 1 ? words : null;
    }

    /// <summary>
    /// "I missed the last episode because my wifi died, does Nick ..." Where the question begins after what the asker tells of themselves, whatever that names: it may say which season is meant.
    /// Null where nothing of the kind stands before it, or where it may name another show.
    /// </summary>
    public int? TaleEnd()
    {
        var clauses = Clauses();
        var asking = Enumerable.Range(0, clauses.Length).Where(place => Asks(part.Words[FirstOf(clauses[place])..clauses[place].To], FirstOf(clauses[place]))).ToArray();
        // "I need to plan my life, is there a day yet?"
        if (asking.Length > 1 && IsWish(clauses[asking[0]])) asking = asking[1..];
        var asked = asking.FirstOrDefault(place => !Askers.Contains(part.Words[FirstOf(clauses[place])].Text), asking.FirstOrDefault(-1));
        if (asked < 1 || !clauses[..asked].All(clause => IsAside(clause) || IsOfAsker(FirstOf(clause)) || IsClaim(clause) || IsWish(clause) || (!IsWithin(clause) && part.Words[clause.From..clause.To].Any(word => PlainWords.Speakers.Contains(word.Text))))) return null;
        var from = clauses[asked].From;
        return !NamesItself(part, part.Mentions.Where(mention => mention.From >= from)) && MayNameAnother(0, from) ? null : from;
    }

    /// <summary>"Please tell me they are still together": hoped, and not asked.</summary>
    private bool IsWish((int From, int To) clause)
    {
        var from = FirstOf(clause);
        return part.Words[from..clause.To] is [{ Text: "tell" }, { Text: "me" }, ..] told && !told.Any(word => IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text)) && told[2..].Any(IsOpener);
    }

    /// <summary>"She is convinced | it is London Zoo".</summary>
    private bool IsClaim((int From, int To) clause) => clause.From > 0 && Hearsay.IsSaying(part.Words[clause.From - 1].Text);

    /// <summary>"In the musical that I love"; "in my class" is told.</summary>
    private bool IsWithin((int From, int To) clause) => Inside.Contains(part.Words[clause.From].Text) && clause.From + 1 < clause.To && part.Words[clause.From + 1].Text is not ("my" or "our");

    private int FirstOf((int From, int To) clause)
    {
        var from = clause.From;
        while (from < clause.To - 1 && (Joints.Contains(part.Words[from].Text) || EverydayWords.IsChat(part.Words[from].Text))) from++;
        return from;
    }

    /// <summary>"I was", "my nan and I", "been rewatching", "just got back".</summary>
    private bool IsOfAsker(int at) => Askers.Contains(part.Words[at].Text) || part.Words[at].Text is "want" or "wanna" or "gotta" or "trying" or "been" or "finished" or "started" or "got" || (part.Words[at].Text is "can" or "could" && at + 2 < part.Words.Length && part.Words[at + 1].Text == "not" && part.Words[at + 2].Text is "believe" or "wait" or "stop" or "even" or "sleep" or "get") || IsDoing(part.Words[at]);

    /// <summary>"I have a dog", "my cousin plays football": told, neither wanted to know nor claimed by somebody.</summary>
    public static bool IsTale(QuestionPart part) =>
        (part.Words[0].Text is "i" or "my" or "we" or "our" || (part.Mentions.All(mention => mention.Kind == EntityKind.Series) && part.Words[0].Text is "can" && new Asides(part).IsOfAsker(0))) && !part.Words.Any(word => Wanting.Contains(word.Text) || (IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text)) || Hearsay.IsSaying(word.Text)) && !new Asides(part).MayNameAnother(0, part.Words.Length);

    /// <summary>Whether all of it is, beside those questions.</summary>
    public bool IsAll(IEnumerable<QuestionPart> others) => Clauses().All(IsAside) && (others.Any(other => NamesItself(other, other.Mentions)) || !MayNameAnother(0, part.Words.Length));

    /// <summary>Whether a name among them is no other show's too: every show has a season 2, and many a headmaster.</summary>
    public static bool NamesItself(QuestionPart part, IEnumerable<Mention> mentions) => mentions.Any(mention =>
        mention.Kind is not (EntityKind.Season or EntityKind.Film or EntityKind.Episode) && (mention.Length == 0 || mention.Relation is not null || !part.Words[mention.From..mention.To].All(word => PlainWords.Has(word.Text) || char.IsAsciiDigit(word.Text[0]) || Topics.In([word]).Any())));

    /// <summary>"I loved Bridgerton, who composed the score?"</summary>
    public bool MayNameAnother(int from, int to) => Enumerable.Range(from, to - from).Where(part.Content.Contains).Any(at =>
        (part.Words[at].IsCapital && !IsPlaceOrTime(at) && !IsClaimed(at) && !PlainWords.Has(part.Words[at].Text))
        || (!EverydayWords.IsKnown(part.Words[at].Text) && !Times.Contains(part.Words[at].Text) && !(at > 0 && part.Words[at - 1].Text == "to") && !char.IsAsciiDigit(part.Words[at].Text[0]) && !part.Topics.Any(topic => topic.From <= at && at < topic.From + topic.Length) && Enumerable.Range(Math.Max(from, at - 3), Math.Min(3, at - from)).Any(before => Following.Contains(part.Words[before].Stem))));

    /// <summary>"In the UK", "a trip to England", "exams in June".</summary>
    private bool IsPlaceOrTime(int at)
    {
        var before = at > 0 && part.Words[at - 1].Text == "the" ? at - 2 : at - 1;
        if (AskedDay.IsMonth(part.Words[at].Text) || Weekdays.Contains(part.Words[at].Text)) return true;
        return before >= 0 && (Places.Contains(part.Words[before].Text) || (part.Words[before].Text == "to" && part.Words[Math.Max(0, before - 3)..before].Any(word => Travelling.Contains(word.Stem))));
    }

    /// <summary>"She is convinced it is London Zoo": what something told before is said to be.</summary>
    private bool IsClaimed(int at)
    {
        var from = at;
        while (from > 1 && part.Words[from - 1].IsCapital) from--;
        return from > 2 && part.Words[from - 1].Text is "is" or "was" && part.Words[from - 2].Text is "it" or "that" && Hearsay.IsSaying(part.Words[from - 3].Text);
    }

    private ImmutableArray<(int From, int To)> Clauses()
    {
        var starts = Enumerable.Range(0, part.Words.Length).Where(at => at == 0 || (!part.IsNamed(at) && IsStart(at)) || ((part.Words[at].IsAfterEmoji || part.Words[at].IsAfterComma) && !IsWithinName(at))).ToArray();
        return [.. starts.Select((from, place) => (from, place + 1 < starts.Length ? starts[place + 1] : part.Words.Length))];
    }

    private bool IsWithinName(int at) => part.Mentions.Any(mention => mention.From < at && at < mention.To);

    private bool IsStart(int at)
    {
        var word = part.Words[at];
        if (word.IsAfterComma || word.Text is "because" or "although") return true;
        if (at + 1 >= part.Words.Length) return false;
        var (before, next) = (part.Words[at - 1].Text, part.Words[at + 1].Text);
        // "Sorry if this was asked already, but who plays him?"
        if (word.Text is "but" && Courtesies.Contains(part.Words[FirstOf((0, at))].Text) && IsOpener(part.Words[at + 1])) return true;
        // "I cried lol what is it called"
        if (before is "lol" or "lmao" or "haha" or "omg" or "ugh" && IsOpener(word)) return true;
        if (word.Text is "or") return Idle.Contains(next) && part.Words[at..].All(later => Idle.Contains(later.Text));
        if (word.Text is "and" or "but" or "so" or "since" or "as" or "like" or "also" or "cause" or "if") return word.Text == "if" ? part.Words[..at].Any(IsOpener) : (IsSubject(at + 1) || (word.Text == "so" && IsOpener(part.Words[at + 1]))) && IsComplete(at);
        // "Can I ask" and "the one I like" go on.
        if (PlainWords.Auxiliaries.Contains(before) || before is "time" or "because" or "although" or "so" or "since" or "as" or "may" or "might" or "must" or "shall" or "am" or "that" or "than" or "if" or "whether" or "one" or "and" or "but" or "to" or "for" or "of" || PlainWords.Openers.Contains(before)) return false;
        if (word.Text is "me" or "mine" && next != "and") return false;
        // "Is he my boyfriend?"
        if (word.Text is "my" or "our" && PlainWords.Auxiliaries.Contains(part.Words[0].Text) && !part.Content.Any(content => content < at)) return false;
        // "I need to plan my life."
        if (word.Text is "my" or "our" && at > 1 && part.Words[at - 2].Text == "to" && !part.IsNamed(at - 1)) return false;
        if (word.Text == "for" && next is "my" or "our") return IsComplete(at);
        return IsSubject(at) && IsComplete(at) && !(Askers.Contains(word.Text) && Describing.Contains(next));
    }

    /// <summary>"I swear", "she is", "its for a quiz": somebody or something of which more is said.</summary>
    private bool IsSubject(int at)
    {
        if (at + 1 >= part.Words.Length) return false;
        var (text, next) = (part.Words[at].Text, part.Words[at + 1]);
        if (Askers.Contains(text)) return true;
        if (text is "someone" or "somebody" or "everyone" or "everybody") return next.Stem is "want" or "ask" or "wonder" or "say";
        // "That man's a genius."
        if (text is "that" or "this" && at + 2 < part.Words.Length && PlainWords.Has(next.Text) && (next.IsOwner || part.Words[at + 2].Text is "is" or "was")) return true;
        return Others.Contains(text) && (next.Stem is "be" or "look" or "sound" or "seem" or "driv" or "kill" or "make" or "bug" or "remind" or "give" or "have" || (text == "its" && next.Text is "for" or "driving" or "so" or "a" or "the" or "killing" or "bugging" or "been" or "just" or "not"));
    }

    /// <summary>Whether what stands before it asks about something.</summary>
    private bool IsComplete(int at) => (part.Mentions.Any(mention => mention.To <= at) || part.Content.Any(content => content < at)) && (part.Words[..at].Any(IsOpener) || part.Mentions.Any(mention => mention.To <= at));

    private static bool IsOpener(Word word) => PlainWords.Openers.Contains(word.Text);

    private bool IsAside((int From, int To) clause)
    {
        var from = FirstOf(clause);
        var words = part.Words[from..clause.To];
        var isNamed = Enumerable.Range(clause.From, clause.To - clause.From).Any(part.IsNamed);
        // "If you count it as an episode" says how it is meant.
        if (words is [{ Text: "if" }, { Text: "you" or "we" or "one" }, { Stem: "count" or "includ" or "add" or "leav" or "ignor" or "skip" or "exclud" }, ..]) return false;
        if (words.Length > 1 && Courtesies.Contains(words[words[0].Text is "do" or "in" ? 1 : 0].Text) && !isNamed && !words.Any(word => IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text)) && !words.Any(word => word.IsCapital && !PlainWords.Has(word.Text))) return true;
        // "Not sure this is the right place to ask."
        if (!isNamed && words.Length > 2 && words[^1].Text is "ask" or "asking" && !words.Any(word => word.IsCapital && !PlainWords.Has(word.Text))) return true;
        if (clause.From > 0 && IsChoice(words, clause.From)) return true;
        // "..., I know he is their brother in the comic": known is not asked.
        if (clause.From > 4 && clause.To == part.Words.Length && part.Words[clause.From - 1].Text == "know" && part.Words[clause.From - 2] is { Text: "i", IsAfterComma: true } && PlainWords.Pronouns.Contains(words[0].Text)) return true;
        if (clause.From > 3 && clause.To == part.Words.Length && words.Length > 4 && words[0].Text == "i" && words[1].Text == "know" && !words[2..].Any(word => IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text))) return true;
        if (words[0].Text == "or") return words.All(word => Idle.Contains(word.Text));
        if (!isNamed && AsksAgain(words)) return true;
        if (IsFeeling(words) || IsRemark(clause)) return true;
        if (isNamed || (Asks(words, from) && !IsOfAsker(from))) return false;
        if (words.Any(word => IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text)) || (Askers.Contains(words[0].Text) && Asks(words, from))) return false;
        if (words.All(word => Joints.Contains(word.Text) || (PlainWords.Has(word.Text) && !Inside.Contains(word.Text) && !PlainWords.Openers.Contains(word.Text) && !char.IsAsciiDigit(word.Text[0])) || EverydayWords.IsChat(word.Text))) return true;
        if (Corrections.Overlaps(words.Select(word => word.Text)) && !Courtesies.Contains(words[0].Text)) return false;
        var first = words[0];
        if (IsOfAsker(from) || (first.Text is "neither" or "none" or "half" or "some" or "one" && words.Length > 2 && words[1].Text == "of") || (first.Text == "for" && words.Length > 1 && (words[1].Text is "my" or "our" || (words[1].Text is "a" or "an" && clause.From == 0 && words.Length < 5)))) return true;
        var isStrange = words.Any(word => word.IsCapital && !PlainWords.Has(word.Text)) || Enumerable.Range(from, words.Length - 1).Any(at => Inside.Contains(part.Words[at].Text) && part.Content.Any(content => content > at && content <= at + 3));
        if (Courtesies.Contains(first.Text)) return !words.Any(word => word.IsCapital && !PlainWords.Has(word.Text));
        if (Others.Contains(first.Text)) return words.Length > 1 && !isStrange;
        return part.Words[clause.From].IsAfterEmoji && !isStrange && words.Length <= 4 && !part.Topics.Any(topic => topic.From >= from && topic.From < clause.To);
    }

    /// <summary>"Sooo excited", "still crying".</summary>
    private static bool IsFeeling(ImmutableArray<Word> words) =>
        words.Any(word => Feelings.Contains(word.Text)) && words.All(word => Feelings.Contains(word.Text) || Joints.Contains(word.Text) || EverydayWords.IsChat(word.Text) || word.Text is "still" or "now" or "at" or "all" or "here" or "again" or "about" or "this");

    /// <summary>"Nick and Charlie are so cute, who plays Tao?" What is thought of somebody is not asked, where what is asked names somebody itself.</summary>
    private bool IsRemark((int From, int To) clause)
    {
        var from = FirstOf(clause);
        if (clause.To == part.Words.Length || !part.IsNamed(from) || !part.Mentions.Any(mention => mention.From >= clause.To && mention.Length > 0)) return false;
        var be = Enumerable.Range(from, clause.To - from).FirstOrDefault(at => !part.IsNamed(at) && part.Words[at].Text is not ("and" or "mr" or "mrs" or "ms" or "miss"), -1);
        return be > 0 && part.Words[be].Text is "is" or "are" or "was" or "were" && be + 1 < clause.To
            && part.Words[(be + 1)..clause.To] is var said && said.All(word => Thoughts.Contains(word.Text) || Joints.Contains(word.Text) || EverydayWords.IsChat(word.Text) || word.Text is "so" or "such" or "too" or "the" or "a" or "an" or "just" or "and" or "both" or "my" or "omg" or "lol") && said.Any(word => Thoughts.Contains(word.Text));
    }

    /// <summary>"Where was it filmed, actually in Paris or on a set?" The answer says which.</summary>
    private bool IsChoice(ImmutableArray<Word> words, int from) =>
        words.Any(word => word.Text == "or") && !words.Any(IsOpener) && part.Words[0].Text is "who" or "where" or "when" && IsComplete(from) && words.Count(word => !PlainWords.Has(word.Text)) < 4;

    /// <summary>"Do you know it?", "can anyone help": nothing is asked but to be told.</summary>
    private static bool AsksAgain(ImmutableArray<Word> words) =>
        (words.Length is > 1 and < 4 && PlainWords.Auxiliaries.Contains(words[0].Text) && words[1].Text == "you" && words.All(word => word.Text is "will" or "would" or "can" or "could" or "you" or "please" or "pls")) || words.Any(word => word.Text is "you" or "anyone" or "anybody" or "someone" or "somebody" or "any") && words.Any(word => word.Text is "know" or "knows" or "tell" or "help" or "idea" or "ideas" or "remember" or "clue" or "say")
        && words.All(word => PlainWords.Has(word.Text) && word.Text is not ("who" or "when" or "where" or "why" or "how" or "which" or "show" or "called" or "named" or "about"));

    private static bool IsDoing(Word word) => word.Text.Length > 5 && word.Text.EndsWith("ing", StringComparison.Ordinal) && !NoDoing.Contains(word.Text) && word.Stem.Any(letter => "aeiouy".Contains(letter));

    /// <summary>A question word, or the verb first: "is it true".</summary>
    private bool Asks(ImmutableArray<Word> words, int from) =>
        words.Any(word => IsOpener(word) && !PlainWords.Auxiliaries.Contains(word.Text)) || PlainWords.Auxiliaries.Contains(words[0].Text) || words[0].Text is "tell" or "give" or "name" or "list" or "say" || (words.Length > 3 && words[1].Stem is "want" && words.Any(word => word.Text == "know"))
        || (Askers.Contains(words[0].Text) && words.Any(word => Wanting.Contains(word.Text)) && part.Topics.Any(topic => topic.From >= from && topic.From < from + words.Length && part.Content.Contains(topic.From)));

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
