using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Reporting;

/// <summary>
/// What a log holds, counted line by line. Memory is bounded whatever the input: tables that are full count what
/// else comes as others, so that all counts still add up. Only a name seen for the first time allocates. Not for
/// several threads; summaries of parts are merged.
/// </summary>
public sealed class LogSummary
{
    internal const int MostDevices = 10_000;
    internal const int MostKinds = 100_000;
    internal const int MostPeers = 100_000;
    internal const int MostWordings = 1_000;

    private const int ManagementMessages = 710;
    private const int NoSeverity = 8;

    private readonly long[] _statuses = new long[4];
    private readonly long[] _severities = new long[NoSeverity + 1];
    private readonly SummaryFields _fields;
    private string? _file;

    /// <summary>Makes an empty summary.</summary>
    /// <param name="catalog">The catalog that the events are read with.</param>
    public LogSummary(MessageCatalog catalog)
    {
        Catalog = catalog;
        _fields = new SummaryFields(catalog.Fields);
    }

    /// <summary>The catalog that the events are read with.</summary>
    public MessageCatalog Catalog { get; }

    /// <summary>How many lines were read.</summary>
    public long Lines { get; private set; }

    internal Tally All { get; } = new();

    internal long Files { get; private set; }

    internal long CutBytes { get; private set; }

    internal long Untimed { get; private set; }

    internal long YearAssumed { get; private set; }

    internal long DateAssumed { get; private set; }

    internal long ZoneAssumed { get; private set; }

    internal long Unnamed { get; private set; }

    internal ReadOnlySpan<long> Statuses => _statuses;

    internal ReadOnlySpan<long> Severities => _severities;

    internal TimeHistogram Times { get; } = new();

    internal NameTable<Tally> Devices { get; } = new(MostDevices);

    internal BoundedTable<KindKey, KindTally> Kinds { get; } = new(MostKinds);

    internal NameTable<PeerTally> Peers { get; } = new(MostPeers);

    internal NameTable<Tally> DeniedSources { get; } = new(MostPeers);

    internal NameTable<WordingTally> Wordings { get; } = new(MostWordings);

    /// <summary>Says that the next events are from another file.</summary>
    /// <param name="file">Its name, or null for standard input.</param>
    public void Begin(string? file)
    {
        _file = file;
        Files++;
    }

    /// <summary>Counts one event, which may be lent: nothing of it is kept.</summary>
    /// <param name="item">The event.</param>
    public void Add(Event item)
    {
        var outcome = (item.Phrase ?? item.Entry)?.Outcome;
        var time = item.Resolved;
        var seen = new Occurrence(Math.Max(item.Header.Repeat, 1), time.UtcTicks, outcome == "failure");
        Lines++;
        All.Add(seen);
        CutBytes += item.Cut;
        _statuses[(int)item.Status] += seen.Count;
        var severity = item.Severity is >= 0 and < NoSeverity ? item.Severity : NoSeverity;
        _severities[severity] += seen.Count;
        Times.Add(seen.Ticks, severity, seen.Count);
        Assumed(time);
        if (item.HostUtf8.IsEmpty)
        {
            Unnamed += seen.Count;
        }
        else
        {
            Devices.Add(item.HostUtf8, seen);
        }

        if (item.Id > 0)
        {
            Kind(item, seen);
        }

        Ends(item, seen);
        if (item.Status == EventStatus.Drift)
        {
            Span<byte> shape = stackalloc byte[WordingShape.MostBytes];
            if (Wordings.Add(WordingShape.Write(item, shape), seen) is { Example: null } wording)
            {
                wording.Example = ExampleLine.Of(item, _file);
            }
        }
    }

    /// <summary>Adds what another summary counted after this one, with the same catalog.</summary>
    /// <param name="later">The other summary; it stays as it is.</param>
    public void Merge(LogSummary later)
    {
        Lines += later.Lines;
        All.Merge(later.All);
        (Files, CutBytes, Untimed) = (Files + later.Files, CutBytes + later.CutBytes, Untimed + later.Untimed);
        (YearAssumed, DateAssumed) = (YearAssumed + later.YearAssumed, DateAssumed + later.DateAssumed);
        (ZoneAssumed, Unnamed) = (ZoneAssumed + later.ZoneAssumed, Unnamed + later.Unnamed);
        for (var i = 0; i < _statuses.Length; i++)
        {
            _statuses[i] += later._statuses[i];
        }

        for (var i = 0; i < _severities.Length; i++)
        {
            _severities[i] += later._severities[i];
        }

        Times.Merge(later.Times);
        Devices.Merge(later.Devices);
        Kinds.Merge(later.Kinds);
        Peers.Merge(later.Peers);
        DeniedSources.Merge(later.DeniedSources);
        Wordings.Merge(later.Wordings);
    }

    private void Assumed(ResolvedTime time)
    {
        Untimed += time.IsKnown ? 0 : 1;
        YearAssumed += (time.Assumed & TimeAssumptions.Year) == TimeAssumptions.Year ? 1 : 0;
        DateAssumed += (time.Assumed & TimeAssumptions.Date) == TimeAssumptions.Date ? 1 : 0;
        ZoneAssumed += (time.Assumed & TimeAssumptions.Zone) == TimeAssumptions.Zone ? 1 : 0;
    }

    private void Kind(Event item, in Occurrence seen)
    {
        if (Kinds.Add(new KindKey(item.Id, item.Phrase?.Key), seen) is not { } kind)
        {
            return;
        }

        if (kind.Example is null)
        {
            (kind.Entry, kind.Phrase, kind.Class) = (item.Entry, item.Phrase, item.Class);
            kind.Example = ExampleLine.Of(item, _file);
        }

        kind.Severity = Math.Min(kind.Severity, item.Severity is >= 0 and < NoSeverity ? item.Severity : NoSeverity);
        if (!kind.IsLowerBound && item.Entry?.Limited is { } limit)
        {
            Span<byte> scratch = stackalloc byte[FieldBytes.ScratchSize];
            kind.IsLowerBound = limit.When is null
                || Ascii.EqualsIgnoreCase(FieldBytes.Of(item, _fields.Transport, scratch), limit.When);
        }
    }

    private void Ends(Event item, in Occurrence seen)
    {
        Span<byte> scratch = stackalloc byte[FieldBytes.ScratchSize];
        var peer = FieldBytes.Of(item, _fields.PeerIp, scratch);
        peer = peer.IsEmpty ? FieldBytes.Of(item, _fields.PeerName, scratch) : peer;
        if (!peer.IsEmpty)
        {
            Span<byte> group = stackalloc byte[FieldBytes.ScratchSize];
            Peers.Add(peer, seen)?.Note(FieldBytes.Of(item, _fields.Group, group));
        }

        if (seen.Failed && item.Id / 1000 == ManagementMessages)
        {
            var source = FieldBytes.Of(item, _fields.SourceIp, scratch);
            source = source.IsEmpty ? FieldBytes.Of(item, _fields.SourceName, scratch) : source;
            if (!source.IsEmpty)
            {
                DeniedSources.Add(source, seen);
            }
        }
    }
}
