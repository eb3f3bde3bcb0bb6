using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Writes a message as the bot would, so that a test decides what stands in it.</summary>
internal static class BotMessages
{
    public static async Task<string> PostAsync(PlaygroundServer server, string channel, JsonObject message)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.RestAddress.ToString().TrimEnd('/')}/channels/{channel}/messages")
        {
            Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
        request.Headers.UserAgent.ParseAdd("DiscordBot (http://127.0.0.1, 1)");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!["id"]!.GetValue<string>();
    }
}
