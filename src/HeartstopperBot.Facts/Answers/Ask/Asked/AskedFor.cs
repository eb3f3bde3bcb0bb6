using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>What a question asks for must be what a statement states, however much else the two share.</summary>
internal sealed class AskedFor
{
    /// <summary>Alone they name no property: "what is it called", "what did it get", "the year of the novel".</summary>
    private static readonly FrozenSet<string> TooPlain = Stemmed("get call name list year number total say tell instead be one on by");

    /// <summary>Words that stand in every other sentence: that both use one tells nothing.</summary>
    private static readonly FrozenSet<string> Light = Stemmed("make do see come go take put give let keep turn way one want need use get have be");

    /// <summary>Whoever asks when or why takes it for granted that it happened.</summary>
    private static readonly FrozenSet<string> Presumed = Stemmed("cancel axe scrap fire sack kill die marry divorce quit recast replace");

    private static readonly FrozenSet<string> Rhythms = FrozenSet.Create("often", "frequently", "regularly");

    private static readonly FrozenSet<string> Regular = Stemmed("time every weekly monthly daily week month");

    private static readonly FrozenSet<string> Withouts = Stemmed("absent leave drop miss cut only except instead");

    private readonly QuestionPart _part;
    private readonly ImmutableArray<TopicMention> _topics;
    private readonly bool _asksNothing;
    private readonly bool _isDenied;
    private readonly bool _isOfManner;
    private readonly bool _isOfMost;
    private readonly string? _place;
    private readonly bool _isOfRhythm;

