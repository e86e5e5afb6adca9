using System.Runtime;

namespace Hikeshi.Pipeline.Tests.Journaling;

/// <summary>Offering is on the way of every frame: it is budgeted in bytes, and the budget is none.</summary>
[Collection(Alone.Name)]
public sealed class OfferAllocationTests : IDisposable
{
    private readonly Journals _journals = new();

    public void Dispose() => _journals.Dispose();

    [Fact]
    public async Task Offering_allocates_nothing()
    {
        _journals.Options = _journals.Options with { SegmentBytes = 64 << 20, MemoryBytes = 16 << 20, Blocks = 4 };
        await using var journal = _journals.Open();
        var frame = new byte[200];
        for (var i = 0; i < 1000; i++)
        {
            journal.Offer(Journals.Sender, frame);
        }

        // A collection takes the thread's block of 8 KiB back, and its unused rest would count as allocated.
        Assert.True(GC.TryStartNoGCRegion(16 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            journal.Offer(Journals.Sender, frame);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        GC.EndNoGCRegion();
        Assert.Equal(0, allocated);
    }
}
