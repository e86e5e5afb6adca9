namespace Hikeshi.Web.Tests.Pages;

/// <summary>The pages of the console that everybody sees.</summary>
internal static class Rooms
{
    /// <summary>An incident; which, says the demo.</summary>
    public const string Incident = "incidents/{id}";

    /// <summary>A tunnel; which, says the demo.</summary>
    public const string Tunnel = "tunnels/{key}";

    public static IReadOnlyList<string> All { get; } = ["", "incidents", Incident, "messages", "messages/713120", "devices", "settings", "analyze", "tunnels", Tunnel, "search?q=713", "search?q=sev<=3&top=peer.ip&event=1", "search?q=usr:x", "live", "live?q=(", "failover", "management", "volume", "account", "denied", "login"];

    /// <summary>What a picture of a page is called: each page's its own.</summary>
    public static string PictureOf(string room) =>
        room.Length == 0 ? "now" : string.Join('-', string.Concat(room.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + (room.EndsWith('(') ? "-wrong" : "");
}
