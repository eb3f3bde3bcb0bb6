namespace HeartstopperBot.Playground.Rest;

/// <summary>So many requests in so long, apart for each value of the path's major parameters (indexes into its arguments).</summary>
internal sealed record Quota(int Limit, TimeSpan Window, params int[] Major)
{
    // Discord publishes no figures; those seen for webhooks are 5 in 2 s. The others are tighter than anything seen.
    public static readonly Quota Webhook = new(5, TimeSpan.FromSeconds(2), 0, 1);
    public static readonly Quota Channel = new(5, TimeSpan.FromSeconds(5), 0);
    public static readonly Quota Application = new(5, TimeSpan.FromSeconds(20), 0);
    public static readonly Quota GuildCommands = new(5, TimeSpan.FromSeconds(20), 0, 1);
    public static readonly Quota Plain = new(10, TimeSpan.FromSeconds(10));
}
