using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// What is remembered of one subject: its recent lines, a failure that is being looked at, what is awaited, and the
/// incident it has. Plain data, saved as it is.
/// </summary>
internal sealed class Case
{
    /// <summary>The kind of incident.</summary>
    public required string Kind { get; init; }

    /// <summary>The subject as one text; see <see cref="CaseKey"/>.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>The subject's fields.</summary>
    public required List<KeyValuePair<string, string>> Subject { get; init; }

    /// <summary>In which order cases were made: timers of one moment go off in it.</summary>
    public required long Number { get; init; }

    /// <summary>Lines that may be evidence, oldest first.</summary>
    public List<Observation> Recent { get; init; } = [];

    /// <summary>The failure that is being looked at, or null.</summary>
    public Episode? Episode { get; set; }

    /// <summary>What is awaited.</summary>
    public List<PendingAwait> Awaits { get; init; } = [];

    /// <summary>When lines about a cause came, for causes that must repeat before they open an incident.</summary>
    public Dictionary<string, List<long>> Repeats { get; init; } = [];

    /// <summary>Different values seen, by the number of the kind's spread.</summary>
    public Dictionary<int, Dictionary<string, long>> Spreads { get; init; } = [];

    /// <summary>The incident it has or last had, or null.</summary>
    public IncidentDraft? Incident { get; set; }

    /// <summary>True when its incident is counted among those of all devices.</summary>
    [JsonIgnore]
    public bool IsCounted { get; set; }

    /// <summary>What joined lines to it.</summary>
    public List<string> JoinedBy { get; init; } = [];

    /// <summary>Notes what joined lines to it.</summary>
    public void Join(string by)
    {
        if (!JoinedBy.Contains(by, StringComparer.Ordinal))
        {
            JoinedBy.Add(by);
            JoinedBy.Sort(StringComparer.Ordinal);
        }
    }

    /// <summary>When phase 1 was last completed, in ticks.</summary>
    public long Phase1Done { get; set; } = -1;

    /// <summary>When phase 2 was last completed, in ticks.</summary>
    public long Phase2Done { get; set; } = -1;

    /// <summary>When it last rekeyed, in ticks.</summary>
    public long Rekeyed { get; set; } = -1;

    /// <summary>When its last line came, in ticks.</summary>
    public long LastActive { get; set; }

    /// <summary>When its timer goes off next, in ticks; -1 for never.</summary>
    public long Due { get; set; } = -1;

    /// <summary>For when its timer was last set, in ticks; -1 for never.</summary>
    public long TimerAt { get; set; } = -1;
}
