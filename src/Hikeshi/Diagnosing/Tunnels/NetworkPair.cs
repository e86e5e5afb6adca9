using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The two networks of a phase 2, each as <c>address</c>, <c>address/mask</c> or <c>first-last</c>.</summary>
/// <param name="Local">On this device's side, or null.</param>
/// <param name="Remote">On the peer's side, or null.</param>
public sealed record NetworkPair(string? Local, string? Remote)
{
    /// <summary>No line tells them.</summary>
    public static NetworkPair Unknown { get; } = new(null, null);

    /// <summary>True when both sides are known.</summary>
    [JsonIgnore]
    public bool IsKnown => Local is not null && Remote is not null;

    internal static NetworkPair Of(Observation item)
    {
        var local = Side(item, "proxy.local.ip", "proxy.local.end_ip", "proxy.local.mask");
        var remote = Side(item, "proxy.remote.ip", "proxy.remote.end_ip", "proxy.remote.mask");
        return local is null && remote is null ? Unknown : new NetworkPair(local, remote);
    }

    /// <summary>What both know together; null when they contradict each other.</summary>
    internal NetworkPair? With(NetworkPair other) =>
        Together(Local, other.Local, out var local) && Together(Remote, other.Remote, out var remote)
            ? local == Local && remote == Remote ? this : new NetworkPair(local, remote)
            : null;

    /// <summary>True when both are known and do not contradict each other: a line may leave the masks out.</summary>
    internal bool Matches(NetworkPair other) => IsKnown && other.IsKnown && With(other) is not null;

    private static bool Together(string? a, string? b, out string? both)
    {
        both = a is null || (b is not null && b.Length > a.Length) ? b : a;
        return a is null || b is null || a == b
            || (a.StartsWith(b, StringComparison.Ordinal) && a[b.Length] == '/')
            || (b.StartsWith(a, StringComparison.Ordinal) && b[a.Length] == '/');
    }

    private static string? Side(Observation item, string first, string end, string size) =>
        item[first] is not { Length: > 0 } address || address == "N/A" ? null
        : item[end] is { } last ? $"{address}-{last}"
        : item[size] is { } mask ? $"{address}/{mask}"
        : address;
}
