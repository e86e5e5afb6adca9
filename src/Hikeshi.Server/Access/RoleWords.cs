using Hikeshi.Pipeline.Access;

namespace Hikeshi.Server.Access;

/// <summary>Names of roles, as commands and API spell them.</summary>
internal static class RoleWords
{
    public static string NameOf(Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Operator => "operator",
        _ => "admin",
    };

    public static Role? Read(string? text) => text switch
    {
        "viewer" => Role.Viewer,
        "operator" => Role.Operator,
        "admin" => Role.Admin,
        _ => null,
    };
}
