namespace HeartstopperBot.Discord.Rest;

/// <summary>No request was sent, because more of them would only harm. The message says why and what to do.</summary>
public sealed class RestStoppedException(string message) : Exception(message);
