using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Titles;

/// <summary>"The title of the episode in which Nick comes out": the episode that a source names, and its title before it.</summary>
internal sealed class TitleByEvent(FactStore store, NameLexicon lexicon, QuestionReadings readings, SideQuestion question, string heading, Lens lens)
{
    private static readonly FrozenSet<string> Relatives = FrozenSet.Create("where", "with", "when", "that", "featuring", "about", "which", "having", "has", "containing");

    /// <summary>Null where no title is asked, or no source names the episode.</summary>
    public Answer? Find(QuestionPart part)
    {
        if (Guards.RefusalOf(part) is not null || (Happening(part) ?? Described(part)) is not { } bare) return null;
        if (question.AsItStands(readings.Read(bare)) is not { Outcome: Outcome.Answered, Lead.Statements: [var told, ..] } happened) return null;
        var episode = new[] { told.Subject, told.Value.EntityId }.OfType<string>().FirstOrDefault(id => lexicon.KindOf(id) == EntityKind.Episode);
        return episode is not null && new EpisodeTitle(store, lexicon, heading, lens).Of(episode) is { } title ? SeveralAnswers.Join([title, happened with { Lines = [], Earlier = [] }]) with { Title = heading } : null;
    }

    /// <summary>"The Christmas episode": told by a word before it, which no position in its season is.</summary>
    public static bool IsDescribed(QuestionPart part) => DescribedAt(part) is not null;

    private static (int From, int To)? DescribedAt(QuestionPart part)
    {
        var episode = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text == "episode" && !part.IsNamed(at), -1);
        var from = episode;
        while (from > 0 && part.Content.Contains(from - 1) && !part.Words[from].IsAfterComma) from--;
        var isAsked = part.Opening.Wanted == Wanted.Anything && part.Words.Where((word, at) => EpisodeTitle.Asking.Contains(word.Text) && word.Text != "number" && !part.IsNamed(at) && (at < from || at > episode)).Any();
        return isAsked && from > 0 && from < episode && part.Words[from - 1].Text is "the" or "that" && Enumerable.Range(from, episode - from).All(at => !EverydayWords.IsIdle(part, at) && !Positions.Contains(part.Words[at].Text)) ? (from, episode) : null;
    }

    private static readonly FrozenSet<string> Positions = FrozenSet.Create("first", "last", "final", "opening", "closing", "next", "previous", "middle", "longest", "shortest", "latest", "newest", "premiere", "pilot", "finale");

    /// <summary>"Which episode christmas", of the season that is named beside it.</summary>
    private static ImmutableArray<Word>? Described(QuestionPart part)
    {
        if (DescribedAt(part) is not var (from, to)) return null;
        var season = part.Mentions.FirstOrDefault(mention => mention is { Kind: EntityKind.Season, Length: > 0 });
        return [Word.Of("which", part.Words[0]) with { IsCapital = false }, Word.Of("episode", part.Words[to]), .. part.Words[from..to], .. season is null ? [] : part.Words[season.From..season.To]];
    }

    /// <summary>The question that finds the episode, "which episode nick comes out". Null where no title is asked, or of no episode that is told by what happens in it.</summary>
    private static ImmutableArray<Word>? Happening(QuestionPart part)
    {
        var words = part.Words;
        var episode = Enumerable.Range(0, words.Length).FirstOrDefault(at => words[at].Text == "episode" && !part.IsNamed(at), -1);
        var title = Enumerable.Range(0, words.Length).FirstOrDefault(at => EpisodeTitle.Asking.Contains(words[at].Text) && !part.IsNamed(at), -1);
        if (episode < 0 || title < 0 || part.Opening.Wanted is not (Wanted.Anything or Wanted.YesOrNo or Wanted.Where or Wanted.When)) return null;
        var from = episode + 1;
        while (from < words.Length && (EpisodeTitle.Asking.Contains(words[from].Text) || words[from].Text is "is" or "it" or "the" or "one")) from++;
        var isIn = from + 1 < words.Length && words[from].Text == "in" && words[from + 1].Text is "which" or "what";
        if (isIn) from++;
        if (from >= words.Length || !Relatives.Contains(words[from].Text)) return null;
        from++;
        // "..., what is it called" comes after what happens.
        var to = from;
        while (to < words.Length && !(EpisodeTitle.Asking.Contains(words[to].Text) && to == words.Length - 1) && !(words[to].IsAfterComma && PlainWords.Openers.Contains(words[to].Text))) to++;
        if (!Enumerable.Range(from, to - from).Any(at => part.Content.Contains(at) || part.IsNamed(at))) return null;
        return [Word.Of("which", words[0]) with { IsCapital = false }, Word.Of("episode", words[episode]), .. words[from..to]];
    }
}
