namespace Hikeshi.DuckDb.Layout;

/// <summary>What a database file of the folder is for.</summary>
internal enum FileKind
{
    /// <summary>Incidents, sessions, holds and what else is not an event.</summary>
    Main,

    /// <summary>Events that were received on one day.</summary>
    Received,

    /// <summary>Events that were imported on one day.</summary>
    Imported,

    /// <summary>Events of one day that a legal hold kept when the rest of the day was removed.</summary>
    Held,
}
