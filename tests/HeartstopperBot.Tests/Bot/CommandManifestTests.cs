using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

public sealed class CommandManifestTests
{
    private static readonly ApplicationCommand Cast = Define.Command("cast", "Who is in it", Define.Name("season", "Which season"), Define.Private);

    /// <summary>The same as Discord gives it back: ids and versions added, defaults written out or left out, contexts in another order.</summary>
    private static readonly ApplicationCommand Registered = Cast with
    {
        Id = new Snowflake(1),
        Version = new Snowflake(2),
        Nsfw = false,
        NameLocalizations = new Dictionary<string, string>(),
        Contexts = [.. Cast.Contexts!.Reverse()],
        Options = [.. Cast.Options!.Select(option => option with { Required = false, Choices = [] })],
    };

    [Fact]
    public void What_Discord_gives_back_does_not_differ() => Assert.Empty(CommandManifest.Diff([Registered], [Cast], isForOneServer: false));

    [Fact]
    public void Added_removed_and_changed_are_told()
    {
        var changed = Registered with { Description = "Old", Options = [Registered.Options![0]] };
        var old = Registered with { Name = "old" };
        var added = Cast with { Name = "new" };

        var differences = CommandManifest.Diff([changed, old], [Cast, added], isForOneServer: false);

        Assert.Contains("+ /new", differences);
        Assert.Contains("- /old", differences);
        Assert.Contains("~ /cast: description: Old -> Who is in it", differences);
        Assert.Contains("~ /cast: options: season -> season, private", differences);
    }

    [Fact]
    public void Contexts_do_not_count_in_one_server()
    {
        var there = Registered with { Contexts = null, IntegrationTypes = null };

        Assert.Empty(CommandManifest.Diff([there], [Cast], isForOneServer: true));
        Assert.NotEmpty(CommandManifest.Diff([there], [Cast], isForOneServer: false));
    }

    [Fact]
    public void Every_command_is_within_Discords_limits()
    {
        var commands = SomeCommands.Create().Definitions;

        Assert.Empty(commands.SelectMany(Problems));
        Assert.Equal(commands.Length, commands.Select(command => command.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("Cast", "x")]
    [InlineData("cast", "")]
    [InlineData("a name", "x")]
    public void A_command_beyond_Discords_limits_is_found(string name, string description) => Assert.NotEmpty(Problems(Cast with { Name = name, Description = description }));

    private static IEnumerable<string> Problems(ApplicationCommand command)
    {
        if (command.Type == ApplicationCommandType.Message)
        {
            if (command.Name.Length is 0 or > 32) yield return $"{command.Name} is no name";
            if (command.Description is not null || command.Options is not null) yield return $"{command.Name}: a message command has neither description nor options";
            yield break;
        }

        foreach (var (name, description) in (command.Options ?? []).Select(option => (option.Name, option.Description)).Prepend((command.Name, command.Description ?? "")))
        {
            if (name.Length is 0 or > 32 || name.Any(character => !char.IsAsciiLetterLower(character) && character is not ('_' or '-'))) yield return $"{name} is no name";
            if (description.Length is 0 or > 100) yield return $"{name}: a description has 1 to {Limits.ChoiceText} characters";
        }

        var required = (command.Options ?? []).Select(option => option.Required == true).ToList();
        if (required.LastIndexOf(true) > required.IndexOf(false) && required.Contains(false)) yield return "required options come first";
        if (required.Count > 25) yield return "more than 25 options";
    }
}
