using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

internal static class Some
{
    /// <summary>Options of <c>/whoplays</c> that have an answer.</summary>
    public static JsonObject Nick => new() { ["name"] = "Nick" };

    public static void AssertAnsweredOnce(VisitorInteraction interaction)
    {
        Assert.Equal(InteractionState.Answered, interaction.State);
        Assert.Equal(1, interaction.Accepted);
        Assert.Equal(0, interaction.Refused);
    }
}
