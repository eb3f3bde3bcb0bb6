using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/resources/user#create-dm, and who may be written to.</summary>
internal sealed class DirectHandlers(World world)
{
    /// <summary>Opening succeeds even where no message will get through, as with Discord.</summary>
    public RestResult Open(RestCall call)
    {
        var errors = new FormErrors();
        var form = call.ToForm(errors);
        form.Knows("recipient_id");
        form.Require("recipient_id");
        var recipient = form.Id("recipient_id");
        if (errors.Any) return RestResult.BadForm(errors);
        lock (world.Gate)
        {
            var channel = world.Channels.Values.FirstOrDefault(one => one.Context == 1 && one.People!.Contains(recipient));
            return channel is null ? RestResult.Error(400, 50033, "Invalid Recipient(s)") : RestResult.Ok(channel.ToDirect(world));
        }
    }

    /// <summary>Call under <see cref="World.Gate"/>.</summary>
    public static RestResult? RefuseMessage(World world, Channel direct)
    {
        var person = direct.People![0];
        if (world.ClosedDms.Contains(person)) return RestResult.Error(403, 50007, "Cannot send messages to this user");
        var isMet = world.Guilds.Values.Any(guild => guild.HasBot && guild.IsMember(person));
        return isMet ? null : RestResult.Error(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }
}
