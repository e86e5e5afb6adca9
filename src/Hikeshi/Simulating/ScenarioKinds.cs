namespace Hikeshi.Simulating;

/// <summary>What stories are about.</summary>
internal static class ScenarioKinds
{
    private static readonly string[] Users = ["vpn.remote-access", "client.posture"];

    private static readonly string[] Tunnels = ["vpn.tunnel", "vpn.capacity", "ike.probe"];

    private static readonly string[] Others =
    [
        "failover.sync", "management.access", "aaa.flood", "system.cpu", "system.software", "voice.h323", "debug.left-on",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Tunnels, .. Users, .. Others];

    /// <summary>True when healthy tunnels stand beside the story.</summary>
    public static bool HasTunnels(string kind) => !Others.Contains(kind, StringComparer.Ordinal);

    /// <summary>True when it is about remote users, not about peers.</summary>
    public static bool IsAboutUsers(string kind) => Users.Contains(kind, StringComparer.Ordinal);
}
