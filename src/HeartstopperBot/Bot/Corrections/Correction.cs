using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>What a fan says is wrong with an answer, and what became of it.</summary>
/// <param name="UserId">Who reported it.</param>
/// <param name="ReadAt">The message in which moderators read it; null while it waits for a channel.</param>
/// <param name="Decision">Null while it is open.</param>
internal sealed record Correction(
    long Id, ulong GuildId, string? ServerLocale, ulong UserId, string? Locale, DateTimeOffset ReportedAt, Disputed About, Report Report, MessagePlace? ReadAt, Decision? Decision)
{
    /// <summary>In the order in which they happened.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>A question to the reporter has had no answer yet.</summary>
    public bool IsAsked => Steps.LastOrDefault(step => step.Kind is StepKind.Asked or StepKind.Answered)?.Kind == StepKind.Asked;
}

/// <summary>The answer that is said to be wrong, as it was shown.</summary>
/// <param name="Asked">As a person would type it.</param>
/// <param name="Title">What was understood.</param>
/// <param name="Shown">Markdown, with what gives the story away under a cover.</param>
/// <param name="Heading">See <see cref="Replies.AnswerSubject"/>.</param>
/// <param name="States">See <see cref="Replies.AnswerSubject"/>.</param>
/// <param name="Statements">The ids of all that it states.</param>
/// <param name="Entity">The id of what it is about; null for a list.</param>
/// <param name="Spoils">The last season, or the film, of whose story it tells; null where it tells nothing of it.</param>
internal sealed record Disputed(string Asked, string Title, string Shown, string? Heading, string? States, ImmutableArray<string> Statements, string? Entity, string? Spoils);

/// <param name="Link">A web address that was checked; null where none was given.</param>
internal sealed record Report(string Wrong, string? Link);

/// <param name="IsText">It was posted without an embed, because the bot may not embed there.</param>
internal sealed record MessagePlace(ulong ChannelId, ulong MessageId, bool IsText);

/// <param name="By">Null for somebody who wanted to be forgotten.</param>
internal sealed record Decision(bool IsAccepted, ulong? By, DateTimeOffset At);

/// <summary>Something that happened to a correction.</summary>
/// <param name="By">Null for what the bot did, and for somebody who wanted to be forgotten.</param>
/// <param name="Said">What was written with it: a question, an answer, a note, a reason.</param>
internal sealed record Step(StepKind Kind, ulong? By, DateTimeOffset At, string? Said);

/// <summary>Stored by name: a name never changes once it is out.</summary>
internal enum StepKind
{
    Reported,
    Asked,
    Answered,
    Accepted,
    Rejected,
    Undone,

    /// <summary>The reporter was written to.</summary>
    Told,

    /// <summary>The reporter takes no messages, or is gone.</summary>
    NotTold,
}

/// <summary>What moderators of a server note on an answer.</summary>
/// <param name="Title">Of the answer.</param>
/// <param name="By">Null for somebody who wanted to be forgotten.</param>
internal sealed record Note(long Id, ulong GuildId, string Title, string? Heading, string? States, string? Spoils, string Said, string? Link, ulong? By, DateTimeOffset At);
