namespace Hikeshi.Pipeline.Storing;

/// <summary>Events that have the same values.</summary>
/// <param name="Values">The values in the order of the grouping's fields, as the event's JSON has them; null for none.</param>
/// <param name="Start">Where its span of time begins, in UTC; null without spans, and for events without any time.</param>
/// <param name="Count">How many events.</param>
/// <param name="Bytes">The bytes of their lines; 0 where they were not asked for.</param>
public sealed record EventGroup(IReadOnlyList<string?> Values, DateTime? Start, long Count, long Bytes);
