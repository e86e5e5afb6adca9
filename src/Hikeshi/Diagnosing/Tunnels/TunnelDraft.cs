using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A tunnel while it grows. Plain data, saved as it is.</summary>
internal sealed class TunnelDraft
{
    /// <summary>So many marks are kept; beyond them those of the middle go.</summary>
    public const int MostMarks = 40;

    /// <summary>So many where there are many tunnels.</summary>
    public const int BriefMarks = 12;

    /// <summary>So many first negotiations are kept.</summary>
    private const int MostFirst = 2;

    /// <summary>So many last ones.</summary>
    private const int MostLast = 4;

    /// <summary>So many of the last keep their lines.</summary>
    private const int WithSteps = 2;

    /// <summary>So much of each when there are many tunnels.</summary>
    private const int Brief = 2;
    private const int MostCompletions = 20;

    /// <summary>Completions as near as this are of one renewal, in ticks: one for each pair of networks.</summary>
    private const long OneRenewal = 60 * TimeSpan.TicksPerSecond;

    public required string Key { get; set; }

    public required string Peer { get; set; }

    public string? User { get; set; }

    public string? Group { get; set; }

    public required long Number { get; init; }

    /// <summary>True when there are so many tunnels that each keeps but a little of its story.</summary>
    public bool IsBrief { get; set; }

    public List<string> EarlierAddresses { get; init; } = [];

    public List<string> JoinedBy { get; init; } = [];

    /// <summary>The negotiations that go on.</summary>
    public List<NegotiationDraft> Open { get; init; } = [];

    public List<NegotiationDraft> First { get; init; } = [];

    public List<NegotiationDraft> Last { get; init; } = [];

    public Dictionary<NegotiationOutcome, long> Counts { get; init; } = [];

    public List<ChildDraft> Children { get; init; } = [];

    public long ForgottenChildren { get; set; }

    public List<TunnelMark> Marks { get; init; } = [];

    /// <summary>When phase 2 was completed, in ticks; the newest.</summary>
    public List<long> Completions { get; init; } = [];

    /// <summary>SPIs of a completion that may be of several negotiations.</summary>
    public List<SpiPair> Loose { get; init; } = [];

    /// <summary>The networks that the last phase 1 was begun for.</summary>
    public NetworkPair Wanted { get; set; } = NetworkPair.Unknown;

    public bool HasPhase1 { get; set; }

    public bool IsUp { get; set; }

    public bool IsDown { get; set; }

    public bool IsTroubled { get; set; }

    public string? Reason { get; set; }

    /// <summary>Since when the state holds, in ticks.</summary>
    public long Since { get; set; }

    /// <summary>How long it was up before the present stretch, in ticks.</summary>
    public long UpTicks { get; set; }

    public long Rekeys { get; set; }

    public bool? IsPeerTranslated { get; set; }

    public bool? IsTranslated { get; set; }

    public required LineReference Begin { get; init; }

    public LineReference? Change { get; set; }

    /// <summary>When its last line came, in ticks.</summary>
    public long Active { get; set; }

    /// <summary>The line that last said that phase 2 is up, where its next one may be missed.</summary>
    public Observation? Done { get; set; }

    /// <summary>When the next one is missed, in ticks; -1 for never.</summary>
    public long Due { get; set; } = -1;

    /// <summary>When it last ceased to be up, in ticks; -1 for never.</summary>
    public long Fell { get; set; } = -1;

    /// <summary>When the peer was said to have come back from elsewhere, in ticks; -1 for never.</summary>
    public long MovedAt { get; set; } = -1;

    public void Mark(long ticks, string what, string id)
    {
        var most = IsBrief ? BriefMarks : MostMarks;
        while (Marks.Count >= most)
        {
            Marks.RemoveAt(most / 2);
        }

        Marks.Add(new TunnelMark(ticks, what, id));
    }

    /// <summary>Puts a negotiation that ended to the others.</summary>
    public void Keep(NegotiationDraft ended)
    {
        Open.Remove(ended);
        Counts[ended.Outcome] = Counts.GetValueOrDefault(ended.Outcome) + 1;
        if (IsBrief)
        {
            Shorten(ended);
        }

        if (First.Count < MostFirst)
        {
            First.Add(ended);
            return;
        }

        Last.Add(ended);
        while (Last.Count > (IsBrief ? Brief : MostLast))
        {
            Last.RemoveAt(0);
        }

        if (Last.Count > WithSteps)
        {
            Last[^(WithSteps + 1)].Steps = null;
            First.ForEach(n => n.Steps = null);
        }
    }

    /// <summary>Of many tunnels the worst are told in full: so only the last failure keeps its lines.</summary>
    private void Shorten(NegotiationDraft ended)
    {
        if (ended.Outcome == NegotiationOutcome.Up)
        {
            ended.Steps = null;
            return;
        }

        First.ForEach(n => n.Steps = null);
        Last.ForEach(n => n.Steps = null);
    }

    public void Complete(long ticks)
    {
        if (Completions is [.., var last] && ticks - last <= OneRenewal)
        {
            return;
        }

        if (Completions.Count >= MostCompletions)
        {
            Completions.RemoveAt(0);
        }

        Completions.Add(ticks);
    }
}
