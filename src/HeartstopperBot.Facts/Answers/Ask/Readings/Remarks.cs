using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>
/// "Just finished it and I am a mess, will there be a season 4?": what askers tell of themselves, and what they think of somebody, before and after what they ask. A clause that may narrow what is asked
/// is no remark, and stays.
/// </summary>
internal sealed class Remarks(QuestionReadings readings)
{
    private static readonly FrozenSet<string> Askers = Set("i we my our me mine ours myself");

    /// <summary>What one thinks, and how one feels.</summary>
    private static readonly FrozenSet<string> Opinions = Set(
        """
        cute cutest adorable sweet sweetest hot funny funniest hilarious amazing great lovely gorgeous beautiful perfect precious iconic awesome best brilliant pretty underrated talented favourite obsessed sad
        happy excited crying sobbing hyped nice cool good fun scary horrible awful mean sorry nervous confused interesting weird wild lush stunning fantastic glad thrilled curious genius geniuses legend legends
        queen queens king icon icons random quick annoying hate hated stupid dumb silly newbie test
        """);

    /// <summary>What follows is a condition, a choice, a correction or somebody's claim.</summary>
    private static readonly FrozenSet<string> Narrowing = Set("if unless except instead only rather without or than meant mean means says said say claims claimed told heard read swears swear thinks thought reckons");

    /// <summary>Whoever wants to know may say what.</summary>
    private static readonly FrozenSet<string> Wanting = Set("need want know remember recall forget forgot wonder wondering looking find ask asking buy");

    private static readonly FrozenSet<string> Prepositions = Set("in on at for from of by during according about regarding with like as");

    private static readonly FrozenSet<string> Doing = Set("starting started finished finishing rewatching rewatched bingeing binging binged watching rereading sitting lying thinking crying waiting asking testing trying test let lets need loved loving been new here back");

    private static readonly FrozenSet<string> Being = Set("is are was were looks sounds seems");

    private static readonly FrozenSet<string> Pronouns = Set("it she he her him his them they that this those these their there here");

    private static readonly FrozenSet<string> Leading = Set("and but so because since as also plus then anyway though well like right ok okay oh ah um hey hi hello hiya yo oi again please pls quick question wait honest seriously");

    /// <summary>A remark ends before one of these, or begins with it.</summary>
    private static readonly FrozenSet<string> Joints = Set("but so because");

    /// <summary>The words without remarks that name nothing, in a question that needs nothing from them.</summary>
    public ImmutableArray<Word> WithoutIdle(ImmutableArray<Word> words)
    {
        var clauses = Clauses(words);
        if (CoreOf(words, clauses, IsIdle) is not { } core) return words;
        var asked = words[core.From..core.To];
        // "Newbie question, ..." tells of nothing that "it" could be.
        var needsMore = (Read(words[..core.From])?.Content.Any(at => !IsSmallTalk(words[at].Text)) ?? false) && asked.Any(word => Pronouns.Contains(word.Text) && !(word.Text == "they" && !words[..core.From].Any(told => told.Text.EndsWith('s') && !PlainWords.Has(told.Text))));
        return needsMore ? words : asked;
    }

    /// <summary>What is asked beside them; null where there are none, where one of them may be more than that, or where nothing is left.</summary>
    public AskedBeside? Without(ImmutableArray<Word> words)
    {
        if (CoreOf(words, Clauses(words), IsRemark) is not { } found) return null;
        var asked = words[found.From..found.To];
        var core = Read(asked);
        var (told, after) = (Read(words[..found.From]), Read(words[found.To..]));
        if (core is null || MayChange(core, told) || MayChange(core, after)) return null;
        var refersBack = told is not null && asked.Any(word => Pronouns.Contains(word.Text));
        // "What town is it set in?" With nobody before it, it is the show.
        var standsAlone = !refersBack || (told!.Mentions.All(mention => mention.Kind == EntityKind.Series) && !core.Content.IsEmpty && asked.All(word => !Pronouns.Contains(word.Text) || word.Text is "it" or "they" or "them"));
        return new AskedBeside(asked, refersBack && !Introduces(told!) && asked[0].Sentence == asked[^1].Sentence ? Resolved(core, told!) : null, standsAlone ? asked : []);
    }

