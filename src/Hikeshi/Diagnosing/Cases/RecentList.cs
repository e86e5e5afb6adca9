namespace Hikeshi.Diagnosing.Cases;

/// <summary>The newest of many things, in a ring: the oldest makes room.</summary>
internal sealed class RecentList<T>(int most)
{
    private readonly T[] _ring = new T[most];
    private long _added;

    public int Count => (int)Math.Min(_added, most);

    public IEnumerable<T> OldestFirst => Enumerable.Range(0, Count).Select(i => NewestBut(Count - 1 - i));

    public void Add(T item) => _ring[_added++ % most] = item;

    /// <summary>The newest for 0, the one before it for 1.</summary>
    public T NewestBut(int number) => _ring[(_added - 1 - number) % most];
}