    public AskedFor(QuestionPart part)
    {
        _part = part;
        _topics = part.Content.IsEmpty && part.Opening.Wanted != Wanted.Where && !part.Topics.Any(topic => topic.Topic.Id == "saying") ? [.. part.Topics.Where(topic => !IsOfName(topic) && !IsOfTheShow(topic) && !(topic.Words == 1 && TooPlain.Contains(part.Words[topic.From].Stem)))] : [];
        _asksNothing = AsksNothing();
        _isDenied = IsDenied(part);
        _isOfManner = IsOfManner();
        _isOfMost = IsOfMost();
        // "Where is Leeds?" is not told by what was filmed there.
        _place = part is { Opening.Wanted: Wanted.Where, Content.IsEmpty: true, Mentions: [{ Kind: EntityKind.Place } only] } && part.Words.Where((_, at) => !part.IsNamed(at)).All(word => word.Text is "where" or "is" or "are") && part.Words[only.From].Text != "the" ? only.Id : null;
        _isOfRhythm = part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.First.Text == "how" && Rhythms.Contains(pair.Second.Text)) && part.Topics.Any(topic => topic.Topic.Id == "rhythm");
    }

    public static bool IsLight(string stem) => Light.Contains(stem);

    /// <summary>"Why was it cancelled?": a deed that the statement itself must tell.</summary>
    public bool MustBeTold(int at) => _part.Opening.Wanted != Wanted.YesOrNo && Presumed.Contains(_part.Words[at].Stem);

    public bool IsStatedBy(Statement statement, Lazy<HashSet<string>> words) =>
        !_asksNothing && !(_isOfManner && statement.Value.Kind == ValueKind.Entity) && (_place is null || statement.Subject == _place) && IsOfPropertyAsked(statement, words) && (!_isOfMost || TellsMost(statement, words)) && (!_isDenied || Denies(statement, words)) && (!_isOfRhythm || TellsRhythm(statement, words));

    /// <summary>"Is she they?", "what was his first role": where plain words alone say what is asked, a statement of something else is no answer.</summary>
    private bool IsOfPropertyAsked(Statement statement, Lazy<HashSet<string>> words) =>
        _topics.IsEmpty || (statement.Property.Id is "absent-from" or "absence-reason" && _part.Opening.Wanted is Wanted.YesOrNo or Wanted.Why or Wanted.Happening) || _topics.Any(topic => topic.Topic.IsAnsweredBy(statement.Property.Id, words.Value));

    private bool AsksNothing() => IsBareName() || IsBareKind();

    /// <summary>"Did she ask for more?" Of somebody, and nothing that could be told of them.</summary>
    private bool IsBareName() =>
        _part.Opening.Wanted == Wanted.YesOrNo && _part.Content.IsEmpty && _part.Mentions.Length == 1 && _part.Topics.All(IsOfName) && (_part.HasPerson || _part.HasCharacter)
        && _part.Words[0].Text is "did" or "does" or "do" or "has" or "have" && !_part.Words.Any(word => word.Text is "in" or "been");

    /// <summary>"Is season 2 a let-down?": when every word of it is too plain to be held against anything, nothing settles it.</summary>
    private bool IsBareKind() =>
        _part.Opening.Wanted == Wanted.YesOrNo && _part.Content.IsEmpty && _part.Mentions.Length > 0 && !_part.HasPerson && !_part.HasCharacter && !Leanings.AsksForExistence(_part)
        && _part.Words.Any(word => word.Text is "a" or "an") && !_part.Words.Any(word => word.Text is "there") && _part.Topics.All(IsOfName);

    /// <summary>"Been in the show": the programme, and nothing that is shown, nor elsewhere.</summary>
    private bool IsOfTheShow(TopicMention topic)
    {
        var at = topic.From + (topic.Words == 1 ? 0 : topic.Length + 1);
        return at > 0 && at < _part.Words.Length && _part.Words[at].Text == "show" && _part.Words[at - 1].Text is "the" or "this" && (topic.Words == 1 || _part.Words[topic.From].Text == "been");
    }

    private bool IsOfName(TopicMention topic) => Enumerable.Range(topic.From, topic.Length).All(_part.IsNamed);

    /// <summary>"How was he cast?" asks for the way; whom he plays is none.</summary>
    private bool IsOfManner() =>
        _part.Words.Length > 2 && _part.Words[_part.Opening.From] is { Text: "how" } && _part.Opening.Wanted == Wanted.Anything && (_part.Topics.Any(topic => topic.Topic.Id == "auditions") || (_part.Opening.To < _part.Words.Length && _part.Words[_part.Opening.To].Text is "did")) && (_part.HasPerson || _part.HasCharacter);

    /// <summary>"The most romantic scene".</summary>
    private bool IsOfMost()
    {
        for (var at = 1; at + 1 < _part.Words.Length; at++)
        {
            if (_part.Words[at].Text == "most" && _part.Words[at - 1].Text is "the" or "is" or "was" or "season" && _part.Content.Contains(at + 1)) return true;
        }

        return false;
    }

    private static bool TellsMost(Statement statement, Lazy<HashSet<string>> words) =>
        words.Value.Contains("most") || words.Value.Contains("best") || statement.Property.Id is "record" or "viewing" or "chart-position" || words.Value.Any(word => word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal));

    /// <summary>"Who is not in season 1?" asks for the opposite of what most sources tell. "The viewers' score, not the critics'" only sets apart.</summary>
    public static bool IsDenied(QuestionPart part)
    {
        if (!part.Opening.IsNegated || part.Opening.Wanted is Wanted.YesOrNo || (part.Opening.Wanted == Wanted.Why && !part.Content.IsEmpty)) return false;
        for (var at = 1; at < part.Words.Length - 1; at++)
        {
            if (part.Words[at].Text is not ("not" or "never") || part.Words[at].IsAfterComma || part.Words[at - 1].Text is "or" or "and" or "but") continue;
            if (at - 1 == part.Opening.To && part.Opening.To > 0 && part.Words[at - 2].Text is "which" or "what") return true;
            if (PlainWords.Openers.Contains(part.Words[at - 1].Text) || PlainWords.Pronouns.Contains(part.Words[at - 1].Text) || part.IsNamed(at - 1)) return true;
        }

        return false;
    }

    private bool Denies(Statement statement, Lazy<HashSet<string>> words) =>
        statement.Property.Id is "absent-from" or "absence-reason" || IsNegated(Ranking.Voice(statement).Says) || words.Value.Overlaps(Withouts)
        || (_part.Opening.Wanted != Wanted.Who && statement.Value.Text is { } text && IsNegated(text));

    /// <summary>"Without question" denies nothing.</summary>
    private static bool IsNegated(string says) => StatementWords.Of(says).Any(word => word != "without" && PlainWords.Negations.Contains(word));

    private static bool TellsRhythm(Statement statement, Lazy<HashSet<string>> words) =>
        statement.Property.Id is "update-rhythm" or "release-pattern" or "viewing" || words.Value.Overlaps(Regular);

    private static FrozenSet<string> Stemmed(string words) => words.Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
