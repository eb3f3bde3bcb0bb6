using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>The map of how each property is asked for, put to things of which no source states it: none may be answered with something else.</summary>
public sealed class UnstatedTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private static readonly string Folder = Repository.Path("tests/HeartstopperBot.Tests/Ask/wordings");

    /// <summary>Of the wordings with things that they hardly fit, "what did volume 5 begin as"; to be made smaller, never larger.</summary>
    private const double Most = 0.003;

    /// <summary>Who asks for one of these asks for whatever is known.</summary>
    private static readonly ImmutableArray<string> OfAnything = ["role", "described-as"];

    /// <summary>What else answers who asks for a property.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> MeansTheSame = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["absent-from"] = ["absence-reason", "cast-member", "appears-in", "crew-member", "directed-by", "written-by", "executive-producer", "composed-by", "song", "played-by"],
        // "Why did she leave?" may be of a school, and what happened to a character is the story.
        ["absence-reason"] = ["absent-from", "background", "plot"],
        ["student-at"] = ["teaches-at"],
        ["teaches-at"] = ["student-at"],
        ["appears-in"] = ["in-the-books", "cast-member", "casting", "role", "directed-by", "crew-member", "song"],
        ["career"] = ["earlier-work", "casting"],
        ["earlier-work"] = ["career"],
        ["casting"] = ["career"],
        ["began-as"] = ["based-on", "runs-in"],
        ["runs-in"] = ["available-on", "published-by", "began-as"],
        ["sold-by"] = ["published-by", "available-on", "release-date", "runs-in"],
        ["published-by"] = ["runs-in", "sold-by", "release-date"],
        ["partner"] = ["plot", "trait"],
        ["identity"] = ["pronouns", "trait", "plot"],
        ["written-by"] = ["created-by", "crew-member"],
        ["located-in"] = ["setting", "place-note"],
        ["release-date"] = ["first-published", "release-note", "began-as"],
        ["theme"] = ["premise"],
        // Whose sister somebody is, is who their brother is; and a cousin is no sister.
        ["brother"] = ["sister"],
        ["sister"] = ["cousin"],
        // Where the sources have only the friends of the comics, they say so.
        ["friend"] = ["in-the-books"],
        // "Sold 60,012 copies in three days" is a record, and a figure of sales.
        ["copies-sold"] = ["record"],
        // Which volumes it may take from, as an actor put it.
        ["covers"] = ["said"],
        // How somebody got in touch to say that they wanted a part.
        ["said"] = ["casting"],
    }.ToFrozenDictionary();

    [Fact]
    public void What_no_source_states_of_a_thing_is_not_answered_with_something_else()
    {
        var asked = Questions().ToArray();

        var slipped = asked.Where(one => Slips(one.Wording, seeds.Answers.Ask(one.Question, Lens.Everything))).ToArray();

        Assert.True(slipped.Length <= asked.Length * Most, $"{slipped.Length} of {asked.Length}\n{string.Join('\n', slipped.Select(one => $"{one.Wording.Properties[0]}: {one.Question}"))}");
    }

    [Fact]
    public void An_answer_of_another_property_or_another_thing_is_found()
    {
        var wording = new Wording(["played-by"], "tao-xu", "who plays tao");

        Assert.False(Slips(wording, seeds.Answers.Ask("who plays tao", Lens.Everything)));
        Assert.True(Slips(wording, seeds.Answers.Ask("who plays nick", Lens.Everything)));
        Assert.True(Slips(wording, seeds.Answers.Ask("who is tao's mother", Lens.Everything)));
        Assert.False(Slips(wording, seeds.Answers.Ask("what is tao's shoe size", Lens.Everything)));
    }

    /// <summary>Each wording with every thing of the right kind of which neither the property nor what means the same is stated.</summary>
    private IEnumerable<(Wording Wording, string Question)> Questions()
    {
        var entities = seeds.Answers.Store.AllEntities().Where(entity => !entity.Label.Contains('(')).ToArray();
        foreach (var way in WordingFiles.Read(Folder).Where(one => one.Way.Contains("{x}", StringComparison.Ordinal) && !OfAnything.Contains(one.Properties[0]) && !one.Way.Equals("{x}", StringComparison.Ordinal)).GroupBy(one => (one.Way, string.Join(' ', one.Properties))))
        {
            // There the name stands for a trade.
            if (way.First().Properties[0] == "crew-member" && way.All(one => seeds.Answers.Store.FindEntity(one.Entity)!.Kind == EntityKind.Person)) continue;
            var kinds = way.Select(one => seeds.Answers.Store.FindEntity(one.Entity)!.Kind).ToHashSet();
            foreach (var entity in entities.Where(entity => kinds.Contains(entity.Kind)))
            {
                var wording = way.First() with { Entity = entity.Id };
                if (!Allowed(wording).Any(property => IsStated(entity.Id, property))) yield return (wording, way.Key.Way.Replace("{x}", entity.Label, StringComparison.Ordinal));
            }
        }
    }

    private bool IsStated(string entity, string property) =>
        seeds.Answers.Store.StatementsAbout(entity, property, Lens.Everything).Any() || seeds.Answers.Store.StatementsWithValue(entity, property, Lens.Everything).Any();

    private bool Slips(Wording wording, Answer answer) =>
        answer.Outcome == Outcome.Answered && !answer.Lead.Statements.Any(said => Allowed(wording).Contains(said.Property.Id) && IsAbout(said, wording.Entity));

    private static IEnumerable<string> Allowed(Wording wording) => wording.Properties.Concat(MeansTheSame.GetValueOrDefault(wording.Properties[0], []));

    /// <summary>About the thing, whoever plays it, or what it is a part of.</summary>
    private bool IsAbout(Statement said, string entity)
    {
        var ids = said.Qualifiers.Values.Append(said.Value).Select(value => value.EntityId).Append(said.Subject).OfType<string>().ToArray();
        var store = seeds.Answers.Store;
        var others = store.StatementsAbout(entity, "played-by", Lens.Everything).Select(one => one.Value.EntityId).Concat(store.StatementsWithValue(entity, "played-by", Lens.Everything).Select(one => one.Subject));
        return ids.Contains(entity) || others.Any(ids.Contains) || (entity.StartsWith("heartstopper-volume", StringComparison.Ordinal) && ids.Contains("heartstopper-books")) || (entity.StartsWith('s') && said.Subject == "heartstopper")
            || said.References.Any(reference => reference.Says.Contains(NameIn(store.FindEntity(entity)!), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sources call characters by their first names.</summary>
    private static string NameIn(Entity entity) => entity.Kind == EntityKind.Character && !entity.Label.StartsWith("Mr ", StringComparison.Ordinal) ? entity.Label.Split(' ')[0] : entity.Label;
}
