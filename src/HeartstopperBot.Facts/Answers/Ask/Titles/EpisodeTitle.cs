using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Titles;

/// <summary>"What is the last episode of season 3 called?", "which season and number is the one titled Heat?": title, season and number of an episode stand in one statement.</summary>
internal sealed class EpisodeTitle(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    public static readonly FrozenSet<string> Asking = FrozenSet.Create("title", "titles", "titled", "name", "named", "called", "number");

    /// <summary>What may stand beside an episode when nothing but its name and its place is asked.</summary>
    private static readonly FrozenSet<string> Around = FrozenSet.Create("episode", "episodes", "season", "seasons", "order", "place", "position", "last", "final", "run", "comes", "come", "came", "following", "follows", "opener", "finale");

    /// <summary>Null where the question asks for something else.</summary>
    public Answer? Find(QuestionPart part)
    {
        if (part.Opening.Wanted != Wanted.Anything || part.Mentions.Select(mention => mention.Id).Distinct().ToArray() is not [var episode] || part.Mentions[0].Kind != EntityKind.Episode) return null;
        return IsOnlyNaming(part) && IsAsked(part) ? Of(episode) : null;
    }

    /// <summary>Null where no source gives a title.</summary>
    public Answer? Of(string episode)
    {
        var titles = Ranking.Rank(store.StatementsAbout(episode, EpisodeSeasons.Title, lens)).Where(title => title.IsLeading).ToArray();
        if (titles is not [var title, ..]) return null;
        var draft = new AnswerDraft(store, lens);
        draft.NoteHeldBack(episode, EpisodeSeasons.Title);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Wording.Of(title.Statement, lexicon), title.Status, title.Statement), store.FindEntity(episode));
    }

    private static bool IsOnlyNaming(QuestionPart part) => part.Words.Where((word, at) => !part.IsNamed(at)).All(word => PlainWords.Has(word.Text) || Asking.Contains(word.Text) || Around.Contains(word.Text) || EverydayWords.IsChat(word.Text));

    /// <summary>"Its title", "which number", "which episode comes after it".</summary>
    private static bool IsAsked(QuestionPart part) =>
        part.Words.Where((word, at) => Asking.Contains(word.Text) && !part.IsNamed(at)).Any()
        || part.Words.Where((word, at) => at > 0 && part.Words[at - 1].Text is "which" or "what" && (word.Text is "episode" or "season" || part.Mentions.Any(mention => mention.From == at && mention.Length > 1))).Any();
}
