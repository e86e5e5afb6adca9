using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>What the catalog knows of kinds and causes, looked up once.</summary>
internal sealed class Knowledge
{
    private const int MostSorts = 10_000;

    private readonly HashSet<IncidentKind> _claiming;

    private readonly Dictionary<string, IncidentKind> _kinds;
    private readonly Dictionary<string, IncidentKind> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IncidentKind> _bases = new(StringComparer.Ordinal);
    private readonly IncidentKind? _general;
    private readonly Dictionary<(ObservedSignal[] Signals, string Family, bool IsGeneral), IncidentKind[]> _sorts = [];
    private readonly Dictionary<string, CauseEntry> _causes = new(StringComparer.Ordinal);

    private readonly Dictionary<Awaited, IReadOnlyList<(string Class, int Level, string Id)>> _levels = new(ReferenceEqualityComparer.Instance);

    public Knowledge(MessageCatalog catalog)
    {
        _kinds = catalog.Kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);
        Silent = catalog.Kinds.FirstOrDefault(k => k.Silence is not null);
        foreach (var kind in catalog.Kinds)
        {
            if (kind.Variant is { } variant)
            {
                _general = kind;
                _bases[variant.Kind] = kind;
            }

            foreach (var family in kind.Families)
            {
                _families[family] = kind;
            }
        }

        Claims = [.. catalog.Kinds.SelectMany(k => k.Spreads.Select((s, i) => new Claim(k, i, s))).Where(c => c.Spread.Claims.Count > 0)];
        _claiming = new(Claims.Select(c => c.Kind), ReferenceEqualityComparer.Instance);
        TunnelKinds = _general is null ? [] : [_general, _kinds[_general.Variant!.Kind]];
        foreach (var awaited in catalog.Kinds.SelectMany(k => k.Awaits))
        {
            _levels[awaited] = [.. awaited.Until.Select(id => (catalog.ClassOf(id)?.Name, catalog.Find(id)?.Severity, id)).Where(m => m is { Name: not null, Severity: >= 0 }).Select(m => (m.Name!, m.Severity!.Value, m.id))];
        }

        foreach (var code in catalog.CauseCodes)
        {
            var cause = catalog.FindCause(code)!;
            _causes[code] = cause;
        }
    }

    public IncidentKind Kind(string name) => _kinds[name];

    /// <summary>The kind that tells the end of a regular negotiation, or null.</summary>
    public IncidentKind? Silent { get; }

    /// <summary>The patterns that stand for incidents of another kind.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>True when a kind has such a pattern.</summary>
    public bool IsClaiming(IncidentKind kind) => _claiming.Contains(kind);

    /// <summary>The kinds whose incidents are about a tunnel.</summary>
    public IReadOnlyList<IncidentKind> TunnelKinds { get; }

    /// <summary>The messages that would end a wait, with their classes and levels.</summary>
    public IReadOnlyList<(string Class, int Level, string Id)> LevelsOf(Awaited rule) => _levels[rule];

    /// <summary>True when a saved case speaks of nothing that this catalog lacks.</summary>
    public bool Knows(Case of, IncidentDraft? incident) =>
        _kinds.ContainsKey(of.Kind) && (incident?.Causes.TrueForAll(c => _causes.ContainsKey(c.Code)) ?? true)
        && of.Recent.SelectMany(r => r.Signals).All(s => s.Cause is null || _causes.ContainsKey(s.Cause));

    public CauseEntry Cause(string code) => _causes[code];

    /// <summary>The kind that a cause's lines belong to, or null where the kind is unknown.</summary>
    public IncidentKind? KindOf(string cause) => _causes.TryGetValue(cause, out var entry) ? _kinds.GetValueOrDefault(entry.Kind) : null;

    /// <summary>True when a case of a kind may have the cause: its own, or one of the kind it took the place of.</summary>
    public bool Belongs(string cause, IncidentKind kind) =>
        KindOf(cause) is { } own && (own == kind || own.Variant?.Kind == kind.Name);

    /// <summary>
    /// True when a signal may be why a case of a kind fails. A regular end is, where it is the end of what should stay
    /// up: that a user goes, however often, is no trouble of his.
    /// </summary>
    public bool MayExplain(ObservedSignal signal, IncidentKind kind) => signal.Cause is { } cause && Belongs(cause, kind)
        && (signal.Strength != Strength.End || (Cause(cause).Opens.Count > 0 && KindOf(cause) == kind));

    /// <summary>How long before a failure a line still counts, in ticks: longer for what means something only when it repeats.</summary>
    public long Reach(IncidentKind kind, Observation line)
    {
        var seconds = kind.Lookback;
        foreach (var signal in line.Signals)
        {
            if (signal.Cause is { } cause && Belongs(cause, kind) && Cause(cause).Opens is { Count: > 1 } needed)
            {
                seconds = Math.Max(seconds, needed.Seconds);
            }
        }

        return seconds * TimeSpan.TicksPerSecond;
    }

    /// <summary>The kind whose place a variant takes, or null.</summary>
    public IncidentKind? Base(IncidentKind variant) => _bases.GetValueOrDefault(variant.Name);

    /// <summary>True when a line names the cause of a failure that is told by an incident of another kind.</summary>
    public bool ExplainsElsewhere(Observation item, IncidentKind kind) => item.Failed
        && Array.Exists(item.Signals, s => s.Strength == Strength.Names && s.Cause is { } cause && KindOf(cause) is not null && !Belongs(cause, kind));

    /// <summary>The kinds whose cases a line is told to.</summary>
    public IncidentKind[] KindsOf(Observation item)
    {
        // Lines share their sets of signals, so there are not many of these; a loaded state has some of its own.
        var isGeneral = _general is not null && item.Failed && item["peer.ip"] is not null;
        var sort = (item.Signals, item.Family, isGeneral);
        if (!_sorts.TryGetValue(sort, out var kinds))
        {
            if (_sorts.Count >= MostSorts)
            {
                _sorts.Clear();
            }

            _sorts[sort] = kinds = [.. KindsOf(item.Signals, item.Family, isGeneral)];
        }

        return kinds;
    }

    private List<IncidentKind> KindsOf(ObservedSignal[] signals, string family, bool isGeneral)
    {
        var kinds = new List<IncidentKind>(2);
        foreach (var signal in signals)
        {
            if (signal.Strength != Strength.Benign)
            {
                Add(kinds, signal.Cause is { } cause ? KindOf(cause) : _families.GetValueOrDefault(family));
            }
        }

        // What names another kind's cause explains why the tunnel fails as well.
        if (isGeneral && signals.Any(s => s.Strength == Strength.Names))
        {
            Add(kinds, kinds.Exists(k => k == _general || k.Name == _general!.Variant!.Kind) ? null : _general);
        }

        if (signals.Length == 0)
        {
            Add(kinds, _families.GetValueOrDefault(family));
        }

        return kinds;
    }

    private static void Add(List<IncidentKind> kinds, IncidentKind? kind)
    {
        if (kind is not null && !kinds.Contains(kind))
        {
            kinds.Add(kind);
        }
    }
}
