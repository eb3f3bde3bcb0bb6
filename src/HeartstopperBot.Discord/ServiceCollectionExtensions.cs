using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HeartstopperBot.Discord;

public static class ServiceCollectionExtensions
{
    /// <summary>Registers <see cref="DiscordRest"/>, <see cref="DiscordFiles"/> and <see cref="GatewayClient"/>. The options are taken as they are; whoever reads them from a person checks them.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new DiscordRest(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DiscordFiles(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<GatewayClient>();
        return services;
    }
}
