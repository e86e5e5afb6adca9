namespace Hikeshi.Files.Bytes;

/// <summary>Finds compression and encoding by content.</summary>
internal static class InputDetection
{
    private const int EnoughForMagic = 4;
    private const int EnoughForEncoding = 512;

    public static ByteSource Decompress(RawSource raw, out InputCompression compression)
    {
        var peek = new PeekSource(raw);
        while (peek.PeekMore(EnoughForMagic) && MayBeMagic(peek.Peeked))
        {
        }

        compression = CompressionOf(peek.Peeked);
        return compression switch
        {
            InputCompression.Gzip => new GzipSource(peek, raw),
            InputCompression.Zstd => new ZstdSource(peek, raw),
            _ => peek,
        };
    }

    public static ByteSource Decode(ByteSource plain, out InputEncoding encoding)
    {
        var peek = new PeekSource(plain);
        // A pipe may pause behind its first line: what is there is enough then.
        while (!peek.Peeked.Contains((byte)'\n') && peek.PeekMore(EnoughForEncoding))
        {
        }

        encoding = EncodingOf(peek.Peeked, out int mark);
        peek.Skip(mark);
        return encoding switch
        {
            InputEncoding.Utf16LittleEndian => new Utf16Source(peek, bigEndian: false),
            InputEncoding.Utf16BigEndian => new Utf16Source(peek, bigEndian: true),
            _ => peek,
        };
    }

    private static InputCompression CompressionOf(ReadOnlySpan<byte> start) => start switch
    {
        [0x1f, 0x8b, ..] => InputCompression.Gzip,
        [0x28, 0xb5, 0x2f, 0xfd, ..] => InputCompression.Zstd,
        [>= 0x50 and <= 0x5f, 0x2a, 0x4d, 0x18, ..] => InputCompression.Zstd, // RFC 8878, 3.1.2: a skippable frame
        _ => InputCompression.None,
    };

    private static bool MayBeMagic(ReadOnlySpan<byte> start) =>
        start is [0x1f] or [0x28] or [0x28, 0xb5] or [0x28, 0xb5, 0x2f]
            or [>= 0x50 and <= 0x5f] or [>= 0x50 and <= 0x5f, 0x2a] or [>= 0x50 and <= 0x5f, 0x2a, 0x4d];

    private static InputEncoding EncodingOf(ReadOnlySpan<byte> start, out int mark)
    {
        (InputEncoding encoding, mark) = start switch
        {
            [0xef, 0xbb, 0xbf, ..] => (InputEncoding.Utf8WithMark, 3),
            [0xff, 0xfe, ..] => (InputEncoding.Utf16LittleEndian, 2),
            [0xfe, 0xff, ..] => (InputEncoding.Utf16BigEndian, 2),
            _ => (ByNulPattern(start), 0),
        };
        return encoding;
    }

    /// <summary>Log text is nearly all ASCII, so in UTF-16 without a mark every other byte is NUL.</summary>
    private static InputEncoding ByNulPattern(ReadOnlySpan<byte> start)
    {
        int pairs = Math.Min(start.Length, EnoughForEncoding) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++)
        {
            even += start[2 * i] == 0 ? 1 : 0;
            odd += start[(2 * i) + 1] == 0 ? 1 : 0;
        }

        bool Most(int count) => count * 10 >= pairs * 9;
        bool Few(int count) => count * 10 <= pairs;
        return pairs < 2 ? InputEncoding.Utf8
            : Most(odd) && Few(even) ? InputEncoding.Utf16LittleEndian
            : Most(even) && Few(odd) ? InputEncoding.Utf16BigEndian
            : InputEncoding.Utf8;
    }
}
