namespace HeartstopperBot.Facts.Answers;

/// <summary>Under what the lines of an answer stand.</summary>
internal static partial class Phrases
{
    // People
    public static Phrase Family => Fixed("Family and friends");
    public static Phrase AtSchool => Fixed("At school");
    public static Phrase AboutTheCharacter => Fixed("About the character");
    public static Phrase InTheStory => Fixed("In the story");
    public static Phrase InTheBooks => Fixed("In the books");
    public static Phrase Appearances => Fixed("Appearances");
    public static Phrase AlsoSaidToPlay => Fixed("Also said to play the part");
    public static Phrase AlsoSaid => Fixed("Also");
    public static Phrase WhatComesNearest => Fixed("What comes nearest");
    public static Phrase Parts => Fixed("Parts");
    public static Phrase InTheCast => Fixed("In the cast");
    public static Phrase BehindTheShow => Fixed("Behind the show");
    public static Phrase Awarded => Fixed("Awards");
    public static Phrase InTheirWords => Fixed("In their own words");
    public static Phrase OtherWork => Fixed("Other work");

    // Crew
    public static Phrase CreatedBy => Fixed("Created by");
    public static Phrase WrittenBy => Fixed("Written by");
    public static Phrase DirectedBy => Fixed("Directed by");
    public static Phrase Showrunner => Fixed("Showrunner");
    public static Phrase ExecutiveProducers => Fixed("Executive producers");
    public static Phrase ProducedBy => Fixed("Produced by");
    public static Phrase MusicBy => Fixed("Music by");
    public static Phrase OtherCrew => Fixed("Crew");

    // Episodes, books
    public static Phrase HowLong => Fixed("How long they are");
    public static Phrase WhoMadeIt => Fixed("Who made it");
    public static Phrase MusicIn => Fixed("Music");
    public static Phrase TheMaking => Fixed("The making");
    public static Phrase WhatHappens => Fixed("What happens");
    public static Phrase WhatWasSaidOfIt => Fixed("What was said of it");
    public static Phrase VolumesInOrder => Fixed("The graphic novels, in reading order");
    public static Phrase OtherBooks => Fixed("Other books, in the order in which they came out");
    public static Phrase VolumesAsAWhole => Fixed("The graphic novels as a whole");
    public static Phrase WhatItIs => Fixed("What it is");
    public static Phrase WhoMadeTheBook => Fixed("Who made it and where it comes out");
    public static Phrase HowReceived => Fixed("How it was received");
    public static Phrase OnScreen => Fixed("On screen");

    // Music, places, awards
    public static Phrase AboutTheMusic => Fixed("About the music");
    public static Phrase WhereItIs => Fixed("Where it is");
    public static Phrase AboutThePlace => Fixed("About the place");
    public static Phrase AboutThePlaces => Fixed("About the places");
    public static Phrase WhereSet => Fixed("Where and when the story is set");
    public static Phrase ForTheWholeShow => Fixed("For the whole show");
    public static Phrase FilmedThere => Fixed("Filmed there");
    public static Phrase FilmedAt => Fixed("Filmed at");
    public static Phrase LiesThere => Fixed("There");
    public static Phrase Won => Fixed("Won");
    public static Phrase Nominated => Fixed("Nominated");
    public static Phrase HowMany => Fixed("How many");
    public static Phrase AboutTheAwards => Fixed("About the awards");

    // Where to watch and to read
    public static Phrase PlacesToWatch => Fixed("Where to watch");
    public static Phrase PlacesToRead => Fixed("Where to read or buy it");
    public static Phrase When => Fixed("When");
    public static Phrase HowToGetIt => Fixed("How to get it");
    public static Phrase Prices => Fixed("Prices");
    public static Phrase AgeRating => Fixed("Age rating");
    public static Phrase OfOtherBooks => Fixed("Of other books it is said");

    public static Phrase SaidAbout(string name) => Fixed($"What was said about {name}", [("name", name)]);

    public static Phrase StandsInFor(string name) => Fixed($"Stands in for {name}", [("name", name)]);

    public static Phrase InCastOf(string season, CastGroup group) => Fixed(
        group switch
        {
            CastGroup.New => $"New in {season}",
            CastGroup.Returning => $"Back in {season}",
            CastGroup.Main => $"Main cast of {season}",
            _ => $"Also in {season}",
        },
        [("season", season), ("group", group)]);

    /// <summary>The day of a source that does not say its own.</summary>
    public static Phrase NotBefore(DateOnly day) => Fixed($"Not before {Write(day)} (no date given)", [("day", day)]);

    /// <param name="quote">The words of a message.</param>
    public static Phrase Claim(int number, string quote) => Fixed($"{number}. “{quote}”", [("number", number), ("quote", quote)]);
}
