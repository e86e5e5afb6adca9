namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>What is known of a tunnel now.</summary>
public enum TunnelState
{
    /// <summary>The lines do not tell.</summary>
    Unknown,

    /// <summary>A phase 2 is up.</summary>
    Up,

    /// <summary>It is being negotiated and not up.</summary>
    Negotiating,

    /// <summary>It failed, or it ended.</summary>
    Down,
}
