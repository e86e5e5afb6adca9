using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>A kind of incident: what it is about, and how lines become one.</summary>
public sealed record IncidentKind
{
    /// <summary>The name, as in <c>vpn.tunnel</c>.</summary>
    public required string Name { get; init; }

    /// <summary>critical, high, medium, low or info: how bad it is unless its leading cause says otherwise.</summary>
    public required string Severity { get; init; }

    /// <summary>The families whose lines belong to it even where they name no cause.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>The fields that, with the device, say whom it is about; empty for the device itself.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>
    /// Fields by which a line that lacks the subject is joined to lines that have it; <c>time</c> stands for the
    /// only subject of the device that was active in the last seconds, <c>failure</c> for the only one that fails.
    /// </summary>
    public IReadOnlyList<string> JoinedBy { get; init; } = [];

    /// <summary>The kind that takes its place when a field is present, as remote access does when there is a user.</summary>
    public KindVariant? Variant { get; init; }

    /// <summary>How many seconds before a failure its causes are looked for.</summary>
    public int Lookback { get; init; }

    /// <summary>How many seconds after the last failing line a verdict is given.</summary>
    public int Settle { get; init; }

    /// <summary>After how many seconds without evidence it counts as over; 0 for never.</summary>
    public int Quiet { get; init; }

    /// <summary>True when one attempt of several lines counts once; false when each line counts.</summary>
    public bool CountsAttempts { get; init; }

    /// <summary>Fields whose equality within two seconds makes two lines one occurrence.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>Numeric fields whose total and worst value are told.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>What must follow what, and what its absence means.</summary>
    public IReadOnlyList<Awaited> Awaits { get; init; } = [];

    /// <summary>How many different values of a field make a pattern.</summary>
    public IReadOnlyList<Spread> Spreads { get; init; } = [];

    /// <summary>When the end of a regular negotiation is told, or null.</summary>
    public Silence? Silence { get; init; }

    /// <summary>Names the subject, with <c>{field}</c> for its fields: "Tunnel to {peer.ip}".</summary>
    public required LocalText Title { get; init; }

    /// <summary>What is wrong, said without a cause.</summary>
    public required LocalText Trouble { get; init; }

    /// <summary>When no cause can be told: the message or level that would tell.</summary>
    public required LocalText CannotTell { get; init; }
}
