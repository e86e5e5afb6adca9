using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The numbers that origins have in the newest segment. The lock of their <see cref="HotTail"/> guards them.</summary>
internal sealed class OriginNumbers
{
    /// <summary>So many origins have a number at a time; then numbers begin at 1 again and are declared anew.</summary>
    public const int Most = 4096;

    private readonly Dictionary<FrameOrigin, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public bool TryGet(FrameOrigin origin, out int number) => _numbers.TryGetValue(origin, out number);

    /// <summary>Gives an origin the next number, which is to be declared.</summary>
    public int Add(FrameOrigin origin)
    {
        if (_numbers.Count == Most)
        {
            _numbers.Clear();
        }

        return _numbers[origin] = _numbers.Count + 1;
    }

    /// <summary>Begins again: nothing is declared in a new segment.</summary>
    public void Clear() => _numbers.Clear();
}
