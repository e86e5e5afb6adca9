using System.Security.Claims;

namespace Hikeshi.Pipeline.Access;

/// <summary>Who does something: what every request and every open page knows of the one behind it.</summary>
/// <param name="Kind">By what this one is known.</param>
/// <param name="Name">The name of the user; of others what they are.</param>
/// <param name="Role">What this one may do.</param>
/// <param name="Address">From where; empty for a command.</param>
/// <param name="Key">Which login or token of this user, as the store knows it; empty for others.</param>
public sealed record Actor(ActorKind Kind, string Name, Role Role, string Address, string Key = "")
{
    private const string AddressClaim = "address";
    private const string KeyClaim = "key";

    /// <summary>True when the name is that of a person, so that nobody need be asked for it.</summary>
    public bool IsNamed => Kind is not (ActorKind.Machine or ActorKind.TokenFile);

    /// <summary>Reads what <see cref="ToPrincipal"/> wrote; null for somebody who is not known.</summary>
    public static Actor? Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } identity
        && Enum.TryParse<ActorKind>(identity.AuthenticationType, out var kind)
        && Enum.TryParse<Role>(principal.FindFirst(ClaimTypes.Role)?.Value, out var role)
            ? new Actor(kind, identity.Name ?? "", role, principal.FindFirst(AddressClaim)?.Value ?? "", principal.FindFirst(KeyClaim)?.Value ?? "")
            : null;

    /// <summary>The same as the framework carries it.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role.ToString()), new(AddressClaim, Address), new(KeyClaim, Key)], Kind.ToString()));
}
