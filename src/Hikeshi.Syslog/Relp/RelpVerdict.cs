namespace Hikeshi.Syslog.Relp;

/// <summary>What a frame at the beginning of a connection is, and with it those that were in doubt before.</summary>
internal enum RelpVerdict
{
    /// <summary>Nobody sent them before.</summary>
    New,

    /// <summary>They stand in a row in what an old connection took, but what stood behind them there has not come yet.</summary>
    InDoubt,

    /// <summary>They are the last ones that an old connection took.</summary>
    Repeated,
}
