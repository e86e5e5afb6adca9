using System.Net;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Benchmarks;

/// <summary>Frames of 200 bytes offered, written and flushed; and the same read again from memory. On a real disk.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 10)]
public class JournalBenchmarks
{
    private const int Frames = 1_000_000;

    private readonly byte[] _frame = new byte[200];
    private readonly FrameOrigin _origin = new() { Transport = Transport.Tcp, Address = IPAddress.Loopback };
    private string _folder = "";
    private FrameJournal? _journal;

    [IterationSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("hikeshi-bench-").FullName;
        _journal = FrameJournal.Open(_folder, new JournalOptions { FloorBytes = 0 });
    }

    [IterationCleanup]
    public void Close()
    {
        _journal!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "offer, write, flush", OperationsPerInvoke = Frames)]
    public async Task Write()
    {
        for (var i = 0; i < Frames; i++)
        {
            await OfferAsync();
        }

        await _journal!.WhenDurableAsync(_journal.State.Last, CancellationToken.None);
    }

    [Benchmark(Description = "offer, write, flush, read", OperationsPerInvoke = Frames)]
    public async Task WriteAndRead()
    {
        using var reader = _journal!.Read(0);
        var reading = Task.Run(async () =>
        {
            while (reader.Last < Frames)
            {
                await reader.ReadAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        });
        await Write();
        await reading;
    }

    private async ValueTask OfferAsync()
    {
        while (!_journal!.Offer(_origin, _frame).IsTaken)
        {
            await _journal.WhenDurableAsync(_journal.State.Last, CancellationToken.None);
        }
    }
}
