namespace Hikeshi.Web.Tests.Pages;

/// <summary>The pages of the console that everybody sees.</summary>
internal static class Rooms
{
    public static IReadOnlyList<string> All { get; } = ["", "incidents", "messages", "messages/713120", "devices", "settings", "analyze", "tunnels", "search?q=713", "search?q=sev<=3&top=peer.ip&event=1", "search?q=usr:x", "live", "live?q=(", "failover", "management", "volume", "account", "denied", "login"];
}
