using System.Text.Json.Serialization;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A line that proves something.</summary>
/// <param name="File">The file it stands in, or null for standard input and live streams.</param>
/// <param name="Line">The number of the line, from 1; 0 when it is from no file.</param>
/// <param name="Ticks">When, in UTC ticks; 0 when the line does not say.</param>
/// <param name="Id">The message.</param>
/// <param name="Text">Everything after the tag, cut to 512 bytes.</param>
public sealed record Evidence(string? File, long Line, long Ticks, string Id, string Text)
{
    /// <summary>The key of the stored event, or null.</summary>
    public string? Key { get; init; }

    /// <summary>The host that the line is from, where the device has several; else null.</summary>
    public string? Host { get; init; }

    /// <summary>The failover unit that the line is from: primary or secondary; null where it is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>When, or null.</summary>
    [JsonIgnore]
    public DateTimeOffset? Time => Ticks == 0 ? null : new DateTimeOffset(Ticks, TimeSpan.Zero);
}
