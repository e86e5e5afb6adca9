using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The story of one tunnel of one device, healthy or not.</summary>
public sealed record Tunnel
{
    /// <summary>The device.</summary>
    public required string Device { get; init; }

    /// <summary>Whom it is to: fields with their values; of a peer that moved, the address it has now.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Subject { get; init; }

    /// <summary>The tunnel group, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Addresses that the peer had before, oldest first.</summary>
    public IReadOnlyList<string> EarlierAddresses { get; init; } = [];

    /// <summary>What joined another address of the peer to it: <c>vpn.group</c>, <c>user.name</c> or <c>moved</c>.</summary>
    public IReadOnlyList<string> JoinedBy { get; init; } = [];

    /// <summary>What is known of it now.</summary>
    public required TunnelState State { get; init; }

    /// <summary>Since when, in UTC ticks; 0 when not known.</summary>
    public long Since { get; init; }

    /// <summary>True when it failed or was lost, and is not up again.</summary>
    public bool IsTroubled { get; init; }

    /// <summary>Why it last ended, in the device's words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>How long it was up, in milliseconds, as far as the lines tell.</summary>
    public long UpMilliseconds { get; init; }

    /// <summary>True when the peer is behind a NAT device; null where no line tells.</summary>
    public bool? IsPeerTranslated { get; init; }

    /// <summary>True when this device is behind a NAT device; null where no line tells.</summary>
    public bool? IsTranslated { get; init; }

    /// <summary>How many negotiations ended in each way.</summary>
    public required IReadOnlyDictionary<NegotiationOutcome, long> Counts { get; init; }

    /// <summary>How often an SA was renewed: phase 1 and phase 2.</summary>
    public long Rekeys { get; init; }

    /// <summary>How phase 2 is renewed, where it has a rhythm.</summary>
    public LocalText Rhythm { get; init; } = LocalText.Empty;

    /// <summary>The first negotiations and the last ones.</summary>
    public required IReadOnlyList<Negotiation> Negotiations { get; init; }

    /// <summary>The phase 2 children.</summary>
    public required IReadOnlyList<TunnelChild> Children { get; init; }

    /// <summary>How many children were given up to bound memory.</summary>
    public long ForgottenChildren { get; init; }

    /// <summary>Its story, first and last.</summary>
    public required IReadOnlyList<TunnelMark> Marks { get; init; }

    /// <summary>The line it was first seen by, and the line that proves its state.</summary>
    public required IReadOnlyList<LineReference> Evidence { get; init; }

    /// <summary>How many negotiations there were.</summary>
    public long NegotiationCount => Counts.Values.Sum();

    /// <summary>How many failed, were given up or have no end.</summary>
    public long FailureCount => NegotiationCount - Counts.GetValueOrDefault(NegotiationOutcome.Up) - Counts.GetValueOrDefault(NegotiationOutcome.Open);
}
