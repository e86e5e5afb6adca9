namespace Hikeshi.Events;

/// <summary>How far a line was understood.</summary>
public enum EventStatus : byte
{
    /// <summary>The ID is known and so is the wording.</summary>
    Parsed,

    /// <summary>The ID is known, the wording is not.</summary>
    Drift,

    /// <summary>The line has an ID that the catalog does not know.</summary>
    Unknown,

    /// <summary>The line has no tag and is no known wording.</summary>
    Untagged,
}
