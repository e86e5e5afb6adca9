namespace Hikeshi.Pipeline.Receiving;

/// <summary>Why a frame was not taken. Each is counted by origin; a refused frame is lost, unless its source offers it again.</summary>
public enum FrameRefusal
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>The journal holds as much as it may, and the store does not keep up.</summary>
    JournalFull,

    /// <summary>The disk has less free space than the floor allows, or refused to write.</summary>
    DiskFull,

    /// <summary>The memory before the journal is full: the disk is slower than the input.</summary>
    MemoryFull,

    /// <summary>The origin sends more frames a second than it may.</summary>
    RateLimited,

    /// <summary>The server is stopping.</summary>
    Closed,

    /// <summary>The kernel's receive buffer was full: datagrams came faster than they were read. Told by the source.</summary>
    KernelFull,
}
