namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// The rows that the database compresses together. A transaction that has as many is written in its last form at once;
/// a smaller one is written to the log, copied to the table, and compressed when the log is folded: half the cost more.
/// So it is as small as searches and compression bear: with 30,720 a file takes a sixteenth more than with the database's
/// usual 122,880.
/// </summary>
internal static class RowGroup
{
    /// <summary>How many there are; whole vectors of the database.</summary>
    public const int Rows = 15 * VectorRows;

    /// <summary>The database's vector size.</summary>
    public const int VectorRows = 2048;
}
