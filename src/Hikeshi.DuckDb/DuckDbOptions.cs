using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb;

/// <summary>How a store is opened.</summary>
/// <param name="Folder">Where its files are; made when it does not exist.</param>
public sealed record DuckDbOptions(string Folder)
{
    /// <summary>How much memory the database may take, in MiB; sorting goes to disk beyond it.</summary>
    public int MemoryMegabytes { get; init; } = 128;

    /// <summary>How much memory a statement of a user may take beside it, in MiB; it fails beyond.</summary>
    public int SqlMegabytes { get; init; } = 256;

    /// <summary>How many threads queries use; the writer has one of its own.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>How many searches run at a time; the others wait for their turn.</summary>
    public int Searches { get; init; } = 4;

    /// <summary>Tells the day of an import and of what is recorded.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// After so many rows the log is folded and the file rests: the database remembers much of each of its row groups, and
    /// folding takes memory for each of them.
    /// </summary>
    internal int MostUnfolded { get; init; } = 128 * RowGroup.Rows;

    /// <summary>For how long folding waits for those who read the file; who comes meanwhile waits for it.</summary>
    internal TimeSpan FoldPatience { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// A file with so many events is full, some 700 MB, and the day goes on in another one: even at rest the database
    /// remembers some of each row group of a file that it writes to.
    /// </summary>
    internal long MostEvents { get; init; } = 512 * RowGroup.Rows;
}
