using System.Globalization;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The folder of a journal: its lock, and the segments that were there when it was opened, mended.</summary>
internal sealed class JournalFolder : IDisposable
{
    private const string Extension = ".journal";

    private readonly FileStream _lock;
    private readonly Action<JournalReport>? _report;

    private JournalFolder(string path, FileStream held, Action<JournalReport>? report) =>
        (Path, _lock, _report) = (path, held, report);

    public string Path { get; }

    /// <summary>The segments in their order.</summary>
    public List<JournalSegment> Segments { get; } = [];

    /// <summary>No sequence up to this one is given again.</summary>
    public long Last { get; private set; }

    public static JournalFolder Open(string path, Action<JournalReport>? report)
    {
        JournalFolder? folder = null;
        try
        {
            Directory.CreateDirectory(path);
            folder = new JournalFolder(path, Lock(path), report);
            folder.List();
            folder.MendEnd();
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            folder?.Dispose();
            throw new JournalException(JournalTexts.CannotOpen(path, e.Message), e);
        }
        catch (JournalException)
        {
            folder?.Dispose();
            throw;
        }
    }

    public string FileOf(long first) =>
        System.IO.Path.Combine(Path, first.ToString("D20", CultureInfo.InvariantCulture) + Extension);

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path)
    {
        var file = System.IO.Path.Combine(path, "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(file))
        {
            throw new JournalException(JournalTexts.InUse(path), e);
        }
    }

    private void List()
    {
        var files = Directory.EnumerateFiles(Path, "*" + Extension)
            .Select(f => (Path: f, First: FirstOf(f)))
            .Where(f => f.First > 0)
            .OrderBy(f => f.First)
            .ToList();
        foreach (var (path, first) in files)
        {
            Last = Math.Max(Last, first - 1);
            Add(path, first, isNewest: first == files[^1].First);
        }
    }

    private static long FirstOf(string file) =>
        long.TryParse(System.IO.Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? first
            : 0;

    private void Add(string path, long first, bool isNewest)
    {
        using var file = File.OpenHandle(path, access: FileAccess.ReadWrite, share: FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        Span<byte> bytes = stackalloc byte[SegmentHeader.Size];
        var read = RandomAccess.Read(file, bytes, 0);
        if (SegmentHeader.TryRead(bytes[..read], out var header) && header.First == first)
        {
            if (header.Version > SegmentHeader.CurrentVersion)
            {
                throw new JournalException(JournalTexts.Newer(path, header.Version));
            }

            Segments.Add(new JournalSegment(path, header, Segments is [.., var before] ? before.End : 0) { Length = length });
        }
        else if (isNewest && length <= SegmentHeader.Size)
        {
            // A crash came before its first bytes. Its name stays: it is the mark that sequences rise from.
            RandomAccess.SetLength(file, 0);
            Tell(JournalReportKind.TornTail, path, length);
        }
        else
        {
            SetAside(path, length, first);
        }
    }

    private void SetAside(string path, long length, long first)
    {
        // However many frames it held: their sequences are not given again.
        Last = Math.Max(Last, first + (length / RecordCodec.HeaderSize));
        var kept = path + ".damaged";
        File.Move(path, kept, overwrite: true);
        _report?.Invoke(new(JournalReportKind.Damage, JournalTexts.SetAside(path, System.IO.Path.GetFileName(kept)))
        {
            Place = path,
            Bytes = length,
        });
    }

    /// <summary>Finds the last frame of the newest segment and cuts off what a crash left behind it.</summary>
    private void MendEnd()
    {
        if (Segments is not [.., var newest])
        {
            return;
        }

        bool hasFrames;
        long end;
        using (var scanner = new SegmentScanner(newest, new byte[SegmentScanner.BufferSize], report: null))
        {
            while (scanner.TryNext(newest.Length, mayFill: true, out _, out _))
            {
                // The scanner remembers what is needed.
            }

            Last = Math.Max(Last, scanner.Last);
            hasFrames = scanner.Last >= newest.First;
            end = hasFrames ? scanner.GoodEnd : SegmentHeader.Size;
        }

        if (end < newest.Length)
        {
            Cut(newest, end);
        }

        if (!hasFrames)
        {
            // Only its name is of use, as the mark that sequences rise from: the next segment has the same.
            Segments.Remove(newest);
        }
    }

    private void Cut(JournalSegment segment, long end)
    {
        using (var file = File.OpenHandle(segment.Path, access: FileAccess.Write, share: FileShare.ReadWrite | FileShare.Delete))
        {
            RandomAccess.SetLength(file, end);
            RandomAccess.FlushToDisk(file);
        }

        Tell(JournalReportKind.TornTail, segment.Path, segment.Length - end);
        segment.Length = end;
    }

    private void Tell(JournalReportKind kind, string path, long bytes)
    {
        if (bytes > 0)
        {
            _report?.Invoke(new(kind, JournalTexts.TornTail(path, bytes)) { Place = path, Bytes = bytes });
        }
    }
}
