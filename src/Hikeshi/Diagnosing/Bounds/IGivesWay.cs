namespace Hikeshi.Diagnosing.Bounds;

/// <summary>What a device remembers of one sort of thing, and gives up when all devices together remember too much.</summary>
internal interface IGivesWay
{
    /// <summary>The device.</summary>
    string Device { get; }

    /// <summary>How many things are remembered.</summary>
    int Held { get; }

    /// <summary>Forgets the part that will be missed least: at least one thing, where there is one.</summary>
    void GiveWay();
}
