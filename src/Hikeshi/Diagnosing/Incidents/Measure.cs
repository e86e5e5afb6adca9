namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A number that the lines of an incident carry, added up.</summary>
/// <param name="Field">The field, as in <c>duration.ms</c>.</param>
/// <param name="Total">The sum.</param>
/// <param name="Worst">The greatest.</param>
public sealed record Measure(string Field, long Total, long Worst);
