using Hikeshi.Pipeline.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Hikeshi.Web.Access;

/// <summary>Asks again at the moment somebody does something: that a page shows a button does not mean that it may be used.</summary>
public sealed class Permit(AuthenticationStateProvider states, IAuthorizationService authorization)
{
    /// <summary>Who is behind the page, or null when this one may not.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    public async Task<Actor?> AskAsync(string policy)
    {
        var person = (await states.GetAuthenticationStateAsync()).User;
        return (await authorization.AuthorizeAsync(person, policy)).Succeeded ? Actor.Of(person) : null;
    }
}
