using Hikeshi.Pipeline.Access;
using Microsoft.AspNetCore.Authorization;

namespace Hikeshi.Server.Access;

/// <summary>Looks at the role, and at whether it still holds: an open page may be older than a change of its user.</summary>
internal sealed class RoleHandler(AccessRules rules) : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (Actor.Of(context.User) is { } actor && actor.Role >= requirement.Role && rules.Holds(actor))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
