using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Simulating;

namespace Hikeshi.Server.Serving;

/// <summary>
/// A small fleet of simulated firewalls, so that a newcomer sees life at once: half an hour of log played at the start,
/// then on in real time.
/// </summary>
internal sealed class DemoFleet : IDisposable
{
    private static readonly string[] Scenarios =
        ["crypto-acl-mismatch", "ike-preshared-key-mismatch", "tunnel-flapping", "user-auth-failed", "management-scan", "failover-sync", "cpu-hog"];

    private static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    private readonly IFrameSink _sink;
    private readonly CancellationTokenSource _stop;
    private readonly Task _playing;

    public DemoFleet(IFrameSink sink, CancellationToken stop)
    {
        _sink = sink;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _playing = Task.WhenAll(Scenarios.Select((name, i) => Task.Run(() => PlayAsync(name, i))));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _playing.Wait(TimeSpan.FromSeconds(5));
        _stop.Dispose();
    }

    private async Task PlayAsync(string name, int number)
    {
        var catalog = MessageCatalog.BuiltIn;
        var origin = new FrameOrigin { Transport = Transport.File, File = $"demo/{name}" };
        if (catalog.FindScenario(name) is not { } scenario)
        {
            return;
        }

        var clock = TimeProvider.System;
        var options = new SimulationOptions
        {
            Start = clock.GetUtcNow() - Before,
            Duration = TimeSpan.FromDays(1),
            Seed = number + 1,
            Rate = 0.3,
        };
        try
        {
            foreach (var line in Simulation.Lines(catalog, scenario, options))
            {
                var wait = line.Time - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, clock, _stop.Token);
                }

                // Every scenario's first device has the same name; here each is a firewall of its own.
                _sink.Offer(origin, Encoding.UTF8.GetBytes(line.Text.Replace("fw1", $"fw-{number + 1}", StringComparison.Ordinal)));
                _stop.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
