using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>The forms in which a word is written: "released", "countries". Only what is done has forms of doing: there is no "animaling" that "animatins" could be a slip for.</summary>
internal static class WordForms
{
    private static readonly FrozenSet<string> Verbs =
        """
        absent achieve adapt afford allow announce appear appropriate arrive attend author award back base become befriend begin best bill binge book break bring call cancel career cash cast
        catch celebrate certificate chair change channel charge chart classify climb clip clock close coach collect combine come comment compete complete compose comprise conclude confirm
        consist continue copy correspond cost count cover create crowdfund crush date deal declare depart derive describe deviate differ direct disclose discover double draw drop employ
        engage enter exist experience explore face fate feature feel figure film finance find finish follow fork form friend full fund give grade hail head hear hire hold home honor host
        identify illustrate imprint include inspire instrument interest interview introduce invent issue kick know label land last launch lead learn leave light list live long look lose love
        make mark mastermind match mate move name network nominate number order originate page pair part partner past peak peek perform pick place plan platform play pledge plot pooch
        portray post premier premiere premise press preview price print prize produce programme progress project promise publish purchase quit quote raise rank rate read ready recap recast
        receive record release remark renew replace reprise return reveal review roll romance schedule school score scrap script sell serve service shift shop show sign sing single sneak
        sort source split sport spot stage stand star start state stay step stick stock stop store stream study stuff subject summarize tackle take talk teach tease tell think time total
        track turn type unveil update upload view voice watch work wrap write
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Itself first; only forms that share its stem.</summary>
    public static IEnumerable<string> Of(string word) => Written(word).Where(form => Stems.Of(form) == Stems.Of(word));

    private static IEnumerable<string> Written(string word)
    {
        yield return word;
        if (word[^1] != 's') yield return word[^1] == 'y' && !"aeiou".Contains(word[^2]) ? word[..^1] + "ies" : word + "s";
        if (!Verbs.Contains(word)) yield break;
        var bare = word[^1] == 'e' ? word[..^1] : word;
        var doubled = word[^1] is 'p' or 't' or 'n' && "aeiou".Contains(word[^2]) ? word + word[^1] : bare;
        yield return doubled + "ed";
        yield return doubled + "ing";
        yield return bare + "ed";
    }
}
