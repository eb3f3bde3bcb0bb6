using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>Wordings that ask for one thing alone, though each of their words may stand for others: "was this her first role" is not told by the first season.</summary>
internal static class Pointed
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create("he", "she", "they", "him", "her", "them");

    private static readonly FrozenSet<string> Jobs = FrozenSet.Create("role", "roles", "part", "job", "gig", "acting", "screen", "thing", "performance", "appearance");

    private static readonly FrozenSet<string> OfPlace = FrozenSet.Create(
        "where", "is", "are", "whereabouts", "located", "location", "lie", "lies", "situated", "find", "found", "can", "could", "i", "we", "you", "one", "does", "do", "in", "what", "which", "part", "of", "england", "britain", "uk", "country", "region", "area", "exactly", "the", "real", "actual", "place");

    private static readonly FrozenSet<string> Anew = FrozenSet.Create("begin", "began", "start", "started", "start out", "originate", "originated", "originally", "beginning", "origin", "origins");

    /// <summary>"Is she they or she?", "does he use they/them?"</summary>
    public static bool AtPronouns(QuestionPart part)
    {
        for (var at = 0; at + 1 < part.Words.Length; at++)
        {
            var (one, next) = (part.Words[at].Text, part.Words[at + 1].Text);
            if (one is "pronoun" or "pronouns" || next is "pronoun" or "pronouns") return part.HasCharacter || part.HasPerson;
            if (part.IsNamed(at) || !Pronouns.Contains(one)) continue;
            if (next == "or" && at + 2 < part.Words.Length && Pronouns.Contains(part.Words[at + 2].Text)) return true;
            if ((one, next) is ("they", "them") or ("he", "him") or ("she", "her")) return true;
        }

        return false;
    }

    /// <summary>"Was this her first role?", "his debut"; not "her debut novel".</summary>
    public static bool AtFirstRole(QuestionPart part)
    {
        if (!part.HasPerson) return false;
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (part.IsNamed(at)) continue;
            if (part.Words[at].Text == "debut" && (at + 1 == part.Words.Length || Jobs.Contains(part.Words[at + 1].Text) || PlainWords.Has(part.Words[at + 1].Text))) return true;
            if (part.Words[at].Text is "first" or "breakthrough" && part.Words.Skip(at + 1).Take(3).Any(word => Jobs.Contains(word.Text))) return true;
        }

        return false;
    }

    /// <summary>"Is he a newcomer?"</summary>
    public static bool AtNewcomer(QuestionPart part) => part.HasPerson && part.Opening.Wanted == Wanted.YesOrNo && part.Words.Any(word => word.Text is "newcomer");

    /// <summary>"Earlier work of hers", "what is he known for", "what had she made before": what somebody did elsewhere.</summary>
    public static bool AtEarlierWork(QuestionPart part)
    {
        if (!part.HasPerson || part.Opening.Wanted is not (Wanted.Anything or Wanted.Where or Wanted.YesOrNo)) return false;
        if (part.Topics.Any(topic => topic is { Topic.Id: "career", Length: > 1 } && !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed) && part.Words[topic.From].Text is "other" or "earlier" or "previous" or "past" or "older" or "known")) return true;
        return (Leanings.IsOfTimeBefore(part) && part.Words.Any(word => word.Stem is "mak" or "make" or "do" or "act" or "work" or "direct" or "appear" or "perform" or "see"))
            || part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "earlier" or "previous" or "past" or "other", Second.Text: "work" or "works" or "projects" or "credits" or "roles" or "films" or "shows" });
    }

    /// <summary>Such a thing must be known for it: whom somebody plays is a part of that, but not of what came before.</summary>
    public static bool IsKnownFor(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "known", Second.Text: "for" }) && !part.Words.Any(word => word.Text is "other" or "else" or "before" or "work");

    /// <summary>"How did she get the role?" That it was announced is no way.</summary>
    public static bool AtWayIn(QuestionPart part) =>
        part.HasPerson && part.Words[part.Opening.From] is { Text: "how" } && part.Opening.Wanted == Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "auditions");

    /// <summary>"What did they begin as?", "where did it start?": nothing but where it comes from.</summary>
    public static bool AtOrigin(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Anything or Wanted.YesOrNo or Wanted.Where && part.Mentions.Any(mention => mention.Kind is EntityKind.Book or EntityKind.Series) && !part.HasPerson && !part.HasCharacter
        && part.Words.Where((word, at) => !part.IsNamed(at) && Anew.Contains(word.Text)).Any()
        && part.Content.All(at => Anew.Contains(part.Words[at].Text) || part.Words[at].Text is "webcomic" or "comic" or "online" or "life" or "kickstarter" || part.Words[at].Stem == "comic");

    /// <summary>"What was the first date of it?", "when was it supposed to come out at first?" The day on which it came out is another.</summary>
    public static bool AtFirstPlan(QuestionPart part) =>
        part.Words.Any(word => word.Text is "originally" or "original" or "first" or "initially" or "initial") && (part.Words.Any(word => word.Text is "supposed" or "meant" or "planned" or "scheduled" or "due")
        || part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "original" or "initial", Second.Text: "date" or "day" }))
        && part.Mentions.Any(mention => mention.Kind is EntityKind.Book or EntityKind.Season or EntityKind.Film);

    /// <summary>"Where is Leeds?", "in what part of the country is it?" Neither what was filmed there nor what lies in it.</summary>
    public static Func<QuestionPart, bool> AtPlace => part => PlaceAsked(part) is not null;

    public static string? PlaceAsked(QuestionPart part) =>
        part is { Mentions: [{ Kind: EntityKind.Place, Length: > 0 } only] } && part.Words.Where((_, at) => !part.IsNamed(at)).All(word => OfPlace.Contains(word.Text))
        && part.Words.Where((_, at) => !part.IsNamed(at)).Any(word => word.Text is "where" or "located" or "location" or "whereabouts" or "in" or "place") && IsByName(only) ? only.Id : null;

    /// <summary>"The zoo" is the one of the show, and where that is, is asked of what was filmed.</summary>
    private static bool IsByName(Mention mention) => mention.Meant.Name.Equals(mention.Meant.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>"How long is one episode?" The sum of them is no answer.</summary>
    public static bool AtOneEpisode(QuestionPart part) =>
        part.Topics.Any(topic => topic.Topic.Id == "length of episodes") && part.Mentions.All(mention => mention.Kind != EntityKind.Episode) && !IsOfWhole(part)
        && !(part.Opening.Wanted == Wanted.HowMany && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Stem == "episod");

    /// <summary>"How long does it take to binge it?" Neither how long one episode is nor how many hours were watched.</summary>
    public static bool AtWholeLength(QuestionPart part) =>
        IsOfWhole(part) && part.Mentions.Any(mention => mention.Kind is EntityKind.Season or EntityKind.Series)
        && (part.Opening.Wanted == Wanted.HowLong || part.Words.Any(word => word.Stem is "minut" or "runtim") || part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "running", Second.Text: "time" })) && !part.Words.Any(word => word.Stem is "film" or "shoot");

    private static bool IsOfWhole(QuestionPart part) => part.Words.Any(word => word.Text is "total" or "altogether" or "combined" or "overall" or "whole" or "all" or "together" or "binge" or "entire");

    /// <summary>"Weekly or all in one go?"</summary>
    public static bool AtRhythm(QuestionPart part) =>
        part.Opening.Wanted is Wanted.YesOrNo or Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "rhythm" && part.Words[topic.From].Text is "all" or "at" or "in" or "binge" or "weekly" or "every" or "one" && !Enumerable.Range(topic.From, topic.Length).All(part.IsNamed));

    /// <summary>"Sales of volume 3", "how well did it sell": not where it is sold.</summary>
    public static bool AtSales(QuestionPart part) =>
        part.Words.Any(word => word.Text is "sales" or "figures") && part.Topics.Any(topic => topic.Topic.Id == "sales") || (part.Words.Any(word => word.Stem == "sell") && (part.Opening.Wanted == Wanted.HowMany || part.Words.Any(word => word.Text is "well" or "number" or "copies")));

    /// <summary>"How many volumes are there?" That something happens in two of them counts none.</summary>
    public static bool AtNumberOfBooks(QuestionPart part) =>
        (part.Opening.Wanted == Wanted.HowMany || part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "number", Second.Text: "of" }))
        && part.Mentions.Any(mention => mention.Kind == EntityKind.Book) && part.Content.All(at => part.Words[at].Stem is "volum" or "book" or "consist" or "exist" or "total");

    /// <summary>"Who took the prize that she was up for?"</summary>
    public static bool AtWinnerInstead(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Who && part.HasPerson && part.Words.Any(word => word.Text is "took" or "won" or "got") && (part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "up", Second.Text: "for" }) || part.Words.Any(word => word.Text is "nominated"));

    /// <summary>"Which prize did he get?", "for what was she awarded?" To be up for one is not to have it.</summary>
    public static bool AtPrize(QuestionPart part) =>
        part.Words.Any(word => word.Stem is "get" or "receiv" or "take" or "hav" || word.Text == "awarded") && part.Opening.Wanted == Wanted.Anything && part.Topics.Any(topic => topic.Topic.Id == "winning") && part.Words.Any(word => word.Text is "did" or "has" or "does" or "was")
        && part.Words.Any(word => word.Stem is "priz" or "award" or "trophy" or "honour" or "accolad" or "gong") && !part.Words.Any(word => word.Stem is "nominat" or "nod" or "up" or "shortlist");

    /// <summary>"Why isn't he in the show any more?"</summary>
    public static bool AtLeaving(QuestionPart part) =>
        part.Opening.Wanted is Wanted.Why or Wanted.Happening && (part.HasPerson || part.HasCharacter)
        && (part.Words.Any(word => word.Text is "anymore") || part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "any" or "no", Second.Text: "more" or "longer" }));

    /// <summary>"What happened to him?", of somebody of flesh and blood.</summary>
    public static bool AtFate(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Happening && part is { HasPerson: true, HasCharacter: false } && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Stem: "happen", Second.Text: "to" });

    /// <summary>"What does the song deal with?" That it is sung somewhere is no answer.</summary>
    public static bool AtSenseOfSong(QuestionPart part) => part.Mentions.Any(mention => mention.Kind == EntityKind.Song) && part.Words.Where((word, at) => !part.IsNamed(at) && word.Stem is "about" or "deal" or "mean" or "meaning" or "topic").Any();

    /// <summary>"How did viewers rate it?" The critics' score is another.</summary>
    public static bool AtViewersScore(QuestionPart part) =>
        part.Topics.Any(topic => topic.Topic.Id == "audience score") && part.Words.Any(word => word.Stem is "viewer" or "audienc" or "public") && !part.Words.Any(word => word.Stem == "critic");

    /// <summary>"In how many countries?"</summary>
    public static bool AtNumberOfCountries(QuestionPart part) => part.Opening.Wanted == Wanted.HowMany && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Stem is "country" or "territory" or "nation";

    /// <summary>"Which record does it hold?"</summary>
    public static bool AtRecord(QuestionPart part) => part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "record" or "records";

    /// <summary>"Is he an original character?": of the show alone.</summary>
    public static bool AtInvention(QuestionPart part) => part.HasCharacter && part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "original", Second.Text: "character" or "characters" });

    /// <summary>"Is he in the books?" That he is missing from a season says nothing of it.</summary>
    public static bool AtBooks(QuestionPart part) => part.HasCharacter && part.Opening.Wanted == Wanted.YesOrNo && part.Mentions.All(mention => mention.Kind is not (EntityKind.Season or EntityKind.Film)) && part.Topics.Any(topic => topic.Topic.Id == "in the books" && part.Words[topic.From + topic.Length - 1].Stem is "book" or "comic" or "novel" or "webcomic" or "material");

    /// <summary>"Which volume is season 2 based on?" wants a volume.</summary>
    public static bool AtVolumeOfSeason(QuestionPart part) =>
        part.Mentions.Any(mention => mention.Kind is EntityKind.Season) && part.Topics.Any(topic => topic.Topic.Id == "covering") && part.Words.Any(word => word.Stem is "volum" or "book" or "part" or "comic") && part.Words.Any(word => word.Text is "which" or "what");

    /// <summary>"Which school is he at?" Where a school was filmed is another question.</summary>
    public static bool AtSchool(QuestionPart part) => part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "school" && part.Mentions is [{ Kind: EntityKind.Character }] && part.Content.Length == 1;

    /// <summary>"Where does she work?"</summary>
    public static bool AtWork(QuestionPart part) => part.HasCharacter && part.Opening.Wanted == Wanted.Where && part.Words.Any(word => word.Text is "work" or "works" or "teach" or "teaches");

    /// <summary>"Is she part of the cast?" Who writes it is not.</summary>
    public static bool AtCast(QuestionPart part) =>
        part is { HasPerson: true, HasCharacter: false } && part.Opening.Wanted == Wanted.YesOrNo && part.Content.Any(at => part.Words[at].Stem is "cast" or "appear" or "star" or "feature") && part.Content.All(at => part.Words[at].Stem is "cast" or "appear" or "star" or "feature" or "part");

    /// <summary>"What does it draw on?" Not what it drew in viewers.</summary>
    public static bool AtSource(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Stem: "draw", Second.Text: "on" or "upon" or "from" }) && part.Mentions.Any(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Series);

    /// <summary>"Where did it appear online?"</summary>
    public static bool AtWebsite(QuestionPart part) => part.Opening.Wanted == Wanted.Where && part.Mentions.Any(mention => mention.Kind == EntityKind.Book) && part.Words.Any(word => word.Text is "online" or "internet" or "website" or "web");

    /// <summary>"On what website did it appear?" One must be named.</summary>
    public static bool AtWhichWebsite(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "what" or "which", Second.Text: "website" or "site" or "websites" or "sites" or "platform" or "app" });

    /// <summary>"Which streamer ordered it?"</summary>
    public static bool AtStreamer(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "what" or "which", Second.Text: "streamer" or "stream" or "network" or "broadcaster" or "channel" });

    /// <summary>"What did he give him?" A party at which both were is no present.</summary>
    public static bool AtGift(QuestionPart part) => part.HasCharacter && part.Opening.Wanted is Wanted.Anything && part.Words.Any(word => word.Text is "what" or "which")
        && (part.Words.Any(word => word.Text is "gift" or "present" or "presents" or "gifts") || part.Mentions.Any(mention => mention is { Kind: EntityKind.Character, Length: > 0 } && mention.To < part.Words.Length && part.Words[mention.To].Text is "give" or "gave" or "gives"));

    /// <summary>"What does she do for a job?"</summary>
    public static bool AtJob(QuestionPart part) => part.HasCharacter && part.Opening.Wanted == Wanted.Anything && part.Words.Any(word => word.Text is "job" or "profession" or "occupation" or "living") && part.Words.Any(word => word.Text is "do" or "does" or "has" or "have" or "her" or "his" or "s");

    /// <summary>"Who took it home?" To be up for it is not to have it.</summary>
    public static bool AtWinner(QuestionPart part) => part.Opening.Wanted == Wanted.Who && part.Words.Any(word => word.Text is "won" or "win" or "wins" || word.Text is "took" or "take" or "takes" && part.Words.Any(other => other.Text == "home")) && !part.Words.Any(word => word.Stem is "nominat" or "shortlist" or "up");

    /// <summary>"What book is he holding?"</summary>
    public static bool AtBookInHand(QuestionPart part) => (part.HasCharacter || part.HasPerson) && part.Words.Any(word => word.Text is "book" or "books") && part.Words.Any(word => word.Text is "holding" or "holds" or "reading" or "carrying" or "reads") && part.Words.Any(word => word.Text is "what" or "which");

    /// <summary>"What does he tell his mum?"</summary>
    public static bool AtWhatIsTold(QuestionPart part) =>
        part.Opening.Wanted == Wanted.Anything && part.Words.Any(word => word.Text == "what") && part.Mentions.Any(mention => mention is { Kind: EntityKind.Character, Length: > 0 } && mention.To < part.Words.Length && part.Words[mention.To].Text is "tell" or "tells" or "told");

    /// <summary>"How many times do they say it?"</summary>
    public static bool AtTimesSaid(QuestionPart part) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair is { First.Text: "many", Second.Text: "times" }) && part.Words.Any(word => word.Stem is "say" or "kis" or "kiss" or "hug" or "cry" or "swear" or "smil");

    /// <summary>"How many songs are on it?" One is no number.</summary>
    public static bool AtNumber(QuestionPart part) => part.Opening.Wanted == Wanted.HowMany && part.Words.Any(word => word.Text == "many");

    /// <summary>"What is her sexuality?" Who plays her is no answer.</summary>
    public static bool AtIdentity(QuestionPart part) => part.HasCharacter && part.Opening.Wanted == Wanted.Anything && part.Content is [var at] && part.Words[at].Text is "identity" or "sexuality" or "orientation" or "gender";

    /// <summary>"How is she related to him?" is of both.</summary>
    public static bool AtKinship(QuestionPart part) => part.Mentions.Length > 1 && part.Words.Any(word => word.Text is "related" or "relation") && part.Words[part.Opening.From].Text is "how" or "what" or "which";

    /// <summary>"Her full name", "the teacher's first name", "the singer's real name": who plays her and where she sings is another thing.</summary>
    public static bool AtFullName(QuestionPart part) =>
        part.HasCharacter ? Asks.ForPartOfName(part) || HasName(part, "first", "middle") : HasName(part, "real", "birth") && part.Mentions.Any(mention => mention.Kind is EntityKind.Person or EntityKind.Company or EntityKind.Work);

    private static bool HasName(QuestionPart part, string one, string other) => part.Words.Zip(part.Words.Skip(1)).Any(pair => pair.Second.Text == "name" && (pair.First.Text == one || pair.First.Text == other)) && !part.Words.Any(word => word.Text is "actor" or "actress");

    /// <summary>"Griff plays who?" A song is nobody.</summary>
    public static bool AtPlayed(QuestionPart part) => part.HasPerson && part.Opening.Wanted == Wanted.Who && part.Content is [var at] && part.Words[at].Stem == "play" && part.Mentions.All(mention => mention.Kind == EntityKind.Person);

    /// <summary>"What does Tara play?" Not who plays her.</summary>
    public static bool AtWhatIsPlayed(QuestionPart part) =>
        part.HasCharacter && part.Opening.Wanted == Wanted.Anything && part.Words[part.Opening.From].Text == "what" && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text is "does" or "did" or "can" && part.Words.Any(word => word.Text == "play");

    /// <summary>"His role": that he has one is no answer.</summary>
    public static bool AtOwnRole(QuestionPart part) => part.HasPerson && part.Content is [var at] && part.Words[at].Text is "role" or "character" && at > 0 && part.IsNamed(at - 1) && part.Words[at - 1].IsOwner;

    /// <summary>"Who are its EPs?" Nobody is an episode.</summary>
    public static bool AtExecutives(QuestionPart part) => part.Opening.Wanted == Wanted.Who && part.Content is [var at] && part.Words[at].Text == "episodes" && part.Opening.To < part.Words.Length && part.Words[part.Opening.To].Text is "are" or "were";

    /// <summary>"What school did they use for Truham?" Who goes there does not say.</summary>
    public static bool AtSchoolOfShoot(QuestionPart part) =>
        part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && part.Words[part.Opening.To].Text is "school" or "college" or "university" or "academy" && part.Mentions.Any(mention => mention.Kind == EntityKind.School) && part.Words.Any(word => word.Stem is "use" or "doubl" or "stand" or "film" or "shoot");

    /// <summary>"Which Taylor Swift song is it?" That something of hers is heard names none.</summary>
    public static bool AtSongOfSomebody(QuestionPart part)
    {
        var song = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].Text is "song" or "track", -1);
        return song > 1 && song - part.Opening.To is > 0 and < 4 && part.Opening.To > 0 && part.Words[part.Opening.To - 1].Text is "which" or "what" && Enumerable.Range(part.Opening.To, song - part.Opening.To).All(at => part.Content.Contains(at) || part.IsNamed(at));
    }

    /// <summary>"What kind of camera was it shot on?" Whoever stood behind it is none.</summary>
    public static bool AtCamera(QuestionPart part) => part.Opening.Wanted == Wanted.Anything && part.Words.Any(word => word.Text is "camera" or "cameras") && part.Words.Any(word => word.Text is "what" or "which");

    /// <summary>"It replaced what other show at number one?"</summary>
    public static bool AtDisplaced(QuestionPart part) => part.Words.Any(word => word.Stem is "replac" or "displac" or "dethron" or "overtak" or "overtook" or "knock" or "kick") && part.Words.Any(word => word.Text is "number" or "1" or "top" or "first" or "chart" or "charts") && part.Words.Any(word => word.Text is "what" or "which");

    /// <summary>"His position in the team": that he plays in it is none.</summary>
    public static bool AtPosition(QuestionPart part) => part.HasCharacter && part.Words.Any(word => word.Text == "position");

    /// <summary>"Who is he close to?"</summary>
    public static bool AtFriends(QuestionPart part) => part.HasCharacter && part.Topics.Any(topic => topic is { Topic.Id: "friends", Length: > 1 } && part.Words[topic.From].Text == "close");
}
