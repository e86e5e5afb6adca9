using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Processing;

/// <summary>Those who look at events, each from where it stopped before. What one throws harms nobody else.</summary>
internal sealed class ObserverSet
{
    private readonly (IEventObserver Observer, long From)[] _observers;
    private readonly Action<PumpReport>? _report;
    private readonly HashSet<IEventObserver> _told = [];
    private long _marked;

    public ObserverSet(IReadOnlyList<IEventObserver> observers, long committed, Action<PumpReport>? report)
    {
        _observers = [.. observers.Select(o => (o, o.Kept ?? committed))];
        _report = report;
    }

    /// <summary>Up to here nobody needs the journal any more.</summary>
    public long Kept => _observers.Min(o => o.Observer.Kept) ?? long.MaxValue;

    public void Observe(Event item, in Receipt receipt)
    {
        foreach (var (observer, from) in _observers)
        {
            if (receipt.Sequence > from)
            {
                try
                {
                    observer.Observe(item, receipt);
                }
                catch (Exception e)
                {
                    Tell(observer, e);
                }
            }
        }
    }

    public void Mark(long utcTicks)
    {
        var second = utcTicks / TimeSpan.TicksPerSecond;
        if (second <= _marked)
        {
            return;
        }

        _marked = second;
        foreach (var (observer, _) in _observers)
        {
            try
            {
                observer.Mark(utcTicks);
            }
            catch (Exception e)
            {
                Tell(observer, e);
            }
        }
    }

    private void Tell(IEventObserver observer, Exception e)
    {
        if (_told.Add(observer))
        {
            _report?.Invoke(new(PumpReportKind.ObserverFailed, PumpTexts.ObserverFails(observer.GetType().Name, e.Message)));
        }
    }
}
