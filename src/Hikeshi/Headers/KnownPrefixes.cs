using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>
/// A log mixes a few devices, and what each prints before its tags changes only by the clock: it is read once and then
/// recognised. One object serves all lines of a reader.
/// </summary>
internal sealed class KnownPrefixes
{
    private const int Slots = 256;

    /// <summary>How many bytes of the last word tell hosts apart.</summary>
    private const int HashedBytes = 8;

    private readonly KnownPrefix?[] _slots = new KnownPrefix?[Slots];

    /// <summary>Fills the header when the bytes before a tag are known.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the PRI or what stands in its place starts.</param>
    /// <param name="end">Where the tag starts.</param>
    /// <param name="header">Takes what is known.</param>
    public bool TryRead(ReadOnlySpan<byte> line, int at, int end, Header header)
    {
        at += PriReader.Read(line[..end], at, out var pri);
        var prefix = line[at..end];
        if (_slots[SlotOf(prefix)] is not { } known || !known.TryRead(prefix, at, header))
        {
            return false;
        }

        header.Pri = pri;
        return true;
    }

    /// <summary>Keeps what was read from the bytes before a tag, when a later line may be recognised by it.</summary>
    public void Keep(ReadOnlySpan<byte> line, int at, int end, Header header)
    {
        at += PriReader.Read(line[..end], at, out var pri);
        var prefix = line[at..end];
        var isSimple = header.HasStamp && !header.HasRelayStamp && header.Stamp.ClockAt > 0 && header.Repeat == 0;

        // A second PRI would be part of the bytes, and the first one is not.
        if (isSimple && header.Pri == pri && !prefix.Contains((byte)'<'))
        {
            (_slots[SlotOf(prefix)] ??= new KnownPrefix()).Keep(prefix, at, header);
        }
    }

    /// <summary>A slot by the word before the tag, the host mostly; without one that is the clock, which tells nothing.</summary>
    private static int SlotOf(ReadOnlySpan<byte> prefix)
    {
        var at = prefix.Length - 1;
        while (at >= 0 && (prefix[at] == ':' || Bytes.IsBlank(prefix[at])))
        {
            at--;
        }

        var hash = (uint)prefix.Length;
        for (var least = Math.Max(at - HashedBytes, -1); at > least && prefix[at] > ' '; at--)
        {
            if (prefix[at] == ':')
            {
                return prefix.Length % Slots;
            }

            hash = (hash * 31) + prefix[at];
        }

        return (int)(hash % Slots);
    }
}
