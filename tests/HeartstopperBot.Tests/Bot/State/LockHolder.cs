using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>Another process that has a database for itself until it is told to end.</summary>
internal static class LockHolder
{
    public const string Job = "hold-lock";

    /// <param name="isOpenElsewhere">Then it can only take the right to write; who has the file open reads on.</param>
    public static async Task<ChildProgram> StartAsync(string database, bool isOpenElsewhere = false)
    {
        var child = ChildProgram.Start(ChildEntry.Start(Job, database, isOpenElsewhere ? "NORMAL" : "EXCLUSIVE"));
        await child.PrintsAsync("locked");
        return child;
    }

    public static void Run(string[] arguments)
    {
        using var connection = StateConnection.ToWrite(arguments[0]);
        StateSchema.Run(connection, $"PRAGMA locking_mode = {arguments[1]}; BEGIN EXCLUSIVE;");
        Console.WriteLine("locked");
        Console.In.ReadToEnd();
    }
}
