namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>One attempt of phase 1 or phase 2.</summary>
public sealed record Negotiation
{
    /// <summary>1 or 2.</summary>
    public required int Phase { get; init; }

    /// <summary>initiator or responder: the role of this device; null where no line tells it.</summary>
    public string? Role { get; init; }

    /// <summary>main, aggressive or quick; null where no line tells it.</summary>
    public string? Mode { get; init; }

    /// <summary>True when it renews an SA.</summary>
    public bool IsRekey { get; init; }

    /// <summary>The IKE message ID of phase 2, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>The networks of phase 2, as far as the lines tell them.</summary>
    public NetworkPair Networks { get; init; } = NetworkPair.Unknown;

    /// <summary>When its first line came, in UTC ticks; 0 when not known.</summary>
    public long Begin { get; init; }

    /// <summary>When its last line came, in UTC ticks; 0 when not known.</summary>
    public long End { get; init; }

    /// <summary>How it ended.</summary>
    public NegotiationOutcome Outcome { get; init; }

    /// <summary>The number of the last message of its mode that was sent or received; 0 where the lines do not tell.</summary>
    public int Reached { get; init; }

    /// <summary>What this device waited for, in its words (<c>MM_WAIT_MSG4</c>), or null.</summary>
    public string? Waiting { get; init; }

    /// <summary>Messages sent, without those sent again.</summary>
    public int Sent { get; init; }

    /// <summary>Messages sent again.</summary>
    public int Resent { get; init; }

    /// <summary>Messages received.</summary>
    public int Received { get; init; }

    /// <summary>Messages that the peer sent again.</summary>
    public int Duplicates { get; init; }

    /// <summary>How often a proposal was compared with a policy and did not fit.</summary>
    public int Compared { get; init; }

    /// <summary>Messages of ours that were answered, or of the peer that we answered.</summary>
    public int RoundTrips => Math.Min(Sent, Received);

    /// <summary>The line it was first seen by.</summary>
    public required LineReference First { get; init; }

    /// <summary>The line that ended it, or null.</summary>
    public LineReference? Last { get; init; }

    /// <summary>Its lines, the newest at most; empty for all but the latest negotiations of a tunnel.</summary>
    public IReadOnlyList<NegotiationStep> Steps { get; init; } = [];
}
