namespace Hikeshi.Diagnosing.Incidents;

/// <summary>What a tunnel was at when it failed.</summary>
public enum FailureStage
{
    /// <summary>It was being negotiated and had not been up.</summary>
    First,

    /// <summary>An SA was being renewed while it was up.</summary>
    Rekey,

    /// <summary>It was up, and nothing was being negotiated.</summary>
    Up,
}
