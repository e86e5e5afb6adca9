namespace Hikeshi.Web.Charts;

/// <summary>Where an arrow of a sequence chart points.</summary>
internal enum SequenceWay
{
    /// <summary>No arrow: something that this device says.</summary>
    Here,

    /// <summary>From the left to the right.</summary>
    Right,

    /// <summary>From the right to the left.</summary>
    Left,
}
