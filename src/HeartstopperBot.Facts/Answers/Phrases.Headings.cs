using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What was understood, as the title of an answer.</summary>
internal static partial class Phrases
{
    public static Phrase WhoPlaysWhom => Fixed("Who plays whom?");
    public static Phrase WhoIsThat => Fixed("Who is that?");
    public static Phrase TheCast => Fixed("The cast");
    public static Phrase TheEpisodes => Fixed("The episodes");
    public static Phrase TheBooks => Fixed("The books");
    public static Phrase TheAwards => Fixed("The awards");
    public static Phrase ReleaseDates => Fixed("Release dates");
    public static Phrase AllSources => Fixed("The sources, newest first");
    public static Phrase FittingSources => Fixed("Sources that fit");
    public static Phrase NoFittingSource => Fixed("Sources");
    public static Phrase AskAboutTheShow => Fixed("Ask about the show");
    public static Phrase VeryLongText => Fixed("A very long text");
    public static Phrase WhatIsClaimed => Fixed("What the message claims");

    public static Phrase WhoPlays(string name) => Fixed($"Who plays {name}?", [("name", name)]);

    public static Phrase WhomPlays(string name) => Fixed($"Whom does {name} play?", [("name", name)]);

    public static Phrase WhoPlaysRelative(string owner, Relation relation) =>
        Fixed($"Who plays {OwnedBy(owner)} {relation.Label}?", [("owner", new Owner(owner)), ("relation", relation.Label)]);

    public static Phrase WhoPlaysRelatives(string owner, Relation relation) =>
        Fixed($"Who plays {OwnedBy(owner)} {relation.Plural}?", [("owner", new Owner(owner)), ("relation", relation.Label)]);

    public static Phrase WhoIs(string name) => Fixed($"Who is {name}?", [("name", name)]);

    public static Phrase CastOf(string season, CastGroup group) => Fixed(
        group switch
        {
            CastGroup.Main => $"The main cast of {season}",
            CastGroup.New => $"New in {season}",
            CastGroup.Returning => $"Back in {season}",
            _ => $"The cast of {season}",
        },
        [("season", season), ("group", group)]);

    public static Phrase ReleaseOf(string title) => Fixed($"The release of {title}", [("title", title)]);

    /// <param name="title">Null for the show.</param>
    public static Phrase WhoMade(string? title) => Fixed($"Who made {title ?? "the show"}", [("title", OrNone(title))]);

    public static Phrase CrewOf(string title) => Fixed($"The crew of {title}", [("title", title)]);

    public static Phrase WhereToWatch(string title) => Fixed($"Where to watch {title}", [("title", title)]);

    public static Phrase WhereToRead(string title) => Fixed($"Where to read {title}", [("title", title)]);

    /// <param name="title">Null for the show.</param>
    public static Phrase WhereFilmed(string? title) => Fixed($"Where {title ?? "the show"} was filmed", [("title", OrNone(title))]);

    /// <param name="title">Null for the show.</param>
    public static Phrase MusicOf(string? title) => Fixed($"The music of {title ?? "the show"}", [("title", OrNone(title))]);

    public static Phrase EpisodesOf(string season) => Fixed($"The episodes of {season}", [("season", season)]);

    public static Phrase AwardsOf(string name) => Fixed($"The awards of {name}", [("name", name)]);

    /// <param name="name">Null for the show's milestones where there is no property either.</param>
    public static Phrase TimelineOf(string? name, Property? only) => Fixed(
        (name, only) switch
        {
            (null, null) => $"Timeline: {Milestones}",
            (null, { } property) => $"Timeline: {property.Label}",
            ({ } of, null) => $"Timeline: {of}",
            ({ } of, { } property) => $"Timeline: {of}, {property.Label}",
        },
        [("name", OrNone(name)), ("property", OrNone(only))]);
}
