namespace Hikeshi.Diagnosing.Saving;

/// <summary>A diagnosis as plain data, with its version.</summary>
internal sealed class DiagnosisState
{
    /// <summary>The version that this program writes and reads.</summary>
    public const int Current = 5;

    public int Version { get; init; }

    public List<DeviceState> Devices { get; init; } = [];

    public List<ArchivedCase> Archive { get; init; } = [];

    public long Forgotten { get; init; }
}
