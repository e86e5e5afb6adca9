namespace Hikeshi.Headers;

/// <summary>Whose clock a time is from.</summary>
public enum TimeSource : byte
{
    /// <summary>The line has no time.</summary>
    None,

    /// <summary>The device's.</summary>
    Device,

    /// <summary>A relay's, because the device prints none.</summary>
    Relay,

    /// <summary>Ours, when the line was received.</summary>
    Received,
}
