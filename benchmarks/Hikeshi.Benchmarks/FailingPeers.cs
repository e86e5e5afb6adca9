using System.Globalization;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Simulating;

namespace Hikeshi.Benchmarks;

/// <summary>
/// The worst log for a diagnosis: 10,000 peers fail, and each line is of a failure. Says how fast it is read, how much
/// a line allocates and how much stays. The log is made while it is read; the making is not measured.
/// </summary>
internal static class FailingPeers
{
    private const int Devices = 50;
    private const int Peers = 200;
    private const int Batch = 200;
    private const double Mega = 1_000_000;

    public static void Run(string scenario, int minutes)
    {
        var catalog = MessageCatalog.BuiltIn;
        var played = catalog.FindScenario(scenario)! with { Actors = Peers };
        var options = new SimulationOptions { Devices = Devices, Rate = 0, Tunnels = 0, Duration = TimeSpan.FromMinutes(minutes) };
        var framer = new Framer(RecordSyntax.Instance);
        var reader = new EventReader(catalog);
        var diagnoser = new Diagnoser(catalog);
        var spent = TimeSpan.Zero;
        long lines = 0;
        long allocated = 0;
        foreach (var batch in Simulation.Lines(catalog, played, options).Chunk(Batch))
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(batch.Select(l => l.Text + "\n")));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var from = Environment.CpuUsage.TotalTime;
            Read(framer, reader, diagnoser, bytes);
            spent += Environment.CpuUsage.TotalTime - from;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            lines += batch.Length;
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var begin = Environment.CpuUsage.TotalTime;
        var found = diagnoser.Finish();
        spent += Environment.CpuUsage.TotalTime - begin;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{lines:N0} lines, {found.Incidents.Count:N0} incidents: {lines / spent.TotalSeconds:N0} lines a second of CPU, {allocated / lines:N0} bytes a line, {kept / Mega:N0} MB kept; {GC.CollectionCount(0):N0}, {GC.CollectionCount(1):N0} and {GC.CollectionCount(2):N0} collections of the three generations took {GC.GetTotalPauseDuration().TotalSeconds:N1} s"));
    }

    private static void Read(Framer framer, EventReader reader, Diagnoser diagnoser, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var space = framer.GetSpace();
            var count = Math.Min(space.Length, bytes.Length);
            bytes[..count].CopyTo(space);
            framer.Advance(count);
            bytes = bytes[count..];
            while (framer.TryRead(out var frame))
            {
                diagnoser.Add(reader.Read(frame), "fw.log");
            }
        }
    }
}
