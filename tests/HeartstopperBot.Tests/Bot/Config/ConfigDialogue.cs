using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>Moderators and fans of a server with one category, three channels and a forum, and a command that says to whom it answers.</summary>
internal sealed class ConfigDialogue : IDisposable
{
    public const ulong Guild = 1_400;
    public const ulong OtherGuild = 1_401;
    public const ulong Category = 10;
    public const ulong General = 20;
    public const ulong BotChannel = 21;
    public const ulong Lobby = 22;
    public const ulong Forum = 23;
    public const ulong Post = 30;
    public const ulong Moderator = 7;
    public const ulong OtherModerator = 8;
    public const ulong Fan = 9;
    public const ulong ExemptRole = 50;

    private readonly RouterDialogue _router;

    public ConfigDialogue()
    {
        Probe = new ProbeCommand("cast");
        QuizProbe = new ProbeCommand("quiz");
        _router = new RouterDialogue(tools =>
        {
            Config = new ConfigCommand(tools, () => [Probe, QuizProbe, Config!]);
            return [Probe, QuizProbe, Config];
        });
        Channel[] channels = [Of(Category, ChannelType.GuildCategory), Of(General, parent: Category), Of(BotChannel, parent: Category), Of(Lobby), Of(Forum, ChannelType.GuildForum, Category)];
        Places.Channels.Replace(Guild, channels);
        Places.Channels.Replace(OtherGuild, [Of(99)]);
    }

    public ConfigCommand? Config { get; private set; }

    public ProbeCommand Probe { get; }

    public ProbeCommand QuizProbe { get; }

    public Places Places => _router.Places;

    public FakeTime Time => _router.Time;

    public Dictionary<Uri, byte[]> Files => _router.Files;

    public static Channel Of(ulong id, ChannelType type = ChannelType.GuildText, ulong? parent = null) => new() { Id = new Snowflake(id), Type = type, ParentId = parent is { } up ? new Snowflake(up) : null };

    /// <summary>A slash command; the last thing that Discord was sent.</summary>
    public Task<Said> RunAsync(string line, ulong person = Moderator, ulong channel = General, Attachment? file = null, Channel? named = null, params ulong[] roles)
    {
        var parts = line.Split(' ');
        var options = parts.Where(part => part.Contains(':', StringComparison.Ordinal)).Select(part => part.Split(':', 2)).Select(pair => new InteractionDataOption
        {
            Name = pair[0],
            Type = pair[1] is "true" or "false" ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
            Value = JsonDocument.Parse(pair[1] is "true" or "false" ? pair[1] : $"\"{pair[1]}\"").RootElement,
        }).ToArray();
        var isPart = parts.Length > 1 && !parts[1].Contains(':', StringComparison.Ordinal);
        var resolved = new ResolvedData
        {
            Channels = named is null ? null : new Dictionary<string, Channel> { [named.Id.ToString()] = named },
            Attachments = file is null ? null : new Dictionary<string, Attachment> { [file.Id.ToString()] = file },
        };
        var data = new InteractionData
        {
            Name = parts[0],
            Type = ApplicationCommandType.ChatInput,
            Resolved = resolved,
            Options = isPart ? [new InteractionDataOption { Name = parts[1], Type = ApplicationCommandOptionType.SubCommand, Options = options }] : options,
        };
        return DoAsync(InteractionType.ApplicationCommand, data, person, channel, roles: roles);
    }

    /// <summary>A button or menu of a reply, found by its label or placeholder.</summary>
    public Task<Said> UseAsync(Said on, string label, ulong person = Moderator, ulong channel = General, ulong guild = Guild, Permissions? rights = null, Channel? named = null, params string[] values) =>
        PressAsync(on.IdOf(label), person, channel, guild, rights, named, values);

    /// <summary>The panel opens on the whole server; from there to where the person stands.</summary>
    public async Task<Said> OpenHereAsync(ulong person = Moderator, ulong channel = General)
    {
        var here = channel == Post ? PlacePath.Thread(Guild, Post, Forum, Category) : PlacePath.Channel(Guild, channel, Places.Channels.Find(Guild, channel)?.CategoryId);
        return await UseAsync(await RunAsync("config panel", person, channel), "Where", person, channel, values: ConfigTicket.EncodePlace(here));
    }

