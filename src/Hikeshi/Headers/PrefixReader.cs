using System.Buffers;
using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>
/// Reads what stands before a tag. Devices and relays put PRI, times, host names and process tags there in every
/// order; the reader collects them and then decides what each is by its place.
/// </summary>
internal static class PrefixReader
{
    /// <summary>More words than this before a tag are prose, not a header.</summary>
    private const int MostWords = 3;

    private static readonly SearchValues<byte> Signs = SearchValues.Create("-=|[]<>%"u8);

    /// <summary>Reads the bytes of a line from <paramref name="at"/> up to its tag at <paramref name="end"/>.</summary>
    public static void Read(ReadOnlySpan<byte> line, int at, int end, Header header)
    {
        var prefix = line[..end];
        Piece before = default, first = default, last = default;
        var words = 0;
        var lastHasColon = false;
        var lastGap = 0;
        while ((at = SkipSeparators(prefix, at)) < end)
        {
            var pri = PriReader.Read(prefix, at, out var value);
            if (pri > 0)
            {
                header.Pri = value < 0 ? header.Pri : value;
                at += pri;
                continue;
            }

            // Most headers hold one time; a second one is the device's, the first its relay's.
            Stamp stamp = default;
            var length = StampReader.Read(prefix, at, ref stamp);
            if (length > 0)
            {
                if (header.HasStamp && !header.HasRelayStamp)
                {
                    (header.RelayStamp, header.HasRelayStamp) = (header.Stamp, true);
                }

                (header.Stamp, header.HasStamp) = (stamp, true);
                if (words > 0)
                {
                    before = first;
                }

                (words, first, last) = (0, default, default);
                at += length;
                continue;
            }

            var word = Word(prefix, at);
            at = word.End;
            if (IsNoise(prefix, word, header))
            {
                continue;
            }

            words++;
            first = first.IsEmpty ? word : first;
            last = word;
            var next = Bytes.SkipBlanks(prefix, at);
            lastHasColon = (next < end && prefix[next] == ':') || (word.End < end && prefix[word.End] == ':');
            lastGap = next - at;
        }

        if (words > MostWords)
        {
            (first, last, words) = (default, default, 0);
        }

        Decide(header, before, first, last, words, lastHasColon || lastGap > 1);
    }

    private static void Decide(Header header, Piece before, Piece first, Piece last, int words, bool marked)
    {
        // "time relay fw : %ASA": the only time is the relay's as well.
        var relayed = words > 1 && before.IsEmpty;
        before = relayed ? first : before;

        // Only collectors print the name of a facility; the host beside it is their word.
        var device = header.Facility >= 0 && !header.HasStamp
            ? relayed
            : marked || !header.HasStamp || header.HasRelayStamp || header.Stamp.Year > 0 || header.Stamp.IsIso;
        header.TimeSource = !header.HasStamp ? TimeSource.None
            : relayed && !header.HasRelayStamp ? TimeSource.Relay
            : TimeSource.Device;
        if (words == 0)
        {
            header.Host = before;
            header.HostSource = before.IsEmpty ? HostSource.None : HostSource.Relay;
            header.RelayHost = header.HasRelayStamp ? before : default;
            return;
        }

        header.Host = last;
        header.RelayHost = before;
        header.HostSource = device ? HostSource.DeviceId : HostSource.Relay;
        if (!device && header.HasStamp)
        {
            header.TimeSource = TimeSource.Relay;
        }
    }

    private static int SkipSeparators(ReadOnlySpan<byte> prefix, int at)
    {
        while (at < prefix.Length && (Bytes.IsBlank(prefix[at]) || prefix[at] is (byte)':' or (byte)'*'))
        {
            at++;
        }

        return at;
    }

    /// <summary>A word ends at a blank; a colon at its end, or a port after an address, is not part of it.</summary>
    private static Piece Word(ReadOnlySpan<byte> prefix, int at)
    {
        var length = prefix[at..].IndexOfAny(Bytes.Blanks);
        length = length < 0 ? prefix.Length - at : length;
        var word = prefix.Slice(at, length);
        if (word[^1] == ':' && length > 1)
        {
            word = word[..^1];
        }

        var address = Ipv4.Scan(word);
        return new Piece(at, address > 0 && address < word.Length && word[address] == ':' ? address : word.Length);
    }

    /// <summary>Words that name no host: a facility, a process, an octet count, a sequence number, a dash.</summary>
    private static bool IsNoise(ReadOnlySpan<byte> prefix, Piece word, Header header)
    {
        var text = word.Of(prefix);
        var facility = PriReader.FacilityOf(text);
        if (facility >= 0)
        {
            header.Facility = facility;
            return true;
        }

        if (text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            return true;
        }

        if (text.IndexOfAnyExcept(Signs) < 0)
        {
            return true;
        }

        return text[^1] == ']' && text.IndexOf((byte)'[') > 0;
    }
}
