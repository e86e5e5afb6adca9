using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>Refuses frames while the disk has less free space than the floor. Looks once a second.</summary>
/// <param name="tail">Where frames are refused.</param>
/// <param name="options">The floor.</param>
/// <param name="folder">The journal's folder.</param>
internal sealed class FloorWatch(HotTail tail, JournalOptions options, string folder)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private long _looked;
    private bool _isBelow;

    public void Look()
    {
        if (_looked != 0 && TimeProvider.System.GetElapsedTime(_looked) < Every)
        {
            return;
        }

        _looked = TimeProvider.System.GetTimestamp();
        if (!TryAsk(out var free) || free < options.FloorBytes == _isBelow)
        {
            return;
        }

        _isBelow = !_isBelow;
        tail.Refuse(_isBelow ? FrameRefusal.DiskFull : FrameRefusal.None);
        options.Report?.Invoke(_isBelow
            ? new(JournalReportKind.DiskRefused, JournalTexts.BelowFloor(folder, free, options.FloorBytes)) { Place = folder }
            : new(JournalReportKind.DiskRecovered, JournalTexts.DiskRecovered(folder)) { Place = folder });
    }

    /// <summary>False where the system does not tell: then only a refused write says that the disk is full.</summary>
    private bool TryAsk(out long free)
    {
        try
        {
            free = options.Disk.FreeBytes(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            free = 0;
            return false;
        }
    }
}
