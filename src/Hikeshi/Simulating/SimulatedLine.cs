namespace Hikeshi.Simulating;

/// <summary>A line of the emulator.</summary>
/// <param name="Time">When the device says it; simulated.</param>
/// <param name="Device">Which device says it.</param>
/// <param name="Text">The line with its header, without a line end.</param>
public readonly record struct SimulatedLine(DateTimeOffset Time, string Device, string Text);
