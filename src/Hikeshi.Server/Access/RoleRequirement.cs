using Hikeshi.Pipeline.Access;
using Microsoft.AspNetCore.Authorization;

namespace Hikeshi.Server.Access;

/// <summary>At least this role is needed.</summary>
/// <param name="Role">The role.</param>
internal sealed record RoleRequirement(Role Role) : IAuthorizationRequirement;
