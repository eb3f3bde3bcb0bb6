using HeartstopperBot.Tests.Support;

/// <summary>By this very name .NET finds what is to run before a program does: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md</summary>
#pragma warning disable CA1050, MA0047 // It has to stand in no namespace.
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public static void Initialize() => ChildEntry.Run();
}
