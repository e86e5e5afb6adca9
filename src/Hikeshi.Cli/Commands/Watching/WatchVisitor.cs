using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Watching;

/// <summary>
/// Tells what changes. What the file holds already is read in silence first: then the incidents that are still open
/// are told, and from there on every change.
/// </summary>
internal sealed class WatchVisitor(
    Diagnoser diagnoser, IncidentFilter filter, IWatchFormat format, StandardOutput output, TimeProvider clock, Action<long, int> caughtUp)
    : IEventVisitor
{
    /// <summary>So long without a line, and all that was there has been read.</summary>
    private static readonly TimeSpan Pauses = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<string, (long Count, IncidentState State)> _told = new(StringComparer.Ordinal);
    private long _last = clock.GetTimestamp();
    private long _lines;
    private long _changes = -1;
    private bool _isLive;

    /// <summary>The first telling is of what is open; what was over before nobody watched.</summary>
    private bool _isFirst;
    private string? _file;
    private DateTimeOffset? _newest;

    public bool IsWanted => !output.IsClosed;

    public void Begin(LogInput input) => _file = input.Name;

    public void Visit(Event item)
    {
        diagnoser.Add(item, _file);
        _lines++;
        _newest = item.Time is { } time && (_newest is null || time > _newest) ? time : _newest;
        _last = clock.GetTimestamp();
    }

    public void Pause(LogInput input)
    {
        var silence = clock.GetElapsedTime(_last);
        if (silence >= Pauses)
        {
            diagnoser.Mark(silence);
            if (!_isLive)
            {
                _isLive = true;
                _isFirst = true;
                caughtUp(_lines, diagnoser.Current().Incidents.Count(i => i.State == IncidentState.Open));
            }
        }

        if (_isLive && diagnoser.Changes != _changes)
        {
            _changes = diagnoser.Changes;
            Tell();
        }
    }

    public void End(LogInput input)
    {
        if (_isLive)
        {
            diagnoser.Finish();
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var item in filter.Of(diagnoser.Current().Incidents, _newest))
        {
            var isKnown = _told.TryGetValue(item.Id, out var told);
            var change = !isKnown ? item.State == IncidentState.Open || !_isFirst ? "opened" : null
                : item.State != told.State ? item.State == IncidentState.Open ? "changed" : "closed"
                : item.Count != told.Count ? "changed"
                : null;
            _told[item.Id] = (item.Count, item.State);
            if (change is not null)
            {
                output.Write(format.Write(change, item).Span);
            }
        }

        _isFirst = false;
        output.Flush();
    }
}
