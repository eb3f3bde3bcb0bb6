using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Words by which people ask for properties.</summary>
/// <param name="Wordings">As they are written in the table.</param>
/// <param name="Phrases">Each a row of stems.</param>
/// <param name="Properties">The likeliest first.</param>
internal sealed record Topic(string Id, string Wordings, ImmutableArray<ImmutableArray<string>> Phrases, ImmutableArray<string> Properties)
{
    /// <summary>These hold all kinds of remarks: that a question has the topic does not say that a remark answers it, unless the topic is first of all about them.</summary>
    private static readonly FrozenSet<string> Remarks = FrozenSet.Create(
        "casting", "crew-member", "production-note", "plot", "trait", "background", "said", "event", "record", "reception", "music-note", "place-note", "described-as", "release-note", "theme", "filming", "role", "career", "upcoming", "video", "video-shows");

    /// <summary>Null where the topic has no such property, or only remarks that need words of their own.</summary>
    public int? RankOf(string propertyId) => Properties.IndexOf(propertyId) is >= 0 and var rank && (rank == 0 || Id == "about" || !Remarks.Contains(propertyId)) ? rank : null;

    /// <summary>Whether a statement of that property answers what has this topic; a remark does where its own words name the topic.</summary>
    public bool IsAnsweredBy(string propertyId, HashSet<string> words) =>
        Properties.Contains(propertyId) && (!Remarks.Contains(propertyId) || Id is "about" or "saying" || IsToldIn(words));

    /// <summary>Whether these words name it as a question would.</summary>
    public bool IsToldIn(HashSet<string> words) => Phrases.Any(phrase => phrase.All(stem => Synonyms.Has(words, stem)));
}

/// <summary>A topic that stands in a question, and the words that name it.</summary>
internal sealed record TopicMention(Topic Topic, int From, int Length)
{
    /// <summary>Of how many words its wording is, be they apart: the longer, the surer.</summary>
    public int Words { get; init; } = Length;
}

