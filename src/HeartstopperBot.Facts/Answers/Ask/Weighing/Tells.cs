using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>Whether a statement tells what one of the questions of <see cref="Asks"/> wants.</summary>
internal static class Tells
{
    private static readonly ImmutableArray<string> Speaking = [.. "say tell explain describe hint promise confirm acknowledge reveal hope expect share joke admit thank want like".Split(' ').Select(Stems.Of)];

    public static bool Absence(Statement statement) =>
        statement.Property.Id is "absent-from" or "absence-reason" || (statement.Property.Id != "cast-member" && StatementWords.AreNegated(Ranking.Voice(statement).Says));

    /// <summary>Of a question that is not borne out word by word at least the kind of the answer must be plain: a day for when, and a day for nothing else, no name for how.</summary>
    public static bool Plainly(QuestionPart part, Statement statement, NameLexicon lexicon) => part.Opening.Wanted switch
    {
        Wanted.When => statement.Value.Kind is ValueKind.Date or ValueKind.NotAnnounced || statement.Property.Id is "birthday" or "update-rhythm" or "release-pattern",
        Wanted.Anything when part.Words[part.Opening.From].Text == "how" => statement.Value.Kind != ValueKind.Entity && statement.Value.Kind != ValueKind.Date,
        Wanted.Anything when part.Opening.To < part.Words.Length && AnswerTypes.IsSpecificPlace(part.Words[part.Opening.To].Stem) => lexicon.TellsKind(statement, EntityKind.Place, [.. part.Mentions.Select(mention => mention.Id)]) || lexicon.NamesAnyOf(EntityKind.Place, Ranking.Voice(statement).Says) || lexicon.NamesAnyOf(EntityKind.School, Ranking.Voice(statement).Says),
        Wanted.Anything => statement.Value.Kind != ValueKind.Date,
        _ => true,
    };

