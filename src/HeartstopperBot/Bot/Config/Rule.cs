namespace HeartstopperBot.Bot.Config;

/// <summary>What somebody decided about a place. Thousands of them are kept in memory, hence no object each.</summary>
/// <param name="Value">A value that the catalogue can read.</param>
/// <param name="SetBy">Null for somebody who asked to be forgotten, and for what a host imported.</param>
internal readonly record struct Rule(Scope Scope, Setting Setting, string Value, ulong? SetBy, DateTimeOffset SetAt);
