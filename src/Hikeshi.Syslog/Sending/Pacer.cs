namespace Hikeshi.Syslog.Sending;

/// <summary>Keeps to a rate: a pause that was too long is made up for.</summary>
/// <param name="rate">Lines a second; 0 for as fast as they go.</param>
/// <param name="clock">The clock; it runs from now.</param>
public sealed class Pacer(double rate, TimeProvider clock)
{
    /// <summary>Lines go out in so many portions a second.</summary>
    private const int Portions = 100;

    private const int MostLines = 2000;

    private readonly long _begun = clock.GetTimestamp();

    /// <summary>The time since the beginning.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_begun);

    /// <summary>How many lines to send at once at a rate.</summary>
    /// <param name="rate">Lines a second; 0 for as fast as they go.</param>
    public static int Portion(double rate) => rate > 0 ? (int)Math.Clamp(rate / Portions, 1, MostLines) : MostLines;

    /// <summary>Waits until so many lines are due.</summary>
    /// <param name="sent">The lines that were sent.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async ValueTask WaitAsync(long sent, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (rate > 0 && TimeSpan.FromSeconds(sent / rate) - Elapsed is var early && early >= TimeSpan.FromMilliseconds(1))
        {
            await Task.Delay(early, clock, stop).ConfigureAwait(false);
        }
    }
}