    /// <summary>"I cannot sleep": of the asker alone, and about nothing.</summary>
    public bool IsIdle(QuestionPart part) => (!part.Asks || IsUnable(part.Words)) && IsIdle(part.Words);

    /// <summary>"Tara has a brother": the pronoun means neither her nor anybody with a name.</summary>
    private static bool Introduces(QuestionPart told) => told.Words.Zip(told.Words.Skip(1)).Any(pair => pair is { First.Text: "has" or "have" or "had", Second.Text: "a" or "an" });

    private QuestionPart? Resolved(QuestionPart core, QuestionPart told)
    {
        var (bare, named) = (WithoutOpinion(told), readings.WithContext(core, told));
        // "Is he?" asks nothing that could be asked of him alone.
        var asksSomething = !core.Content.IsEmpty || !core.Mentions.IsEmpty;
        if (bare == told && named.Mentions.Length > core.Mentions.Length && asksSomething) return named;
        return new ToldBefore(readings).Resolve(bare, core) ?? (asksSomething ? named : null);
    }

    /// <summary>From the first clause to the last that is no remark.</summary>
    private static (int From, int To)? CoreOf(ImmutableArray<Word> words, (int From, int To)[] clauses, Func<ImmutableArray<Word>, bool> isRemark)
    {
        bool Stays((int From, int To) clause) => IsQuestion(words, clause) || !isRemark(words[FirstOf(words, clause)..clause.To]);
        // "..., right?" asks.
        var (first, last) = (Array.FindIndex(clauses, Stays), Array.FindLastIndex(clauses, clause => Stays(clause) || words[clause.From..clause.To].All(word => Leading.Contains(word.Text))));
        if (first < 0 || (first == 0 && last == clauses.Length - 1)) return null;
        var from = clauses[first].From;
        while (first > 0 && from + 1 < words.Length && words[from].Text is "but" or "so" or "and" or "because") from++;
        return clauses[last].To - from > 1 ? (from, clauses[last].To) : null;
    }

    private QuestionPart? Read(ImmutableArray<Word> words) => words.IsEmpty ? null : readings.ReadAlone(words);

    /// <summary>It may name another show, or a title that the question does not name itself.</summary>
    private static bool MayChange(QuestionPart core, QuestionPart? aside) => aside is not null && (
        (!Asides.NamesItself(core, core.Mentions) && new Asides(aside).MayNameAnother(0, aside.Words.Length))
        || (aside.Mentions.Any(IsTitle) && !core.Mentions.Any(IsTitle)));

    private static bool IsTitle(Mention mention) => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Episode;

    private static bool IsRemark(ImmutableArray<Word> clause)
    {
        if (clause.All(word => Leading.Contains(word.Text)) || clause[0].Text == "sorry" || clause is [{ Text: "be" }, { Text: "honest" }, ..] || clause is [{ Text: "not" }, { Text: "to" }, _, ..]) return true;
        if (IsUnable(clause) || IsOfHearingOfIt(clause)) return true;
        var isOfAsker = clause.Any(word => Askers.Contains(word.Text) || Opinions.Contains(word.Text)) || Doing.Contains(clause[0].Text) || clause.Take(3).Any(word => word.Text == "here");
        return isOfAsker && !clause.Where((word, at) => Narrowing.Contains(word.Text) && !(at + 1 < clause.Length && Askers.Contains(clause[at + 1].Text)) && clause[0].Text is not ("let" or "lets")).Any() && !clause.Any(word => word.Text is "who" or "whom" or "whose" or "which" or "what" or "why" && !Opinions.Overlaps(clause.Select(other => other.Text))) && !Prepositions.Contains(clause[0].Text) && clause[0].Text != "not";
    }

    /// <summary>"Just heard about this on a podcast".</summary>
    private static bool IsOfHearingOfIt(ImmutableArray<Word> clause) =>
        Enumerable.Range(0, Math.Max(0, clause.Length - 2)).Any(at => clause[at].Text is "heard" or "read" or "learnt" or "learned" or "out" && clause[at + 1].Text is "about" or "of" && clause[at + 2].Text is "this" or "it") && !clause.Any(word => PlainWords.Openers.Contains(word.Text));

