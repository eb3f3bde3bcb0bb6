using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>Who acts where. Answers what that person can name there: Discord's own client offers nothing else.</summary>
internal sealed record Scene(World World, Person Person, Channel Channel)
{
    /// <summary>In a server its members, elsewhere those who talk, and the bot.</summary>
    public Person? FindPerson(string id) => World.FindUser(id) is { } person && (person.IsBot || Channel.IsOpenTo(id) || Channel.Guild?.IsMember(id) == true) ? person : null;

    /// <summary>Only a server has roles.</summary>
    public Role? FindRole(string id) => Channel.Guild?.FindRole(id);

    /// <summary>A channel, category or thread of the same server that the person sees.</summary>
    public Channel? FindChannel(string id) =>
        Channel.Guild is { } guild && World.Channels.GetValueOrDefault(id) is { } target && target.Guild == guild && target.IsOpenTo(Person.Id) ? target : null;
}
