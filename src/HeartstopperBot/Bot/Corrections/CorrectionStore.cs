using System.Collections.Immutable;
using HeartstopperBot.Bot.State;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>Corrections and their steps on the disk. Whatever a method reports as done is there before it returns. Safe for many threads.</summary>
internal sealed class CorrectionStore(StateDatabase state, TimeProvider time)
{
    /// <summary>A person's reports in all servers together: enough for somebody who cares, too few to flood a channel.</summary>
    public const int MostPerDay = 5;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public bool AreKept => state.Problem is null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>When the person may report again; null where they may now.</summary>
    public DateTimeOffset? MayReportAt(ulong userId) => state.Read(connection => CorrectionSql.MayReportAt(connection, userId, MostPerDay, Now - Day), otherwise: null) + Day;

    /// <summary>Null where the person has reported as much as they may; then nothing is stored.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Add(ulong guildId, string? serverLocale, ulong userId, string? locale, Disputed about, Report report) => state.Write(connection =>
    {
        if (CorrectionSql.MayReportAt(connection, userId, MostPerDay, Now - Day) is not null) return null;
        var id = CorrectionSql.Insert(connection, guildId, serverLocale, userId, locale, Now, about, report);
        CorrectionSql.AddStep(connection, id, StepKind.Reported, userId, Now, said: null);
        return CorrectionSql.Find(connection, id);
    });

    public Correction? Find(long id) => state.Read(connection => CorrectionSql.Find(connection, id), otherwise: null);

    /// <summary>Decides once: null where somebody has decided already, or where it is not that server's; then nothing is changed.</summary>
    /// <param name="note">Goes on the answer from now on; null to reject.</param>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Decide(long id, ulong guildId, Report? note, string? reason, ulong by) => state.Write(connection =>
    {
        if (!CorrectionSql.Decide(connection, id, guildId, isAccepted: note is not null, by, Now)) return null;
        CorrectionSql.AddStep(connection, id, note is not null ? StepKind.Accepted : StepKind.Rejected, by, Now, note?.Wrong ?? reason);
        if (note is not null) NoteSql.Insert(connection, id, note, by, Now);
        return CorrectionSql.Find(connection, id);
    });

    /// <summary>Opens again what was decided, and takes the note off. Null where it is open already, or not that server's.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Undo(long id, ulong guildId, ulong by) => state.Write(connection =>
    {
        if (!CorrectionSql.Reopen(connection, id, guildId)) return null;
        NoteSql.DeleteOf(connection, id);
        CorrectionSql.AddStep(connection, id, StepKind.Undone, by, Now, said: null);
        return CorrectionSql.Find(connection, id);
    });

    /// <summary>A question to the reporter. Null where it is decided already, or not that server's.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Ask(long id, ulong guildId, string question, ulong by) => state.Write(connection =>
    {
        if (CorrectionSql.Find(connection, id) is not { Decision: null } correction || correction.GuildId != guildId) return null;
        CorrectionSql.AddStep(connection, id, StepKind.Asked, by, Now, question);
        return CorrectionSql.Find(connection, id);
    });

    /// <summary>What the reporter answers, once for each question. Null where nobody waits for it, or it is not their report.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Answer(long id, ulong userId, string answer) => state.Write(connection =>
    {
        if (CorrectionSql.Find(connection, id) is not { Decision: null, IsAsked: true } correction || correction.UserId != userId) return null;
        CorrectionSql.AddStep(connection, id, StepKind.Answered, userId, Now, answer);
        return CorrectionSql.Find(connection, id);
    });

    /// <summary>What happened by itself. Null where the correction is gone.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Record(long id, StepKind kind) => state.Write(connection =>
    {
        if (CorrectionSql.Find(connection, id) is null) return null;
        CorrectionSql.AddStep(connection, id, kind, by: null, Now, said: null);
        return CorrectionSql.Find(connection, id);
    });

    /// <param name="place">Where moderators read it now; null: nowhere, it waits.</param>
    /// <exception cref="UserError">It could not be stored.</exception>
    public Correction? Place(long id, MessagePlace? place) => state.Write(connection =>
    {
        CorrectionSql.Place(connection, id, place);
        return CorrectionSql.Find(connection, id);
    });

    /// <summary>What stands in a channel that is gone waits again.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public void LetGo(ulong guildId, Predicate<ulong> isGone)
    {
        foreach (var channel in state.Read<ImmutableArray<ulong>>(connection => CorrectionSql.Channels(connection, guildId), otherwise: []).Where(channel => isGone(channel)))
            state.Write(connection => CorrectionSql.LetGo(connection, guildId, channel));
    }

    /// <summary>How many nobody has decided, and how many of those stand in no channel.</summary>
    public (int Open, int Waiting) Count(ulong guildId) => state.Read(connection => CorrectionSql.Count(connection, guildId), otherwise: default);

    /// <summary>Open ones, the oldest first.</summary>
    public ImmutableArray<Correction> Open(ulong guildId, bool onlyWaiting, int most) =>
        state.Read<ImmutableArray<Correction>>(connection => CorrectionSql.Open(connection, guildId, onlyWaiting, most), otherwise: []);
}
