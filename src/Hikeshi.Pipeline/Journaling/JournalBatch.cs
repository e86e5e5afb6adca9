namespace Hikeshi.Pipeline.Journaling;

/// <summary>Some frames in their order. Lent: valid until the reader is asked for the next one.</summary>
public sealed class JournalBatch
{
    /// <summary>So many frames a batch at most.</summary>
    internal const int Most = 1024;

    private readonly JournalRecord[] _records = new JournalRecord[Most];

    /// <summary>How many frames it has; 0 when none came in time.</summary>
    public int Count { get; private set; }

    /// <summary>The frames.</summary>
    public ReadOnlySpan<JournalRecord> Records => _records.AsSpan(0, Count);

    internal bool IsFull => Count == Most;

    internal void Clear() => Count = 0;

    internal void Add(in JournalRecord record) => _records[Count++] = record;
}
