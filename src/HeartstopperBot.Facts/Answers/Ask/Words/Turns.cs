namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>The table of <see cref="TurnsOfPhrase"/>, one a line: what is taken, and what is put in its place.</summary>
internal static class Turns
{
    /// <summary>In any form of the words, or as written after "="; "_" is a gap. On the right the words put in their place; what stood in the gap comes after them.</summary>
    public const string Rows =
        """
        different date at first = original date
        different date originally = original date
        different date to begin with = original date
        different title at first = original title
        different name at first = original name
        different name originally = original name
        different title originally = original title
        the news break that = announced that
        news break that = announced that
        the news come that = announced that
        =was credited as = was
        =were credited as = were
        =is credited as = is
        =was listed as = was
        =was billed as = was
        television series = series
        television show = show
        television programme = programme
        couple of day = two days
        couple of week = two weeks
        couple of month = two months
        couple of year = two years
        =its called = it is called
        =its about = it is about
        for beforehand = for before
        in beforehand = in before
        on beforehand = on before
        do beforehand = do before
        play beforehand = play before
        further season = more seasons
        come up with = come up with
        make up artist = makeup artist
        and make up = and makeup
        the make up = the makeup
        come up = happen
        go on in = happen in
        go on during = happen during
        =lensed = photographed
        make up of = make up of
        =made up = invented
        end up with = together with
        end up in = cast in
        head teacher = headteacher
        for the record = actually
        sound track = soundtrack
        =where abouts = where
        real talk = honestly
        if known = please
        at your convenience = please
        director make = direct
        day of the week = weekday
        take over = replace
        in place of = instead of
        in lieu of = instead of
        put a halt to = stop
        put an end to = stop
        put a stop to = stop
        bring to a halt = stop
        bring _ to a halt = stop
        the french capital = paris
        the english capital = london
        the british capital = london
        the doctor diagnose = diagnose
        print edition = books
        print version = books
        by the time = when
        bring in = raise
        hold the right to print = publish
        hold the right to publish = publish
        have the right to print = publish
        have the right to publish = publish
        when he record his part = recording
        when she record her part = recording
        when he record his line = recording
        when she record her line = recording
        =cameras were rolling = shooting
        =cameras are rolling = shooting
        =cameras had rolled = they had shot
        at what point of the story = where in the story
        at what point in the story = where in the story
        under what condition = what
        under which condition = what
        on what condition = what
        end up win = win
        originally think = expect
        originally believe = expect
        get another actor to play = recast
        get another actress to play = recast
        get a different actor to play = recast
        get a different actress to play = recast
        get someone else to play = recast
        get somebody else to play = recast
        get a new actor to play = recast
        get a new actress to play = recast
        find another actor to play = recast
        find another actress to play = recast
        find someone else to play = recast
        meant to come out earlier than it do = postponed
        mean to come out earlier than it do = postponed
        meant to come out earlier = postponed
        meant to come out sooner = postponed
        mean to come out earlier = postponed
        what stretch of time = what span
        what span of time = what span
        in what month of which year = when
        in which month of which year = when
        in what month of what year = when
        in which month and year = when
        mean to come out sooner = postponed
        mean to come out before = postponed
        suppose to come out earlier = postponed
        suppose to come out sooner = postponed
        comic in the internet = webcomic
        comic in internet = webcomic
        comic on the internet = webcomic
        comic online = webcomic
        comic on the web = webcomic
        come over the picture = on screen
        appear over the picture = on screen
        film school = school
        =today years old when i = surprised when i
        go the same way as = take the same path as
        go the same route as = take the same path as
        pick up the _ job = hired for
        land the _ job = hired for
        get the _ job = hired for
        get the _ gig = hired for
        make _ well known = known for
        make _ famous = known for
        before ours = before heartstopper
        form year = school year
        when the story start = originally
        when the story begin = originally
        when the story open = originally
        when the show start = originally
        when the show begin = originally
        when the series start = originally
        when the series begin = originally
        in the article = please
        e book = ebook
        go up = rise
        shoot up = rise
        go down = fall
        turn up = appear
        pop up = appear
        show up = appear
        fall out = quarrel
        fall for = love
        go out with = dating
        other half = partner
        better half = partner
        kick off = begin
        get under way = begin
        get underway = begin
        go before the camera = begin filming
        go in front of the camera = begin filming
        on set = shooting
        principal photography = filming
        push back = postpone
        push _ back = postpone
        put off = postpone
        put _ off = postpone
        put back = postpone
        shut down = close
        close down = close
        try out = audition
        write out = drop
        write _ out = drop
        keep away = absent
        keep _ away = absent
        record line = record
        record _ line = record
        bring to life = play
        bring _ to life = play
        =given name = first name
        christian name = first name
        forename = first name
        family name = last name
        on the page = in the comics
        in the states = in the usa
        the united states = usa
        united states = usa
        the united kingdom = uk
        united kingdom = uk
        great britain = uk
        for the first time = first
        for the 1st time = first
        at the start = originally
        at the very start = originally
        at the beginning = originally
        at the very beginning = originally
        at the outset = originally
        to begin with = originally
        at first = originally
        to date = so far
        in the end = finally
        at the moment = now
        back one day = back
        return one day = return
        these days = now
        right now = now
        most recent = latest
        make the direction of = direct
        do the direction of = direct
        in the first place = anyway
        reason give for = reason for
        reason be give for = reason for
        musical instrument = instrument
        publishing house = publisher
        put in the show = appear in the show
        put in the series = appear in the series
        new here = hello
        fall short of = below
        in charge of = doing
        day of the year = day
        put up for = nominated for
        =whose voice = who voices
        let people know = announce
        let the world know = announce
        let everyone know = announce
        let fan know = announce
        episode that kick off = first episode of
        episode that begin = first episode of
        episode that open = first episode of
        episode that start = first episode of
        episode that end = last episode of
        episode that close = last episode of
        episode that finish = last episode of
        episode that conclude = last episode of
        actor make up = actor makeup
        camera first roll = filming first begin
        fill _ place = replace
        take _ place in the show = replace
        tape line = record
        tape _ line = record
        week by week = weekly
        per cent = percent
        in what way = how
        in which way = how
        by what means = how
        come about that = happen that
        can not be find in = not in
        =cannot be found in = not in
        week after week = weekly
        all in one go = at once
        in one go = at once
        change school = leave school
        switch school = leave school
        =cameras roll = they shoot
        =cameras rolled = they shot
        =cameras rolling = they shooting
        real release date = release date
        real release day = release date
        real date = date
        firm date = date
        firm release date = release date
        concrete date = date
        fixed date = date
        at the very least = minimum
        at the least = minimum
        at least = minimum
        give _ the go ahead = order
        give _ the green light = order
        give the go ahead = order
        give the green light = order
        how far along = what stage
        where do things stand = what status
        """;
}
