namespace Hikeshi.Events.Json;

/// <summary>
/// A piece of JSON that mostly is the same as on the line before: it is written once and copied while its key stays.
/// </summary>
internal sealed class RepeatedJson
{
    private byte[] _key = [];
    private byte[] _block = [];
    private long _number = long.MinValue;

    /// <summary>Copies the block when nothing changed.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="key">The bytes it is made of.</param>
    /// <param name="number">The other values it is made of, packed.</param>
    public bool TryCopy(JsonBuffer to, ReadOnlySpan<byte> key, long number)
    {
        if (number != _number || !key.SequenceEqual(_key))
        {
            return false;
        }

        to.Raw(_block);
        return true;
    }

    /// <summary>Keeps what was written since <paramref name="start"/>. Long keys are not worth their memory.</summary>
    public void Keep(JsonBuffer to, int start, ReadOnlySpan<byte> key, long number)
    {
        const int Most = 256;
        if (key.Length > Most)
        {
            return;
        }

        _number = number;
        if (_key.Length != key.Length)
        {
            _key = new byte[key.Length];
        }

        key.CopyTo(_key);
        var block = to.Written[start..];
        if (_block.Length != block.Length)
        {
            _block = new byte[block.Length];
        }

        block.CopyTo(_block);
    }
}
