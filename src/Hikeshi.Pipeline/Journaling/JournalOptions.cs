namespace Hikeshi.Pipeline.Journaling;

/// <summary>How much a journal may hold and when it must be safe.</summary>
public sealed record JournalOptions
{
    /// <summary>How much it may take on disk, in bytes. Beyond it frames are refused as <c>JournalFull</c>.</summary>
    public long MostBytes { get; init; } = 8L << 30;

    /// <summary>So much space stays free on the disk. Below it frames are refused as <c>DiskFull</c>.</summary>
    public long FloorBytes { get; init; } = 512L << 20;

    /// <summary>How large a segment grows, in bytes. What is stored is removed by whole segments.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;

    /// <summary>Memory for frames before they are written, and for reading them again without the disk.</summary>
    public int MemoryBytes { get; init; } = 32 << 20;

    /// <summary>So much stays on disk even when it is stored, so that a sender's repetitions are recognised.</summary>
    public long KeepBytes { get; init; } = 8L << 20;

    /// <summary>How long a frame that nobody waits for may stay without being safe from a power cut.</summary>
    public TimeSpan SyncEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The least time between two flushes for frames that somebody waits for: those that come meanwhile share one.
    /// A frame is safe after at most this and two flushes of the disk.
    /// </summary>
    public TimeSpan SyncSpacing { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>How long frames may be gathered before they are written.</summary>
    public TimeSpan WriteEvery { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The first sequence is above this one: what the store has already confirmed.</summary>
    public long After { get; init; }

    /// <summary>Told what went wrong with the disk and what was repaired. Called from the journal's threads.</summary>
    public Action<JournalReport>? Report { get; init; }

    /// <summary>The clock that frames are stamped with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What files are written with; tests give a disk that fails.</summary>
    internal JournalDisk Disk { get; init; } = new();

    /// <summary>Memory comes in so many blocks.</summary>
    internal int Blocks { get; init; } = 8;
}
