// dotnet run --project benchmarks/Hikeshi.Benchmarks -c Release -- --filter '*'
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Hikeshi.Benchmarks.ReadBenchmarks).Assembly).Run(args);
