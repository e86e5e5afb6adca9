namespace Hikeshi.Web.Tests.Pages;

/// <summary>The pages of the console that everybody sees.</summary>
internal static class Rooms
{
    public static IReadOnlyList<string> All { get; } = ["", "incidents", "messages", "messages/713120", "devices", "settings", "analyze", "tunnels", "search?q=713", "failover", "management", "volume"];
}
