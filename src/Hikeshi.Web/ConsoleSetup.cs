using Hikeshi.Web.Access;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Hikeshi.Web;

/// <summary>
/// Puts the console into a web application. The host registers what pages ask: the catalog, a clock, the stores,
/// <see cref="ICollector"/>, <see cref="IStanding"/>, and what <see cref="Policies"/> ask for.
/// </summary>
public static class ConsoleSetup
{
    /// <summary>Registers what the pages need.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(o =>
        {
            o.DisconnectedCircuitMaxRetained = 50;
            o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        });
        services.AddMudServices();
        services.AddAntiforgery(o =>
        {
            (o.Cookie.Name, o.Cookie.SameSite) = ("hikeshi.forgery", SameSiteMode.Strict);
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<ConsoleFeed>();
        services.AddHostedService(s => s.GetRequiredService<ConsoleFeed>());
        services.AddSingleton<QueryReader>().AddSingleton<FirstAnswers>();
        services.AddScoped<EventViews>().AddScoped<AskedOnce>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveAuthentication>().AddScoped<Permit>();
        return services;
    }

    /// <summary>The policy of pages; before everything that answers.</summary>
    public static IApplicationBuilder UseConsolePolicy(this IApplicationBuilder app) => app.UseMiddleware<ContentPolicy>();

    /// <summary>The pages and what they load.</summary>
    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null).RequireAuthorization(Policies.View);
    }
}
