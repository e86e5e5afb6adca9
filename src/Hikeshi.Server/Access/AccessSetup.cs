using Hikeshi.Pipeline.Access;
using Hikeshi.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Hikeshi.Server.Access;

/// <summary>Puts authentication and authorization into the host.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessRules>().AddSingleton<LoginDesk>().AddSingleton<LoginStore>();
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddAuthentication(AccessHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, AccessHandler>(AccessHandler.Name, null)
            .AddCookie(LoginStore.Scheme, o =>
            {
                o.Cookie.Name = "hikeshi.login";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Strict;
                o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                (o.ExpireTimeSpan, o.SlidingExpiration) = (LoginStore.Idle, true);
            });
        services.AddOptions<CookieAuthenticationOptions>(LoginStore.Scheme).Configure<LoginStore>((o, store) => o.SessionStore = store);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.View, p => p.AddRequirements(new RoleRequirement(Role.Viewer)))
            .AddPolicy(Policies.Operate, p => p.AddRequirements(new RoleRequirement(Role.Operator)))
            .AddPolicy(Policies.Administer, p => p.AddRequirements(new RoleRequirement(Role.Admin)))
            // Whoever forgets a policy has an endpoint that nobody can use; what does not exist is said not to.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder()
                .RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is null).Build());
    }
}
