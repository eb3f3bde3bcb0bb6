using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Words that say the same in questions about a show and in what sources say of it.</summary>
internal static class Synonyms
{
    /// <summary>One class a line: any word of it is borne out by any other. A word may stand in several; what two classes share does not join them.</summary>
    private const string Table =
        """
        begin start open commence kick launch
        keep stay remain
        everyone everybody public publicly
        diagnosis diagnose
        opening launch debut first premiere opener
        first originally initially early initial
        originally start begin opening opener first
        end finish wrap conclude complete stop
        final last end close finale conclude
        finally final end close
        premiere release come
        put off postpone delay defer reschedule
        close shut shutter
        announce reveal unveil disclose confirm declare
        say tell state mention describe
        explain say tell reason
        hint tease suggest
        plan expect intend
        promise tease
        renew order commission
        replace stand recast double substitute
        stand place double substitute
        use stand
        replace stand
        rise increase jump boost climb grow soar surge
        fall drop decrease decline less low down below
        few less
        knock displace dethrone overtake topple push
        beat defeat lose win
        reach meet hit make
        place spot position rank number
        top number
        1 one
        percent percentage share
        country nation territory
        american usa us
        british uk britain
        french france
        campaign kickstarter
        profession occupation job role
        happy glad gladly
        monthly month
        screen picture
        receive give get
        launch come
        expect think
        start begin pick resume
        fast quick speedy
        big large huge

        money cash pound fund sum amount
        receive earn get charge pay collect
        win receive get take collect scoop snag bag pick
        raise pledge collect
        raise backer pledge
        backer supporter contributor
        goal target aim
        sale sell copy shift
        row running consecutive succession
        buy purchase
        shop store retailer

        award gong trophy prize honour honor accolade
        nod nominate nomination shortlist
        nominee contender shortlist
        act performance actor
        lead main
        write author script pen screenplay writer
        creator author
        invent create
        make produce
        crew team
        animate drawn draw animator animation
        effect animation drawing doodle spark
        cinematographer cinematography photography photograph camera
        camerawork photography cinematographer
        editor edit cut
        supervisor supervise
        choose pick select supervise supervisor
        casting cast
        composer compose
        tune song melody track music
        sing singer vocal cover perform
        play hear use feature
        album record soundtrack score
        band duo group
        agent representative
        option right
        take acquire secure buy
        original originally once
        track piece tracklist
        compete appear
        film shoot record
        film movie flick feature
        record tape voice
        line voice
        set studio base
        base home headquarters

        audition tape try hopeful compete
        compete take
        hopeful candidate kid teenager people actor
        compete turn
        teenager kid teen young
        actor performer star
        star cast
        appear feature
        new newcomer fresh
        job work role part
        known famous
        fresh straight
        graduate finish
        runner assistant
        secret hidden surprise
        diary schedule busy availability booked
        book schedule
        replace recast
        return come
        leave exit depart quit
        cameo appearance
        sketch draw
        spot see notice glimpse

        mother mum mom
        father dad
        child kid
        buddy friend mate pal
        together romance couple relationship date
        boyfriend couple partner
        girlfriend couple partner
        date couple
        love romance
        kiss snog smooch
        hold hand
        hug embrace cuddle
        bully bullied tormentor
        mean bully hostile
        hostile nasty abusive
        wealthy rich posh affluent
        strict stern
        supportive kind helpful
        transphobic transphobia
        homophobic homophobia
        out outed
        therapist counsellor therapy psychologist psychiatrist shrink
        clinic hospital
        go enter admit
        bid run stand compete apply
        pick carry continue resume follow
        study attend school graduate
        gain accept
        win gain
        further more
        cast role part
        diagnose diagnosis
        anorexia eating
        scared afraid frightening
        hard difficult tough
        trouble problem issue challenge
        pupil student schoolboy
        school academy
        college school academy
        college university
        headteacher headmaster head principal
        coach teacher mistress
        subject art
        art paint
        exam test
        party celebration
        birthday born
        fete fair festival
        prom dance
        trip journey excursion outing travel
        train railway
        weigh consider decide
        leave move
        live move
        reader bookworm
        read book reading bookish bookworm
        classicist classics historian scholar
        admire crush idolise idolize

        town city place village
        beach seaside coast sea shore
        location place
        country county region
        fictional invent real imaginary true
        exterior outside facade front
        ask touch contact approach request
        replace instead
        stand instead
        sign board
        cinema theatre theater
        station railway

        comic book novel graphic volume
        instalment chapter part installment episode
        webcomic comic online internet
        online web internet
        novella story novel
        hardback hardcover
        ebook electronic digital
        publish print edition
        companion guide tie
        drama series show
        audience viewer fan
        watch view stream
        view viewer viewership
        household account
        picture photograph photo image
        clip reel video footage
        leak surface
        rough unfinished
        reading read table
        usa america american
        uk britain british england pound english
        midnight night
        show display
        goodbye farewell bye
        """;

