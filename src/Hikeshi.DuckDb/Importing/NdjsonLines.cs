namespace Hikeshi.DuckDb.Importing;

/// <summary>Cuts a stream into lines. One that is longer than any event can be is passed over.</summary>
internal sealed class NdjsonLines(Stream from)
{
    /// <summary>A line of 64 KiB in which every byte is escaped, twice, with room for the rest.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _isOver;
    private bool _isSkipping;

    /// <summary>How many lines were passed over.</summary>
    public long Skipped { get; private set; }

    /// <summary>The next line, or null at the end; valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancel)
    {
        var looked = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (at >= 0 || (_isOver && _end > _start))
            {
                var length = at >= 0 ? looked + at : _end - _start;
                var line = _buffer.AsMemory(_start, length);
                _start = Math.Min(_start + length + 1, _end);
                looked = 0;
                if (!_isSkipping)
                {
                    return line;
                }

                _isSkipping = false;
                continue;
            }

            if (_isOver)
            {
                return null;
            }

            looked = _end - _start;
            if (looked >= MostBytes)
            {
                Skipped += _isSkipping ? 0 : 1;
                (_isSkipping, _start, _end, looked) = (true, 0, 0, 0);
            }

            await FillAsync(cancel).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancel)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await from.ReadAsync(_buffer.AsMemory(_end), cancel).ConfigureAwait(false);
        _isOver = read == 0;
        _end += read;
    }
}
