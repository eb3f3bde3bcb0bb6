return await HeartstopperBot.Cli.CommandLine.RunAsync(args);
