using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>Words that say the same in questions about a show and in what sources say of it.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Groups = new[]
    {
        "film shoot record", "film movie", "audition tape try", "money cash pound fund", "opening launch debut first", "drawn animate", "town city place", "seaside beach coast", "replace stand", "beach seaside coast sea", "audience viewer", "together romance couple relationship date", "premiere release come", "begin start open", "end finish wrap conclude complete", "mother mum mom", "father dad", "child kid", "pick choose select", "replace recast", "win receive get take",
        "picture photograph", "gong award trophy prize", "composer compose", "tune song melody", "debut premiere first", "final last end close", "nod nominate nomination", "renew order commission", "actor performer star", "job work role", "snag win", "scoop win", "honour award", "flick film movie", "photo photograph picture", "instalment chapter part", "therapist counsellor", "college university school academy", "invent create", "say tell", "show display", "big large", "scared afraid", "buddy friend mate",
        "song track music", "headteacher headmaster head principal", "boyfriend couple", "girlfriend couple", "date couple", "trip journey", "drama series show", "sale sell copy", "prize award", "diary schedule busy",
        "bully bullied", "raise backer pledge", "hold hand", "replace place", "reach meet hit", "plan expect intend", "usa america american", "uk britain british england pound", "originally first", "coach teacher", "star cast", "rise increase jump boost climb grow soar surge", "fall drop decrease decline", "knock displace dethrone overtake topple", "top number", "live move", "beat defeat lose", "kid teenager", "cinematographer cinematography photography photograph camera", "editor edit", "animator animate animation", "supervisor supervise", "use stand", "cinema theatre theater", "fictional invent real", "exam test", "percent percentage", "therapist therapy", "voice play",
    }.Select(group => group.Split(' ').Select(Stems.Of).ToArray())
        .SelectMany(group => group.Select(word => (word, group)))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.group).Distinct().ToArray());

    /// <summary>Who asks for the one on the left is answered by any on the right; not the other way round.</summary>
    private static readonly FrozenDictionary<string, string[]> Sorts = new[]
    {
        "sport rugby football netball hockey tennis athletics cricket running", "instrument drums guitar piano bass violin cello keyboard", "subject art maths english history science music drama pe",
        "shoot cinematographer cinematography", "pe rugby sport", "animal dog cat", "meal dinner lunch breakfast", "language french english spanish",
    }.Select(row => row.Split(' ').Select(Stems.Of).ToArray()).ToFrozenDictionary(row => row[0], row => row[1..]);

    public static bool Has(HashSet<string> words, string stem) =>
        words.Contains(stem) || DoersOf(stem).Any(words.Contains) || (Sorts.TryGetValue(stem, out var sorts) && sorts.Any(words.Contains)) || (Groups.TryGetValue(stem, out var alike) && alike.Any(words.Contains));

    /// <summary>Who teaches is a teacher, who edits an editor.</summary>
    private static IEnumerable<string> DoersOf(string stem)
    {
        if (stem.Length < 4) return [];
        return stem[^2..] is "er" or "or" ? [stem[..^2], stem[..^1]] : [stem + "er", stem + "or", stem + "r"];
    }
}
