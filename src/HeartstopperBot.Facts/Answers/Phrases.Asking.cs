using HeartstopperBot.Facts.Answers.Check;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What is said of questions in plain words, of messages that are checked, and in the quiz.</summary>
internal static partial class Phrases
{
    // What is not answered

    public static Phrase EmptyQuestion => Fixed("Ask something about the show: who plays whom, when something came out, where it was filmed. No question, no answer.");
    public static Phrase TooLong => Fixed("That is longer than any question. Ask one thing in a sentence or two; no source says anything about so much at once.");
    public static Phrase NoOrders => Fixed("I only answer questions about the show, from what sources say. No source says anything about this.");
    public static Phrase MatterOfTaste => Fixed("That is a matter of taste, and no source says who is right.");
    public static Phrase PrivateLife => Fixed("That is about somebody's private life. What is kept here is people's work on the show, so no source here says.");

    /// <param name="typed">"season 4": what people call the thing of which the statement tells.</param>
    public static Phrase NotAnnounced(string typed, Phrase said) => Fixed($"No source announces a {typed}. {said}", [("typed", typed), ("said", said)]);

    // How a statement answers

    public static Phrase Yes(Phrase said) => Fixed($"Yes: {said}", [("said", said)]);

    public static Phrase No(Phrase said) => Fixed($"No: {said}", [("said", said)]);

    public static Phrase NotYet(Phrase said) => Fixed($"No source says so yet: {said}", [("said", said)]);

    public static Phrase SourcesDiffer(Phrase said) => Fixed($"Sources differ: {said}", [("said", said)]);

    public static Phrase NobodySaysSo(Phrase said) => Fixed($"No source says so: {said}", [("said", said)]);

    /// <summary>One of several questions with what is said to it.</summary>
    public static Phrase ToTheQuestion(Phrase question, Phrase said) => Fixed($"“{question}”: {said}", [("question", question), ("said", said)]);

    /// <summary>What an answer says after its yes or no.</summary>
    public static Phrase WithoutYesOrNo(Phrase said) => said.Key is nameof(Yes) or nameof(No) or nameof(NotYet) or nameof(SourcesDiffer) or nameof(NobodySaysSo) ? (Phrase)said.Arguments[0].Value : said;

    // Check this

    public static Phrase NothingToCheck => Fixed(
        "I found no claim about the show in this message that I could check. I look for who plays whom, dates, numbers of seasons, episodes and volumes, who made what, who is in a cast, and who said what. Questions, wishes and jokes I leave alone.");

    public static Phrase CheckedAgainstNothing => Fixed("A message was checked, and nothing was found to hold it against.");
    public static Phrase CheckedAgainst => Fixed("A message was held against this:");
    public static Phrase NotInTheRecord => Fixed("Not in the record: no source says so, and none says otherwise.");

    public static Phrase OnlySomeChecked(int count) => Fixed($"Only the first {count} claims of the message are checked.", [("count", count)]);

    public static Phrase NotInTheRecordHere(Lens lens) => Fixed($"Not in the record as far as I may tell it here; there is more {Beyond(lens)}", [Line(lens)]);

    public static Phrase NotInTheRecordBut(Phrase said) => Fixed($"Not in the record: no source says so. What they do say: {said}", [("said", said)]);

    public static Phrase Supported(Phrase said) => Fixed($"Supported: {said}", [("said", said)]);

    public static Phrase Contradicted(Phrase said) => Fixed($"Contradicted: {said}", [("said", said)]);

    /// <summary>A value and another that does not lead.</summary>
    /// <param name="status">Of the other one: overtaken, as well supported as the first, or less.</param>
    public static Phrase Beside(string first, string other, Status status)
    {
        var how = status switch
        {
            Status.Superseded => "Said before, and overtaken",
            Status.Disputed => "As many sources have it otherwise",
            _ => "Fewer sources have it otherwise",
        };
        return Fixed($"{first} {how}: {other}", [("first", first), ("other", other), ("status", status)]);
    }

    public static Phrase OneClaim(Verdict verdict) => Fixed($"One claim: {Word(verdict)}.", [("verdict", verdict)]);

    public static Phrase SeveralClaims(int count, IEnumerable<(Verdict Verdict, int Count)> verdicts)
    {
        var counts = new PhraseList([.. verdicts.Select(one => ClaimsOf(one.Verdict, one.Count))]);
        return Fixed($"{count} claims: {counts}.", [("count", count), ("verdicts", counts)]);
    }

    public static Phrase ClaimsOf(Verdict verdict, int count) => Fixed($"{count} {Word(verdict)}", [("verdict", verdict), ("count", count)]);

    // Quiz

    public static Phrase RightGuess(Phrase answer) => Fixed($"Right: the answer is {answer}.", [("answer", answer)]);

    public static Phrase WrongGuess(Phrase answer) => Fixed($"Not so: the answer is {answer}.", [("answer", answer)]);

    public static Phrase WhichCharacter(string actor) => Fixed($"Which of these characters does {actor} play?", [("actor", actor)]);

    public static Phrase WhichTitle(string episode) => Fixed($"What is the title of {episode}?", [("episode", episode)]);

    public static Phrase WhichEpisode(string title) => Fixed($"Which episode is called “{title}”?", [("title", title)]);

    public static Phrase WhoDirected(string title) => Fixed($"Who directed {title}?", [("title", title)]);

    /// <param name="region">"UK" or "US"; null where it is the same everywhere.</param>
    public static Phrase WhichReleaseDate(string title, string? region) => Fixed($"What is the release date of {title}{In(region)}?", [("title", title), ("region", OrNone(region))]);

    public static Phrase WhichFirstPublication(string title, string? region) =>
        Fixed($"What is the date of first publication of {title}{In(region)}?", [("title", title), ("region", OrNone(region))]);

    /// <param name="kind">"trailer", "teaser": as a source calls it.</param>
    public static Phrase WhichTrailerDate(string kind, string title, string? region) =>
        Fixed($"What is the release date of the {kind} of {title}{In(region)}?", [("kind", kind), ("title", title), ("region", OrNone(region))]);

    /// <param name="scene">As a source calls it.</param>
    public static Phrase WhichPlace(string scene, string title) => Fixed($"Which place was used for {scene} in {title}?", [("scene", scene), ("title", title)]);

    public static Phrase WhoPerforms(string song) => Fixed($"Who performs the song “{song}”?", [("song", song)]);

    public static Phrase WhichSong(string artist) => Fixed($"Which of these songs is performed by {artist}?", [("artist", artist)]);

    public static Phrase WhoWon(string award, string year) => Fixed($"Who won “{award}” in {year}?", [("award", award), ("year", year)]);

    private static string In(string? region) => region is null ? "" : $" in the {region}";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Contradicted => "contradicted",
        _ => "not in the record",
    };
}
