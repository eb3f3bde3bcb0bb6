namespace HeartstopperBot.Playground.State;

/// <summary>The world as it begins: two servers with their channels, fans and moderators, and the bot.</summary>
internal static class Founding
{
    /// <summary>Who owns the servers; nobody whom one can be here, so that moderators have what their role gives them and no more.</summary>
    public const string Owner = "1500000000000000001";

    public static readonly Person Bot = new(Known.Application, "heartstopperbot", "HeartstopperBot", IsBot: true);

    public static IEnumerable<Person> People() =>
    [
        new(Known.Fan, "leafreader", "Leaf Reader"),
        new(Known.OtherFan, "rugbykit", "Rugby Kit"),
        new(Known.Moderator, "librarian", "Librarian"),
        new(Known.OtherModerator, "archivist", "Archivist"),
    ];

    public static Guild First() => new()
    {
        Id = Known.Guild,
        Name = "Heartstopper fans",
        Locale = "en-GB",
        Roles = [Everyone(Known.Guild), new(Known.ModeratorRole, "Moderators", Permission.Moderator, 2), new(Known.RewatcherRole, "Rewatchers", 0, 1)],
        Members = new() { [Known.Fan] = [], [Known.OtherFan] = [Known.RewatcherRole], [Known.Moderator] = [Known.ModeratorRole] },
    };

    public static Guild Second() => new()
    {
        Id = Known.OtherGuild,
        Name = "Graphic novel club",
        Locale = "en-US",
        Roles = [Everyone(Known.OtherGuild), new(Known.OtherModeratorRole, "Organisers", Permission.Moderator, 1)],
        Members = new() { [Known.Fan] = [], [Known.OtherModerator] = [Known.OtherModeratorRole] },
    };

    public static IEnumerable<Channel> Channels(Guild first, Guild second)
    {
        var show = Category(first, Known.ShowCategory, "The show", 0);
        var bot = Category(first, Known.BotCategory, "The bot", 1);
        var general = Text(show, Known.General, "general", "Everything about the show", 0);
        var forum = new Channel { Id = Known.Forum, Name = "questions", Type = 15, Kind = "forum", Context = 0, Guild = first, Above = show, Topic = "One post a question", Position = 2 };
        var reading = Category(second, Known.OtherCategory, "Reading", 0);
        return
        [
            show,
            general,
            new() { Id = Known.Thread, Name = "season 3 rewatch", Type = 11, Kind = "thread", Context = 0, Guild = first, Above = general },
            Text(show, Known.Spoilers, "spoilers", "Everything that has been shown or printed", 1),
            forum,
            new() { Id = Known.ForumPost, Name = "Who is who?", Type = 11, Kind = "forum-post", Context = 0, Guild = first, Above = forum },
            bot,
            Text(bot, Known.BotCommands, "bot-commands", "Ask the bot here", 0),
            new() { Id = Known.PlainText, Name = "plain-text", Type = 0, Kind = "text", Context = 0, Guild = first, Above = bot, Topic = "Here the bot may not embed links", Position = 1, BotPermissions = Permission.Usual & ~Permission.EmbedLinks },
            new() { Id = Known.Moderators, Name = "moderators", Type = 0, Kind = "text", Context = 0, Guild = first, Above = bot, Topic = "Only moderators see this", Position = 2, OnlyRole = Known.ModeratorRole },
            reading,
            Text(reading, Known.OtherGeneral, "reading-room", "The graphic novels, volume by volume", 0),
            new() { Id = Known.OtherLobby, Name = "lobby", Type = 0, Kind = "text", Context = 0, Guild = second, Topic = "Say hello", Position = 0 },
            Dm(Known.FanDm, Known.Fan),
            Dm(Known.OtherFanDm, Known.OtherFan),
            Dm(Known.ModeratorDm, Known.Moderator),
            Dm(Known.OtherModeratorDm, Known.OtherModerator),
            new() { Id = Known.Private, Name = "Leaf Reader and Rugby Kit", Type = 1, Kind = "private", Context = 2, People = [Known.Fan, Known.OtherFan], BotPermissions = Permission.InPrivate },
        ];
    }

    private static Role Everyone(string guild) => new(guild, "@everyone", Permission.Member, 0);

    private static Channel Category(Guild guild, string id, string name, int position) => new() { Id = id, Name = name, Type = 4, Kind = "category", Context = 0, Guild = guild, Position = position };

    private static Channel Text(Channel category, string id, string name, string topic, int position) =>
        new() { Id = id, Name = name, Type = 0, Kind = "text", Context = 0, Guild = category.Guild, Above = category, Topic = topic, Position = position };

    private static Channel Dm(string id, string person) => new() { Id = id, Name = "HeartstopperBot", Type = 1, Kind = "dm", Context = 1, People = [person] };
}
