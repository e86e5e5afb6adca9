namespace Hikeshi.Diagnosing.Incidents;

/// <summary>How sure a cause is; the greater value is the surer.</summary>
public enum Confidence
{
    /// <summary>What is left when other causes are ruled out.</summary>
    Low,

    /// <summary>A pattern that this cause makes.</summary>
    Medium,

    /// <summary>A line names the cause, and the failure followed.</summary>
    High,
}
