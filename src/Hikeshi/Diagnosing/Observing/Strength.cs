namespace Hikeshi.Diagnosing.Observing;

/// <summary>How a line speaks of a cause, as in the catalog's signals.</summary>
internal enum Strength
{
    /// <summary>Harmless alone.</summary>
    Benign,

    /// <summary>A step on the way.</summary>
    Progress,

    /// <summary>A session ended for a normal reason.</summary>
    End,

    /// <summary>Clean-up after a failure; never a cause.</summary>
    Consequence,

    /// <summary>A failure is under way; its cause is elsewhere.</summary>
    Symptom,

    /// <summary>Speaks against a cause: who answers is not unreachable.</summary>
    Excludes,

    /// <summary>One of a few causes.</summary>
    Suggests,

    /// <summary>The line says the cause itself.</summary>
    Names,

    /// <summary>Proves health again.</summary>
    Clears,
}
