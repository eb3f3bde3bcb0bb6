/** Categories hold channels and forums hold posts. */
export const isWritable = (channel) => channel.kind !== 'forum' && channel.kind !== 'category';

/** What one person sees of the world from one channel; `server` is the id of the server one was in last. Made anew with every change of any of them. */
export class Surroundings {
  #world;
  #person;
  #channel;

  constructor(world, person, channel, server) {
    this.#world = world;
    this.#person = person.id;
    this.#channel = channel;
    this.guilds = world.guilds.filter((guild) => guild.members.includes(person.id));
    /** The server whose channels are listed; in a direct message the last one. */
    this.guild = this.guilds.find((guild) => guild.id === (channel?.guild ?? server)) ?? this.guilds[0] ?? null;
    const mine = new Set(this.guilds.map((guild) => guild.id));
    /** Where this person can be, in other servers too. */
    this.channels = world.channels.filter((one) => (one.people ? one.people.includes(person.id) : mine.has(one.guild)));
  }

  get #isInGuild() {
    return Boolean(this.#channel?.guild);
  }

  /** The channels that can be named here; none in a direct message. */
  get guildChannels() {
    return this.#isInGuild ? this.channels.filter((channel) => channel.guild === this.guild.id) : [];
  }

  /** Who is here. */
  get people() {
    const here = this.#channel?.people ?? this.guild?.members ?? [this.#person];
    return this.#world.people.filter((person) => here.includes(person.id));
  }

  get roles() {
    return this.#isInGuild ? this.guild.roles : [];
  }

  /** Ids to names, for mentions. */
  names = {
    person: (id) => (id === this.#world.bot.id ? this.#world.bot.name : this.#world.people.find((person) => person.id === id)?.name ?? null),
    channel: (id) => this.#world.channels.find((channel) => channel.id === id)?.name ?? null,
  };

  isModerator = (id) => this.#isInGuild && this.guild.moderators.includes(id);

  /** Where one comes to in a server; without any channel for us there, there are still the direct messages. */
  firstChannel(guild) {
    const open = this.channels.filter(isWritable);
    return (open.find((channel) => channel.guild === guild) ?? open.find((channel) => channel.context === 1)).id;
  }
}
