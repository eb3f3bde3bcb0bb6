using System.Globalization;
using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>What the buttons, menus and forms of corrections do, as their ids carry it. They come back from outside: who may is checked each time.</summary>
internal static class CorrectionActs
{
    public const string Command = "corrections";

    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Ask = "ask";
    public const string Undo = "undo";
    public const string Answer = "answer";

    // Of the moderators' list; it takes its own place.
    public const string List = "list";
    public const string Post = "post";
    public const string Notes = "notes";
    public const string Open = "open";
    public const string Remove = "remove";

    /// <summary>What is done to one correction: opens a form, or is answered apart.</summary>
    public static CustomId Id(string act, long correction) =>
        new(View.Answer, Page: null, new QuestionKey(Command, [act, correction.ToString(CultureInfo.InvariantCulture)]));

    /// <summary>A page of the list, which takes the place of the one before.</summary>
    public static CustomId Page(string act) => new(View.Answer, Page: 0, new QuestionKey(Command, [act]));

    /// <summary>A menu of the list: what is chosen comes first.</summary>
    public static CustomId Menu(string act) => new(View.Pick, Page: null, new QuestionKey(Command, ["", act]));

    /// <summary>Null for an id that is none of <see cref="Id"/>.</summary>
    public static (string Act, long Correction)? Read(CustomId id) =>
        id is { View: View.Answer, Page: null, Question: { IsLifted: false, Arguments: [var act, var number] } } && TryNumber(number, out var correction) ? (act, correction) : null;

    public static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
