using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>The sessions of a device.</summary>
internal sealed class SessionState
{
    public required List<Session> Ended { get; init; }

    public required Dictionary<string, string> Assigned { get; init; }

    public long Forgotten { get; init; }
}
