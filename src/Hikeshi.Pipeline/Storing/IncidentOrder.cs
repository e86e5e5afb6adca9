namespace Hikeshi.Pipeline.Storing;

/// <summary>Which incidents of a list come first.</summary>
public enum IncidentOrder
{
    /// <summary>The one with the newest line.</summary>
    Newest,

    /// <summary>Open ones before the others, then the most severe, then the one with the newest line.</summary>
    Worst,
}
