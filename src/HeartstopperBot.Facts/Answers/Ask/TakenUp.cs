using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// "I avoided all the season 3 leaks, when did those happen?" Where the question itself names nothing, an answer must take up what was told before it: somebody or something that was named there, and,
/// where the question says nothing of its own, a word of it.
/// </summary>
internal sealed class TakenUp(NameLexicon lexicon, QuestionReadings readings)
{
    /// <summary>"Joe's character name".</summary>
    private const int LongestBare = 4;

    /// <summary>True, too, where nothing is told before a question, or it can do without.</summary>
    public bool Is(ImmutableArray<Word> words, Answer answer)
    {
        if (AskedFrom(words) is not (> 0 and var from)) return true;
        var (told, asked) = (readings.ReadAlone(words[..from]), readings.ReadAlone(words[from..]));
        if (IsOfAnotherThing(told, asked) || AsksForOnesOf(asked)) return false;
        if (asked.Mentions.Any(IsOfItsOwn) || IsCourtesy(asked)) return true;
        var names = told.Mentions.Where(IsOfItsOwn).ToArray();
        if (answer.Lead.Statements is not { IsEmpty: false } said) return answer.About is null ? !(names.Any(Antecedent.IsSomebody) && IsOfSomebody(asked)) : names.Length == 0 || !names.Any(Antecedent.IsSomebody) || names.Any(name => name.Id == answer.About.Id);
        return TakesUpName(asked, names, said) && (!LeansOn(asked) || TakesUpThing(asked, names, said) || TakesUpWord(told, said)) && !TellsOnlyWhatWasTold(asked, told.Mentions, said);
    }

    /// <summary>Where the only clause that asks begins; null where several do, or none.</summary>
    private static int? AskedFrom(ImmutableArray<Word> words)
    {
        var starts = Enumerable.Range(0, words.Length).Where(at => at == 0 || words[at].IsAfterComma || words[at].Sentence != words[at - 1].Sentence).Where(at => Asks(words, at)).ToArray();
        if (starts is [var only]) return only;
        // "Obsessed with her, actor name?"
        var last = Enumerable.Range(0, words.Length).LastOrDefault(at => at > 0 && words[at].IsAfterComma, -1);
        return starts.Length == 0 && last > 0 && words.Length - last is > 1 and <= LongestBare ? last : null;
    }

    private static bool Asks(ImmutableArray<Word> words, int at)
    {
        while (at < words.Length - 1 && (words[at].Text is "and" or "but" or "so" or "in" or "on" or "at" or "from" or "for" or "by" or "then" or "anyway" || EverydayWords.IsChat(words[at].Text))) at++;
        return PlainWords.Openers.Contains(words[at].Text);
    }

    /// <summary>"Been a Doctor Who nut, what's her character called on there?", "obsessed with another show, his character's name?"</summary>
    private static bool IsOfAnotherThing(QuestionPart told, QuestionPart asked)
    {
        var isThere = asked.Words is [.., { Text: "on" or "in" }, { Text: "there" or "that" }] && told.Mentions.All(Antecedent.IsSomebody);
        var isOfPart = asked.HasPerson && !asked.HasCharacter && asked.Words.Any(word => word.Text is "character" or "play" or "plays" or "role") && asked.Mentions.All(Antecedent.IsSomebody);
        return isThere || (isOfPart && told.Words.Any(word => Followed.Contains(word.Stem)) && !told.Mentions.Any(Antecedent.IsSomebody) && new Asides(told).MayNameAnother(0, told.Words.Length));
    }

    private static readonly FrozenSet<string> Followed = "obsess love adore binge watch rewatch fan into".Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"What is the name of Elle's one?"</summary>
    private static bool AsksForOnesOf(QuestionPart asked) => asked.Words.Zip(asked.Words.Skip(1)).Any(pair => pair.First.IsOwner && pair.Second.Text is "one" or "ones");

    private static bool IsOfItsOwn(Mention mention) => mention.Kind is not (EntityKind.Series or EntityKind.Company);

    private bool TakesUpName(QuestionPart asked, Mention[] names, ImmutableArray<Statement> said) =>
        names.Length == 0 || Meant(asked, names).Any(name => name.Relation is not null || said.Any(statement => IsOf(statement, name)));

    /// <summary>Of those named, whom or what the question can mean: "he" is somebody, and the title after "his book" is a book's.</summary>
    private static IEnumerable<Mention> Meant(QuestionPart asked, Mention[] names)
    {
        if (IsOfSomebody(asked) && names.Any(Antecedent.IsSomebody)) return names.Where(Antecedent.IsSomebody);
        return asked.Words.Any(word => word.Text == "title") && names.Any(name => name.Kind == EntityKind.Book) ? names.Where(name => name.Kind == EntityKind.Book) : names;
    }

    private static bool IsOfSomebody(QuestionPart asked) => QuestionReadings.AsksForActor(asked) || asked.Words.Any(word => PlainWords.Pronouns.Contains(word.Text) || word.Text is "his");

    /// <summary>"The zoo in season 3, which one is it?" It has been named; a season only narrows.</summary>
    private bool TakesUpThing(QuestionPart asked, Mention[] names, ImmutableArray<Statement> said) =>
        names.Any(name => !Antecedent.IsSomebody(name) && (asked.Content.Any(at => AnswerTypes.Fits(asked.Words[at].Stem, [name.Kind])) || (AsksWhichOne(asked) && name.Kind is not (EntityKind.Season or EntityKind.Film or EntityKind.Book))) && said.Any(statement => IsOf(statement, name)));

