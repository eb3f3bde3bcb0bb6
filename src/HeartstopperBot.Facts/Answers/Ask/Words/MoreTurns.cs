namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Rows as those of <see cref="Turns"/>, and before them: question words with emphasis, "some day", what is done on a stage or let others do.</summary>
internal static class MoreTurns
{
    public const string Rows =
        """
        =are we getting = is there
        =who worked as = who was
        =who works as = who is
        =for what reason = why
        =for which reason = why
        =tell us there would be = announce
        =told us there would be = announced
        =robbed heartstopper of = beat heartstopper to
        =robbed it of = beat it to
        come online = come out
        nomination did the show pick up = nomination did the show receive
        nomination did it pick up = nomination did it receive
        =by what percentage = by how much
        =by what percent = by how much
        get close to = be a new friend of
        skip season = miss season
        fall in love with = begin a romance with
        borrow from = draw on
        =should be on = are on
        turn out to be = be
        bring back = come back
        =how come = why
        =was told that = i heard that
        =was told = i heard
        =were told that = i heard that
        take over from = replace
        start dating = date
        begin dating = date
        start going out with = date
        on stage singing = singing
        singing on stage = singing
        =is that cap = is that true
        =is this cap = is that true
        =or is that cap = is that true
        =record his lines = record
        =recorded his lines = recorded
        =record her lines = record
        =recorded her lines = recorded
        go up for the part of = audition for
        go up for the role of = audition for
        put themselves forward for = audition for
        record his part = record
        record her part = record
        =had which job = did what
        =has which job = does what
        =had what job = did what
        get handed = receive
        =did i understand right = right
        =did i understood right = right
        =did i get that right = right
        =did i hear right = right
        get together on = begin a romance on
        =actors on set = actors
        =banger = song
        =bop = song
        keep _ secret = kept secret
        come back if they ask = come back
        return if they ask = return
        =am i right = right
        =pretty sure = sure
        =amirite = right
        taken from = based on
        intimacy coordination = intimacy coordinator
        music supervision = music supervisor
        =are we gonna get = is there
        =are we going to get = is there
        =will we get = is there
        =wrote the score = composed the score
        =mental illness = illness
        =mental health condition = condition
        =mental disorder = disorder
        =who is he supposed to be = who does he play
        =who is she supposed to be = who does she play
        =say yes to = renew
        =said yes to = renewed
        =who on earth = who
        =who in the world = who
        =who the hell = who
        =who the heck = who
        =what on earth = what
        =what in the world = what
        =what the hell = what
        =what the heck = what
        =where on earth = where
        =where in the world = where
        =where the hell = where
        =where the heck = where
        =when on earth = when
        =when in the world = when
        =when the hell = when
        =when the heck = when
        =why on earth = why
        =why in the world = why
        =why the hell = why
        =why the heck = why
        =how on earth = how
        =how in the world = how
        =how the hell = how
        =how the heck = how
        first page = first instalment
        first _ page = first instalment
        first strip = first instalment
        some day = ever
        someday = ever
        at some point = ever
        at some stage = ever
        down the line = ever
        ever again = ever
        set foot on = visit
        set foot in = visit
        spot _ hide = spot
        singer on the stage = singer
        singer on stage = singer
        band on stage = band
        sing on the stage = sing
        sing on stage = sing
        let _ film in = use of
        let _ film at = use of
        let _ shoot in = use of
        let _ shoot at = use of
        let _ use = use of
        allow _ to film in = use of
        allow _ to film at = use of
        sell like crazy = sell
        sell like hot cake = sell
        the =made up = the invented
        """;
}
