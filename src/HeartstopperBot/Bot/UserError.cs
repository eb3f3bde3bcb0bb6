namespace HeartstopperBot.Bot;

/// <summary>
/// The one kind of error whose text a person may see. Everything else shows a plain line and goes to the log. The sentence is made when it is told: an error
/// is private, so it is in the person's own language even where the answer would have been in the server's.
/// </summary>
internal sealed class UserError(Func<string> sentence) : Exception
{
    public UserError(string sentence)
        : this(() => sentence)
    {
    }

    public override string Message => sentence();
}
