namespace HeartstopperBot.Facts.Answers;

/// <summary>What a name is wanted of.</summary>
internal enum WantedName
{
    Character,
    CharacterOrActor,
    SomebodyOfTheShow,
    SeasonOrFilm,
    SeasonFilmOrBook,
    SeasonFilmOrPlace,
    SeasonFilmOrSong,
    SeasonOrEpisode,
    ShowSeasonFilmOrBook,
    Book,
    AwardPersonOrTitle,
    Anything,
}
