using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>Finds the last frames of closed segments.</summary>
internal static class TailScan
{
    public static IReadOnlyList<JournalRecord> Read(IReadOnlyList<JournalSegment> segments, int most)
    {
        var first = segments.Count;
        for (long bytes = 0; first > 0 && bytes < most; bytes += segments[first].Length)
        {
            first--;
        }

        var found = new Queue<JournalRecord>();
        var buffer = new byte[SegmentScanner.BufferSize];
        long held = 0;
        foreach (var segment in segments.Skip(first).Where(s => File.Exists(s.Path)))
        {
            var origins = new Dictionary<int, FrameOrigin>();
            using var scanner = new SegmentScanner(segment, buffer, report: null);
            while (scanner.TryNext(segment.Length, mayFill: true, out var header, out var at))
            {
                var bytes = buffer.AsSpan(at, header.Length);
                if (header.IsDeclaration)
                {
                    if (OriginCodec.Read(bytes) is { } origin)
                    {
                        origins[header.Origin] = origin;
                    }
                }
                else if (origins.TryGetValue(header.Origin, out var origin))
                {
                    found.Enqueue(new(header.Sequence, header.Ticks, origin,
                        new Frame(bytes.ToArray(), 0, header.Length, 0, header.Cut, IsWrapped: false)));
                    held += header.Length;
                    while (held > most)
                    {
                        held -= found.Dequeue().Frame.Length;
                    }
                }
            }
        }

        return [.. found];
    }
}
