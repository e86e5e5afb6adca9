using Hikeshi.Pipeline.Access;

namespace Hikeshi.Server.Access;

/// <summary>Whoever runs a command: the one who may enter the data folder may do everything.</summary>
internal static class CommandActor
{
    /// <summary>The person behind this process, also where another user was taken on.</summary>
    public static string Person => Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } person ? person : Environment.UserName;

    public static Actor Current() => new(ActorKind.Command, Person, Role.Admin, "");
}