    private static readonly FrozenDictionary<string, string[]> Groups = Rows(Table);

    /// <summary>Who asks for the one on the left is answered by any on the right; not the other way round.</summary>
    private static readonly FrozenDictionary<string, string[]> Sorts = Lines(
        """
        sport rugby football netball hockey tennis athletics cricket running
        instrument drums guitar piano bass violin cello keyboard
        subject art maths english history science music drama pe
        shoot cinematographer cinematography
        pe rugby sport
        animal dog cat
        meal dinner lunch breakfast
        language french english spanish
        illness anorexia ocd disorder
        condition anorexia ocd disorder
        disorder anorexia ocd
        lesson teach teacher
        drummer drums
        leaves effects
        fly effects
        float effects
        flutter effects
        media instagram twitter tiktok facebook tumblr
        social instagram twitter tiktok facebook
        site instagram tumblr tapas webtoon
        weekday monday tuesday wednesday thursday friday saturday sunday
        member actor star
        relative cousin aunt
        """).ToFrozenDictionary(row => row[0], row => row[1..]);

    /// <summary>Whoever writes one of these means it.</summary>
    public static bool Knows(string stem) => Groups.ContainsKey(stem) || Sorts.ContainsKey(stem);

    /// <summary>Whether there are kinds of it: of instruments, of subjects.</summary>
    public static bool HasSorts(string stem) => Sorts.ContainsKey(stem);

    /// <summary>The long words of it, as they are written: what a misspelt one may have meant.</summary>
    public static readonly ImmutableArray<string> Vocabulary = [.. Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 6).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Empty where there are no kinds of it.</summary>
    public static IEnumerable<string> SortsOf(string stem) => Sorts.TryGetValue(stem, out var sorts) ? sorts : [];

    /// <summary>Itself first.</summary>
    public static IEnumerable<string> AllOf(string stem) => Groups.TryGetValue(stem, out var alike) ? alike.Prepend(stem).Distinct() : [stem];

    public static bool Has(HashSet<string> words, string stem) =>
        words.Contains(stem) || DoersOf(stem).Any(words.Contains) || (Sorts.TryGetValue(stem, out var sorts) && sorts.Any(words.Contains)) || (Groups.TryGetValue(stem, out var alike) && alike.Any(words.Contains));

    /// <summary>Who teaches is a teacher, who edits an editor.</summary>
    private static IEnumerable<string> DoersOf(string stem)
    {
        if (stem.Length < 4) return [];
        return stem[^2..] is "er" or "or" ? [stem[..^2], stem[..^1]] : [stem + "er", stem + "or", stem + "r"];
    }

    private static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split(' ').Select(Stems.Of).Distinct().ToArray());

    private static FrozenDictionary<string, string[]> Rows(string table) => Lines(table)
        .SelectMany(row => row.Select(word => (word, row)))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.row).Distinct().ToArray());
}
