namespace HeartstopperBot.Playground;

/// <summary>Who speaks, where, and in which of Discord's languages.</summary>
public sealed record Place(string Person, string Channel, string Locale = "en-GB");
