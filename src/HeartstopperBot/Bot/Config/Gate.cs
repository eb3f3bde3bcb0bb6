using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>Whether a command is answered at a place, and who will see the answer: decided here and nowhere else, before any work.</summary>
/// <param name="Refusal">What the person is told in the place of an answer; null where there is one.</param>
/// <param name="IsPrivateOnly">Whatever the person said.</param>
/// <param name="IsPrivateUnlessSaid">Where the person did not say.</param>
/// <param name="AsOf">The day that counts where the person named none; null: today.</param>
internal sealed record Gate(Reply? Refusal, bool IsPrivateOnly, bool IsPrivateUnlessSaid, string? AsOf)
{
    private const string Quiz = "quiz";
    private const int MostChannels = 5;

    private static readonly Gate Open = new(null, false, false, null);

    /// <param name="isAlwaysPrivate">Nobody else ever sees its replies, so nobody decides about it.</param>
    public static Gate Of(string command, bool isAlwaysPrivate, Asker asker)
    {
        if (isAlwaysPrivate || asker.Here is not { Path: { } path, Settings: var here }) return Open;
        var answers = IsExempt(asker) ? AnswersTo.Everybody : here.Answers;
        if (answers == AnswersTo.Nobody) return Open with { Refusal = Refuse(asker, path, asksForQuiz: command == Quiz, ConfigTexts.OffHere, ConfigTexts.OffEverywhere) };
        if (command == Quiz && !here.HasQuiz) return Open with { Refusal = Refuse(asker, path, asksForQuiz: true, ConfigTexts.NoQuizHere, ConfigTexts.NoQuizAnywhere) };
        return new Gate(null, answers == AnswersTo.WhoAsks, here.IsPrivateUnlessSaid, Begun(here.AsOf, asker.Today));
    }

    /// <summary>The person has a role that is not bound by where the bot answers.</summary>
    public static bool IsExempt(Asker asker) => asker.Place.Roles.Any(role => asker.Here.Settings.ExemptRoles.Contains(role.Value));

    /// <summary>What the person filled in, and where they left something open what the place says.</summary>
    public SlashOptions Apply(SlashOptions options, ApplicationCommand definition)
    {
        if (IsPrivateOnly || (IsPrivateUnlessSaid && !options.Values.ContainsKey(SlashOptions.Private))) options = options.With(SlashOptions.Private, "true");
        var takesDay = definition.Options?.Any(option => option.Name == SlashOptions.AsOf) == true;
        return takesDay && AsOf is { } day && options.Text(SlashOptions.AsOf).Length == 0 ? options.With(SlashOptions.AsOf, day) : options;
    }

    /// <summary>A day that a file of settings names may still be to come.</summary>
    private static string? Begun(string? day, DateOnly today) => day is not null && SlashOptions.TryReadAsOf(day, today, out _, out _) ? day : null;

    private static Reply Refuse(Asker asker, PlacePath path, bool asksForQuiz, Func<string, string> elsewhere, string nowhere)
    {
        var channels = asker.Here.Places?.WhereAnswered(path, asksForQuiz) ?? [];
        var sentence = channels.IsEmpty ? nowhere : elsewhere(List(channels));
        return new Reply(Budget.Fit(new MessagePayload { Content = sentence, Embeds = [], Components = [] }), Outcome.NotFound, () => sentence);
    }

    private static string List(ImmutableArray<ulong> channels)
    {
        var mentions = string.Join(", ", channels.Take(MostChannels).Select(id => string.Create(CultureInfo.InvariantCulture, $"<#{id}>")));
        return channels.Length <= MostChannels ? mentions : ConfigTexts.AndMoreChannels(mentions, channels.Length - MostChannels);
    }
}
