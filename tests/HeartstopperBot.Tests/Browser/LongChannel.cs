using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Much talk of two fans in the channel that the page opens first.</summary>
internal static class LongChannel
{
    public static void Fill(PlaygroundServer server, int messages)
    {
        for (var number = 1; number <= messages; number++) Say(server, number);
    }

    /// <summary>Each with what the page must make something of.</summary>
    public static void Say(PlaygroundServer server, int number) => server.Visitors.Say(
        new Place(number % 3 == 0 ? Known.OtherFan : Known.Fan, Known.General),
        $"Message {number} with **bold**, `code`, ||a spoiler|| and https://example.org/{number}\n- a list\n- of two");
}
