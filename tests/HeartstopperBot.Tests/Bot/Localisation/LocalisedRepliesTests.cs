using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Whole replies in other languages: everything around the facts is translated, and the facts are not.</summary>
public sealed class LocalisedRepliesTests : IDisposable
{
    private readonly BuiltPack _pack = LookupPack.Builder().Build();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("where", "/where as_of:2022-12", "de")]
    [InlineData("where", "/where as_of:2022-12", "ja")]
    [InlineData("progress", "/progress", "de")]
    [InlineData("progress", "/progress", "ja")]
    public async Task A_reply_is_made_in_the_language_of_its_reader(string name, string line, string locale)
    {
        var commands = SomeCommands.Create(new FactAnswers(_pack.Store));
        Languages.Speak(Languages.Of(locale));

        SomeCommands.AssertApproved(await commands.ReplyAsync(line), $"{name}-{locale}");
    }
}
