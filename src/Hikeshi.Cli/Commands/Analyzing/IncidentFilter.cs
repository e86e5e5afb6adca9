using System.Globalization;
using Hikeshi.Anonymizing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Which incidents are shown.</summary>
/// <param name="Since">Only what lasts beyond this.</param>
/// <param name="Until">Only what began before this.</param>
/// <param name="Peer">The peer's address or name, or null.</param>
/// <param name="User">The user, or null.</param>
/// <param name="Device">The device, or null.</param>
/// <param name="Kind">The kind or its beginning, or null.</param>
internal sealed record IncidentFilter(string? Since, string? Until, string? Peer, string? User, string? Device, string? Kind)
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    private static readonly string[] Clocks = ["HH:mm", "HH:mm:ss"];

    public bool IsEmpty => Since is null && Until is null && Peer is null && User is null && Device is null && Kind is null;

    /// <summary>The same filter over a log whose names were replaced.</summary>
    public IncidentFilter For(Anonymizer anonymizer) => this with
    {
        Peer = Peer is null ? null : anonymizer.Anonymize("peer.ip", Peer),
        User = User is null ? null : anonymizer.Anonymize("user.name", User),
        Device = Device is null ? null : anonymizer.AnonymizeHost(Device),
    };

    /// <summary>True when a text is a time that <see cref="Of"/> understands.</summary>
    public static bool IsTime(string? text) => text is null || Ticks(text, DateTimeOffset.UnixEpoch) is not null;

    /// <summary>The incidents that fit.</summary>
    /// <param name="incidents">All of them.</param>
    /// <param name="last">The newest time of the log: a clock without a date is of its day.</param>
    public IReadOnlyList<Incident> Of(IReadOnlyList<Incident> incidents, DateTimeOffset? last)
    {
        var day = last ?? DateTimeOffset.UnixEpoch;
        var (since, until) = (Ticks(Since, day), Ticks(Until, day));
        return [.. incidents.Where(i =>
            (since is null || i.Last >= since)
            && (until is null || i.First < until)
            && (Device is null || string.Equals(i.Device, Device, StringComparison.OrdinalIgnoreCase))
            && (Kind is null || i.Kind.Name == Kind || i.Kind.Name.StartsWith(Kind + ".", StringComparison.Ordinal))
            && (Peer is null || Has(i.Subject, "peer.", Peer))
            && (User is null || Has(i.Subject, "user.name", User)))];
    }

    /// <summary>The tunnels of the peer, user and device that are asked for.</summary>
    /// <param name="tunnels">All of them.</param>
    public IReadOnlyList<Tunnel> TunnelsOf(IReadOnlyList<Tunnel> tunnels) =>
    [
        .. tunnels.Where(t =>
            (Device is null || string.Equals(t.Device, Device, StringComparison.OrdinalIgnoreCase))
            && (Peer is null || Has(t.Subject, "peer.", Peer) || t.EarlierAddresses.Contains(Peer, StringComparer.OrdinalIgnoreCase))
            && (User is null || Has(t.Subject, "user.name", User))),
    ];

    /// <summary>The failover pair that is asked for.</summary>
    /// <param name="failovers">All of them.</param>
    public IReadOnlyList<Failover> FailoversOf(IReadOnlyList<Failover> failovers) =>
        [.. failovers.Where(f => Device is null || string.Equals(f.Device, Device, StringComparison.OrdinalIgnoreCase))];

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> subject, string field, string value) => subject.Any(s =>
        s.Key.StartsWith(field, StringComparison.Ordinal) && string.Equals(s.Value, value, StringComparison.OrdinalIgnoreCase));

    private static long? Ticks(string? text, DateTimeOffset day)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out var time))
        {
            return time.Ticks;
        }

        return TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? day.UtcDateTime.Date.Ticks + clock.Ticks
            : null;
    }
}
