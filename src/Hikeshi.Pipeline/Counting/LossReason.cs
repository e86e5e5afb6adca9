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
}
