using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Rest;

/// <summary>Where the gateway is and who the bot is.</summary>
internal sealed class GatewayHandlers(World world, GatewayHub hub)
{
    /// <summary>The gateway's address; set once the port is known.</summary>
    public string Address { get; set; } = "";

    public RestResult Gateway(RestCall call) => RestResult.Ok(new JsonObject { ["url"] = Address });

    public RestResult GatewayBot(RestCall call)
    {
        var (total, remaining, resetAfter) = hub.Starts;
        return RestResult.Ok(new JsonObject
        {
            ["url"] = Address,
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = total,
                ["remaining"] = remaining,
                ["reset_after"] = (int)resetAfter.TotalMilliseconds,
                ["max_concurrency"] = SessionStarts.MaxConcurrency,
            },
        });
    }

    public RestResult Me(RestCall call)
    {
        var me = world.Bot.ToUser();
        me["locale"] = "en-US";
        me["mfa_enabled"] = false;
        me["verified"] = true;
        me["email"] = null;
        return RestResult.Ok(me);
    }

    /// <summary>https://docs.discord.com/developers/resources/application#application-object.</summary>
    public RestResult Application(RestCall call) => RestResult.Ok(new JsonObject
    {
        ["id"] = Known.Application,
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "Answers questions about Heartstopper, each with its source.",
        ["type"] = null,
        ["bot"] = world.Bot.ToUser(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 1 << 23,
        ["flags_new"] = (1 << 23).ToString(),
        ["owner"] = world.People[Known.Moderator].ToUser(),
        ["team"] = null,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["approximate_guild_count"] = world.Guilds.Values.Count(guild => guild.HasBot),
        ["approximate_user_install_count"] = 2,
        ["approximate_user_authorization_count"] = 2,
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    });
}
