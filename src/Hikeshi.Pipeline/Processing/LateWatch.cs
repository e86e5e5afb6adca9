namespace Hikeshi.Pipeline.Processing;

/// <summary>Says which lines come after the window in which diagnosis puts the lines of a device in order.</summary>
internal sealed class LateWatch
{
    private const int MostDevices = 10_000;

    private static readonly long Window = TimeSpan.FromSeconds(2).Ticks;

    /// <summary>A clock that runs further ahead than this is wrong, and must not make all later lines late.</summary>
    private static readonly long MostAhead = TimeSpan.FromHours(26).Ticks;

    private readonly Dictionary<string, long> _newest = new(StringComparer.Ordinal);

    /// <summary>True when the line is late.</summary>
    /// <param name="device">Its device.</param>
    /// <param name="ticks">Its time; 0 without one.</param>
    /// <param name="receivedTicks">When it was received.</param>
    public bool IsLate(string device, long ticks, long receivedTicks)
    {
        if (ticks == 0 || ticks > receivedTicks + MostAhead)
        {
            return false;
        }

        var newest = _newest.GetValueOrDefault(device);
        if (ticks > newest)
        {
            if (newest == 0 && _newest.Count == MostDevices)
            {
                _newest.Clear();
            }

            _newest[device] = ticks;
        }

        return ticks < newest - Window;
    }
}
