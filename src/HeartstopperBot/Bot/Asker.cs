using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>For whom an answer is made: the person who used the command, pressed the button or types, and how much of the story may be told.</summary>
/// <param name="GuildId">The server, where it has the bot itself; null in direct messages, and where somebody brought the bot along for themselves.</param>
/// <param name="Locale">The person's language, as Discord names it.</param>
/// <param name="Own">What may be told to this person alone.</param>
/// <param name="Public">What may be told where others read it too.</param>
/// <param name="Today">The last day that has begun anywhere: no later day can be looked back from.</param>
internal sealed record Asker(ulong UserId, ulong? GuildId, ulong? ChannelId, string? Locale, Lens Own, Lens Public, DateOnly Today)
{
    /// <summary>Where they are, and with which rights.</summary>
    public Whereabouts Place { get; init; } = Whereabouts.Nowhere;

    /// <summary>What moderators decided about the place.</summary>
    public Here Here { get; init; } = Here.Nowhere;

    /// <summary>The language of what everybody there reads; null outside of servers.</summary>
    public string? ServerLocale { get; init; }

    public Language Language(bool isPrivate) => Languages.For(Locale, ServerLocale, isPrivate);

    public Lens Lens(bool isPrivate) => isPrivate ? Own : Public;
}
