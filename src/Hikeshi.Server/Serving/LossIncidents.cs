using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>
/// Makes incidents <c>logging.loss</c> of lines that were lost: one an origin and reason, open as long as losses come,
/// over after an hour without one. No line of a log proves them; the counters do. Bounded: those that are over give way,
/// and origins beyond the bound share one. For several threads.
/// </summary>
internal sealed class LossIncidents(MessageCatalog catalog, string host)
{
    public const string KindName = "logging.loss";

    /// <summary>So many are remembered, and one more a reason for all others.</summary>
    public const int Most = 1000;

    private static readonly long Quiet = TimeSpan.TicksPerHour;

    private readonly IncidentKind _kind = catalog.Kinds.First(k => k.Name == KindName);
    private readonly Lock _lock = new();
    private readonly List<Loss> _all = [];
    private readonly Dictionary<(string Origin, FrameRefusal Reason), Loss> _current = [];
    private long _changes;

    /// <summary>Goes on with those that were open when the server ended: more losses go on with them, and quiet ends them.</summary>
    public void Resume(IEnumerable<IncidentRecord> open)
    {
        lock (_lock)
        {
            foreach (var loss in open.Select(LossRecord.Read).OfType<Loss>())
            {
                Add(loss);
                _changes++;
            }
        }
    }

    /// <summary>Adds losses.</summary>
    public void Take(IReadOnlyList<LossReport> reports)
    {
        lock (_lock)
        {
            foreach (var report in reports.Where(r => LossReason.CauseOf(r.Reason) is not null))
            {
                var loss = Find(report.Origin?.Name ?? PipelineCounters.Others, report);
                loss.Last = Math.Max(loss.Last, report.Last.UtcTicks);
                loss.Count += report.Count;
                _changes++;
            }
        }
    }

    /// <summary>Changes whenever an incident does; also when one is over because nothing came.</summary>
    /// <param name="now">The moment, in UTC ticks.</param>
    public long ChangesAt(long now)
    {
        lock (_lock)
        {
            foreach (var loss in _all.Where(l => !l.IsOver && now - l.Last > Quiet))
            {
                loss.IsOver = true;
                _changes++;
            }

            return _changes;
        }
    }

    /// <summary>The incidents.</summary>
    public IReadOnlyList<Incident> All()
    {
        lock (_lock)
        {
            return [.. _all.Select(Tell)];
        }
    }

    /// <summary>Says that the store has them: those that are over may be forgotten.</summary>
    public void Saved()
    {
        lock (_lock)
        {
            foreach (var loss in _all)
            {
                loss.IsSaved = loss.IsOver;
            }
        }
    }

    /// <summary>The one that goes on, or a new one; that of all others when there is no room for it.</summary>
    private Loss Find(string origin, LossReport report)
    {
        if (_current.TryGetValue((origin, report.Reason), out var loss) && !loss.IsOver && report.First.UtcTicks - loss.Last <= Quiet)
        {
            return loss;
        }

        return origin == PipelineCounters.Others || HasRoom()
            ? Add(new Loss(origin, report.Reason, report.First.UtcTicks))
            : Find(PipelineCounters.Others, report);
    }

    private Loss Add(Loss loss)
    {
        _all.Add(loss);
        _current[(loss.Origin, loss.Reason)] = loss;
        return loss;
    }

    /// <summary>The one that was over first gives way, when the store has it.</summary>
    private bool HasRoom()
    {
        if (_all.Count < Most)
        {
            return true;
        }

        if (_all.Where(l => l.IsSaved).MinBy(l => l.Last) is not { } oldest)
        {
            return false;
        }

        _all.Remove(oldest);
        if (_current.GetValueOrDefault((oldest.Origin, oldest.Reason)) == oldest)
        {
            _current.Remove((oldest.Origin, oldest.Reason));
        }

        return true;
    }

    private Incident Tell(Loss loss)
    {
        var cause = catalog.FindCause(LossReason.CauseOf(loss.Reason)!)!;
        var count = loss.Count.ToString("N0", CultureInfo.InvariantCulture);
        return new Incident
        {
            Id = loss.Id,
            Kind = _kind,
            Severity = Enum.Parse<IncidentSeverity>(cause.Severity ?? _kind.Severity, ignoreCase: true),
            State = loss.IsOver ? IncidentState.Resolved : IncidentState.Open,
            Device = host,
            Subject = [new(LossRecord.Origin, loss.Origin)],
            JoinedBy = [],
            First = loss.First,
            Last = loss.Last,
            Count = loss.Count,
            CountIsLowerBound = false,
            Causes = [new IncidentCause(cause, Confidence.High, cause.Side, [], 0, [])],
            Symptoms = [],
            Measures = [],
            Timeline = [],
            Summary = loss.Origin == PipelineCounters.Others ? LossTexts.OthersLost.With(count) : LossTexts.Lost.With(loss.Origin, count),
            Rhythm = LocalText.Empty,
            Action = cause.Mend,
            ResolvedBy = loss.IsOver ? ResolvedBy.Rule : default,
        };
    }
}
