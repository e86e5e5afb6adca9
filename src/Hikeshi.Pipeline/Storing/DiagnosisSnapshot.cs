namespace Hikeshi.Pipeline.Storing;

/// <summary>The saved state of diagnosis.</summary>
/// <param name="Sequence">The last event that it has seen.</param>
/// <param name="Bytes">The state; only diagnosis reads it.</param>
public sealed record DiagnosisSnapshot(long Sequence, ReadOnlyMemory<byte> Bytes);
