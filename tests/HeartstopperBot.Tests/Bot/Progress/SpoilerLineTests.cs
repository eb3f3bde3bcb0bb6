using System.Buffers;
using System.Collections.Concurrent;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Progress;

/// <summary>
/// Whatever is asked, by whatever command, and whichever button is pressed then: nothing of a statement beyond the reader's line reaches a payload, neither what it
/// says nor its value, nor the name of what is only known from there.
/// </summary>
public sealed class SpoilerLineTests
{
    /// <summary>Besides all that have to do with the story.</summary>
    private const int EveryOtherEntity = 7;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_beyond_the_line_reaches_a_payload(int order) => Assert.Empty(await LeaksAsync(RealFacts.Store, new SpoilerLine(order)));

    [Fact]
    public async Task A_store_whose_filter_is_taken_out_is_found_leaking()
    {
        using var store = FactStore.OpenWithoutLine(RealFacts.Store.Path);

        Assert.NotEmpty(await LeaksAsync(store, SpoilerLine.Nothing, mostAsked: 40));
    }

    [Fact]
    public async Task To_whom_has_seen_everything_all_of_it_is_told()
    {
        var told = await LeaksAsync(RealFacts.Store, SpoilerLine.Nothing, mostAsked: 40, asker: SomeAsker.WhoSawEverything);

        Assert.NotEmpty(told);
    }

    /// <returns>What was told although it lies beyond the line, with the question.</returns>
    private static async Task<IReadOnlyCollection<string>> LeaksAsync(FactStore store, SpoilerLine line, int mostAsked = int.MaxValue, Asker? asker = null)
    {
        var secrets = Secrets.Of(line);
        var commands = SomeCommands.Create(new FactAnswers(store));
        var leaks = new ConcurrentBag<string>();
        var reader = asker ?? SomeAsker.Who(new Lens(null, line));
        await Parallel.ForEachAsync(Arguments(secrets).Take(mostAsked), TestContext.Current.CancellationToken, async (argument, cancel) =>
        {
            foreach (var command in commands.All)
            {
                await foreach (var text in ToldAsync(command, argument, reader, cancel))
                {
                    if (secrets.FindIn(text, argument) is { } secret) leaks.Add($"/{command.Definition.Name} {argument}: {secret}");
                }
            }
        });
        return leaks;
    }

    /// <summary>Names, and what a person might type who half knows: the beginning of each sentence that is held back.</summary>
    private static IEnumerable<string> Arguments(Secrets secrets)
    {
        var entities = RealFacts.Store.AllEntities().ToList();
        var ofStory = entities.Where(entity => secrets.Concern(entity.Id));
        var others = entities.Where((_, index) => index % EveryOtherEntity == 0);
        return ofStory.Concat(others).Select(entity => entity.Label).Concat(secrets.Beginnings).Prepend("").Distinct();
    }

    /// <summary>All texts of the reply, of every view and page that its buttons lead to, and of the suggestions.</summary>
    private static async IAsyncEnumerable<string> ToldAsync(ISlashCommand command, string argument, Asker asker, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (command.Definition.Options is not [{ Type: ApplicationCommandOptionType.String } first, ..] || first.Choices is not null) argument = "";
        else yield return string.Join('\n', command.Complete(first.Name, argument.Length > 4 ? argument[..4] : argument, asker).Select(choice => choice.Name));

        var name = command.Definition.Options is [{ } option, ..] ? option.Name : "";
        var values = argument.Length == 0 ? [] : new Dictionary<string, string> { [name] = Budget.Cut(argument, Limits.TypedName) };
        var seen = new HashSet<string>();
        var waiting = new Queue<CustomId>();
        var payload = await TryAsync(() => command.AnswerAsync(new SlashOptions([.. values]), asker, cancellationToken));
        while (payload is not null)
        {
            yield return string.Join('\n', Texts(payload));
            foreach (var button in Buttons(payload).Where(id => !id.Question.IsLifted && id.TryEncode() is { } text && seen.Add(text))) waiting.Enqueue(button);
            payload = null;
            while (payload is null && waiting.TryDequeue(out var id)) payload = await TryAsync(() => command.ContinueAsync(id, id.View != View.Share, asker, cancellationToken));
        }
    }

    private static async Task<MessagePayload?> TryAsync(Func<ValueTask<Reply>> ask)
    {
        try
        {
            return (await ask()).Message;
        }
        catch (UserError)
        {
            return null;
        }
    }

