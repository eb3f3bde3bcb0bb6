using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Registration;

/// <summary>
/// Tells whether the commands that Discord has are those that we mean. Discord fills in what we leave out and leaves out what is the default, so both
/// sides are first taken apart into named facets without defaults.
/// </summary>
internal static class CommandManifest
{
    /// <summary>One line a difference, in the order of the names: added, removed, or which facet of which command changed. Empty: nothing to push.</summary>
    /// <param name="isForOneServer">Commands of one server have neither contexts nor integration types.</param>
    public static ImmutableArray<string> Diff(IReadOnlyList<ApplicationCommand> registered, IReadOnlyList<ApplicationCommand> ours, bool isForOneServer)
    {
        var theirs = registered.ToDictionary(Key, command => Facets(command, isForOneServer));
        var meant = ours.ToDictionary(Key, command => Facets(command, isForOneServer));
        return [.. theirs.Keys.Union(meant.Keys).Order(StringComparer.Ordinal).SelectMany(key => DiffCommand(key, theirs.GetValueOrDefault(key), meant.GetValueOrDefault(key)))];
    }

    private static string Key(ApplicationCommand command) => command.Type == ApplicationCommandType.ChatInput ? "/" + command.Name : $"{command.Name} ({command.Type})";

    private static IEnumerable<string> DiffCommand(string key, SortedDictionary<string, string>? theirs, SortedDictionary<string, string>? meant)
    {
        if (theirs is null) return [$"+ {key}"];
        if (meant is null) return [$"- {key}"];
        return theirs.Keys.Union(meant.Keys).Order(StringComparer.Ordinal)
            .Select(facet => (Facet: facet, Theirs: theirs.GetValueOrDefault(facet, "(none)"), Ours: meant.GetValueOrDefault(facet, "(none)")))
            .Where(pair => pair.Theirs != pair.Ours)
            .Select(pair => $"~ {key}: {pair.Facet}: {pair.Theirs} -> {pair.Ours}");
    }

    private static SortedDictionary<string, string> Facets(ApplicationCommand command, bool isForOneServer)
    {
        var facets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Set(facets, "description", command.Description);
        SetLocalisations(facets, "name", command.NameLocalizations);
        SetLocalisations(facets, "description", command.DescriptionLocalizations);
        if (command.Nsfw == true) facets["nsfw"] = "true";
        if (command.DefaultMemberPermissions is { } permissions) facets["default_member_permissions"] = permissions.ToString();
        if (!isForOneServer)
        {
            Set(facets, "contexts", Sorted(command.Contexts));
            Set(facets, "integration_types", Sorted(command.IntegrationTypes));
        }

        AddOptions(facets, "", command.Options);
        return facets;
    }

    private static void AddOptions(SortedDictionary<string, string> facets, string path, IReadOnlyList<ApplicationCommandOption>? options)
    {
        if (options is not { Count: > 0 }) return;
        // The order is the order in which people see them.
        facets[path + "options"] = string.Join(", ", options.Select(option => option.Name));
        foreach (var option in options)
        {
            var prefix = $"{path}{option.Name}.";
            facets[prefix + "type"] = option.Type.ToString();
            Set(facets, prefix + "description", option.Description);
            SetLocalisations(facets, prefix + "name", option.NameLocalizations);
            SetLocalisations(facets, prefix + "description", option.DescriptionLocalizations);
            if (option.Required == true) facets[prefix + "required"] = "true";
            if (option.Autocomplete == true) facets[prefix + "autocomplete"] = "true";
            Set(facets, prefix + "min_value", option.MinValue?.ToString());
            Set(facets, prefix + "max_value", option.MaxValue?.ToString());
            Set(facets, prefix + "min_length", option.MinLength?.ToString());
            Set(facets, prefix + "max_length", option.MaxLength?.ToString());
            AddChoices(facets, prefix, option.Choices);
            AddOptions(facets, prefix, option.Options);
        }
    }

    private static void AddChoices(SortedDictionary<string, string> facets, string prefix, IReadOnlyList<ApplicationCommandOptionChoice>? choices)
    {
        if (choices is not { Count: > 0 }) return;
        facets[prefix + "choices"] = string.Join(", ", choices.Select(choice => $"{choice.Name}={choice.Value.Text ?? choice.Value.Number?.ToString()}"));
        foreach (var choice in choices) SetLocalisations(facets, $"{prefix}{choice.Name}", choice.NameLocalizations);
    }

    private static void Set(SortedDictionary<string, string> facets, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) facets[name] = value;
    }

    private static void SetLocalisations(SortedDictionary<string, string> facets, string name, IReadOnlyDictionary<string, string>? localisations)
    {
        foreach (var (locale, text) in localisations ?? ImmutableDictionary<string, string>.Empty) facets[$"{name}.{locale}"] = text;
    }

    private static string Sorted<T>(IReadOnlyList<T>? values)
        where T : struct, Enum => string.Join(", ", (values ?? []).Order());
}
