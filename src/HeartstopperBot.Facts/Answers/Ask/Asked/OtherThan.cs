using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>Questions beside which something lies that shares their words and is not what they ask for: what an announcement was about, the day of the first of many, whether somebody asked.</summary>
internal static class OtherThan
{
    private static readonly FrozenSet<string> Ends = FrozenSet.Create("first", "earliest", "last", "final", "start", "started", "begin", "began");

    private static readonly FrozenSet<string> Namings = FrozenSet.Create("title", "titles", "titled", "name", "names", "named", "called");

    /// <summary>What an announcement was about, and the words that ask for it; of the thing itself nothing more need be said.</summary>
    private static readonly ImmutableArray<(string Aspect, ImmutableArray<string> Asking)> Aspects =
    [
        ("title", Stemmed("title name call")),
        ("start", Stemmed("film shoot production camera make work")),
        ("date", Stemmed("date day month release come premiere air launch out drop")),
        ("month", Stemmed("date day month release come premiere air launch out drop")),
        ("cast", Stemmed("cast actor actress star join newcomer guest character role part play new face")),
    ];

    public static readonly ImmutableArray<string> Asking = Stemmed("ask touch contact approach request beg");

    /// <summary>"Did Jonathan Bailey ask for a part?"</summary>
    public static bool WhetherAsked(QuestionPart part) =>
        (part.Opening.Wanted == Wanted.Who && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Stem == "ask" && part.Words[part.Opening.To].Text != "asking")
        || part.Opening.Wanted == Wanted.YesOrNo && part.Words.Where((word, at) => at > 1 && word.Stem == "ask" && (part.Mentions.Any(mention => mention.To == at && mention.Kind is EntityKind.Person or EntityKind.Character or EntityKind.Company && mention.Length > 0) || part.Words[at - 1].Text is "he" or "she" or "they" or "really" or "actually")).Any();

    /// <summary>"Who took over from Andy Newbery?" Whom the question leaves behind is not its answer.</summary>
    public static bool IsLeftBehind(QuestionPart part, Mention mention) =>
        mention.Length > 0 && mention.From > 0 && mention.From <= part.Words.Length && mention.Kind is EntityKind.Person or EntityKind.Character
        && (part.Words[mention.From - 1].Text == "from" || IsReplacing(part.Words[mention.From - 1])) && part.Words[..mention.From].Any(IsReplacing);

    /// <summary>"In which English county is it?" That it is a town names none.</summary>
    public static bool WhichRegion(QuestionPart part) =>
        part.Opening is { Wanted: Wanted.Anything, To: > 0 } && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words.Skip(part.Opening.To).Take(2).Any(word => word.Stem is "county" or "city" or "town" or "village" or "region");

    /// <summary>"When was the first page?" How often pages come does not say it.</summary>
    public static bool WhenOfFirst(QuestionPart part) => part.Opening.Wanted == Wanted.When && part.Words.Where((word, at) => Ends.Contains(word.Text) && !part.IsNamed(at)).Any();

    /// <summary>"On what day", "which date".</summary>
    public static bool OnWhatDay(QuestionPart part) => part.Opening.Wanted == Wanted.When && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "what" or "which", Second.Text: "day" or "date" });

    /// <summary>That its title was made public does not say when the film was announced.</summary>
    public static bool IsOtherAspect(QuestionPart part, Statement statement)
    {
        if (statement.Property.Id != "announced-on" || statement.Qualifiers.GetValueOrDefault("what")?.Text is not { } what) return false;
        var about = StatementWords.Of(what);
        foreach (var (aspect, asking) in Aspects)
        {
            if (!about.Contains(Stems.Of(aspect)) || (aspect == "cast" && (part.HasPerson || part.HasCharacter))) continue;
            if (!part.Words.Any(word => asking.Contains(word.Stem))) return true;
        }

        return false;
    }

    /// <summary>"How is the Christmas episode called?" Not "the episode called Heat", which is named.</summary>
    public static bool TitleOfEpisode(QuestionPart part)
    {
        if (part.Opening.Wanted != Wanted.Anything || !part.Words.Any(word => word.Text == "episode")) return false;
        for (var at = 1; at < part.Words.Length; at++)
        {
            if (part.IsNamed(at) || !Namings.Contains(part.Words[at].Text)) continue;
            if (part.Words[at].Text is "title" or "titles" or "name" or "names") return part.Words[at - 1].Text is "the" or "its" or "what" or "which" or "a" || (part.Words[at - 1].IsOwner && part.Words[at - 1].Text == "episode");
            if (part.Words[(at + 1)..].All(word => PlainWords.Has(word.Text) || EverydayWords.IsChat(word.Text) || word.IsAfterComma || word.Text == "season" || char.IsAsciiDigit(word.Text[0]))) return true;
        }

        return false;
    }

    private static bool IsReplacing(Word word) => word.Stem == Replacing;

    private static readonly string Replacing = Stems.Of("replace");

    private static ImmutableArray<string> Stemmed(string words) => [.. words.Split(' ').Select(Stems.Of)];
}