    private static IEnumerable<CustomId> Buttons(MessagePayload payload) => (payload.Components ?? []).OfType<ActionRow>().SelectMany(row => row.Components)
        .Select(part => part switch
        {
            Button { Disabled: not true, CustomId: { } id } => CustomId.TryParse(id),
            _ => null,
        })
        .OfType<CustomId>();

    private static IEnumerable<string> Texts(MessagePayload payload)
    {
        yield return payload.Content ?? "";
        foreach (var embed in payload.Embeds ?? [])
        {
            yield return $"{embed.Title}\n{embed.Description}\n{embed.Footer?.Text}";
            foreach (var field in embed.Fields ?? []) yield return $"{field.Name}\n{field.Value}";
        }

        foreach (var part in (payload.Components ?? []).OfType<ActionRow>().SelectMany(row => row.Components))
        {
            if (part is Button button) yield return button.Label ?? "";
            if (part is StringSelect select) yield return string.Join('\n', select.Options.Select(option => $"{option.Label}\n{option.Value}\n{option.Description}"));
        }
    }

    /// <summary>What a reader at one line may not read.</summary>
    private sealed class Secrets
    {
        /// <summary>A shorter value ("art") stands in many a harmless sentence.</summary>
        private const int Telling = 12;

        private readonly SearchValues<string> _search;
        private readonly HashSet<string> _texts;
        private readonly HashSet<string> _concerned;

        private Secrets(IReadOnlyCollection<Statement> beyond, string told, IEnumerable<string> names)
        {
            var texts = beyond.SelectMany(TextsOf).Where(text => text.Length >= Telling).Concat(names).Select(Plain);
            _texts = [.. texts.Where(text => !told.Contains(text, StringComparison.OrdinalIgnoreCase))];
            _search = SearchValues.Create([.. _texts], StringComparison.OrdinalIgnoreCase);
            _concerned = [.. beyond.SelectMany(statement => new[] { statement.Subject, statement.Value.EntityId }).OfType<string>()];
            Beginnings = [.. beyond.Select(statement => statement.References[0].Says.Split(' ')).Where(words => words.Length > 5).Select(words => string.Join(' ', words.Take(words.Length / 2)))];
        }

        public IReadOnlyList<string> Beginnings { get; }

        public static Secrets Of(SpoilerLine line)
        {
            var store = RealFacts.Store;
            var entities = store.AllEntities().ToList();
            var all = entities.SelectMany(entity => store.StatementsAbout(entity.Id, null, Lens.Everything)).ToList();
            var beyond = all.Where(statement => SpoilerLine.OrderOf(statement.Spoils) > line.Order).ToList();
            var told = string.Join('\n', all.Except(beyond).SelectMany(TextsOf).Select(Plain));
            var known = all.Except(beyond).SelectMany(Mentions).ToHashSet();
            var names = beyond.SelectMany(Mentions).Where(id => !known.Contains(id)).Distinct()
                .Select(id => entities.Single(entity => entity.Id == id))
                .Where(entity => entity.Kind is not (EntityKind.Season or EntityKind.Film or EntityKind.Series or EntityKind.Book))
                .Select(entity => entity.Label);
            return new Secrets(beyond, told, names);
        }

        public bool Concern(string entityId) => _concerned.Contains(entityId);

        /// <summary>What the asker typed is no secret to them.</summary>
        public string? FindIn(string text, string typed)
        {
            var plain = Plain(text);
            return plain.AsSpan().ContainsAny(_search) ? _texts.FirstOrDefault(secret => plain.Contains(secret, StringComparison.OrdinalIgnoreCase) && !Plain(typed).Contains(secret, StringComparison.OrdinalIgnoreCase)) : null;
        }

        private static IEnumerable<string> TextsOf(Statement statement) =>
            statement.References.Select(reference => reference.Says).Concat(statement.Value.Text is { } text ? [text] : []);

        private static IEnumerable<string> Mentions(Statement statement) =>
            statement.Qualifiers.Values.Append(statement.Value).Select(value => value.EntityId).OfType<string>().Append(statement.Subject);

        /// <summary>Without the signs that keep text from being markup.</summary>
        private static string Plain(string text) => text.Replace("\\", "", StringComparison.Ordinal);
    }
}
