namespace Hikeshi.Diagnosing.Bounds;

/// <summary>
/// How many things of one sort all devices together remember. Whoever remembers most gives way: one busy device may use
/// what the others do not need, and none can take it from those that need little.
/// </summary>
/// <param name="most">How many.</param>
internal sealed class SharedBound(int most)
{
    private readonly List<IGivesWay> _members = [];
    private int _held;

    /// <summary>How many things are remembered by all.</summary>
    public int Held => _held;

    public void Join(IGivesWay member) => _members.Add(member);

    /// <summary>Says that things were added or forgotten, and keeps the bound.</summary>
    /// <param name="count">How many; negative for forgotten ones.</param>
    public void Count(int count)
    {
        _held += count;
        while (_held > most && Largest() is { Held: > 0 } largest)
        {
            var before = largest.Held;
            largest.GiveWay();
            _held -= before - largest.Held;
        }
    }

    /// <summary>The one that remembers most; of equals the one whose device's name comes first, in whatever order they came.</summary>
    private IGivesWay? Largest()
    {
        IGivesWay? largest = null;
        foreach (var member in _members)
        {
            if (largest is null || member.Held > largest.Held
                || (member.Held == largest.Held && string.CompareOrdinal(member.Device, largest.Device) < 0))
            {
                largest = member;
            }
        }

        return largest;
    }
}
