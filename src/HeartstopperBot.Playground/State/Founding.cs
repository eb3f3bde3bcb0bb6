namespace HeartstopperBot.Playground.State;

/// <summary>The world as it begins: one guild, its channels, two fans, a moderator and the bot.</summary>
internal static class Founding
{
    public static readonly Person Bot = new(Known.Application, "heartstopperbot", "HeartstopperBot", Permission.Usual, IsBot: true);

    public static readonly Person[] People =
    [
        new(Known.Fan, "leafreader", "Leaf Reader", Permission.Member),
        new(Known.OtherFan, "rugbykit", "Rugby Kit", Permission.Member),
        new(Known.Moderator, "librarian", "Librarian", Permission.Moderator, IsModerator: true),
    ];

    public static IEnumerable<Channel> Channels() =>
    [
        Text(Known.General, "general", "Everything about the show"),
        Text(Known.Spoilers, "spoilers", "Everything that has been shown or printed"),
        Text(Known.BotCommands, "bot-commands", "Ask the bot here"),
        new() { Id = Known.PlainText, Name = "plain-text", Type = 0, Kind = "text", Context = 0, Topic = "Here the bot may not embed links", BotPermissions = Permission.Usual & ~Permission.EmbedLinks },
        new() { Id = Known.Thread, Name = "season 3 rewatch", Type = 11, Kind = "thread", Context = 0, Parent = Known.General },
        new() { Id = Known.Forum, Name = "questions", Type = 15, Kind = "forum", Context = 0, Topic = "One post a question" },
        new() { Id = Known.ForumPost, Name = "Who is who?", Type = 11, Kind = "forum-post", Context = 0, Parent = Known.Forum },
        Dm(Known.FanDm, Known.Fan),
        Dm(Known.OtherFanDm, Known.OtherFan),
        Dm(Known.ModeratorDm, Known.Moderator),
        new() { Id = Known.Private, Name = "Leaf Reader and Rugby Kit", Type = 1, Kind = "private", Context = 2, People = [Known.Fan, Known.OtherFan], BotPermissions = Permission.InPrivate },
    ];

    private static Channel Text(string id, string name, string topic) => new() { Id = id, Name = name, Type = 0, Kind = "text", Context = 0, Topic = topic };

    private static Channel Dm(string id, string person) => new() { Id = id, Name = "HeartstopperBot", Type = 1, Kind = "dm", Context = 1, People = [person] };
}
