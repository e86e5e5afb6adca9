using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Charts;

/// <summary>
/// What a tunnel was over a span of time, from the marks of its story. Only what the marks prove: before the first one,
/// and where the middle of a long story was given up, the state is not known.
/// </summary>
/// <param name="From">Where the ribbon begins, in UTC ticks.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Spans">Its stretches, one behind the other, without a gap.</param>
/// <param name="Moments">Rekeys, failures and moves within.</param>
public sealed record TunnelRibbon(long From, long To, IReadOnlyList<RibbonSpan> Spans, IReadOnlyList<TunnelMark> Moments)
{
    private const int MostMoments = 250;

    /// <summary>How much of the time that is known it was up, 0 to 1; null where nothing is known.</summary>
    public double? UpShare
    {
        get
        {
            var known = Ticks(s => s != RibbonState.Unknown);
            return known == 0 ? null : (double)Ticks(s => s == RibbonState.Up) / known;
        }
    }

    /// <summary>The ribbon of a tunnel.</summary>
    /// <param name="tunnel">The tunnel.</param>
    /// <param name="from">Where it begins, in UTC ticks.</param>
    /// <param name="to">Where it ends: now.</param>
    public static TunnelRibbon Of(Tunnel tunnel, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(tunnel);
        var spans = new List<RibbonSpan>();
        var marks = tunnel.Marks;
        var (state, at) = (RibbonState.Unknown, long.MinValue);
        for (var i = 0; i < marks.Count; i++)
        {
            Add(spans, at, marks[i].Ticks, TunnelStory.MayMissBefore(marks, i) ? RibbonState.Unknown : state, from, to);
            (state, at) = (After(marks[i].What, state), Math.Max(at, marks[i].Ticks));
        }

        Add(spans, at, to, state, from, to);
        if (tunnel.Since > 0)
        {
            Cover(spans, new RibbonSpan(Math.Clamp(tunnel.Since, from, to), to, StateOf(tunnel.State)));
        }

        return new TunnelRibbon(from, to, spans, [.. marks.Where(m => m.What is "rekey" or "failed" or "moved" && m.Ticks >= from && m.Ticks <= to)]);
    }

    /// <summary>
    /// The ribbon of several tunnels: up while one of them is up, else negotiating while one is, else down. Of the
    /// moments only failures, and of those that touch in a picture the first.
    /// </summary>
    public static TunnelRibbon Of(IEnumerable<Tunnel> tunnels, long from, long to)
    {
        var all = tunnels.Select(t => Of(t, from, to)).ToList();
        var changes = all.SelectMany(r => r.Spans).SelectMany(s => new[] { (At: s.From, s.State, Is: 1), (At: s.To, s.State, Is: -1) }).OrderBy(c => c.At);
        var (spans, open, at) = (new List<RibbonSpan>(), new int[4], from);
        foreach (var (change, state, by) in changes)
        {
            Put(spans, at, change, Best(open));
            open[(int)state] += by;
            at = Math.Max(at, change);
        }

        Put(spans, at, to, RibbonState.Unknown);
        var width = Math.Max(1, (to - from) / MostMoments);
        return new TunnelRibbon(from, to, spans, [.. all.SelectMany(r => r.Moments).Where(m => m.What == "failed").OrderBy(m => m.Ticks).DistinctBy(m => (m.Ticks - from) / width)]);
    }

    private static RibbonState Best(int[] open) =>
        Array.Find([RibbonState.Up, RibbonState.Negotiating, RibbonState.Down], s => open[(int)s] > 0);

    private long Ticks(Func<RibbonState, bool> which) => Spans.Where(s => which(s.State)).Sum(s => s.To - s.From);

    private static RibbonState After(string what, RibbonState before) => what switch
    {
        "up" or "rekey" => RibbonState.Up,
        "down" => RibbonState.Down,

        // A tunnel that is up stays so while it is negotiated anew.
        "began" => before == RibbonState.Up ? before : RibbonState.Negotiating,
        "failed" => before == RibbonState.Up ? before : RibbonState.Down,
        _ => before,
    };

    private static RibbonState StateOf(TunnelState state) => state switch
    {
        TunnelState.Up => RibbonState.Up,
        TunnelState.Negotiating => RibbonState.Negotiating,
        TunnelState.Down => RibbonState.Down,
        _ => RibbonState.Unknown,
    };

    private static void Add(List<RibbonSpan> to, long begin, long end, RibbonState state, long from, long last)
    {
        var patience = TunnelStory.Patience.Ticks;
        var patient = state == RibbonState.Negotiating && end - begin > patience ? begin + patience : end;
        Put(to, Math.Max(begin, from), Math.Min(patient, last), state);
        Put(to, Math.Max(patient, from), Math.Min(end, last), RibbonState.Unknown);
    }

    private static void Put(List<RibbonSpan> to, long begin, long end, RibbonState state)
    {
        if (end <= begin)
        {
            return;
        }

        if (to is [.., var before] && before.State == state)
        {
            to[^1] = before with { To = end };
        }
        else
        {
            to.Add(new RibbonSpan(begin, end, state));
        }
    }

    /// <summary>Since when its present state holds is certain, whatever marks are left.</summary>
    private static void Cover(List<RibbonSpan> spans, RibbonSpan present)
    {
        spans.RemoveAll(s => s.From >= present.From);
        if (spans is [.., var before] && before.To > present.From)
        {
            spans[^1] = before with { To = present.From };
        }

        Put(spans, present.From, present.To, present.State);
    }
}
