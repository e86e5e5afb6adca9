using System.Net;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Commands;

namespace Hikeshi.Server.Access;

/// <summary>When a login is asked for, and whether what somebody came in with still holds.</summary>
internal sealed class AccessRules(Accounts accounts, ServeSettings settings, TimeProvider clock)
{
    private readonly string? _tokenFile = settings.Token is { } token ? Secrets.HashOf(token) : null;

    /// <summary>
    /// Nobody is asked who he is: only this machine is served, and nothing was set up that says otherwise. The first user
    /// ends it.
    /// </summary>
    public bool IsOpen => settings.IsWebLocal && _tokenFile is null && !accounts.Book.HasUsers;

    /// <summary>Whoever is on this machine while no login is asked for. He may not make users: that takes the data folder.</summary>
    public static Actor Machine(string address) => new(ActorKind.Machine, "local", Role.Operator, address);

    /// <summary>Whom a token speaks for; null when it is none.</summary>
    public Actor? OfToken(string secret, string address)
    {
        var hash = Secrets.HashOf(secret);
        return hash == _tokenFile ? new Actor(ActorKind.TokenFile, "token-file", Role.Operator, address)
            : accounts.Book.FindToken(hash) is { } found && IsCurrent(found.Token) ? new Actor(ActorKind.Token, found.User.Name, found.Token.Role, address, hash)
            : null;
    }

    /// <summary>Whether somebody may still what he could when his page was opened.</summary>
    public bool Holds(Actor actor) => actor.Kind switch
    {
        ActorKind.Machine => IsOpen,
        ActorKind.Login => accounts.Book.FindLogin(actor.Key) is { } found && found.User.Role == actor.Role && found.Login.ExpiresTicks > clock.GetUtcNow().UtcTicks,
        ActorKind.Token => accounts.Book.FindToken(actor.Key) is { } found && found.Token.Role == actor.Role && IsCurrent(found.Token),
        _ => true,
    };

    /// <summary>An address as people write it.</summary>
    public static string Text(IPAddress? address) => address is null ? "" : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    private bool IsCurrent(AccessToken token) => token.ExpiresTicks == 0 || token.ExpiresTicks > clock.GetUtcNow().UtcTicks;
}
