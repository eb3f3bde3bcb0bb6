using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>
/// "Held the post of", "was able to", "did they spend": words in which anything can be put, and which of themselves ask for nothing. Where no source bears out the whole question, it is read
/// once more as if they were grammar; all else that it says must be borne out still.
/// </summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Stemmed = Set(
        """
        able hold held serve spend spent gather offer provide require put let keep kept become became remain find found feel felt seem manage try help consider amount consist contain comprise include involve concern
        relate refer represent deal allow permit result decide bring brought stand stood expect assume suppose believe stretch span lend lent turn set carry carried belong count yield gain earn obtain possess own undergo undergone join sit sat coming relation worked work talk speak spoke spoken listen
        enter meet met face live share spot notice see seen show shown display appear given send sent accept choose chosen look took taken make made have had want need prevail await
        """);

    private static readonly FrozenSet<string> Nouns = Set(
        """
        post position task point moment occasion instance case matter aspect side degree extent period span stretch range amount sum fact circumstance respect purpose sense level course process
        viewer reader audience storyline arc time week people public crowd world everyone everybody individual member performer profession programme production series counter word maker team organisation ground front back context version form shape figure
        """);

    private static readonly FrozenSet<string> Qualities = Set(
        """
        real actual original very roughly certain particular various respective overall eventual initial entire complete whole famous popular well-known well known young old little big great large small main
        finally eventually supposedly apparently reportedly originally already during against upon towards toward onto beside besides alongside among amongst throughout across through behind via
        """);

    public static bool Has(string word) => !PlainWords.Has(word) && word != "showing" && (Stemmed.Contains(Stems.Of(word)) || Nouns.Contains(Stems.Of(word)) || Qualities.Contains(Stems.Of(word)));

    /// <summary>The question with nothing of them to be borne out; null where it holds none, or hardly anything else, or asks for yes or no, which then would be said of less than was asked.</summary>
    public static QuestionPart? Without(QuestionPart part)
    {
        if (part.Opening.Wanted == Wanted.YesOrNo) return null;
        ImmutableArray<int> rest = [.. part.Content.Where(at => !Has(part.Words[at].Text) || IsAskedFor(part, at) || part.Words[at].IsCapital || part.Words[at].IsQuoted)];
        return rest.Length == part.Content.Length || (rest.IsEmpty && !part.Words.Any(word => word.Text is "name" or "called" or "title")) ? null : part with { Content = rest, IsLight = true };
    }

    /// <summary>"Which position does he play?" What is asked for is not light; a performer is somebody, and somebody is always asked for.</summary>
    private static bool IsAskedFor(QuestionPart part, int at) => IsManner(part, at) ||
        at == part.Opening.To && at > 0 && part.Words[at - 1].Text is "which" or "what" or "many" or "much" && Nouns.Contains(part.Words[at].Stem) && part.Words[at].Text is not ("performer" or "member" or "word" or "sum" or "amount" or "individual");

    /// <summary>"On purpose", "in public": without an article and at the end, it says how.</summary>
    private static bool IsManner(QuestionPart part, int at) =>
        at == part.Words.Length - 1 && at > 1 && Nouns.Contains(part.Words[at].Stem) && part.Words[at - 1].Text is "on" or "in" or "at" or "for" or "by" or "from" or "under";

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