    private bool IsOf(Statement statement, Mention name) =>
        name.Meanings.Any(meaning => statement.Subject.StartsWith(meaning.EntityId, StringComparison.Ordinal) || (meaning.EntityId == "heartstopper-books" && (IsBook(statement.Subject) || IsBook(statement.Value.EntityId))) || statement.Value.EntityId == meaning.EntityId || statement.Spoils == meaning.EntityId || statement.Qualifiers.Values.Any(value => value.EntityId == meaning.EntityId)
            || StatementWords.Tell(lexicon.WordsOf(statement), meaning.Name) || (Antecedent.IsSomebody(name) && StatementWords.Tell(lexicon.WordsOf(statement), meaning.Label.Split(' ')[0])));

    private bool IsBook(string? id) => id is not null && lexicon.KindOf(id) == EntityKind.Book;

    /// <summary>"Which one was it", "when did those happen": nothing of its own but what kind of thing is asked for.</summary>
    private static bool LeansOn(QuestionPart asked) =>
        !QuestionReadings.AsksForActor(asked) && !asked.Words.Any(word => Verdicts.Contains(word.Text)) && !(asked.Opening.Wanted != Wanted.YesOrNo && asked.Words.Any(word => PlainWords.Pronouns.Contains(word.Text) || word.Text is "his" or "their") && !AsksWhichOne(asked))
        && asked.Content.All(at => (Adrift.IsBare(asked, at) && !(asked.Words[at].Stem == "film" && at > 0 && asked.Words[at - 1].Text is not ("what" or "which" or "the"))) || asked.Words[at].Stem is "happen" || (asked.Words[at].Text is "title" or "name" && !(at + 1 < asked.Words.Length && asked.Words[at + 1].Text == "of"))) || AsksWhichOne(asked);

    private static bool AsksWhichOne(QuestionPart asked) => asked.Words.Zip(asked.Words.Skip(1)).Any(pair => pair is { First.Text: "which", Second.Text: "one" or "ones" });

    private static readonly FrozenSet<string> Verdicts = FrozenSet.Create("right", "true", "correct", "legit", "real", "fake", "rubbish", "nonsense");

    /// <summary>"Can you help me?"</summary>
    private static bool IsCourtesy(QuestionPart asked) => PlainWords.Auxiliaries.Contains(asked.Words[0].Text) && asked.Words.Any(word => word.Text is "you" or "anyone" or "anybody" or "someone" or "somebody") && asked.Content.All(at => asked.Words[at].Text is "help" or "know" or "tell" or "remind" or "name");

    private bool TakesUpWord(QuestionPart told, ImmutableArray<Statement> said)
    {
        var content = told.Content.Where(at => !IsOfAsker(told, at)).ToArray();
        return content.Length == 0 || content.Any(at => said.Any(statement => Tells(told, at, statement)));
    }

    private bool Tells(QuestionPart told, int at, Statement statement)
    {
        var words = lexicon.WordsOf(statement);
        return Synonyms.Has(words, told.Words[at].Stem) || told.Topics.Any(topic => topic.From <= at && at < topic.From + topic.Length && topic.Topic.IsAnsweredBy(statement.Property.Id, words));
    }

    /// <summary>What people do with shows and books.</summary>
    private static readonly FrozenSet<string> OfFans = "watch rewatch read reread see start finish want love adore hate believe buy bring trivia quiz show along another other different".Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"I half remember", "we drove past".</summary>
    private static bool IsDoneByAsker(QuestionPart told, int at) => (at > 0 && IsAsker(told.Words[at - 1])) || (at > 1 && IsAsker(told.Words[at - 2]) && !told.Content.Contains(at - 1) && !told.IsNamed(at - 1));

    private static bool IsAsker(Word word) => word.Text is "i" or "we";

    /// <summary>"My friend", "finished it", "lovely": of the asker and of what they think.</summary>
    private static bool IsOfAsker(QuestionPart told, int at) =>
        Remarks.IsSmallTalk(told.Words[at].Text) || OfFans.Contains(told.Words[at].Stem) || IsDoneByAsker(told, at) || Hearsay.IsSaying(told.Words[at].Text) || EverydayWords.IsIdle(told, at) || (at > 0 && told.Words[at - 1].Text is "my" or "our");

    /// <summary>"Elle is at Higgs now, which school was she at before?" That she is at Higgs was told.</summary>
    private static bool TellsOnlyWhatWasTold(QuestionPart asked, ImmutableArray<Mention> told, ImmutableArray<Statement> said)
    {
        if (asked.Opening.Wanted is not (Wanted.Who or Wanted.Anything)) return false;
        var asksForOther = asked.Words.Any(word => word.Text is "other" or "else");
        // "Who else was up for it?" Not he who was told of.
        if (asksForOther && asked.Opening.Wanted == Wanted.Who && said.All(statement => told.Any(name => name.Id == statement.Subject) && !(statement.Value.EntityId is { } id && told.All(name => name.Id != id) && IsSomebodysKind(statement)))) return true;
        return (asksForOther || asked.Words.Any(word => word.Text is "which" or "who")) && said.All(statement => statement.Value.EntityId is { } value && told.Any(name => name.Id == value && !IsCommon(name)) && (asksForOther || told.Any(name => name.Id == statement.Subject)));
    }

    private static bool IsSomebodysKind(Statement statement) => statement.Property.Id is CastingReader.PlayedBy or "cast-member" or "friend" or "partner" or "brother" or "sister";

    /// <summary>"The zoo" is no name.</summary>
    private static bool IsCommon(Mention name) => name.Kind == EntityKind.Place && name.Meant.Name != name.Meant.Label;
}
