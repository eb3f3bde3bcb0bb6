using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground;

/// <summary>What people do in Discord's client. Each act becomes an interaction that the bot has three seconds to answer. Thread safe.</summary>
public sealed class Visitors
{
    private readonly World _world;
    private readonly GatewayHub _hub;
    private readonly LiveStream _stream;

    internal Visitors(World world, GatewayHub hub, LiveStream stream) => (_world, _hub, _stream) = (world, hub, stream);

    /// <summary>Runs a chat command; sub-commands follow its name after a space.</summary>
    public VisitorInteraction Run(Place place, string command, JsonObject? options = null) => Command(place, command, options ?? [], focused: null);

    /// <summary>Asks for choices while an option is typed; <see cref="VisitorInteraction.Choices"/> has them once answered.</summary>
    public VisitorInteraction Autocomplete(Place place, string command, JsonObject options, string focused) => Command(place, command, options, focused);

    public VisitorInteraction RunOnMessage(Place place, string command, string message)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var registered = Find(person, channel, command, type: 3);
            var target = See(person, message);
            var data = CommandForm.Head(registered);
            data["target_id"] = message;
            data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message] = target.ToJson() } };
            return Send(place, person, channel, 2, data, x => x.Menu(command, 3, message, null));
        }
    }

    public VisitorInteraction RunOnPerson(Place place, string command, string target)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var registered = Find(person, channel, command, type: 2);
            var other = new Scene(_world, person, channel).FindPerson(target) ?? throw new VisitorException("There is no such person.", isMissing: true);
            var resolved = new JsonObject();
            CommandForm.AddPerson(resolved, other, channel);
            var data = CommandForm.Head(registered);
            data["target_id"] = target;
            data["resolved"] = resolved;
            return Send(place, person, channel, 2, data, x => x.Menu(command, 2, null, target));
        }
    }

    public VisitorInteraction Press(Place place, string message, string customId)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var source = See(person, message);
            var button = ComponentForm.Find(source, customId, component => component.Whole("type") == 2);
            return Send(place, person, channel, 3, ComponentForm.Data(button), x => x.Component(source, customId));
        }
    }

    public VisitorInteraction Choose(Place place, string message, string customId, params string[] values)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var source = See(person, message);
            var select = ComponentForm.Find(source, customId, component => component.Whole("type") is 3 or 5 or 6 or 7 or 8);
            return Send(place, person, channel, 3, ComponentForm.Data(new Scene(_world, person, channel), select, values), x => x.Component(source, customId));
        }
    }

    /// <summary>Submits the modal that the given interaction opened; values by custom id, texts or lists.</summary>
    public VisitorInteraction SubmitModal(Place place, string interaction, JsonObject values)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var opener = _world.Interactions.ById(interaction);
            if (opener?.Modal is null || opener.Person.Id != person.Id || opener.IsModalSubmitted) throw new VisitorException("There is no such modal.", isMissing: true);
            var data = ModalForm.Data(new Scene(_world, person, channel), opener.Modal, values);
            opener.IsModalSubmitted = true;
            return Send(place, person, channel, 5, data, x => x.Submission(opener));
        }
    }

    /// <summary>Writes a message, so that there is one to right-click.</summary>
    public JsonObject Say(Place place, string content)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            if (!channel.TakesMessages) throw new VisitorException(channel.Type == 4 ? "A category holds channels, not messages." : "A forum holds posts, not messages.");
            if (string.IsNullOrWhiteSpace(content) || content.CodePoints() > Limits.MessageLimits.Content) throw new VisitorException("A message has 1 to 2000 characters.");
            var message = _world.Say(person, channel, content.Trim());
            _stream.Created(message);
            return message.ToJson();
        }
    }

    /// <summary>Takes an ephemeral message off its person's screen. The bot is not told, as in Discord.</summary>
    public void Dismiss(Place place, string message)
    {
        lock (_world.Gate)
        {
            var (person, _) = Enter(place);
            var target = See(person, message);
            if (target.OnlyFor is null) throw new VisitorException("Only messages that you alone see can be dismissed.");
            _world.Remove(target);
            _stream.Deleted(target);
        }
    }

    /// <summary>The commands that this person may use here, with the texts of their language.</summary>
    public JsonArray Commands(Place place)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var mine = _world.Commands.For(channel.Guild).Where(command => CommandAccess.IsOpen(command, person, channel));
            return new JsonArray([.. mine.Select(command => CommandBody.ForList(command, withLocalisations: false, place.Locale))]);
        }
    }

    /// <summary>The last messages that this person sees here, oldest first.</summary>
    public JsonArray Messages(Place place, int limit = 50)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var seen = channel.Messages.Where(message => message.IsVisibleTo(person.Id)).ToList();
            return new JsonArray([.. seen.Skip(Math.Max(0, seen.Count - limit)).Select(message => message.ToJson())]);
        }
    }

    private VisitorInteraction Command(Place place, string command, JsonObject options, string? focused)
    {
        lock (_world.Gate)
        {
            var (person, channel) = Enter(place);
            var path = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var registered = Find(person, channel, path.FirstOrDefault() ?? "", type: 1);
            var (data, focusedType) = CommandForm.Write(new Scene(_world, person, channel), registered, path[1..], options, focused);
            return Send(place, person, channel, focused is null ? 2 : 4, data, x => x.Chat(string.Join(' ', path), focusedType));
        }
    }

    private VisitorInteraction Send(Place place, Person person, Channel channel, int type, JsonObject data, Func<InteractionDraft, InteractionDraft> shape)
    {
        if (channel.Guild is { HasBot: false }) throw new VisitorException("The bot is no longer in this server.");
        var id = _world.Ids.Next();
        var draft = shape(new InteractionDraft());
        var interaction = new Interaction
        {
            Id = id,
            Token = NewToken(id),
            Type = type,
            Person = person,
            Channel = channel,
            Locale = place.Locale,
            CreatedAt = _world.Now,
            StartedAt = _world.Time.GetTimestamp(),
            FocusedType = draft.FocusedType,
            Source = draft.Source,
            OpenedBy = draft.OpenedBy,
            TargetMessage = draft.TargetMessage,
            TargetPerson = draft.TargetPerson,
            CommandName = draft.CommandName,
            CommandType = draft.CommandType,
            CustomId = draft.CustomId,
        };
        _world.Interactions.Add(interaction);
        interaction.Timer = _world.Time.CreateTimer(_ => Expire(interaction), null, Interaction.Deadline, Timeout.InfiniteTimeSpan);
        var body = InteractionBody.Write(interaction, data).ToUtf8();
        _stream.Begun(interaction);
        _hub.DispatchInteraction(body, channel.Guild?.Id);
        return new VisitorInteraction(_world, interaction);
    }

    private void Expire(Interaction interaction)
    {
        lock (_world.Gate)
        {
            if (interaction.State != InteractionState.Waiting) return;
            interaction.Fail();
            // The form is still on the screen: Discord lets one try again.
            if (interaction.OpenedBy is { } opener) opener.IsModalSubmitted = false;
            _stream.Failed(interaction);
        }
    }

    private (Person Person, Channel Channel) Enter(Place place)
    {
        var person = _world.People.GetValueOrDefault(place.Person) ?? throw new VisitorException("There is no such person.", isMissing: true);
        var channel = _world.Channels.GetValueOrDefault(place.Channel);
        if (channel is null || !channel.IsOpenTo(person.Id)) throw new VisitorException("There is no such channel.", isMissing: true);
        if (channel.Guild is { IsAvailable: false }) throw new VisitorException("This server is not available at the moment.");
        if (!Limits.CommandLimits.Locales.Contains(place.Locale)) throw new VisitorException("Discord has no such language.");
        return (person, channel);
    }

    private JsonObject Find(Person person, Channel channel, string name, int type)
    {
        if (!channel.TakesMessages) throw new VisitorException(channel.Type == 4 ? "Commands are used in a category's channels." : "Commands are used in a forum's posts.");
        return _world.Commands.For(channel.Guild).FirstOrDefault(command => command.Text("name") == name && command.Whole("type") == type && CommandAccess.IsOpen(command, person, channel))
            ?? throw new VisitorException($"There is no command {name} here.", isMissing: true);
    }

    private Message See(Person person, string id) =>
        _world.FindMessage(id) is { } message && message.IsVisibleTo(person.Id) ? message : throw new VisitorException("There is no such message.", isMissing: true);

    // Opaque and URL safe, like Discord's.
    private static string NewToken(string id)
    {
        Span<byte> secret = stackalloc byte[24];
        RandomNumberGenerator.Fill(secret);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"interaction:{id}:{Convert.ToHexStringLower(secret)}"));
    }
}
