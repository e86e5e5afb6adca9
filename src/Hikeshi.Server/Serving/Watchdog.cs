using System.Globalization;
using Hikeshi.Pipeline.Journaling;
using Microsoft.Extensions.Hosting.Systemd;

namespace Hikeshi.Server.Serving;

/// <summary>
/// Tells the service manager that the server lives (sd_watchdog_enabled(3)): that what waits in the journal is being worked
/// off. A store that fails is told elsewhere and is no reason to be killed.
/// </summary>
/// <param name="notify">Tells the service manager.</param>
/// <param name="state">The journal at this moment.</param>
/// <param name="isFailing">True while a failure is known and told.</param>
internal sealed class Watchdog(Action<ServiceState> notify, Func<JournalState> state, Func<bool> isFailing)
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    private long _read = -1;

    /// <summary>How often to tell: twice in the time after which it would be killed. Null where nobody watches.</summary>
    /// <param name="environment">Reads a variable of the environment.</param>
    /// <param name="processId">This process.</param>
    public static TimeSpan? Interval(Func<string, string?> environment, int processId)
    {
        if (environment("WATCHDOG_PID") is { Length: > 0 } watched && watched != processId.ToString(CultureInfo.InvariantCulture))
        {
            return null;
        }

        return long.TryParse(environment("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds is > 1 and < 1_000_000_000_000
            ? TimeSpan.FromMicroseconds(microseconds / 2)
            : null;
    }

    /// <summary>Tells until it is stopped.</summary>
    public async Task RunAsync(TimeSpan interval, TimeProvider clock, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            do
            {
                Look();
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The server stops, and the service manager gives it another deadline for that.
        }
    }

    /// <summary>Tells that it lives, if it does.</summary>
    internal void Look()
    {
        var now = state();
        if (now.Read != _read || now.Read >= now.Last || isFailing())
        {
            notify(Alive);
        }

        _read = now.Read;
    }
}
