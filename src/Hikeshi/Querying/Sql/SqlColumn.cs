namespace Hikeshi.Querying.Sql;

/// <summary>
/// Where a store keeps a field. The texts are SQL expressions of the store's own and are written as they are; an absent
/// value is NULL there.
/// </summary>
public abstract record SqlColumn
{
    private SqlColumn()
    {
    }

    /// <summary>A column of text.</summary>
    /// <param name="Expression">The column.</param>
    /// <param name="IsLower">True when its values never have capitals, so that they can be compared as they are.</param>
    public sealed record Text(string Expression, bool IsLower = false) : SqlColumn;

    /// <summary>A column of whole numbers.</summary>
    /// <param name="Expression">The column.</param>
    public sealed record Number(string Expression) : SqlColumn;

    /// <summary>A column of moments.</summary>
    /// <param name="Expression">The column; for <c>time</c>, the time of receipt where the event has none.</param>
    public sealed record Time(string Expression) : SqlColumn;

    /// <summary>An address: two columns of unsigned 64-bit numbers, IPv4 as IPv4-mapped IPv6, and its canonical text.</summary>
    /// <param name="High">The upper 64 bits.</param>
    /// <param name="Low">The lower 64 bits.</param>
    /// <param name="Canonical">The text as in the event's JSON.</param>
    public sealed record Address(string High, string Low, string Canonical) : SqlColumn;
}
