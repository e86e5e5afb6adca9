using System.Collections.Concurrent;

namespace Hikeshi.Pipeline.Counting;

/// <summary>One counter a key, for so many keys; all further keys share one. For several threads.</summary>
/// <param name="most">How many keys have a counter of their own.</param>
/// <param name="make">Makes a counter.</param>
/// <param name="others">The counter of all further keys.</param>
internal sealed class CountTable<TKey, TCount>(int most, Func<TKey, TCount> make, TCount others)
    where TKey : notnull
    where TCount : class
{
    private readonly ConcurrentDictionary<TKey, TCount> _counts = new();
    private readonly Lock _gate = new();
    private int _size;
    private volatile bool _hasOthers;

    public TCount Of(TKey key)
    {
        if (_counts.TryGetValue(key, out var count))
        {
            return count;
        }

        lock (_gate)
        {
            if (_counts.TryGetValue(key, out count))
            {
                return count;
            }

            if (_size == most)
            {
                _hasOthers = true;
                return others;
            }

            _size++;
            return _counts[key] = make(key);
        }
    }

    public IEnumerable<TCount> All() => _hasOthers ? _counts.Values.Append(others) : _counts.Values;
}
