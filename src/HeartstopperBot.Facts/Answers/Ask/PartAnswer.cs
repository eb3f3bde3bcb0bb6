using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Claims;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Titles;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>The answer to one question that has been read; null where no statement bears it out.</summary>
internal sealed class PartAnswer(FactAnswers answers, NameLexicon lexicon, QuestionPart asked, string heading, Lens lens)
{
    private const int MostFound = 60;
    private const int MostSplit = 12;

    private static readonly ImmutableArray<string> Together = ["brother", "sister", "relatives", "friends", "partner", "mother", "father"];

    private readonly FactStore _store = answers.Store;

    public Answer? Find()
    {
        if (asked.IsOfAnotherShow || Asks.IsOpenWhose(asked) || Asks.ForFormerRelative(asked)) return null;
        if (new TitlePositions(answers, lexicon, heading, lens).Find(asked) is var (named, dated)) return dated ?? new PartAnswer(answers, lexicon, named, heading, lens).Find();
        if (asked.HasUnknownNumber || (asked.Mentions.Length > 4 && asked.Content.IsEmpty && asked.Mentions.DistinctBy(mention => mention.Id).Count() * 2 < asked.Mentions.Length)) return null;
        if (!asked.HasPerson && !asked.HasCharacter && asked.Words.Where((word, at) => PlainWords.Pronouns.Contains(word.Text) && !asked.IsNamed(at)).Any()) return null;
        if (EpisodePlaces.LeavesOpen(asked)) return null;
        if (IsOfSomebodyElse(asked)) return null;
        var (part, settled) = ResolveRelations(asked);
        if (settled is not null) return settled;
        if (part.Mentions.FirstOrDefault(mention => mention.IsUnclear) is { } unclear) return WhichOne(part, unclear);
        var lookups = new Lookups(answers, lexicon, part, lens);
        return new EpisodeTitle(_store, lexicon, heading, lens).Find(part) ?? new NotThere(_store, lexicon, heading, lens).Find(part) ?? new EpisodesMade(_store, lexicon, heading, lens).Find(part) ?? lookups.Find() ?? new SeasonCount(_store, lexicon, lens).Find(part, heading) ?? FromStatements(part) ?? ByRole(part) ?? Split(part) ?? lookups.List() ?? OfTheirPlace(part) ?? new Successor(_store, lexicon, heading, lens).Find(part);
    }

    /// <summary>"Nick's mum" is whoever a source states or people call so; who plays her is then answered with the relation in it.</summary>
    private (QuestionPart Part, Answer? Settled) ResolveRelations(QuestionPart part)
    {
        foreach (var mention in part.Mentions.Where(mention => mention.Relation is not null))
        {
            var found = answers.WhoPlays(mention.Relation!, lens);
            // "Tori's new friend in season 3" is whoever sources name; a season says of others whether they are in it at all.
            var isNew = part.Words[mention.From..mention.To].Any(word => word.Text == "new") && part.Content.IsEmpty && part.Mentions.All(other => other == mention || other.Kind is EntityKind.Season or EntityKind.Film);
            if (isNew && found.Outcome == Outcome.Answered && part.Opening.Wanted == Wanted.Who) return (part, found);
            var isCasting = part.Content.All(at => part.Topics.Any(topic => topic.Topic.Id is "plays" or "cast" && at >= topic.From && at < topic.From + topic.Length));
            if (found.Outcome == Outcome.NoSource && isCasting && TheOtherWay(mention) is { } sibling) return (part, sibling);
            if (part.Mentions.Length == 1 && isCasting && !AskedFor.IsDenied(part) && !Asks.ForUnnamedDeed(part) && part.Opening.Wanted is Wanted.Who or Wanted.Anything) return (part, found.Outcome is Outcome.Answered or Outcome.NoSource ? found : null);
            // Several friends are nobody in particular.
            var isOwner = Relations.Parse(mention.Relation!)!.Owners.SelectMany(name => lexicon.Find(name)).Any(owner => owner.EntityId == found.About?.Id);
            if (found.About is not { Kind: EntityKind.Character } relative || isOwner || found.Lines.Length == 0 && found.Outcome == Outcome.NoSource) return (part, found with { Outcome = Outcome.NoSource });
            var entry = mention.Meant with { EntityId = relative.Id, Label = relative.Label, Name = relative.Label, Kind = relative.Kind };
            part = part with { Mentions = part.Mentions.Replace(mention, mention with { Meanings = [entry], Relation = null }) };
        }

        return (part, null);
    }

    /// <summary>"What is he to Charlie?" He is not Charlie.</summary>
    private static bool IsOfSomebodyElse(QuestionPart part) =>
        part.Words.Any(word => word.Text is "he" or "she") && part.Mentions is [{ Kind: EntityKind.Character, Length: > 0, From: > 1 } only] && part.Words[only.From - 1].Text == "to" && PlainWords.Pronouns.Contains(part.Words[only.From - 2].Text);

