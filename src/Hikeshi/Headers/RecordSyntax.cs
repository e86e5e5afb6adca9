using Hikeshi.Framing;
using Hikeshi.Headers.Times;

namespace Hikeshi.Headers;

/// <summary>The records of Cisco firewalls, for a <see cref="Framer"/>. Holds nothing; safe for many threads.</summary>
public sealed class RecordSyntax : IRecordSyntax
{
    /// <summary>A context or a debug mark stands near the beginning.</summary>
    private const int MostHeaderBytes = 64;

    private RecordSyntax()
    {
    }

    /// <summary>The one there is.</summary>
    public static RecordSyntax Instance { get; } = new();

    private static ReadOnlySpan<byte> DebugMark => "[IKEv1"u8;

    /// <summary>True for a line with a PRI, a date, a tag, a context or a debug mark.</summary>
    /// <param name="line">The line from its first byte that is no blank.</param>
    public bool Begins(ReadOnlySpan<byte> line)
    {
        Stamp stamp = default;
        return PriReader.Read(line, 0, out _) > 0
            || (StampReader.Read(line, 0, ref stamp) > 0 && stamp.HasDate)
            || line[..Math.Min(line.Length, MostHeaderBytes)].IndexOf(DebugMark) >= 0
            || line.StartsWith("Group = "u8) || line.StartsWith("IP = "u8)
            || TagReader.Find(line, 0, out _) >= 0;
    }

    /// <summary>True for a frame with a tag or a debug mark.</summary>
    /// <param name="frame">All of the frame so far.</param>
    public bool HoldsMessage(ReadOnlySpan<byte> frame) =>
        TagReader.Find(frame, 0, out _) >= 0 || frame.IndexOf(DebugMark) >= 0;
}
