namespace Hikeshi.Pipeline.Processing;

/// <summary>A device, and which unit of it when it is a failover pair.</summary>
/// <param name="Device">The device.</param>
/// <param name="Unit">The unit, or null.</param>
public sealed record DeviceName(string Device, string? Unit = null);
