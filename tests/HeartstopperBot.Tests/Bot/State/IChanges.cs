namespace HeartstopperBot.Tests.Bot.State;

/// <summary>What <see cref="RandomChanges"/> changes. A correction or note is meant by its age in its server, 0 being the newest; where there are not so many, nothing happens. Moments are seconds since 1970.</summary>
internal interface IChanges
{
    void Watched(ulong person, int choice);

    void Guess(ulong person, ulong server, string question, bool isRight);

    /// <param name="value">An index; a setting that is not there any more is inherited.</param>
    void Decide(ulong server, ulong person, int place, int value);

    void Report(ulong server, ulong person, string wrong, long at);

    void Accept(ulong server, int age, ulong by, string note, long at);

    void Reject(ulong server, int age, ulong by, string reason, long at);

    void Ask(ulong server, int age, ulong by, string question, long at);

    /// <summary>By whoever reported it.</summary>
    void Answer(ulong server, int age, string answer, long at);

    void Undo(ulong server, int age, ulong by, long at);

    void RemoveNote(ulong server, int age);

    void Tell(ulong server, int age, bool isTold, long at);

    /// <param name="channel">Where moderators read it; 0: nowhere, it waits.</param>
    void Place(ulong server, int age, int channel, int message);

    /// <summary>A channel was deleted: what stood there waits again.</summary>
    void LetGo(ulong server, int channel);

    void Forget(ulong person);
}
