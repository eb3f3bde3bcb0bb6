namespace HeartstopperBot.Bot;

/// <summary>The one kind of error whose text a person may see. Everything else shows a plain line and goes to the log.</summary>
internal sealed class UserError(string sentence) : Exception(sentence);
