using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>
/// Makes incidents <c>logging.loss</c> of lines that were lost: one an origin and reason, open as long as losses come,
/// over after an hour without one. No line of a log proves them; the counters do. Bounded. For several threads.
/// </summary>
internal sealed class LossIncidents(MessageCatalog catalog, string host)
{
    private const string KindName = "logging.loss";
    private const int Most = 1000;

    private static readonly long Quiet = TimeSpan.TicksPerHour;

    private readonly IncidentKind _kind = catalog.Kinds.First(k => k.Name == KindName);
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Origin, FrameRefusal Reason), Loss> _losses = [];

    /// <summary>Changes whenever an incident does.</summary>
    public long Changes { get; private set; }

    /// <summary>Adds losses.</summary>
    public void Take(IReadOnlyList<LossReport> reports)
    {
        lock (_lock)
        {
            foreach (var report in reports)
            {
                if (LossReason.CauseOf(report.Reason) is null)
                {
                    continue;
                }

                var key = (report.Origin?.Name ?? PipelineCounters.Others, report.Reason);
                if (!_losses.TryGetValue(key, out var loss) || report.First.UtcTicks - loss.Last > Quiet)
                {
                    if (loss is null && _losses.Count >= Most)
                    {
                        continue;
                    }

                    _losses[key] = loss = new Loss(report.First.UtcTicks);
                }

                loss.Last = report.Last.UtcTicks;
                loss.Count += report.Count;
                Changes++;
            }
        }
    }

    /// <summary>The incidents at a moment.</summary>
    /// <param name="now">The moment, in UTC ticks.</param>
    public IReadOnlyList<Incident> At(long now)
    {
        lock (_lock)
        {
            return [.. _losses.Select(l => Tell(l.Key.Origin, l.Key.Reason, l.Value, now))];
        }
    }

    private Incident Tell(string origin, FrameRefusal reason, Loss loss, long now)
    {
        var cause = catalog.FindCause(LossReason.CauseOf(reason)!)!;
        var isOver = now - loss.Last > Quiet;
        return new Incident
        {
            Id = IdOf(origin, reason, loss.First),
            Kind = _kind,
            Severity = Enum.Parse<IncidentSeverity>(cause.Severity ?? _kind.Severity, ignoreCase: true),
            State = isOver ? IncidentState.Resolved : IncidentState.Open,
            Device = host,
            Subject = [new("source.ip", origin)],
            JoinedBy = [],
            First = loss.First,
            Last = loss.Last,
            Count = loss.Count,
            CountIsLowerBound = false,
            Causes = [new IncidentCause(cause, Confidence.High, cause.Side, [], 0, [])],
            Symptoms = [],
            Measures = [],
            Timeline = [],
            Summary = LossTexts.Lost.With(origin, loss.Count.ToString("N0", CultureInfo.InvariantCulture)),
            Rhythm = LocalText.Empty,
            Action = cause.Mend,
            ResolvedBy = isOver ? ResolvedBy.Rule : default,
        };
    }

    private static string IdOf(string origin, FrameRefusal reason, long first) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{KindName} {origin} {reason} {first}")).ToString("x16", CultureInfo.InvariantCulture);

    private sealed class Loss(long first)
    {
        public long First { get; } = first;

        public long Last { get; set; }

        public long Count { get; set; }
    }
}
