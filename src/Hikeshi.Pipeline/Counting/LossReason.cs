using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>How the reasons of losses are called in metrics, JSON and the documentation. Names never change.</summary>
public static class LossReason
{
    /// <summary>The name of a reason.</summary>
    /// <param name="reason">The reason.</param>
    public static string NameOf(FrameRefusal reason) => reason switch
    {
        FrameRefusal.JournalFull => "journal-full",
        FrameRefusal.DiskFull => "disk-full",
        FrameRefusal.MemoryFull => "memory-full",
        FrameRefusal.RateLimited => "rate-limited",
        FrameRefusal.KernelFull => "kernel-full",
        FrameRefusal.Closed => "closed",
        _ => "none",
    };

    /// <summary>The cause that the catalog explains it by, for the incident <c>logging.loss</c>; null for the end of a run.</summary>
    /// <param name="reason">The reason.</param>
    public static string? CauseOf(FrameRefusal reason) => reason switch
    {
        FrameRefusal.JournalFull => "collector-journal-full",
        FrameRefusal.DiskFull => "collector-disk-full",
        FrameRefusal.MemoryFull => "collector-memory-full",
        FrameRefusal.RateLimited => "collector-rate-limited",
        FrameRefusal.KernelFull => "collector-socket-full",
        _ => null,
    };
}
