using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hikeshi.Syslog.Sending;

/// <summary>
/// Lines laid out for sending, so that sending them again and again costs no more than the system calls. Never changed
/// once it is made: senders keep parts of it until they are acknowledged.
/// </summary>
public sealed class LineBatch
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private byte[]? _counted;

    private LineBatch(byte[] bytes, int[] ends) => (_bytes, _ends) = (bytes, ends);

    /// <summary>How many lines it has.</summary>
    public int Count => _ends.Length;

    /// <summary>All lines, each with a line feed behind it.</summary>
    internal ReadOnlyMemory<byte> Terminated => _bytes;

    /// <summary>All lines, each with its length before it.</summary>
    internal ReadOnlyMemory<byte> Counted => _counted ??= LayCounted();

    /// <summary>One line, without its end.</summary>
    internal ReadOnlyMemory<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1] + 1;
            return _bytes.AsMemory(start, _ends[index] - start);
        }
    }

    /// <summary>Lays lines out.</summary>
    /// <param name="lines">The lines without their ends.</param>
    public static LineBatch Of(ReadOnlySpan<byte[]> lines)
    {
        var length = 0;
        foreach (var line in lines)
        {
            length += line.Length + 1;
        }

        var (bytes, ends, at) = (new byte[length], new int[lines.Length], 0);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i].CopyTo(bytes, at);
            at += lines[i].Length;
            ends[i] = at;
            bytes[at++] = (byte)'\n';
        }

        return new LineBatch(bytes, ends);
    }

    private byte[] LayCounted()
    {
        var counted = new ArrayBufferWriter<byte>(_bytes.Length + (4 * Count));
        for (var i = 0; i < Count; i++)
        {
            counted.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{this[i].Length} ")));
            counted.Write(this[i].Span);
        }

        return counted.WrittenSpan.ToArray();
    }
}