    /// <summary>"The headmaster at Truham": where somebody is to be found need not be told again where a source says that they belong there.</summary>
    private Answer? OfTheirPlace(QuestionPart part)
    {
        var place = part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.School && mention.Length > 0 && mention.From > 1 && part.Words[mention.From - 1].Text is "at" or "of" or "from" or "in");
        // "The Truham headmaster".
        if (part.Mentions.FirstOrDefault(mention => mention is { Kind: EntityKind.School, Length: > 0 } && part.Mentions.Any(other => other.Kind == EntityKind.Character && other.Length > 0 && other.From == mention.To)) is { } before) place = before;
        if (place is null || part.Mentions.FirstOrDefault(mention => mention.Kind == EntityKind.Character && (mention.To == place.From - 1 || (mention.From == place.To && mention.Length > 0))) is not { } somebody) return null;
        var belongs = _store.StatementsAbout(somebody.Id, null, lens).Any(said => said.Value.EntityId == place.Id || StatementWords.Tell(lexicon.WordsOf(said), place.Meant.Name));
        return belongs ? new PartAnswer(answers, lexicon, part with { Mentions = part.Mentions.Remove(place), Words = part.Words }, heading, lens).Find() : null;
    }

    /// <summary>"David's brother": David is stated to be the brother of Nick, who is not known to be a sister.</summary>
    private Answer? TheOtherWay(Mention mention)
    {
        var property = Relations.Parse(mention.Relation!)!.Relation.Properties;
        if (property is not ["brother" or "sister"] || asked.Mentions.Length > 1) return null;
        var other = property[0] == "brother" ? "sister" : "brother";
        var stated = new[] { "brother", "sister" }.SelectMany(sibling => _store.StatementsWithValue(mention.Id, sibling, lens)).Where(Ranking.IsSupported)
            .Where(said => property[0] == "sister" ? _store.StatementsWithValue(said.Subject, "sister", lens).Any() : !_store.StatementsWithValue(said.Subject, other, lens).Any()).ToArray();
        if (stated is not [var only]) return null;
        var draft = new AnswerDraft(_store, lens);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(Wording.Of(only, lexicon), Ranking.Rank([only])[0].Status, only), _store.FindEntity(only.Subject));
    }

    private Answer WhichOne(QuestionPart part, Mention unclear)
    {
        var choices = _store.FindEntities([.. unclear.Meanings.Select(meaning => meaning.EntityId)]);
        var typed = string.Join(' ', part.Words.Skip(unclear.From).Take(unclear.Length).Select(word => word.Text));
        var lead = new CitedText(Phrases.Fits(typed, [.. choices.Select(choice => choice.Label)]), []);
        return new AnswerDraft(_store, lens).Finish(heading, Outcome.SeveralMeanings, lead) with { Choices = [.. choices] };
    }

    private Answer? FromStatements(QuestionPart part)
    {
        var counterparts = Counterparts(part);
        var pool = Pool(part, counterparts);
        if (new Naming(_store, lexicon, heading, lens).Find(part, pool) is { } name) return name;
        if (part.Mentions.Length == 1 && Asks.ForDescription(part) && part.Content.All(at => Description.OnlyRelates(part, at)) && !Leanings.AsksForTitle(part)) return new Description(_store, lexicon, heading, lens).Of(part.Mentions[0], pool, part.Words.Any(word => word.Text is "play" or "plays" or "character" or "portray"));

        var evidence = new Evidence(part, lexicon, counterparts, pool);
        var found = pool.Select(evidence.Score).OfType<Scored>().OrderByDescending(scored => scored.Score).ToImmutableArray();
        if (found.IsEmpty && new AwardsOfSeason(_store, lexicon, lens).Of(part, pool) is var (ofShow, prizes))
        {
            (part, pool) = (ofShow, [.. prizes]);
            evidence = new Evidence(part, lexicon, counterparts, pool);
            found = [.. pool.Select(evidence.Score).OfType<Scored>().OrderByDescending(scored => scored.Score)];
        }

        return found.IsEmpty ? new Contradiction(_store, lexicon, heading, lens).Find(part, pool, counterparts) : new StatementAnswer(_store, lexicon, heading, lens).Of(part, found, pool);
    }

    /// <summary>"Who plays Charlie's therapist?": whoever a source calls so.</summary>
    private Answer? ByRole(QuestionPart part)
    {
        if (part.Opening.Wanted is not (Wanted.Who or Wanted.Anything) || part.Mentions is not [{ Kind: EntityKind.Character } owner] || !part.Words[owner.To - 1].IsOwner) return null;
        var stems = part.Content.Where(at => !part.Topics.Any(topic => topic.Topic.Id is "plays" or "cast" && at >= topic.From && at < topic.From + topic.Length)).Select(at => part.Words[at].Stem).ToArray();
        if (stems.Length == 0 || stems.Length == part.Content.Length) return null;
        var called = Pool(part, []).Where(said => said.Property.Id == "role" && said.Subject != owner.Id && Ranking.IsSupported(said))
            .Where(said => lexicon.WordsOf(said) is var words && stems.All(words.Contains) && StatementWords.Of(owner.Meant.Name).All(words.Contains))
            .Select(said => said.Subject).Distinct().ToArray();
        return called is [var character] && answers.WhoPlays(character, lens) is { Outcome: Outcome.Answered } found ? found : null;
    }

    /// <summary>The actors of a character and the characters of an actor; the season and the show that an episode is part of.</summary>
    private Dictionary<string, ImmutableArray<string>> Counterparts(QuestionPart part)
    {
        var counterparts = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var meaning in part.Mentions.SelectMany(mention => mention.Meanings))
        {
            if (meaning.Kind == EntityKind.Character)
                counterparts[meaning.EntityId] = [.. Ranking.Rank(_store.StatementsAbout(meaning.EntityId, CastingReader.PlayedBy, lens)).Where(one => one.IsLeading).Select(one => one.Statement.Value.EntityId!)];
            else if (meaning.Kind == EntityKind.Person)
                counterparts[meaning.EntityId] = [.. _store.StatementsWithValue(meaning.EntityId, CastingReader.PlayedBy, lens).Where(Ranking.IsSupported).Select(one => one.Subject)];
            else if (meaning.Kind == EntityKind.Episode)
                counterparts[meaning.EntityId] = [.. _store.StatementsAbout(meaning.EntityId, EpisodeSeasons.Title, lens with { AsOf = null }).Select(EpisodeSeasons.SeasonOf).OfType<string>().Distinct(), .. lexicon.IdsOf(EntityKind.Series)];
        }

        return counterparts;
    }

    /// <summary>Everything that could answer: what is said about and with the names, and what full-text search finds.</summary>
    private List<Statement> Pool(QuestionPart part, Dictionary<string, ImmutableArray<string>> counterparts)
    {
        var ids = part.Mentions.SelectMany(mention => mention.Meanings.Select(meaning => meaning.EntityId)).Concat(counterparts.Values.SelectMany(others => others)).Distinct().ToArray();
        var pool = _store.StatementsAbout(ids, null, lens).Values.SelectMany(said => said).Concat(ids.SelectMany(id => _store.StatementsWithValue(id, null, lens)));
        if (part.Mentions.IsEmpty || part.Mentions.All(mention => mention.Kind is EntityKind.Season or EntityKind.Film))
            pool = pool.Concat(part.Topics.SelectMany(topic => topic.Topic.Properties.Take(4)).Distinct().SelectMany(property => _store.StatementsOf(property, lens)));

        if (part.Mentions.Any(mention => mention.Kind == EntityKind.Book)) pool = pool.Concat(_store.StatementsAbout("heartstopper-books", null, lens));
        // Where nothing is named, only the search finds what could answer: in other words, too.
        if (part.Mentions.IsEmpty && part.Topics.IsEmpty) pool = pool.Concat(_store.Search([.. part.Content.SelectMany(at => Synonyms.AllOf(part.Words[at].Stem)).Distinct()], MostFound, lens));
        var stems = part.Content.Select(at => part.Words[at].Stem).SelectMany(stem => Synonyms.SortsOf(stem).Prepend(stem)).Concat(part.Mentions.SelectMany(mention => StatementWords.Of(mention.Meant.Label))).Where(stem => stem.All(char.IsLetterOrDigit)).Distinct().ToArray();
        return [.. pool.Concat(_store.Search(stems, MostFound, lens)).DistinctBy(statement => statement.Id)];
    }

    /// <summary>"Besides Kit Connor", "according to her": of those nothing is asked.</summary>
    private static bool IsBeside(QuestionPart part, Mention mention) =>
        mention is { Length: > 0, From: > 1 } && mention.From <= part.Words.Length && (part.Words[mention.From - 1].Text is "besides" or "without" or "than" or "except" || (part.Words[mention.From - 2].Text, part.Words[mention.From - 1].Text) is ("according", "to") or ("apart" or "aside", "from") or ("instead", "of"));

    /// <summary>"Who plays Nick and Charlie?" is two questions where no statement is about both.</summary>
    private Answer? Split(QuestionPart part)
    {
        if (part.Mentions.Length < 2 || part.Mentions.Length > MostSplit || part.Words.Any(word => word.Text == "than" || (word.Text is "before" or "after" && part.Opening.Wanted == Wanted.YesOrNo))) return null;
        // "Are Nick and Charlie brothers?" is about both together.
        if (part.Opening.Wanted == Wanted.YesOrNo && part.Topics.Any(topic => Together.Contains(topic.Topic.Id))) return null;
        // "Which Alice Oseman book did Nick and Charlie appear in?" Of whom there are two is who is asked about.
        var kind = part.Mentions.GroupBy(mention => mention.Kind).FirstOrDefault(group => group.Count() > 1)?.Key ?? part.Mentions[0].Kind;
        var alike = part.Mentions.Where(mention => mention.Kind == kind).ToImmutableArray();
        if (alike.Length < 2 || alike.Skip(1).Any(mention => IsBeside(part, mention))) return null;

        var each = alike.Select(mention => new PartAnswer(answers, lexicon, part with { Mentions = [.. part.Mentions.Where(other => other == mention || other.Kind != kind)] }, mention.Meant.Label, lens).Find()).ToArray();
        return each.All(answer => answer is { Outcome: Outcome.Answered }) ? SeveralAnswers.Join([.. each.OfType<Answer>()]) : null;
    }
}