    /// <summary>Any id at all, as a forger would send it.</summary>
    public Task<Said> PressAsync(string customId, ulong person = Moderator, ulong channel = General, ulong guild = Guild, Permissions? rights = null, Channel? named = null, params string[] values)
    {
        var data = new InteractionData
        {
            CustomId = customId,
            ComponentType = ComponentType.Button,
            Values = values,
            Resolved = named is null ? null : new ResolvedData { Channels = new Dictionary<string, Channel> { [named.Id.ToString()] = named } },
        };
        return DoAsync(InteractionType.MessageComponent, data, person, channel, guild, rights);
    }

    public Task<Said> FillInAsync(Said form, string field, string text, ulong person = Moderator, ulong channel = General)
    {
        var input = new SubmittedComponent { Type = ComponentType.TextInput, CustomId = field, Value = text };
        var data = new InteractionData { CustomId = (string)form.Body["data"]!["custom_id"]!, Components = [new SubmittedComponent { Type = ComponentType.Label, Component = input }] };
        return DoAsync(InteractionType.ModalSubmit, data, person, channel);
    }

    public string? Value(Setting setting, ulong channel = General) =>
        Places.Settings.Of(Guild).Winner(setting, channel == Post ? PlacePath.Thread(Guild, Post, Forum, Category) : PlacePath.Channel(Guild, channel, Places.Channels.Find(Guild, channel)?.CategoryId))?.Value;

    public void Dispose() => _router.Dispose();

    private async Task<Said> DoAsync(InteractionType type, InteractionData data, ulong person, ulong channel, ulong guild = Guild, Permissions? rights = null, params ulong[] roles)
    {
        var isModerator = person is Moderator or OtherModerator;
        var here = channel == Post ? Of(Post, ChannelType.PublicThread, Forum) : Of(channel, parent: Places.Channels.Find(guild, channel)?.CategoryId);
        var interaction = _router.Make(type, data) with
        {
            User = null,
            GuildId = new Snowflake(guild),
            ChannelId = new Snowflake(channel),
            Channel = here with { Name = channel == Post ? "Favourite scene" : "general" },
            GuildLocale = "en-GB",
            Locale = "en-GB",
            AppPermissions = Permissions.EmbedLinks | Permissions.ViewChannel,
            Member = new GuildMember
            {
                User = new User { Id = new Snowflake(person) },
                Roles = [.. roles.Select(role => new Snowflake(role))],
                Permissions = rights ?? (isModerator ? Permissions.ManageGuild : Permissions.None),
            },
            Message = type == InteractionType.ApplicationCommand ? null : new Message { Id = new Snowflake(5), Flags = MessageFlags.Ephemeral },
        };
        await _router.DoAsync(interaction);
        return new Said(_router.Sent[^1].Body!);
    }

    /// <summary>What Discord was sent.</summary>
    internal sealed record Said(JsonNode Body)
    {
        private JsonNode? Data => Body["data"];

        /// <summary>The person alone sees it: said so, or in the place of what they alone saw.</summary>
        public bool IsPrivate => (int)Body["type"]! is 7 or 9 || ((int?)Data?["flags"] ?? 0) == 64;

        public string Title => (string)Data!["embeds"]![0]!["title"]!;

        public string Text => (string?)Data?["content"] is { Length: > 0 } content ? content : (string?)Data?["embeds"]?[0]?["description"] ?? "";

        public IEnumerable<JsonNode> Components => (Data?["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray())!;

        public string IdOf(string label) =>
            (string)(Components.FirstOrDefault(part => (string?)part["label"] == label || (string?)part["placeholder"] == label) ?? throw new InvalidOperationException($"There is no \"{label}\" on: {Body.ToJsonString()}"))["custom_id"]!;
    }
}

/// <summary>A command like a lookup, that says what it was let do.</summary>
internal sealed class ProbeCommand(string name) : ISlashCommand
{
    public ApplicationCommand Definition { get; } = Define.Command(name, "A command for tests", Define.Private, Define.AsOf);

    /// <summary>Who asked last, what they filled in, and whether others read along.</summary>
    public (Asker Asker, SlashOptions Options)? Last { get; set; }

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken)
    {
        Last = (asker, options);
        return new(Reply.Sentence("answered"));
    }

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken) => new(Reply.Sentence("continued"));
}
