namespace Hikeshi.Headers.Times;

/// <summary>What is assumed about times that do not say everything.</summary>
public sealed record TimeOptions
{
    /// <summary>The zone of times that name none.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Offsets of zone names, before the built-in table: <c>MSK</c> is three hours ahead of UTC.</summary>
    public IReadOnlyDictionary<string, TimeSpan> ZoneNames { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>
    /// The newest time a line can have: when its file was last written, or now. A date without a year takes the
    /// newest year that puts it at most 26 hours after this.
    /// </summary>
    public DateTimeOffset Newest { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The year of the first line without one, when it is known; later lines roll over from there.</summary>
    public int? FirstYear { get; init; }
}
