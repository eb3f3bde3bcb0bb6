using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>How surely the words of a question ask for the property of a statement.</summary>
internal sealed class TopicEvidence(QuestionPart part, NameLexicon lexicon)
{
    private static readonly ImmutableArray<string> OfTheirOwn = ["first role", "first appearance", "origin", "pronouns"];

    /// <summary>A longer wording says more surely what is meant, and the first property of a topic is the likeliest.</summary>
    public double? Weight(Statement statement, int at)
    {
        // What somebody did elsewhere is asked of somebody.
        if (statement.Property.Id is "career" or "earlier-work" && !part.HasPerson && !part.HasCharacter) return null;
        // Where one place lies is no answer about another.
        if (statement.Property.Id == "located-in" && !part.Mentions.Any(mention => mention.Id == statement.Subject)) return null;
        double? best = null;
        foreach (var mention in part.Topics)
        {
            if (at < mention.From || at >= mention.From + mention.Length || IsWithinLonger(mention) || RankIn(mention.Topic, statement, at) is not { } rank) continue;
            var weight = 1 + 0.8 * mention.Words - 0.25 * rank;
            if (best is null || weight > best) best = weight;
        }

        return best;
    }

    /// <summary>Topics that only plain words name ("called", "come out") do not decide, but lean; most of all those of the opening ("how long").</summary>
    public (double Sum, int Words) Hints(Statement statement)
    {
        var (sum, words) = (0.0, 0);
        foreach (var hint in part.Topics)
        {
            if (part.Content.Any(at => at >= hint.From && at < hint.From + hint.Length) || hint.Topic.Properties.IndexOf(statement.Property.Id) is not (>= 0 and var rank)) continue;
            var isOfOpening = hint.From >= part.Opening.From && hint.From < part.Opening.To;
            // "What kind of show": three words that only together say something.
            words = Math.Max(words, hint.Words > 2 ? 2 : 1);
            sum += Math.Max(0.1, (isOfOpening ? 2.1 : 0.7 * hint.Words) - (0.15 * rank));
        }

        return (sum, words);
    }

    /// <summary>"First role", "began as": what the words say together counts, not what one of them would alone.</summary>
    private bool IsWithinLonger(TopicMention one) => one.Words == 1 && part.Topics.Any(other => other.Words > 1 && other.Length > 1 && other.From <= one.From && one.From < other.From + other.Length && OfTheirOwn.Contains(other.Topic.Id) && (part.HasCharacter || other.Topic.Id != "first appearance"));

    /// <summary>A remark that gives a cause answers "why" in words of its own.</summary>
    private int? RankIn(Topic topic, Statement statement, int at)
    {
        // That something was announced answers when it was ordered only if it was the order.
        if (statement.Property.Id == "announced-on" && topic.Id != "announcing" && !Synonyms.Has(lexicon.WordsOf(statement), part.Words[at].Stem)) return null;
        // Who is in the cast need not be new.
        if (topic.Id == "newcomers" && statement.Property.Id == "cast-member" && part.Opening.Wanted == Wanted.YesOrNo && !topic.IsToldIn(lexicon.WordsOf(statement))) return null;
        // Why somebody is not back is why they are missing.
        if ((part.Opening is { Wanted: Wanted.Why, IsNegated: true } || (part.Opening.IsNegated && ValueNouns.AskForCause(part))) && topic.Id is "returning" or "cast" && statement.Property.Id == "absence-reason") return 0;
        // When it can be seen or bought is the day on which it comes out.
        if (part.Opening.Wanted == Wanted.When && statement.Property.Id is "release-date" or "trailer-date" && topic.Id is "watching" or "buying" or "publishing" && part.Words[at].Stem != "order") return 0;
        return topic.RankOf(statement.Property.Id) ?? (part.Opening.Wanted == Wanted.Why && (topic.Id != "absent" || topic.IsToldIn(lexicon.WordsOf(statement))) && topic.Properties.IndexOf(statement.Property.Id) is >= 0 and var rank ? rank : null);
    }
}
