namespace Hikeshi.Simulating;

/// <summary>The way from the devices to the collector: lines are lost, doubled and overtaken. Holds back a few at most.</summary>
internal sealed class Network(SimulationOptions options, Dice dice)
{
    /// <summary>How many lines may overtake one.</summary>
    private const int Furthest = 8;

    public IEnumerable<SimulatedLine> Carry(IEnumerable<SimulatedLine> lines)
    {
        var late = new PriorityQueue<SimulatedLine, (long Due, long Order)>();
        var sent = 0L;
        foreach (var line in lines)
        {
            sent++;
            var copies = dice.Happens(options.Loss) ? 0 : dice.Happens(options.Duplicate) ? 2 : 1;
            for (var copy = 0; copy < copies; copy++)
            {
                if (dice.Happens(options.Reorder))
                {
                    late.Enqueue(line, (sent + dice.Between(1, Furthest), sent));
                }
                else
                {
                    yield return line;
                }
            }

            while (late.TryPeek(out var arrived, out var place) && place.Due <= sent)
            {
                late.Dequeue();
                yield return arrived;
            }
        }

        while (late.TryDequeue(out var last, out _))
        {
            yield return last;
        }
    }
}