    /// <summary>A remark without a name, a place or a wish.</summary>
    private bool IsIdle(ImmutableArray<Word> clause) =>
        IsRemark(clause) && Read(clause) is { } part && part.Mentions.All(mention => mention.Kind == EntityKind.Series) && !new Asides(part).MayNameAnother(0, part.Words.Length)
        && !clause.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text) && (word.Text != "when" || clause.Any(other => Wanting.Contains(other.Text))))
        && !(clause.Any(word => Wanting.Contains(word.Text)) && part.Content.Any(at => (AnswerTypes.Has(part.Words[at].Stem) || ValueNouns.Has(part.Words[at].Text)) && (at == 0 || part.Words[at - 1].Text is not ("my" or "our" or "a" or "for"))))
        && !part.Content.Any(at => at > 0 && part.Words[at - 1].Text is "in" or "from" or "at" && !char.IsAsciiDigit(part.Words[at].Text[0]));

    /// <summary>"Cannot sleep".</summary>
    private static bool IsUnable(ImmutableArray<Word> clause) => clause is [{ Text: "can" or "could" }, { Text: "not" }, _, ..];

    /// <summary>"The girl who plays Tori is so funny": that she is, is no part of who is meant.</summary>
    private QuestionPart WithoutOpinion(QuestionPart told)
    {
        var to = told.Words.Length;
        while (to > 1 && (Opinions.Contains(told.Words[to - 1].Text) || EverydayWords.IsChat(told.Words[to - 1].Text) || told.Words[to - 1].Text is "so" or "such" or "too" or "just" or "really" or "and")) to--;
        return to < told.Words.Length && to > 1 && Being.Contains(told.Words[to - 1].Text) ? readings.Read(told.Words[..(to - 1)]) : told;
    }

    /// <summary>It begins with a question word or with the verb, or asks whether somebody knows.</summary>
    private static bool IsQuestion(ImmutableArray<Word> words, (int From, int To) clause)
    {
        var from = FirstOf(words, clause);
        if (clause.To - from < 2) return false;
        if (IsUnable(words[from..clause.To])) return false;
        return PlainWords.Openers.Contains(words[from].Text) || (words[from].Text is "anyone" or "anybody" or "someone" or "somebody" && words[from + 1].Stem == "know");
    }

    private static int FirstOf(ImmutableArray<Word> words, (int From, int To) clause)
    {
        var from = clause.From;
        while (from < clause.To - 1 && (Leading.Contains(words[from].Text) || EverydayWords.IsChat(words[from].Text))) from++;
        return from;
    }

    private static (int From, int To)[] Clauses(ImmutableArray<Word> words)
    {
        var starts = Enumerable.Range(0, words.Length).Where(at => at == 0 || words[at].IsAfterComma || words[at].Sentence != words[at - 1].Sentence || (at > 2 && at + 2 < words.Length && Joints.Contains(words[at].Text) && !IsDegree(words, at))).ToArray();
        return [.. starts.Select((from, place) => (from, place + 1 < starts.Length ? starts[place + 1] : words.Length))];
    }

    public static bool IsSmallTalk(string word) => Opinions.Contains(word) || Doing.Contains(word) || Wanting.Contains(word) || Leading.Contains(word) || EverydayWords.IsChat(word);

    /// <summary>"So sweet", "so much".</summary>
    private static bool IsDegree(ImmutableArray<Word> words, int at) => words[at].Text == "so" && (Opinions.Contains(words[at + 1].Text) || words[at + 1].Text is "much" or "many" or "far" or "well" or "hard" or "bad" or "long");

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <param name="Asked">The words of it.</param>
/// <param name="Resolved">With whom or what the remarks were about in place of a pronoun; null where nothing needs it.</param>
/// <param name="Alone">As it stands; empty where it does not stand without the remarks.</param>
internal sealed record AskedBeside(ImmutableArray<Word> Asked, QuestionPart? Resolved, ImmutableArray<Word> Alone);