/// <summary>The table of topics: what people say on the left, which properties it asks for on the right. Written by hand; the one place to teach the bot a wording.</summary>
internal static class Topics
{
    public static readonly ImmutableArray<Topic> All =
    [
        // Who is who
        Of("plays", "play, actor, actress, portray, voice, behind, actor behind, cast as, act, acting, part, part of, role, star as, bring to life, playing, take the role, take on, step into, perform, performer, character", "played-by", "role", "casting"),
        Of("cast", "cast, star, starring, castmate, actor, actress, appear, appearance, feature, in it, member, join, cameo, casting, lead, line up, lineup, ensemble, face, turn up", "cast-member", "played-by", "appears-in", "casting", "role"),
        Of("auditions", "audition, open call, casting call, hopeful, try out, want to be, want the part, want the role, go up for, up for the part, up for the role, cast as, casting, land the role, get the role, land the part, get the part, hire, discover, get the job, be cast, beat, compete, discover, turn up, be find", "casting"),
        Of("newcomers", "new, newcomer, addition, add, newly, fresh face, join, debut", "cast-member", "casting", "appears-in"),
        Of("returning", "return, come back, back, reprise, returning, coming back, be back", "cast-member", "absent-from", "appears-in", "casting"),
        Of("absent", "absent, leave, missing, depart, exit, quit, not in, write out, leave out, cut, not return, not come back, removed, gone, recast, replace, drop, write off, bow out, away, absence, no longer, write off, exist, not part of, not a part of, not appear, not feature, not around, not there, not include", "absence-reason", "absent-from", "casting"),
        Of("mother", "mum, mom, mother, mam, mummy, parent, mommy", "mother"),
        Of("father", "dad, father, papa, parent, daddy", "father"),
        Of("brother", "brother, sibling, bro", "brother"),
        Of("sister", "sister, sibling, sis", "sister"),
        Of("cousin", "cousin", "cousin"),
        Of("aunt", "aunt, auntie", "aunt"),
        Of("relatives", "relative, family, related, relation", "cousin", "aunt", "mother", "father", "brother", "sister"),
        Of("friends", "friend, mate, pal, best friend, friends with, befriend, bff, close to, pally", "friend"),
        Of("partner", "partner, boyfriend, girlfriend, bf, gf, date, dating, together, couple, in love, love interest, relationship, crush, go out with, ex, romance, love, go with, boyfriends, girlfriends, pair, be with", "partner", "plot", "trait"),
        Of("school", "school, attend, go to, go to school, study, student, pupil, college, enrol, enrolled, schoolboy, schoolgirl, school of, school name", "student-at", "school-kind", "teaches-at", "sister-school", "located-in"),
        Of("kind of school", "mixed, single sex, coed, co ed, coeducational, boy, girl, boys, girls, all boys, all girls, kind of school, type of school, sort of school", "school-kind"),
        Of("teachers", "teach, teacher, coach, work, employ", "teaches-at", "role", "trait", "background"),
        Of("head of a school", "headmaster, headteacher, head, principal", "role", "played-by"),
        Of("identity", "gay, bi, bisexual, lesbian, trans, transgender, sexuality, sexual orientation, orientation, asexual, ace, aromantic, aro, non binary, nonbinary, queer, straight, lgbt, lgbtq, gender, identify, identity, come out, coming out, label, letter", "identity", "trait", "background", "plot", "pronouns"),
        Of("pronouns", "pronoun, they them, he him, she her, she or, he or, they or", "pronouns", "identity"),
        Of("age", "old, age, aged", "age"),
        Of("school year", "school year, year, grade, form, year group", "school-year", "age"),
        Of("birthday", "birthday, birth date, date of birth, star sign, zodiac, born, celebrate", "birthday"),
        Of("pets", "pet, dog, doggo, doggy, pup, pooch, cat, puppy, animal", "pet"),
        Of("hobbies", "instrument, hobby, sport, interest", "trait", "background"),
        Of("in the books", "in the book, in the comic, in the graphic novel, in the novel, book, comic, comics, webcomic, graphic novel, source material, book version, books, original, exist, different, difference, differ, change, make up, invent, invented, made up, appear, source, come from", "in-the-books", "based-on", "covers"),
        Of("faithfulness", "follow, faithful, deviate, stick to, accurate, stay true, stay close, path, depart from, true to, differ from", "in-the-books"),
        Of("first role", "first role, screen debut", "career"),
        Of("first appearance", "introduce, introduced, first appear, first appearance, debut, come from, first book, stem from, hail from, first turn up, originate, appear first, appear in first, appear first in, turn up first", "appears-in"),
        Of("career", "career, know for, earlier, previous, previously, other work, other role, other film, other movie, other show, filmography, been in, else, first role, debut, film, movie, work, make, direct, appear, before heartstopper, before the show, before this show, before the series, before it, other than heartstopper, besides heartstopper, apart from heartstopper, past work, project, past project, credit, previous credit, acting experience, act before, breakthrough, newcomer, screen debut, title, background, seen before, see before, know from, older stuff, older work, old work, other stuff, past role, older role", "career", "earlier-work"),

        // The show and its makers
        Of("directing", "direct, director, directing, helm, direction, filmmaker, at the helm, behind the camera, in the director chair", "directed-by"),
        Of("writing", "write, writer, author, script, screenplay, scriptwriter, screenwriter, pen, penned, screenwrite, adapt for screen, put on paper, teleplay", "written-by", "created-by"),
        Of("drawing", "illustrate, illustrator, draw, artist, art, drawing, illustration", "illustrated-by", "written-by"),
        Of("creating", "create, creator, make, maker, behind, brain, mind behind, come up with, invent, mastermind, whose idea", "created-by", "written-by", "produced-by"),
        Of("producing", "produce, producer, production company, studio, make, company, production", "produced-by", "executive-producer", "crew-member"),
        Of("executive producers", "executive producer, executive, exec producer, ep, executive produce, producer", "executive-producer"),
        Of("showrunner", "showrunner, show runner, run the show, in charge", "showrunner", "created-by", "executive-producer"),
        Of("crew", "crew, crew member, work behind the camera, hire, hired, serve, served, employ, engage", "crew-member", "production-note"),
        Of("network", "order, commission, pick up, network, greenlight, green light, give the go ahead, back, fund, finance", "ordered-by", "order-status", "production-note", "announced-on"),
        Of("based on", "base, based on, adapt, adaptation, adapted from, source material, source, inspire, inspired by, come from, original, webcomic, comic, book, novel, graphic novel, derive, draw from, root, taken from, take from", "based-on", "covers", "began-as"),
        Of("covering", "cover, which book, what book, which volume, what volume, adapt, correspond, match, draw on, take from, taken from, which part, part of the comic, part of the book, how much of the book, how much of the comic", "covers", "based-on"),
        Of("about", "about, plot, story, storyline, synopsis, premise, summary, happen, deal with, overview, set up, gist, recap, summarise, summarize, nutshell, outline, narrative, tale", "premise", "plot", "described-as", "theme", "music-note", "upcoming"),
        Of("kind of show", "genre, kind of show, type of show, sort of show, kind of series, kind, type, classify, classified, categorise, romance, comedy, drama, kind of programme, sort of programme, type of programme, type of series, sort of series, kind of drama, type of drama", "genre", "described-as"),
        Of("themes", "theme, topic, issue, explore, tackle, subject, message", "theme", "plot", "premise"),

        // When
        Of("release", "release, release date, put, put on, put out, come out, came out, coming out, out, air, aired, premiere, premiered, drop, launch, publish, publication, date, available, start, begin, arrive, land, stream, debut, hit netflix, on netflix, due, schedule, time, premier, launch date, release day, premiere date, air date, go live, publication date, hit shelf, hit the shelf, on sale, appear, stream date, become available, shop, hit the shop, bookshop, first shown, out in, enter, become available, see the light of day, roll out, publicly available, go up, upload, exist, add", "release-date", "release-pattern", "release-note", "update-rhythm", "began-as", "trailer-date"),
        Of("announcing", "announce, announcement, reveal, confirm, unveil, make public, made public, news, go public, break the news, made official, make known, made known, declare, disclose, hear about, learn of, learn about, know about, unveiling, first hear, learn", "announced-on", "order-status", "upcoming"),
        Of("trailer", "trailer, teaser, clip, footage, video, sneak peek, first look, preview, tease, promo, promotional", "trailer-date", "video", "video-shows"),
        Of("renewal", "renew, renewal, cancel, axe, another season, more season, one more season, next season, new season, order, happen, continue, continuation, end, ending, final, finish, conclude, conclusion, last season, over, more episode, another, future, pick up, picked up, green light, greenlight, come back, wrap up, finale, get another, be the last, scrap, axed, fate, future of", "order-status", "seasons-ordered", "production-note", "upcoming", "announced-on", "release-note", "described-as"),
        Of("progress", "post production, production, status, progress, update, finish, finished, done, wrap, edit, editing, complete, stage, far along, state, how far, edited, shot yet, wrap yet, ready", "production-status", "filming-ended", "filming"),

        // How and where it was made
        Of("filming", "film, filming, filmed, shoot, shooting, production, wrap, record, location, camera roll, on set", "filming-began", "filming-ended", "filming", "filmed-at", "production-status", "production-note"),
        Of("filming began", "start filming, begin filming, filming start, filming begin, start shooting, start production, go into production, production start, begin production, production begin, start film, start shoot, begin shoot, camera start roll, camera roll, start roll, kick off", "filming-began", "production-status", "filming"),
        Of("filming ended", "wrap, finish filming, end filming, filming end, filming finish, filming wrap, wrap filming, finish shooting, stop filming, complete filming, finish film, wrap film, end shoot, finish shoot, camera stop roll, stop roll, in the can", "filming-ended", "production-status", "filming"),
        Of("length of filming", "filming period, shooting schedule", "filming"),
        Of("locations", "location, place, where film, filming location, spot, use, used for, used as, stand in, double for, film, shoot, filming, backdrop, exterior, interior, venue, scenery, where shoot, filming spot, play, double as, stand for, site, lie, situated, located, appear", "filmed-at", "located-in", "place-note", "setting"),
        Of("setting", "set, setting, take place, set in, fictional, real, real place, real town, real school, exist, play out, happen, located, story happen, story take place, story play, story set", "setting", "located-in", "place-note"),
        Of("names", "first name, full name, real name, surname, last name, nickname", "trait", "background"),

        // Episodes and music
        Of("episode count", "episode, how many episode, number of episode, run, run for, run to, consist, contain, comprise, episode number, instalment, installment, chapter, installments, part, count", "episode-count", "episode-title"),
        Of("episode titles", "episode, title, name, call, episode title, episode name, list", "episode-title"),
        Of("length", "long, length, runtime, running time, duration, minute, hour, last, run time, run for, how long be, running length, binge, all together, combine, combined, total length, marathon", "runtime", "episode-length", "filming"),
        Of("length of episodes", "episode length, episode duration", "episode-length", "runtime"),
        Of("songs", "song, track, music, playlist, soundtrack, band, singer, artist, tune, play, number, needle drop, musician, hit", "song", "music-note", "performed-by", "track-count"),
        Of("performing", "sing, perform, performer, by", "performed-by", "song", "music-note"),
        Of("score music", "compose, composer, score, soundtrack, music, original score, score composer, composition, background music, theme music, instrumental, scored, underscore", "composed-by", "music-note", "track-count"),
        Of("album", "album, track, soundtrack, score", "track-count", "music-note", "song"),

        // Awards, figures
        Of("winning", "win, award, prize, trophy, accolade, victory, get, take home, receive, gong, honour, honor, pick up, land, bag, scoop, collect, awarded, prize winning, go to", "won", "win-count", "award-note"),
        Of("losing", "beat, lose, instead, lose out, defeat, pip", "award-note"),
        Of("nominations", "nominate, nomination, nominee, up for, shortlist, award, lose, nod, in the running, contender, receive", "nominated-for", "nomination-count", "award-note"),
        Of("viewing", "view, viewer, viewership, viewing figure, watch, hour, popular, popularity, figure, audience, stream, number, rating, statistic, stat, opening, opening week, opening weekend, first week, first weekend, debut week, view count, tune in, household, draw, popularly, seen by, streamed, view number, audience size, opening number", "viewing", "chart-position", "record", "reception"),
        Of("charts", "chart, top ten, top 10, rank, number one, number 1, position, place, peak, chart topping, charting, top of the chart, list, spot, netflix list, peak position, netflix chart, high, land, best, highest", "chart-position", "viewing", "record", "reception"),
        Of("score", "score, rating, rate, review, critic, rotten tomato, tomatometer, percent, percentage, tomato, fresh, reception, receive, critical, critic score, grade, mark, verdict, critical reception, critical response, approval, approval rating, metacritic", "score", "reception"),
        Of("audience score", "audience score, popcornmeter", "reception"),
        Of("place in charts", "chart position, how high, climb, peak, netflix chart, best rank, best chart, chart rank", "chart-position", "reception"),
        Of("sales", "sell, sale, copy, seller, bestseller, best selling, sold, book sale, in print, shift, move, unit, sale figure, bought, buy, worldwide, sales figure", "copies-sold", "record"),
        Of("release time", "time, o clock, country, time zone, drop, new season, new episode, come out, release", "release-pattern", "release-note", "release-date"),
        Of("cinemas", "cinema, theatre, theater, theatrical, big screen, in cinema, streaming, straight to streaming, direct to streaming, show, shown", "release-kind", "release-note"),
        Of("money raised", "raise, raise money, money, cash, pledge, crowdfund, come in, collect, collected, make", "record", "event"),
        Of("rhythm", "how often, often, how frequently, regularly, weekly, every week, all at once, binge, batch, one by one, in one go, update, update rhythm, updated, time a month, schedule, frequency, how regularly, release together, drop together, split, in part, into part, at the same time, all in one, new page, new part, page, new chapter, new instalment", "update-rhythm", "release-pattern"),
        Of("records", "record, milestone, achievement, fast, hold, break, achieve, break a record", "record"),
        Of("age rating", "kid watch, child watch, teen watch, teenager watch, year old watch, age rating, rating, rate, suitable, appropriate, kid, child, certificate, parental, family friendly, age limit, old enough, minimum age, allow to watch, ok for, pg, tv 14, rated, age restriction, age certificate, classification, bbfc, viewer discretion, what age, year old", "age-rating"),

        // Where to get it, and what was said
        Of("watching", "watch, stream, streaming, available, platform, service, view, see, find, on netflix, netflix, subscription, channel, on, stream on, home, catch, air on, show on", "available-on", "release-note", "release-pattern"),
        Of("price", "cost, price, pay, expensive, cheap, cheapest, quid, subscription, much, fee, free, monthly, month, plan, afford, charge, minimum, minimum price, bill, pricing, price tag, subscription fee, fork out, set me back, per month, each month, a month", "price"),
        Of("buying", "buy, purchase, shop, store, pre order, sell, get hold of, order, on sale, stock, i get, you get, we get, get a copy, get them", "sold-by", "price", "published-by"),
        Of("publishing", "publish, publisher, print, imprint, publishing house, bring out, release, put out, publishing company, release by, issue, bring out, brought out, imprint, appear with, appear", "published-by", "release-date", "runs-in"),
        Of("volumes", "volume, exist, how many volume, how many book, number of volume, book, graphic novel, comic, instalment, installment, part, consist", "volume-count"),
        Of("webcomic", "webcomic, web comic, online, host, hosted, tumblr, tapas, webtoon, instalment, update, read, posted, post, website, site, platform", "runs-in", "began-as", "update-rhythm", "available-on", "based-on"),
        Of("origin", "begin, start, origin, originate, beginning, kickstarter, crowdfund, before it be, before it become, start out as, start life as, begin life as, start as, begin as, originally", "began-as", "production-note", "record"),
        Of("saying", "say, tell, talk, comment, think, quote, interview, explain, state, describe, reveal, mention, statement, feel, promise, word, word about, press, remark, opinion, give", "said", "described-as", "theme"),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<(Topic Topic, ImmutableArray<string> Phrase)>> ByFirstStem = All
        .SelectMany(topic => topic.Phrases, (topic, phrase) => (topic, phrase))
        .GroupBy(row => row.phrase[0])
        .ToFrozenDictionary(rows => rows.Key, rows => rows.ToImmutableArray());

    /// <summary>The forms of words that name topics: what a misspelt word may have meant.</summary>
    public static readonly ImmutableArray<string> Vocabulary =
        [.. All.SelectMany(topic => topic.Wordings.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length >= 4 && word.All(char.IsAsciiLetter)).SelectMany(WordForms.Of).Distinct().Order(StringComparer.Ordinal)];

    public static Topic Get(string id) => All.First(topic => topic.Id == id);

    /// <summary>Every topic that words of the question name; a word may name several.</summary>
    public static IEnumerable<TopicMention> In(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (topic, phrase) in ByFirstStem.GetValueOrDefault(words[at].Stem, []))
            {
                // "Number one" is a place and counts nothing.
                if (topic.Id == "songs" && phrase is ["number"] && at + 1 < words.Count && (words[at + 1].Text == "one" || char.IsAsciiDigit(words[at + 1].Text[0]))) continue;
                if (at + phrase.Length <= words.Count && phrase.Select((stem, place) => stem == words[at + place].Stem).All(same => same)) yield return new TopicMention(topic, at, phrase.Length);
            }
        }

        foreach (var mention in TopicPairs.In(words)) yield return mention;
    }

    private static Topic Of(string id, string phrases, params string[] properties) =>
        new(id, phrases, [.. phrases.Split(", ").Select(phrase => phrase.Split(' ').Select(Stems.Of).ToImmutableArray()).DistinctBy(stems => string.Join(' ', stems))], [.. properties]);
}
