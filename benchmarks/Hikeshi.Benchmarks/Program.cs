// dotnet run --project benchmarks/Hikeshi.Benchmarks -c Release -- --filter '*'
// dotnet run --project benchmarks/Hikeshi.Benchmarks -c Release -- failing-peers [SCENARIO] [MINUTES]
using System.Globalization;
using BenchmarkDotNet.Running;
using Hikeshi.Benchmarks;

if (args is ["failing-peers", .. var rest])
{
    FailingPeers.Run(
        rest is [var scenario, ..] ? scenario : "ike-phase1-proposal-mismatch",
        rest is [_, var minutes, ..] ? int.Parse(minutes, CultureInfo.InvariantCulture) : 10);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args);
