using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>
/// Topics that two words name together wherever they stand: "the last day of the shoot", "the shoot ended". Each kind of word is a class, so that a wording that nobody thought of is understood too.
/// </summary>
internal static class TopicPairs
{
    private static readonly FrozenSet<string> Making = Class("filming filmed shoot shoots shooting shot photography production camera cameras roll rolled rolling");
    private static readonly FrozenSet<string> Starting = Class("begin begins began begun beginning start starts started starting commence commenced commences kick first launch launched");
    private static readonly FrozenSet<string> Ending = Class("end ends ended ending finish finishes finished wrap wraps wrapped last final over complete completed done conclude concluded stop stopped");
    private static readonly FrozenSet<string> Span = Class("duration length long longer time period weeks days months span last lasted lasts take took");
    private static readonly FrozenSet<string> Parts = Class("episode episodes installment installments chapter chapters");
    private static readonly FrozenSet<string> Extent = Class("long length duration minutes runtime run running last lasts");
    private static readonly FrozenSet<string> Watchers = Class("audience audiences viewer viewers public fans user users");
    private static readonly FrozenSet<string> Sizes = Class("big large huge size");
    private static readonly FrozenSet<string> Ages = Class("old age aged younger");
    private static readonly FrozenSet<string> Seeing = Class("watch watching see");
    private static readonly FrozenSet<string> Marks = Class("score scores rate rated rating ratings percent percentage share tomatoes mark marks approval gave give");
    private static readonly FrozenSet<string> Lists = Class("netflix list chart charts top10 ranking rankings hit");
    private static readonly FrozenSet<string> Places = Class("place spot position rank ranked number high land landed peak peaked reach reached");
    private static readonly FrozenSet<string> Debuts = Class("first debut breakthrough newcomer before experience");
    private static readonly FrozenSet<string> Parting = Class("role part acted acting job thing screen gig");

    private static readonly ImmutableArray<(string Topic, FrozenSet<string> One, FrozenSet<string> Other)> All =
    [
        ("filming began", Making, Starting),
        ("filming ended", Making, Ending),
        ("length of filming", Making, Span),
        ("length of episodes", Parts, Extent),
        ("audience score", Watchers, Marks),
        ("place in charts", Lists, Places),
        ("viewing", Watchers, Sizes),
        ("age rating", Ages, Seeing),
        ("first role", Parting, Debuts),
    ];

    public static IEnumerable<TopicMention> In(IReadOnlyList<Word> words)
    {
        foreach (var (id, ones, others) in All)
        {
            if (!words.Any(word => ones.Contains(word.Text)) || !words.Any(word => others.Contains(word.Text))) continue;
            for (var at = 0; at < words.Count; at++)
            {
                if (ones.Contains(words[at].Text) || others.Contains(words[at].Text)) yield return new TopicMention(Topics.Get(id), at, 1) { Words = 2 };
            }
        }
    }

    /// <summary>Whoever writes one of these means it.</summary>
    public static bool Knows(string word) => All.Any(pair => pair.One.Contains(word) || pair.Other.Contains(word));

    private static FrozenSet<string> Class(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