    /// <summary>By a thing of that kind, or by a word with a capital letter that the question does not have and that is no other thing's name.</summary>
    /// <param name="noun">Where it stands whose name is asked for.</param>
    public static bool Name(QuestionPart part, int noun, Statement statement, NameLexicon lexicon)
    {
        var (kinds, says) = (AnswerTypes.KindsOf(part.Words[noun].Stem), Ranking.Voice(statement).Says);
        // Those who make music together are kept as people.
        if (part.Words[noun].Stem is "band" or "duo" or "group") kinds = kinds.Add(EntityKind.Person);
        var isOfKind = new[] { statement.Value.EntityId, statement.Subject }.OfType<string>().Any(id => part.Mentions.All(mention => mention.Id != id) && lexicon.KindOf(id) is { } kind && kinds.Contains(kind));
        if (isOfKind || (kinds.IsEmpty && (statement.Value.Kind == ValueKind.Entity || IsOfSomebodyElse(part, statement, lexicon))) || kinds.Any(kind => lexicon.NamesAnyOf(kind, says))) return true;
        // Of what it does not tell it gives no name either.
        if (!Synonyms.Has(lexicon.WordsOf(statement), part.Words[noun].Stem)) return false;
        var asked = part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' ').Concat(mention.Meant.Name.Split(' '))).Concat(part.Words.Select(word => word.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return says.Split([' ', ',', '.', ';', ':', '"'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Any(word => char.IsUpper(word[0]) && !(word.Length > 1 && word.All(char.IsUpper)) && !AskedDay.IsMonth(word.ToLowerInvariant()) && word is not ("Volume" or "Season" or "Episode" or "Year" or "Netflix" or "I") && !asked.Contains(word.Split('\'')[0]) && !lexicon.IsNameOfAnother(word.Split('\'')[0], kinds));
    }

    /// <summary>One that the question does not name itself.</summary>
    public static bool Place(QuestionPart part, Statement statement, NameLexicon lexicon) =>
        (statement.Value.EntityId is { } id && lexicon.KindOf(id) is EntityKind.Place or EntityKind.School && part.Mentions.All(mention => mention.Id != id))
        || lexicon.NamesOneOf([EntityKind.Place, EntityKind.School], [.. part.Mentions.Select(mention => mention.Id)], Ranking.Voice(statement).Says);

    /// <summary>"Geoff is Charlie's therapist."</summary>
    private static bool IsOfSomebodyElse(QuestionPart part, Statement statement, NameLexicon lexicon) =>
        lexicon.KindOf(statement.Subject) is EntityKind.Character or EntityKind.Person && part.Mentions.All(mention => mention.Id != statement.Subject);

    public static bool Role(QuestionPart part, Statement statement, NameLexicon lexicon) =>
        OfRoles.Contains(statement.Property.Id) || new[] { statement.Subject, statement.Value.EntityId }.OfType<string>().Any(id => lexicon.KindOf(id) == EntityKind.Character)
        || (part.Words.Any(word => word.Text == "role") && OneThing.IsDeedOf(part, statement));

    /// <summary>Remarks that may say as whom somebody was cast, or for what.</summary>
    private static readonly ImmutableArray<string> OfRoles = ["casting", "role", "career", "said", "plot", "trait", "background", "announced-on"];

    /// <summary>What is left out, be it named or by its kind: "the executive producers".</summary>
    public static bool OfLeftOut(QuestionPart part, Statement statement, NameLexicon lexicon) =>
        part.LeftOut.Any(id => statement.Subject == id || statement.Value.EntityId == id || (lexicon.LabelOf(id) is { } label && label.Split(' ').Any(name => name.Length > 2 && Ranking.Voice(statement).Says.Contains(name, StringComparison.Ordinal))))
        || (!part.LeftOutWords.IsEmpty && StatementWords.Of(statement.Property.Label).All(part.LeftOutWords.Contains));

    /// <summary>"A Billie Eilish track": a name that the question has not, before what kind of music it is or after "by".</summary>
    public static bool WhoseMusic(QuestionPart part, Statement statement)
    {
        var said = Ranking.Voice(statement).Says.Split([' ', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        var asked = part.Words.Select(word => word.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var at = 1; at < said.Length; at++)
        {
            var (word, before) = (said[at], said[at - 1]);
            if (Stems.Of(word.ToLowerInvariant()) == part.Words[part.Opening.To].Stem && char.IsUpper(before[0]) && at > 1 && !asked.Contains(before)) return true;
            if (before == "by" && char.IsUpper(word[0]) && !asked.Contains(word)) return true;
        }

        return false;
    }

    public static readonly ImmutableArray<string> Beginnings = [.. "first debut newcomer new fresh straight graduate begin start once".Split(' ').Select(Stems.Of)];

    public static readonly ImmutableArray<string> Writing = [.. "write wrote written writer author pen".Split(' ').Select(Stems.Of)];

    private static readonly ImmutableArray<string> AtPlaces = ["at", "in", "from", "near", "around", "outside"];

    /// <summary>"From Los Angeles", "at the Pinewood studios", but not "in two days" nor "in April".</summary>
    public static bool Somewhere(Statement statement)
    {
        var said = Ranking.Voice(statement).Says.Split([' ', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        return said.Where((word, at) => AtPlaces.Contains(word) && said.Skip(at + 1).Take(2).Any(next => char.IsUpper(next[0]) && !AskedDay.IsMonth(next.ToLowerInvariant())) || Stems.Of(word.ToLowerInvariant()) is "set" or "studio" or "location").Any();
    }

    private static readonly ImmutableArray<string> Changes = [.. "before after from leave left move change transfer switch replace previous previously former formerly once used first over instead follow succeed".Split(' ').Select(Stems.Of)];

    /// <summary>That one came after the other.</summary>
    public static bool Change(Statement statement, NameLexicon lexicon) => lexicon.WordsOf(statement).Overlaps(Changes);

    /// <summary>That somebody is called Hope is none, nor what is said of somebody.</summary>
    public static bool Speech(QuestionPart part, Statement statement)
    {
        if (statement.Value.Kind == ValueKind.Entity || Ranking.Voice(statement).Says.Contains(" said to ", StringComparison.Ordinal)) return false;
        var names = part.Mentions.SelectMany(mention => StatementWords.Of(mention.Meant.Label)).ToHashSet();
        return StatementWords.Of(Ranking.Voice(statement).Says).Any(word => Speaking.Contains(word) && !names.Contains(word));
    }

    public static bool WordsOf(QuestionPart part, Mention speaker, Statement statement)
    {
        if (statement.Property.Id == "said") return statement.Subject == speaker.Id;
        var says = Ranking.Voice(statement).Says;
        return says.Contains(speaker.Meant.Label.Split(' ')[^1], StringComparison.Ordinal) && Speech(part, statement);
    }

    /// <summary>Its value or subject is somebody else than the question names, or its words name somebody else.</summary>
    public static bool Who(QuestionPart part, Statement statement, NameLexicon lexicon)
    {
        if (statement.Property.Id == "award-note") return true;
        if (new[] { statement.Subject, statement.Value.EntityId }.OfType<string>().Any(id => lexicon.KindOf(id) is EntityKind.Person or EntityKind.Character && part.Mentions.All(mention => mention.Id != id))) return true;
        var named = part.Mentions.SelectMany(mention => mention.Meant.Label.Split(' ')).ToHashSet();
        return lexicon.NamesSomebodyBut(named, Ranking.Voice(statement).Says);
    }

    /// <summary>That it comes after that, or before.</summary>
    public static bool Order(string order, Statement statement, NameLexicon lexicon) =>
        statement.Property.Id == "absence-reason" || lexicon.WordsOf(statement).Contains(Stems.Of(order))
        || (order == "after" && (statement.Property.Id == "premise" ? lexicon.WordsOf(statement).Contains("stop") : statement.Property.Id == "plot" && Ranking.Voice(statement).Says.Contains("the end of season", StringComparison.Ordinal)));
}
