using Hikeshi.Pipeline.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Hikeshi.Web.Tests.Incidents;

/// <summary>An operator has logged in; what he does is written nowhere.</summary>
internal sealed class Operator : AuthenticationStateProvider, IAuditLog
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(new Actor(ActorKind.Login, "aoi", Role.Operator, "").ToPrincipal()));

    public Task WriteAsync(Actor by, AuditAction action, string subject, string? detail, CancellationToken cancel) => Task.CompletedTask;

    public Task<AuditPage> ReadAsync(AuditSearch search, CancellationToken cancel) => Task.FromResult(new AuditPage([], null));
}
