using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace Hikeshi.Web.Access;

/// <summary>Who is behind an open page. It is looked at again twice a minute: a page lives longer than a request.</summary>
internal sealed class LiveAuthentication(ILoggerFactory log, IStanding standing) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (Actor.Of(authenticationState.User) is not { } actor || !standing.Holds(actor))
        {
            return false;
        }

        try
        {
            await standing.StayAsync(actor);
        }
        catch (StoreException)
        {
            // The disk refuses; whoever is in stays in until the login ends.
        }

        return true;
    }
}
