namespace Hikeshi.Web.Asking;

/// <summary>A part of all lines of a time.</summary>
/// <param name="Value">The message, device or severity as the store has it; null for lines without one.</param>
/// <param name="Count">Its lines.</param>
/// <param name="Bytes">The bytes of its lines.</param>
public sealed record VolumeRow(string? Value, long Count, long Bytes);
