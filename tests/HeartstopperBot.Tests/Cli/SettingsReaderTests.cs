using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Tests.Cli;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Without_any_setting_all_is_well_and_there_is_no_token()
    {
        var read = Read(null);

        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
        Assert.Null(read.Settings.Token);
    }

    [Fact]
    public void The_environment_wins_over_the_file_and_the_secret_file_over_both()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("token"), "from.secret.file\n");
        const string json = """{"Discord": {"Token": "from.file", "ShardCount": 2}, "Log": {"Level": "Debug"}}""";

        Assert.Equal("from.file", Read(json).Settings.Token);
        Assert.Equal("from.environment", Read(json, ("Discord__Token", "from.environment")).Settings.Token);
        Assert.Equal("from.secret.file", Read(json, ("Discord__Token", "from.environment"), ("Discord__TokenFile", folder.File("token"))).Settings.Token);
        Assert.Equal((2, LogLevel.Debug), (Read(json).Settings.ShardCount, Read(json).Settings.LogLevel));
    }

    [Theory]
    [InlineData("Discord__Token", "Bot abc")]
    [InlineData("Discord__Token", "a b")]
    [InlineData("Discord__Token", "абв")]
    [InlineData("Discord__TokenFile", "/nowhere/at/all")]
    [InlineData("Discord__RestAddress", "discord.com")]
    [InlineData("Discord__GatewayAddress", "https://discord.com")]
    [InlineData("Discord__ShardId", "1")]
    [InlineData("Discord__ShardCount", "none")]
    [InlineData("Discord__DevelopmentServerId", "my server")]
    [InlineData("Playground__Port", "70000")]
    [InlineData("Log__Level", "loud")]
    public void A_wrong_setting_is_named_with_what_to_do(string name, string value)
    {
        var problem = Assert.Single(Read(null, (name, value)).Problems);

        Assert.StartsWith(name.Replace("__", ":"), problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once() => Assert.Equal(2, Read(null, ("Playground__Port", "x"), ("Log__Level", "y")).Problems.Length);

    [Fact]
    public void An_unknown_setting_is_named_with_the_nearest_and_others_peoples_variables_are_not()
    {
        var read = Read("""{"Discord": {"Tokn": "x"}}""", ("PATH", "/bin"), ("Discord__ShardCnt", "1"));

        Assert.Empty(read.Problems);
        Assert.Equal(2, read.Unknown.Length);
        Assert.Contains(read.Unknown, line => line.Contains("Discord:Token", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_named() => Assert.Contains("is not JSON (line 1)", Assert.Single(Read("{").Problems), StringComparison.Ordinal);

    [Fact]
    public void The_token_is_in_no_problem_and_in_no_text()
    {
        var wrong = Read(null, ("Discord__Token", "se cret"));
        var right = Read(null, ("Discord__Token", "secret"));

        Assert.DoesNotContain("cret", string.Concat(wrong.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", right.Settings.ToString(), StringComparison.Ordinal);
    }

    internal static ReadSettings Read(string? json, params IReadOnlyList<(string Name, string Value)> environment)
    {
        using var folder = new TempFolder();
        if (json is not null) File.WriteAllText(folder.File("appsettings.json"), json);
        return SettingsReader.Read(json is null ? null : folder.File("appsettings.json"), environment.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));
    }
}
