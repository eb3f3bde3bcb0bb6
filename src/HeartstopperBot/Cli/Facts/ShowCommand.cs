using System.CommandLine;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;
using Spectre.Console;

namespace HeartstopperBot.Cli.Facts;

/// <summary><c>facts show NAME</c>: an entity with all that is said of it, or a source with all that it claims. 0 shown, 1 nothing of that name, 2 wrong usage.</summary>
internal static class ShowCommand
{
    /// <summary>How many near names are offered.</summary>
    private const int Near = 5;

    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore, Description = "An entity's id or name, or a source's id." };
        var seeds = SeedsFolder.CreateOption();
        var database = new Option<string?>("--database") { Description = "The database file; by default the first place of the settings that holds one or can be written.", HelpName = "FILE" };
        var command = new Command("show", "Show an entity with all that is said of it, or a source with all that it claims.") { name, seeds, database };
        command.SetAction(parsed => Run(
            string.Join(' ', parsed.GetRequiredValue(name)),
            SeedsFolder.Find(parsed.GetValue(seeds)),
            parsed.GetValue(database) is { } path ? [Path.GetFullPath(path)] : SettingsReader.Read().Settings.FactDatabaseCandidates,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string name, string seeds, IReadOnlyList<string> databases, TextWriter output, TextWriter error)
    {
        var opening = FactDatabase.OpenCurrent(seeds, databases);
        FindingLines.Write(error, seeds, opening.Findings);
        if (opening.Store is not { } store)
        {
            foreach (var problem in opening.Problems) error.WriteLine(problem);
            return ExitCode.NoAnswer;
        }

        using (store)
        {
            if (opening.Findings.Length > 0) error.WriteLine($"{FindingLines.Count(opening.Findings)} in the seeds: what follows is from the older pack {store.Pack.ShortHash}.");
            return Show(name, store, output, error);
        }
    }

    private static int Show(string name, FactStore store, TextWriter output, TextWriter error)
    {
        var console = CreateConsole(output);
        if (store.FindSource(name) is { } source)
        {
            new SourceSheet(store, console).Write(source);
            return ExitCode.Answered;
        }

        if (store.FindEntity(name) is { } entity)
        {
            new EntitySheet(store, console).Write(entity);
            return ExitCode.Answered;
        }

        return ShowByName(name, store, console, error);
    }

    private static int ShowByName(string name, FactStore store, IAnsiConsole console, TextWriter error)
    {
        var matches = NameIndex.Build(store.AllNames()).Find(name, Near).DistinctBy(match => match.Entry.EntityId).ToList();
        var exact = matches.Where(match => match.Quality == MatchQuality.Exact).ToList();
        if (exact is [var one])
        {
            new EntitySheet(store, console).Write(store.FindEntity(one.Entry.EntityId)!);
            return ExitCode.Answered;
        }

        error.WriteLine(exact.Count > 1 ? $"'{name}' is the name of several; show one by its id:" : $"Nothing here is called '{name}'.{(matches.Count > 0 ? " Near are:" : "")}");
        foreach (var match in exact.Count > 1 ? exact : matches) error.WriteLine($"  {match.Entry.EntityId}  ({match.Entry.Label}, {match.Entry.Kind.ToString().ToLowerInvariant()})");
        return ExitCode.NoAnswer;
    }

    /// <summary>Colours where a terminal has them; lines are left whole where they go into a file or a pipe.</summary>
    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal) console.Profile.Width = ushort.MaxValue;
        return console;
    }
}
