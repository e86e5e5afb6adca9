namespace Hikeshi.Querying.Parsing;

/// <summary>A time as it was written, which is a span: a date is its day, <c>03:00</c> a minute. In UTC ticks.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after.</param>
/// <param name="IsDate">True for a date without a time.</param>
/// <param name="IsAgo">True for a duration before now.</param>
internal readonly record struct WrittenTime(long From, long To, bool IsDate, bool IsAgo)
{
    /// <summary>As the end of a range: a moment is not part of it, a date is, because that is how people count days.</summary>
    public long AsEnd => IsDate ? To : From;
}
