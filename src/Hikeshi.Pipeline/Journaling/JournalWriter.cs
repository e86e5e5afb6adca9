using Hikeshi.Texts;
using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// The thread that puts memory into files and makes files safe. Whatever the disk does, it reports once, tries again
/// with growing pauses, and goes on when the disk does.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly HotTail _tail;
    private readonly Durability _durability;
    private readonly JournalOptions _options;
    private readonly FloorWatch _floor;
    private readonly string _folder;
    private readonly ManualResetEvent _closing = new(false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SafeFileHandle? _file;
    private JournalSegment? _segment;
    private TimeSpan _pause;
    private long _lastWrite;
    private long _lastSync;
    private long _written;
    private bool _isDirty;

    public JournalWriter(HotTail tail, Durability durability, JournalOptions options, string folder)
    {
        (_tail, _durability, _options, _folder) = (tail, durability, options, folder);
        _floor = new FloorWatch(tail, options, folder);
        _lastWrite = _lastSync = Now;
    }

    private static long Now => TimeProvider.System.GetTimestamp();

    public void Start()
    {
        _floor.Look();
        new Thread(Run) { IsBackground = true, Name = "journal" }.Start();
    }

    /// <summary>Writes what is there, makes it safe and ends. When the disk refuses, it does not wait for it.</summary>
    public Task CloseAsync()
    {
        _closing.Set();
        _tail.Wake();
        return _ended.Task;
    }

    /// <summary>To be called when it has ended.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _closing.Dispose();
    }

    private void Run()
    {
        var isLast = false;
        while (!isLast)
        {
            Wait();
            isLast = _closing.WaitOne(0);
            try
            {
                _floor.Look();
                Step(isLast);
                Recover();
            }
            catch (Exception e)
            {
                // Any exception: an unforeseen one must not end the only thread that keeps lines.
                Fail(e);
            }
        }

        End();
    }

    private void Wait()
    {
        if (_pause > TimeSpan.Zero)
        {
            _closing.WaitOne(_pause);
        }
        else if (_durability.IsWanted)
        {
            _tail.Wait(Rest(_lastSync, _options.SyncSpacing), mayGather: true);
        }
        else if (_tail.Waiting().Bytes > 0)
        {
            _tail.Wait(Rest(_lastWrite, _options.WriteEvery), mayGather: true);
        }
        else
        {
            _tail.Wait(_isDirty ? Rest(_lastSync, _options.SyncEvery) : Idle, mayGather: false);
        }
    }

    private void Step(bool isLast)
    {
        var isWanted = _durability.IsWanted || isLast;
        if (isWanted || Rest(_lastWrite, _options.WriteEvery) == TimeSpan.Zero || _tail.IsUrgent)
        {
            WriteAll();
        }

        if ((isWanted && Rest(_lastSync, _options.SyncSpacing) == TimeSpan.Zero) || isLast
            || (_isDirty && Rest(_lastSync, _options.SyncEvery) == TimeSpan.Zero))
        {
            Sync();
            _durability.Confirm(_written);
        }
    }

    private void WriteAll()
    {
        // What comes while it writes waits for the next round, so that a flush has an end.
        var (bytes, last) = _tail.Waiting();
        while (bytes > 0 && _tail.TryTake(out var piece))
        {
            Open(piece.Segment);
            var offset = piece.Block.Start + piece.From - piece.Segment.Start;
            _options.Disk.Write(_file!, piece.Bytes, offset);
            _isDirty = true;
            _tail.Wrote(piece);
            bytes -= piece.To - piece.From;
        }

        (_written, _lastWrite) = (last, Now);
    }

    private void Open(JournalSegment segment)
    {
        if (_segment != segment)
        {
            Sync();
            _file?.Dispose();
            (_file, _segment) = (null, null);
            _file = _options.Disk.Open(segment.Path);
            _segment = segment;
            FolderSync.Sync(_folder);
        }
    }

    private void Sync()
    {
        if (_isDirty)
        {
            // A flush that failed once is not asked again: the system forgets what it could not write.
            _isDirty = false;
            try
            {
                _options.Disk.Sync(_file!);
            }
            catch
            {
                _durability.Doubt(_tail.Waiting().Last);
                throw;
            }
        }

        _lastSync = Now;
    }

    private void Fail(Exception e)
    {
        if (_pause == TimeSpan.Zero)
        {
            Report(JournalReportKind.DiskRefused, JournalTexts.DiskRefused(_folder, e.Message));
        }

        _pause = TimeSpan.FromTicks(Math.Clamp(_pause.Ticks * 2, FirstPause.Ticks, LongestPause.Ticks));
        _tail.IsFailing = true;
        _durability.Refuse();
    }

    private void Recover()
    {
        if (_pause > TimeSpan.Zero)
        {
            _pause = TimeSpan.Zero;
            _tail.IsFailing = false;
            Report(JournalReportKind.DiskRecovered, JournalTexts.DiskRecovered(_folder));
        }
    }

    private void End()
    {
        var (left, last) = _tail.Waiting();
        if (left > 0)
        {
            _options.Report?.Invoke(new(JournalReportKind.LeftInMemory, JournalTexts.LeftInMemory(_folder, last - _written))
            {
                Place = _folder,
                Bytes = left,
                Frames = last - _written,
            });
        }

        _durability.End();
        _tail.End();
        _ended.SetResult();
    }

    private void Report(JournalReportKind kind, LocalText sentence) =>
        _options.Report?.Invoke(new(kind, sentence) { Place = _folder });

    private static TimeSpan Rest(long since, TimeSpan whole)
    {
        var rest = whole - TimeProvider.System.GetElapsedTime(since);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }
}
