using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot;

/// <summary>
/// The replies to what was asked last. Fans ask the same things over and over, and as long as the bot runs the facts do not change, so the same question
/// has the same reply. Bounded by what it holds; the seldom asked goes first. Safe for many threads.
/// </summary>
internal sealed class RememberedReplies : IDisposable
{
    /// <summary>In characters of text: about two megabytes.</summary>
    private const int Room = 1_000_000;

    /// <summary>What a reply costs beside its own text: key, buttons, objects.</summary>
    private const int Overhead = 1_000;

    private readonly MemoryCache _replies = new(new MemoryCacheOptions { SizeLimit = Room });

    public int Count => _replies.Count;

    public Reply? Find(ReplyKey key) => _replies.Get<Reply>(key);

    public void Remember(ReplyKey key, Reply reply)
    {
        using var entry = _replies.CreateEntry(key);
        entry.Size = Overhead + key.Arguments.Length + (reply.Message.Embeds ?? []).Sum(embed => Size(embed.Description) + (embed.Fields ?? []).Sum(field => Size(field.Value)));
        entry.Value = reply;
    }

    public void Dispose() => _replies.Dispose();

    private static int Size(string? text) => text?.Length ?? 0;
}

/// <summary>All that a reply depends on.</summary>
/// <param name="Arguments">Of the command, in its order, apart from one another.</param>
/// <param name="Lens">What its reader may be told; the day in it too, since "2026" ends today.</param>
internal readonly record struct ReplyKey(string Command, string Arguments, Lens Lens, bool IsLifted, bool IsPrivate, View View, int Page)
{
    /// <summary>Of the fixed texts: the reader's for private replies, the server's for public ones.</summary>
    public string Language { get; } = Languages.Current.Locale;

    /// <summary>No person types it, so it keeps arguments apart.</summary>
    private const char Between = '\0';

    public static ReplyKey Of(QuestionKey question, Lens lens, bool isPrivate, View view, int page) =>
        new(question.Command, string.Join(Between, question.Arguments), lens, question.IsLifted, isPrivate, view, page);
}
