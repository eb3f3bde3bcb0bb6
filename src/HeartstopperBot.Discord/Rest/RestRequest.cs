namespace HeartstopperBot.Discord.Rest;

/// <summary>A request that the handlers on its way can ask for its rules. .NET's own options bag would cost a dictionary for each.</summary>
/// <param name="resource">The server or webhook in the path: Discord counts each apart.</param>
internal sealed class RestRequest(RestRoute route, string path, string resource) : HttpRequestMessage(route.Method, path)
{
    public RestRoute Route { get; } = route;

    public string Resource { get; } = resource;

    /// <summary>True once an earlier attempt may have reached Discord.</summary>
    public bool MayHaveArrived { get; set; }
}
