using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// What several words say together and none of them alone, in one way: "push it back" is "postpone". Questions and claims both go through it, so that they meet.
/// A row that gives back what it takes keeps its words from the rows below.
/// </summary>
internal static class TurnsOfPhrase
{
    /// <summary>Words that may stand in a gap.</summary>
    private const int WidestGap = 3;

    /// <summary>In any form of the words, or as written after "="; "_" is a gap. On the right the words put in their place; what stood in the gap comes after them.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<Turn>> ByFirst = Table(
        """
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
        """);

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Find(words, at) is not { } found) continue;
            ImmutableArray<Word> put = [.. found.Turn.Put.Select(text => text == words[at].Text ? words[at] : Word.Of(text, words[at]) with { IsCapital = false }), .. words.Skip(found.Gap).Take(found.GapLength)];
            words = [.. words[..at], .. put, .. words[found.To..]];
            at += Math.Max(0, found.Turn.Put.Length - 1);
        }

        return words;
    }

    private static (Turn Turn, int To, int Gap, int GapLength)? Find(ImmutableArray<Word> words, int at)
    {
        foreach (var turn in ByFirst.GetValueOrDefault(words[at].Stem, []))
        {
            for (var gap = 0; gap <= (turn.Gap < 0 ? 0 : WidestGap); gap++)
            {
                if (turn.Gap >= 0 && gap == 0) continue;
                if (Fits(turn, words, at, gap)) return (turn, at + turn.Taken.Length + gap, at + turn.Gap, gap);
            }
        }

        return null;
    }

    private static bool Fits(Turn turn, ImmutableArray<Word> words, int at, int gap)
    {
        if (at + turn.Taken.Length + gap > words.Length) return false;
        for (var place = 0; place < turn.Taken.Length; place++)
        {
            var word = words[at + place + (turn.Gap >= 0 && place >= turn.Gap ? gap : 0)];
            if (word.IsQuoted || !turn.Taken[place].Fits(word) || (place > 0 && word.IsAfterComma) || word.Sentence != words[at].Sentence) return false;
        }

        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<Turn>> Table(string rows) => rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Turn.Of)
        .GroupBy(turn => turn.Taken[0].Stem)
        .ToFrozenDictionary(turns => turns.Key, turns => turns.ToImmutableArray());

    /// <param name="Gap">Before which of the words taken the gap stands; below 0 where there is none.</param>
    private sealed record Turn(ImmutableArray<Taken> Taken, int Gap, ImmutableArray<string> Put)
    {
        public static Turn Of(string row)
        {
            var sides = row.Split(" = ");
            var taken = sides[0].Split(' ');
            return new Turn([.. taken.Where(word => word != "_").Select(word => new Taken(Stems.Of(word.TrimStart('=')), word[0] == '=' ? word[1..] : null))], Array.IndexOf(taken, "_"), [.. sides[1].Split(' ')]);
        }
    }

    /// <param name="AsWritten">Null where any form of the word will do.</param>
    private sealed record Taken(string Stem, string? AsWritten)
    {
        public bool Fits(Word word) => AsWritten is null ? word.Stem == Stem : word.Text == AsWritten;
    }
}
