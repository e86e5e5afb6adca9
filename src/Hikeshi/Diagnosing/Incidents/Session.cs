using System.Text.Json.Serialization;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A VPN session that ended (message 113019).</summary>
/// <param name="Device">The device.</param>
/// <param name="User">The user; for a site-to-site tunnel the peer.</param>
/// <param name="Group">The tunnel group.</param>
/// <param name="Peer">The peer's address.</param>
/// <param name="Type">The session type as the device names it.</param>
/// <param name="Assigned">The address the user was given, where it was seen.</param>
/// <param name="EndTicks">When it ended, in UTC ticks; 0 when not known.</param>
/// <param name="DurationMilliseconds">How long it lasted; -1 when the line does not say.</param>
/// <param name="BytesIn">Bytes received; -1 when the line does not say.</param>
/// <param name="BytesOut">Bytes sent; -1 when the line does not say.</param>
/// <param name="Reason">Why, in the device's words.</param>
public sealed record Session(
    string Device,
    string? User,
    string? Group,
    string? Peer,
    string? Type,
    string? Assigned,
    long EndTicks,
    long DurationMilliseconds,
    long BytesIn,
    long BytesOut,
    string? Reason)
{
    /// <summary>When it ended, or null.</summary>
    [JsonIgnore]
    public DateTimeOffset? End => EndTicks == 0 ? null : new DateTimeOffset(EndTicks, TimeSpan.Zero);

    /// <summary>When it began, or null.</summary>
    [JsonIgnore]
    public DateTimeOffset? Start =>
        End is { } end && DurationMilliseconds >= 0 && DurationMilliseconds < end.UtcTicks / TimeSpan.TicksPerMillisecond
            ? end.AddMilliseconds(-DurationMilliseconds)
            : null;
}
