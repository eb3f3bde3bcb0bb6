using HeartstopperBot.Facts.Answers.Ask;
using HeartstopperBot.Facts.Answers.Check;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Every question that can be put to a fact database. Safe for concurrent callers; an index of names is made when it is first needed.</summary>
public sealed class FactAnswers(FactStore store)
{
    private readonly KnownNames _names = new(store);

    public FactStore Store => store;

    /// <summary>The names that a reader may know. What lies beyond their line is neither found in it nor near anything.</summary>
    public NameIndex NamesWithin(Lens lens) => _names.Within(lens.Line);

    /// <param name="name">A character, an actor, a relation ("Nick's mum") or an entity's id.</param>
    public Answer WhoPlays(string name, Lens lens) => new WhoPlays(store, NamesWithin(lens)).Find(name, lens);

    /// <param name="season">Null or empty for the latest season with a cast.</param>
    public Answer Cast(string? season, CastGroup group, Lens lens) => new Cast(store, NamesWithin(lens)).List(season, group, lens);

    /// <param name="title">A season, the film or a book; null or empty for the newest whose release a source speaks of.</param>
    public Answer Release(string? title, Lens lens) => new Release(store, NamesWithin(lens)).Find(title, lens);

    /// <param name="name">A character, or a relation ("Nick's mum").</param>
    public Answer Character(string name, Lens lens) => new CharacterProfile(store, NamesWithin(lens)).Find(name, lens);

    /// <param name="name">Somebody of the cast or the crew.</param>
    public Answer Person(string name, Lens lens) => new PersonProfile(store, NamesWithin(lens)).Find(name, lens);

    /// <param name="season">A season or the film; null or empty for all of them.</param>
    public Answer Crew(string? season, Lens lens) => new Crew(store, NamesWithin(lens)).Find(season, lens);

    /// <param name="name">A prize, a person or a title; null or empty for all.</param>
    public Answer Awards(string? name, Lens lens) => new Awards(store, NamesWithin(lens)).Find(name, lens);

    /// <param name="title">The show, a season, the film or a book; null or empty for the show.</param>
    public Answer WhereToWatch(string? title, Lens lens) => new WhereToWatch(store, NamesWithin(lens)).Find(title, lens);

    /// <param name="season">A season or an episode; null or empty for all seasons.</param>
    public Answer Episodes(string? season, Lens lens) => new Episodes(store, NamesWithin(lens)).Find(season, lens);

    /// <param name="name">A book; null or empty for all of them.</param>
    public Answer Books(string? name, Lens lens) => new Books(store, NamesWithin(lens)).Find(name, lens);

    /// <param name="season">A season, the film, an episode or a song; null or empty for the whole show.</param>
    public Answer Music(string? season, Lens lens) => new Music(store, NamesWithin(lens)).Find(season, lens);

    /// <param name="season">A season, the film or a place; null or empty for the whole show.</param>
    public Answer Locations(string? season, Lens lens) => new Locations(store, NamesWithin(lens)).Find(season, lens);

    /// <param name="topic">Anything that has a name, a property ("release date"), or both; null or empty for orders, filming and releases.</param>
    public Answer Timeline(string? topic, Lens lens) => new Timeline(store, NamesWithin(lens)).Find(topic, lens);

    /// <param name="name">An id, a number ("001"), words of a title or a publisher; null or empty for all sources.</param>
    public Answer Sources(string? name, Lens lens) => new SourceList(store).Find(name, lens);

    /// <param name="question">Free text, one question or several. What no source says is not answered.</param>
    public Answer Ask(string question, Lens lens)
    {
        var answer = new AskEngine(this, _names.LexiconWithin(lens.Line)).Find(question, lens);
        if (answer.Outcome == Outcome.Answered || answer.HasHeldBack || lens.Line == SpoilerLine.All) return answer;

        // What is asked may be known only beyond the line: that, and nothing of it, is told.
        var isBeyond = Ask(question, lens with { Line = SpoilerLine.All }).Outcome == Outcome.Answered;
        return isBeyond ? answer with { HasHeldBack = true, Notes = answer.Notes.Add(new CitedText(Phrases.ThereIsMore(lens), [])) } : answer;
    }

    /// <param name="message">Anything that somebody wrote; only claims about the show are looked at.</param>
    public MessageCheck Check(string message, Lens lens) => new CheckEngine(store, _names.LexiconWithin(lens.Line), _names.LexiconWithin(SpoilerLine.All)).Check(message, lens);

    /// <summary>What was said of a message that is not at hand any more: the statements against which it was held, as far as the lens lets them be known.</summary>
    public Answer Told(IEnumerable<string> statementIds, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        var lines = Ranking.Rank(statementIds.Distinct().Select(id => store.FindStatement(id, lens)).OfType<Statement>()).Select(ranked => draft.Line(ranked)).ToArray();
        var lead = new CitedText(lines.Length > 0 ? Phrases.CheckedAgainst : Phrases.CheckedAgainstNothing, []);
        return draft.Finish(Phrases.WhatIsClaimed, lines.Length > 0 ? Outcome.Answered : Outcome.NotFound, lead, lines: lines);
    }

    /// <summary>A question for the quiz; see <see cref="Answers.Quiz.Ask"/>.</summary>
    public QuizQuestion? QuizQuestion(string? season, int seed, IReadOnlySet<string> skipped, Lens lens) => new Quiz(store).Ask(season, seed, skipped, lens);

    /// <summary>Whether a guess is right; see <see cref="Answers.Quiz.Judge"/>.</summary>
    public QuizVerdict? JudgeQuiz(QuizKey key, string option, Lens lens) => new Quiz(store).Judge(key, option, lens);

    /// <summary>
    /// What the typed text may mean, best first, for autocomplete. A name such as "Nick's boyfriend" is known only to readers whose line lets them know it.
    /// </summary>
    /// <param name="kinds">Null for all.</param>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit, IReadOnlyCollection<EntityKind>? kinds, Lens lens)
    {
        var names = NamesWithin(lens);
        var found = names.Find(typed, limit, kinds);
        var meant = Relations.WithoutHalfTyped(typed, found);
        // Where one of them is left out, another may stand behind them.
        if (meant.Count < found.Count) meant = Relations.WithoutHalfTyped(typed, names.Find(typed, limit * 2, kinds));
        return [.. meant.Take(limit).Select(match => new Suggestion(match.Entry.EntityId, match.Entry.Label, match.Entry.Kind))];
    }

    /// <summary>Sources that the typed text may mean, newest first.</summary>
    public IReadOnlyList<Source> SuggestSources(string typed, int limit, Lens lens)
    {
        var sources = store.Sources(lens);
        return [.. (string.IsNullOrWhiteSpace(typed) ? sources : SourceList.Named(typed, sources)).Take(limit)];
    }

    /// <summary>Properties that the typed text may mean, for a topic.</summary>
    public static IReadOnlyList<Property> SuggestProperties(string typed, int limit) => [.. TimelineTopic.Suggest(typed).Take(limit)];
}

/// <summary>A name to choose: "Nick Nelson · character".</summary>
public sealed record Suggestion(string EntityId, string Label, EntityKind Kind);
