namespace Hikeshi.Events.Json;

/// <summary>
/// A piece of JSON that mostly is the same as on the line before: it is written once and copied while its key stays.
/// </summary>
internal sealed class RepeatedJson
{
    private const int LongestKey = 256;

    private byte[] _key = [];
    private byte[] _block = [];
    private int _keyLength;
    private int _blockLength;
    private long _number = long.MinValue;
    private object? _first;
    private object? _second;

    /// <summary>Copies the block when nothing changed.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="key">The bytes it is made of.</param>
    /// <param name="number">The other values it is made of, packed.</param>
    /// <param name="first">An object it is made of, or null.</param>
    /// <param name="second">Another one, or null.</param>
    public bool TryCopy(JsonBuffer to, ReadOnlySpan<byte> key, long number, object? first = null, object? second = null)
    {
        if (number != _number || first != _first || second != _second || !key.SequenceEqual(_key.AsSpan(0, _keyLength)))
        {
            return false;
        }

        to.Raw(_block.AsSpan(0, _blockLength));
        return true;
    }

    /// <summary>Keeps what was written since <paramref name="start"/>. Long keys are not worth it.</summary>
    public void Keep(JsonBuffer to, int start, ReadOnlySpan<byte> key, long number, object? first = null, object? second = null)
    {
        if (key.Length > LongestKey)
        {
            return;
        }

        Keep(to.Written[start..], ref _block, out _blockLength);
        Keep(key, ref _key, out _keyLength);
        (_number, _first, _second) = (number, first, second);
    }

    private static void Keep(ReadOnlySpan<byte> bytes, ref byte[] kept, out int length)
    {
        if (kept.Length < bytes.Length)
        {
            kept = new byte[bytes.Length * 2];
        }

        bytes.CopyTo(kept);
        length = bytes.Length;
    }
}
