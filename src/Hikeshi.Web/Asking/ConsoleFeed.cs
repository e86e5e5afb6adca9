using Microsoft.Extensions.Hosting;

namespace Hikeshi.Web.Asking;

/// <summary>
/// The heartbeat of open pages: every second those that are open may look again. One timer for all; a page that is slow
/// to look is asked again only when it has finished.
/// </summary>
public sealed class ConsoleFeed(TimeProvider clock) : BackgroundService
{
    /// <summary>How often pages look again.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Time to look again.</summary>
    public event EventHandler? Beat;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Beat?.Invoke(this, EventArgs.Empty);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
