using Hikeshi.Events;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Processing;

/// <summary>Tells each second which lines were lost, so that an incident is made of it.</summary>
/// <param name="counters">Where losses are counted.</param>
/// <param name="tell">Told what was lost; not called when nothing was.</param>
public sealed class LossWatch(PipelineCounters counters, Action<IReadOnlyList<LossReport>> tell) : IEventObserver
{
    /// <inheritdoc/>
    public void Observe(Event item, in Receipt receipt)
    {
        // What came is not lost.
    }

    /// <inheritdoc/>
    public void Mark(long utcTicks)
    {
        var losses = counters.TakeLosses();
        if (losses.Count > 0)
        {
            tell(losses);
        }
    }
}
