using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>The tunnels of a device.</summary>
internal sealed class TunnelsState
{
    public required List<TunnelDraft> Tunnels { get; init; }

    public required List<string> Shared { get; init; }

    public long LastTicks { get; init; }

    public string? LastText { get; init; }

    public long Numbers { get; init; }

    public long Forgotten { get; init; }
}
