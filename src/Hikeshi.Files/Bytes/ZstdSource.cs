using ZstdSharp.Unsafe;

namespace Hikeshi.Files.Bytes;

/// <summary>
/// Decompresses zstd frames to the end, skippable ones included. A window above 128 MiB is refused by the decoder,
/// which bounds memory.
/// </summary>
internal sealed unsafe class ZstdSource(ByteSource source, RawSource raw) : ByteSource
{
    private const int BlockHeader = 3; // RFC 8878, 3.1.1.2
    private readonly byte[] _input = new byte[BufferSize];
    private ZSTD_DCtx_s* _context = Methods.ZSTD_createDStream();
    private int _start;
    private int _end;
    private int _wanted;
    private bool _holdsOutput;
    private bool _ended;

    public override int Read(Span<byte> destination)
    {
        while (!_ended)
        {
            if (!_holdsOutput && _start == _end && !Fill())
            {
                break;
            }

            int count = Decompress(destination);
            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    public override void Dispose()
    {
        Methods.ZSTD_freeDStream(_context);
        _context = null;
        source.Dispose();
    }

    private bool Fill()
    {
        (_start, _end) = (0, source.Read(_input));
        _ended = _end == 0;
        return _ended && _wanted > 0
            ? throw raw.Problem(InputProblemKind.Truncated, "the zstd frame is cut")
            : !_ended;
    }

    private int Decompress(Span<byte> destination)
    {
        // The decoder wants a block and the header behind it. It gets the block alone: damage behind it would
        // make the call fail and forget the block's bytes.
        int piece = Math.Min(_end - _start, _wanted > BlockHeader ? _wanted - BlockHeader : Math.Max(1, _wanted));
        fixed (byte* input = _input)
        fixed (byte* output = destination)
        {
            var from = new ZSTD_inBuffer_s { src = input + _start, size = (nuint)piece, pos = 0 };
            var to = new ZSTD_outBuffer_s { dst = output, size = (nuint)destination.Length, pos = 0 };
            nuint wanted = Methods.ZSTD_decompressStream(_context, &to, &from);
            if (Methods.ZSTD_isError(wanted))
            {
                _ended = true;
                throw raw.Problem(InputProblemKind.Corrupt, Methods.ZSTD_getErrorName(wanted));
            }

            _start += (int)from.pos;
            _wanted = (int)wanted;
            _holdsOutput = to.pos == to.size;
            return (int)to.pos;
        }
    }
}
