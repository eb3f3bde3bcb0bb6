using System.Collections.Frozen;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Wrap date", "the latest figure", "the reason for her absence": nouns that only say what kind of value is wanted. A statement with such a value bears them out.</summary>
internal static class ValueNouns
{
    private static readonly FrozenSet<string> Days = Set("date dates day year month timing");
    private static readonly FrozenSet<string> Numbers = Set("number figure figures count total amount sum tally statistic stats combined overall exact");
    private static readonly FrozenSet<string> Causes = Set("reason reasons cause explanation");
    private static readonly FrozenSet<string> Names = Set("name names identity");
    private static readonly FrozenSet<string> Newest = Set("latest newest current recent updated present");

    /// <summary>Whether the word there asks for no more than the kind of value that the statement has.</summary>
    public static bool Name(QuestionPart part, int at, Statement statement)
    {
        var text = part.Words[at].Text;
        if (text is "year" or "years" && part.Opening.Wanted == Wanted.Anything && statement.Qualifiers.ContainsKey("year")) return true;
        if (Days.Contains(text)) return part.Opening.Wanted is Wanted.When or Wanted.Anything or Wanted.YesOrNo && statement.Value.Kind == ValueKind.Date;
        if (Numbers.Contains(text)) return statement.Value.Kind == ValueKind.Number || (statement.Value.Kind == ValueKind.Text && StatementWords.TellsNumber(statement, ofShare: false));
        if (Causes.Contains(text)) return statement.Property.Id == "absence-reason" || StatementWords.TellsCause(statement);
        if (Names.Contains(text)) return statement.Value.Kind == ValueKind.Entity;
        return Newest.Contains(text) && statement.Property.Changes;
    }

    public static bool Has(string word) => Days.Contains(word) || Numbers.Contains(word) || Causes.Contains(word) || Names.Contains(word) || Newest.Contains(word);

    public static bool IsCause(string word) => Causes.Contains(word);

    /// <summary>"Total episodes of season 3"</summary>
    public static bool AskForNumber(QuestionPart part) => part.Opening.Wanted == Wanted.Anything && part.Words.Any(word => Numbers.Contains(word.Text) && word.Text != "exact");

    public static bool AskForCause(QuestionPart part) => part.Opening.Wanted == Wanted.Anything && part.Words.Any(word => Causes.Contains(word.Text));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
