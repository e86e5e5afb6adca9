namespace Hikeshi.Events.Json;

/// <summary>
/// A piece of JSON that mostly is the same as on the line before: it is written once and copied while its key stays.
/// </summary>
internal sealed class RepeatedJson
{
    private readonly byte[] _key = new byte[256];
    private byte[] _block = new byte[512];
    private int _keyLength;
    private int _blockLength;
    private long _number = long.MinValue;

    /// <summary>Copies the block when nothing changed.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="key">The bytes it is made of.</param>
    /// <param name="number">The other values it is made of, packed.</param>
    public bool TryCopy(JsonBuffer to, ReadOnlySpan<byte> key, long number)
    {
        if (number != _number || !key.SequenceEqual(_key.AsSpan(0, _keyLength)))
        {
            return false;
        }

        to.Raw(_block.AsSpan(0, _blockLength));
        return true;
    }

    /// <summary>Keeps what was written since <paramref name="start"/>. Long keys are not worth it.</summary>
    public void Keep(JsonBuffer to, int start, ReadOnlySpan<byte> key, long number)
    {
        var block = to.Written[start..];
        if (key.Length > _key.Length)
        {
            return;
        }

        if (_block.Length < block.Length)
        {
            _block = new byte[block.Length * 2];
        }

        key.CopyTo(_key);
        block.CopyTo(_block);
        (_number, _keyLength, _blockLength) = (number, key.Length, block.Length);
    }
}
