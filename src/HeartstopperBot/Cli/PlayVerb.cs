using System.CommandLine;
using System.Net.Sockets;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Cli;

/// <summary><c>play</c>: a local Discord and the same bot in it, with two addresses changed. The only place that knows the playground.</summary>
internal static class PlayVerb
{
    private const int UsualPort = 8650;

    /// <summary>So many ports after the usual one are tried before the system chooses.</summary>
    private const int Neighbours = 10;

    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = $"The port of the page; 0 for any. Without it {UsualPort}, or the next that is free." };
        var record = new Option<string?>("--record") { Description = "A file to which every exchange between bot and Discord is appended." };
        var command = new Command("play", "Open the playground: a local Discord with the bot in it. Needs no token and no network.") { port, record };
        command.SetAction((parsed, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Start.Settings(error) is not { } settings) return Task.FromResult(ExitCode.NoAnswer);
            return PlayAsync(settings with { PlaygroundPort = parsed.GetValue(port) ?? settings.PlaygroundPort }, parsed.GetValue(record), output, error);
        });
        return command;
    }

    public static async Task<int> PlayAsync(BotSettings settings, string? recordTo, TextWriter output, TextWriter error)
    {
        if (DataDirectory.Prepare(settings.DataDirectory) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return ExitCode.NoAnswer;
        }

        // Beside another bot the playground still opens; only the report for healthcheck stays that one's.
        using var claim = DataDirectory.Claim(settings.DataDirectory).Claim;
        using var facts = Start.Facts(settings, error);
        if (facts is null) return ExitCode.NoAnswer;
        await using var server = await TryStartAsync(settings.PlaygroundPort, recordTo, error);
        if (server is null) return ExitCode.NoAnswer;

        var local = settings with
        {
            Token = server.Token,
            RestAddress = server.RestAddress,
            GatewayAddress = server.GatewayAddress,
            DevelopmentServerId = null,
            // What visitors try out here never mixes with what people entered on Discord.
            StateFile = Path.Combine(settings.DataDirectory, "playground.db"),
            KeepsDailyBackups = false,
            ShardId = 0,
            ShardCount = 1,
        };
        using var host = BotHost.Build(local, facts, TimeProvider.System, BotHost.LogToConsole, reportsHealth: claim is not null);
        await output.WriteLineAsync($"""

            The playground is open:  {server.Address}

            Type there, for example:
              /whoplays Nick
              /cast season:2 group:new
              /release season 2

            Ctrl+C ends it.

            """);
        return await BotHost.RunAsync(host, CancellationToken.None);
    }

    private static async Task<PlaygroundServer?> TryStartAsync(int? asked, string? recordTo, TextWriter error)
    {
        int[] ports = asked is { } one ? [one] : [.. Enumerable.Range(UsualPort, Neighbours), 0];
        foreach (var port in ports)
        {
            try
            {
                return await PlaygroundServer.StartAsync(new PlaygroundOptions { Port = port, RecordTo = recordTo }, TimeProvider.System, CancellationToken.None);
            }
            catch (IOException failure) when (failure.InnerException is SocketException or { InnerException: SocketException })
            {
                // The next one may be free.
            }
            catch (SocketException)
            {
                // The same, told by another layer.
            }
        }

        await error.WriteLineAsync($"Port {ports[0]} is in use. Leave --port and Playground:Port out for the next that is free, or name another.");
        return null;
    }
}
